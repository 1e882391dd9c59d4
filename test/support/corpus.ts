import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Clause } from '../../server/src/core/precedents/clause';
import type { IndexedFile } from '../../server/src/core/precedents/precedentIndex';

export interface CorpusDocument {
	/** `004` */
	readonly id: string;
	readonly content: string;
}

/** Real documents that are tried but not kept here: beside the repository, or where POLICYDRAFT_CORPUS says. */
const CORPUS = process.env['POLICYDRAFT_CORPUS'] ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
const FOLDER = path.join(CORPUS, 'real');
const LAW_CLAUSES = path.join(CORPUS, 'law_clauses.jsonl.gz');

/** Without them the tests on them are skipped, and counted as skipped. */
export const hasCorpus = existsSync(FOLDER);
export const hasLawClauses = existsSync(LAW_CLAUSES);

export function corpusDocuments(): readonly CorpusDocument[] {
	return readdirSync(FOLDER)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => ({ id: name.slice(0, -'.txt'.length), content: readFileSync(path.join(FOLDER, name), 'utf8') }));
}

const NO_PROVENANCE = { number: undefined, organ: undefined, date: undefined, place: undefined, year: undefined };

/** Clauses of laws, by law: one of every so many, at most `count`. */
export function lawFiles(count: number, every = 1): readonly IndexedFile[] {
	const lines = gunzipSync(readFileSync(LAW_CLAUSES))
		.toString()
		.trim()
		.split('\n')
		.filter((_, i) => i % every === 0)
		.slice(0, count);
	const files = new Map<string, Clause[]>();
	for (const [i, line] of lines.entries()) {
		const law: Readonly<Record<'path' | 'title' | 'heading' | 'no' | 'text', string>> = JSON.parse(line);
		const clauses = files.get(law.path) ?? [];
		files.set(law.path, clauses);
		clauses.push({
			document: { ...NO_PROVENANCE, file: law.path, title: law.title },
			path: [law.heading, law.no],
			heading: law.heading.replace(/^第\S+\s*/, ''),
			title: '',
			text: law.text,
			body: law.text.startsWith(law.no) ? law.text.slice(law.no.length).trimStart() : law.text,
			line: i + 1,
			span: { start: i, end: i + law.text.length },
			parties: [],
			statements: [],
		});
	}
	return [...files].map(([file, clauses]) => ({ file, stamp: '', clauses }));
}
