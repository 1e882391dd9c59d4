import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type DecodedText, decodeText } from '../files/decodeText';
import { findDrafts, reasonOf } from '../files/findDrafts';
import { type Console, STDIN } from './console';

/** A text that a command works on. */
export interface Input extends DecodedText {
	/** As given on the command line, or as reached from the folder given; `<stdin>` for standard input. */
	readonly file: string;
}

export interface Inputs {
	readonly inputs: readonly Input[];
	/** Whether something could not be read; it has been named on standard error. */
	readonly failed: boolean;
}

export interface InputOptions {
	/** What a folder stands for: the drafts below it, or nothing that can be read. */
	readonly folders: 'search' | 'refuse';
	/** Globs of files that a search leaves out, relative to `base`. */
	readonly exclude: readonly string[];
	readonly base: string;
}

/** Reads what the command line names. What cannot be read is named on standard error; the rest is read all the same. */
export async function readInputs(paths: readonly string[], options: InputOptions, console: Console): Promise<Inputs> {
	const inputs: Input[] = [];
	let failed = false;
	const fail = (line: string): void => {
		console.error(line);
		failed = true;
	};
	for (const each of paths) {
		if (each === '-') {
			inputs.push({ file: STDIN, ...decodeText(await console.readInput()) });
			continue;
		}
		const expanded = await expand(each, options);
		expanded.problems.forEach(fail);
		for (const file of expanded.files) {
			try {
				inputs.push({ file, ...decodeText(await readFile(file)) });
			} catch (error) {
				fail(`${file}：无法读取（${reasonOf(error)}）`);
			}
		}
	}
	return { inputs, failed };
}

async function expand(given: string, options: InputOptions) {
	const isFolder = await stat(given).then(
		(stats) => stats.isDirectory(),
		() => false,
	);
	// A folder that is named like a document was meant to be one.
	if (!isFolder || options.folders === 'refuse' || /\.(?:txt|gongwen|md|docx?)$/i.test(path.basename(given))) {
		return { files: [given], problems: [] };
	}
	return findDrafts(given, options.exclude, options.base);
}
