import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decodeText';
import { reasonOf } from './findDrafts';

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
		return { path: file, value: undefined, problem: `不是有效的 JSON：${error instanceof Error ? error.message : ''}` };
	}
}
