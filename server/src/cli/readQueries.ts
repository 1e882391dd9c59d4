import { readFile } from 'node:fs/promises';
import { decodeText } from '../files/decodeText';
import { reasonOf } from '../files/reasonOf';
import { type Console, STDIN } from './console';

/** One query of `policy-draft precedents`. */
export interface Query {
	readonly id: string | number;
	readonly text: string;
	readonly heading: string;
	readonly mode: 'clause' | 'prefix';
	/** Files, by the name that results show or by path. */
	readonly exclude: readonly string[];
}

export interface Queries {
	readonly queries: readonly Query[];
	/** What could not be read, and why. */
	readonly problems: readonly string[];
}

/** Reads the queries of a batch, a JSON object a line. A line that is none is named; the others are answered. */
export async function readQueries(batch: string, console: Console): Promise<Queries> {
	const name = batch === '-' ? STDIN : batch;
	let content: string;
	try {
		content = decodeText(batch === '-' ? await console.readInput() : await readFile(batch)).content;
	} catch (error) {
		return { queries: [], problems: [`${name}：无法读取（${reasonOf(error)}）`] };
	}
	const queries: Query[] = [];
	const problems: string[] = [];
	for (const [i, line] of content.split(/\r?\n/).entries()) {
		const query = line.trim() === '' ? undefined : parseQuery(line);
		if (typeof query === 'string') {
			problems.push(`${name}:${i + 1}：${query}`);
		} else if (query !== undefined) {
			queries.push(query);
		}
	}
	return { queries, problems };
}

/** A query, or what is wrong with it. `null` is as good as nothing: other programs write it so. */
function parseQuery(line: string): Query | string {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return '不是有效的 JSON。';
	}
	const { id, text, heading, mode, exclude } = (value ?? {}) as Readonly<Record<string, unknown>>;
	if (typeof id !== 'string' && typeof id !== 'number') {
		return '缺少 id。';
	}
	if (typeof text !== 'string') {
		return '缺少字符串 text。';
	}
	if (!isAbsent(heading) && typeof heading !== 'string') {
		return 'heading 应为字符串。';
	}
	if (!isAbsent(mode) && mode !== 'clause' && mode !== 'prefix') {
		return 'mode 应为 clause 或 prefix。';
	}
	if (!isAbsent(exclude) && !isStrings(exclude)) {
		return 'exclude 应为文件名的数组。';
	}
	return { id, text, heading: heading ?? '', mode: mode ?? 'clause', exclude: exclude ?? [] };
}

function isAbsent(value: unknown): value is undefined | null {
	return value === undefined || value === null;
}

function isStrings(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
