import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type DecodedText, decodeText } from '../files/decodeText';
import { findDrafts } from '../files/findDrafts';
import { matchGlobs } from '../files/globs';
import { reasonOf } from '../files/reasonOf';
import type { FolderWalk } from '../files/walkFolder';
import { type Console, STDIN } from './console';
import type { SettingsLoader } from './loadSettings';

/** A text that a command works on. */
export interface Input extends DecodedText {
	/** As given on the command line, or as reached from the folder given; `<stdin>` for standard input. */
	readonly file: string;
	/** The folder that was given, or the one that holds the file that was given. */
	readonly folder: string;
}

export interface Inputs {
	readonly inputs: readonly Input[];
	/** The folders that were searched, as given. */
	readonly searched: readonly string[];
	/** Whether something could not be read; it has been named on standard error. */
	readonly failed: boolean;
}

/**
 * Reads what the command line names. What cannot be read is named on standard error; the rest is read all the same.
 * A folder stands for the drafts below it that the configuration nearest to them does not exclude, and a file named
 * twice is read once; without a `loader`, a folder is nothing that can be read, and every name is answered.
 */
export async function readInputs(
	paths: readonly string[],
	loader: SettingsLoader | undefined,
	console: Console,
): Promise<Inputs> {
	const inputs = new Map<string, Input>();
	const searched: string[] = [];
	let failed = false;
	const fail = (line: string): void => {
		console.error(line);
		failed = true;
	};
	for (const [i, given] of paths.entries()) {
		const isFolder = loader !== undefined && (await isFolderToSearch(given));
		const { files, problems } = isFolder ? await search(given, loader) : { files: [given], problems: [] };
		problems.forEach(fail);
		if (isFolder) {
			searched.push(given);
			if (files.length === 0 && problems.length === 0) {
				console.error(`${given}：文件夹里没有按名称认得的公文。`);
			}
		}
		for (const file of files) {
			// Standard input cannot be read again, whoever asks.
			const key = given === '-' ? given : `${loader === undefined ? i : ''}:${path.resolve(file)}`;
			if (inputs.has(key)) {
				continue;
			}
			const name = file === '-' ? STDIN : file;
			try {
				const text = await readInput(file, console);
				inputs.set(key, { file: name, folder: isFolder ? given : path.dirname(file), ...text });
			} catch (error) {
				fail(`${name}：无法读取（${reasonOf(error)}）`);
			}
		}
	}
	return { inputs: [...inputs.values()], searched, failed };
}

/** A folder that is named like a document was meant to be one. */
async function isFolderToSearch(given: string): Promise<boolean> {
	if (given === '-' || /\.(?:txt|gongwen|md|docx?)$/i.test(path.basename(given))) {
		return false;
	}
	return stat(given).then(
		(stats) => stats.isDirectory(),
		() => false,
	);
}

function search(folder: string, loader: SettingsLoader): Promise<FolderWalk> {
	return findDrafts(folder, async (current) => {
		const { settings, base } = await loader.forFolder(current);
		return matchGlobs(settings.exclude, base);
	});
}

async function readInput(file: string, console: Console): Promise<DecodedText> {
	const bytes = file === '-' ? await console.readInput() : await readFile(file);
	if (startsWith(bytes, ARCHIVE)) {
		throw new Error('不是纯文本；Word 文档请先用 policy-draft import 变成文本');
	}
	if (OTHER_FORMATS.some((magic) => startsWith(bytes, magic))) {
		throw new Error('不是纯文本，请先另存为 .txt');
	}
	return decodeText(bytes);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
	return magic.every((byte, i) => bytes[i] === byte);
}

/** How .docx begins. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
/** How .doc and .wps, and PDF documents begin. */
const OTHER_FORMATS = [
	[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
	[0x25, 0x50, 0x44, 0x46, 0x2d],
];
