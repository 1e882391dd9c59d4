import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decodeText';
import { reasonOf } from './reasonOf';

export const CONFIGURATION_NAME = '.policydraft.json';

export interface ConfigurationFile {
	readonly path: string;
	/** The parsed JSON; `undefined` where `problem` says why not. */
	readonly value: unknown;
	readonly problem: string | undefined;
}

/** The nearest `.policydraft.json` in `folder` or above it. */
export async function findConfiguration(folder: string): Promise<ConfigurationFile | undefined> {
	for (let current = path.resolve(folder); ; current = path.dirname(current)) {
		const found = await readConfiguration(path.join(current, CONFIGURATION_NAME));
		if (found !== undefined) {
			return found;
		}
		if (path.dirname(current) === current) {
			return undefined;
		}
	}
}

/** `undefined` where there is no such file. */
export async function readConfiguration(file: string): Promise<ConfigurationFile | undefined> {
	let content: string;
	try {
		content = decodeText(await readFile(file)).content;
	} catch (error) {
		const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
		return missing ? undefined : { path: file, value: undefined, problem: `无法读取（${reasonOf(error)}）` };
	}
	try {
		return { path: file, value: JSON.parse(content) as unknown, problem: undefined };
	} catch (error) {
		return { path: file, value: undefined, problem: `不是有效的 JSON${placeOf(error, content)}` };
	}
}

/** Where the JSON is wrong, as far as the engine says: its own words are English and name an offset. */
function placeOf(error: unknown, content: string): string {
	const message = error instanceof Error ? error.message : '';
	const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? Number.NaN);
	if (content.trim() === '') {
		return '（文件是空的）';
	}
	if (offset >= content.trimEnd().length || /end of JSON/.test(message)) {
		return '（没有写完）';
	}
	const before = content.slice(0, offset).split('\n');
	return Number.isNaN(offset) ? '' : `（第 ${before.length} 行第 ${(before.at(-1) ?? '').length + 1} 列）`;
}
