import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyze } from '../core/analysis';
import { createBm25Index } from '../core/precedents/bm25Index';
import type { PrecedentIndex } from '../core/precedents/precedentIndex';
import { readClauses } from '../core/precedents/readClauses';
import { decodeText } from '../files/decodeText';
import { reasonOf } from '../files/findDrafts';
import { type CorpusFiles, readBuiltInCorpus, readCorpusFolder } from '../files/readCorpus';
import { type QueryReport, queryReport, queryText } from '../report/precedentsReport';
import { type Console, EXIT } from './console';

export interface PrecedentsOptions {
	readonly text: string | undefined;
	readonly heading: string | undefined;
	readonly batch: string | undefined;
	readonly corpus: readonly string[];
	readonly exclude: readonly string[];
	readonly limit: number;
	readonly format: 'text' | 'json';
}

/** `policy-draft precedents`: one query from `--text`, or many from `--batch`. */
export async function precedentsCommand(options: PrecedentsOptions, console: Console): Promise<number> {
	const read = await readQueries(options);
	if (typeof read === 'string') {
		console.error(read);
		return EXIT.failed;
	}
	const folders = options.corpus.length > 0 ? options.corpus.map(readCorpusFolder) : [readBuiltInCorpus()];
	const corpora = await Promise.all(folders);
	const problems = corpora.flatMap((corpus) => corpus.problems);
	problems.forEach(console.error);
	const names = corpora.flatMap((corpus) => corpus.files.map((file) => file.name));
	const index = buildIndex(corpora);
	const reports = read.map((query) => search(index, names, query, options));
	if (options.format === 'json') {
		console.out(`${JSON.stringify({ queries: reports }, undefined, 2)}\n`);
	} else {
		console.out(reports.map(queryText).join('\n'));
	}
	return problems.length > 0 ? EXIT.failed : EXIT.clean;
}

interface Query {
	readonly id: string;
	readonly text: string;
	readonly heading: string;
	readonly mode: 'clause' | 'prefix';
	readonly exclude: readonly string[];
}

function buildIndex(corpora: readonly CorpusFiles[]): PrecedentIndex {
	return createBm25Index(
		corpora.flatMap((corpus) => corpus.files.flatMap((file) => readClauses(analyze(file.content), file.name))),
	);
}

function search(
	index: PrecedentIndex,
	names: readonly string[],
	query: Query,
	options: PrecedentsOptions,
): QueryReport {
	const excluded = [...options.exclude, ...query.exclude];
	const exclude = new Set(names.filter((name) => excluded.some((each) => isSameFile(name, each))));
	const { text, heading, mode } = query;
	return queryReport(query.id, index.search({ text, heading, mode, exclude, limit: options.limit }));
}

/** By the name that results show, or by the file that a path leads to. */
function isSameFile(name: string, given: string): boolean {
	return name === given.split(path.sep).join('/') || path.resolve(name) === path.resolve(given);
}

/** The queries, or what is wrong with them. */
async function readQueries(options: PrecedentsOptions): Promise<readonly Query[] | string> {
	if (options.text !== undefined && options.batch === undefined) {
		return [{ id: 'q1', text: options.text, heading: options.heading ?? '', mode: 'clause', exclude: [] }];
	}
	if (options.batch === undefined || options.text !== undefined) {
		return '请用 --text 给出一条查询，或用 --batch 给出查询文件，二者取一。';
	}
	let content: string;
	try {
		content = decodeText(await readFile(options.batch)).content;
	} catch (error) {
		return `${options.batch}：无法读取（${reasonOf(error)}）`;
	}
	const queries: Query[] = [];
	for (const [i, line] of content.split(/\r?\n/).entries()) {
		const query = line.trim() === '' ? undefined : parseQuery(line);
		if (typeof query === 'string') {
			return `${options.batch}:${i + 1}：${query}`;
		}
		if (query !== undefined) {
			queries.push(query);
		}
	}
	return queries;
}

function parseQuery(line: string): Query | string {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return '不是有效的 JSON';
	}
	const { id, text, heading, mode, exclude } = (value ?? {}) as Record<string, unknown>;
	if (typeof id !== 'string' || typeof text !== 'string') {
		return '应有字符串 id 和 text';
	}
	if (mode !== undefined && mode !== 'clause' && mode !== 'prefix') {
		return 'mode 应为 clause 或 prefix';
	}
	const files = Array.isArray(exclude) ? exclude.filter((each): each is string => typeof each === 'string') : [];
	return { id, text, heading: typeof heading === 'string' ? heading : '', mode: mode ?? 'clause', exclude: files };
}
