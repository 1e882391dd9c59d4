// What the benchmarks of the precedents search: the seeds, clauses of laws from the reference corpus
// (POLICYDRAFT_CORPUS, else ../shared/corpus), and the judgements of test/precedents/judgements.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const LAWS = path.resolve(process.env['POLICYDRAFT_CORPUS'] ?? '../shared/corpus', 'law_clauses.jsonl.gz');

/** `undefined`, and a line that says so, where there is no reference corpus. */
export async function readLaws() {
	if (!existsSync(LAWS)) {
		console.log(`precedents: skipped, there is no ${LAWS}`);
		return undefined;
	}
	return gunzipSync(await readFile(LAWS))
		.toString()
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line));
}

export async function readSeeds({ analyze, readClauses }) {
	const names = (await readdir('seeds')).filter((name) => name.endsWith('.txt')).sort();
	return Promise.all(
		names.map(async (name) => ({
			file: name,
			stamp: '',
			clauses: readClauses(analyze(await readFile(path.join('seeds', name), 'utf8')), name),
		})),
	);
}

/** So many clauses of laws; beyond what there are, each further clause is the halves of two, so that no text comes twice. */
export function lawFiles(laws, size) {
	const files = new Map();
	for (let i = 0; i < size; i++) {
		const law = laws[i % laws.length];
		const turn = Math.floor(i / laws.length);
		const other = laws[(i * 7919 + turn * 104_729) % laws.length];
		const text = turn === 0 ? law.text : half(law.text, 0) + half(other.text, 1);
		const file = `${law.path}${turn === 0 ? '' : `#${turn}`}`;
		const clauses = files.get(file) ?? [];
		files.set(file, clauses);
		clauses.push(lawClause({ ...law, text }, file, clauses.length));
	}
	return [...files].map(([file, clauses]) => ({ file, stamp: '', clauses }));
}

export function lawClause({ title, heading, no, text }, file, place) {
	return {
		document: {
			file,
			title,
			number: undefined,
			organ: undefined,
			date: undefined,
			place: undefined,
			year: undefined,
		},
		path: [heading, no],
		heading: heading.replace(/^第\S+\s*/, ''),
		title: '',
		text,
		body: text.startsWith(no) ? text.slice(no.length).replace(/^[\s\u3000]+/, '') : text,
		line: place + 1,
		span: { start: place * 10_000, end: place * 10_000 + text.length },
		parties: [],
		statements: [],
	};
}

function half(text, which) {
	const middle = Math.floor(text.length / 2);
	return which === 0 ? text.slice(0, middle) : text.slice(middle);
}

/** The queries of one set of judgements and their grades by `nameOf`; a clause of a seed does not look in its own. */
export async function readJudged(set, seeds) {
	const byName = new Map(
		seeds.flatMap((seed) => seed.clauses.map((clause) => [nameOf(clause), { file: seed.file, clause }])),
	);
	const lines = await readFile(`test/precedents/judgements/${set}.jsonl`, 'utf8');
	return lines
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line))
		.map(({ id, mode, from, text, heading, why, relevant }) => {
			const own = byName.get(from);
			const query = own
				? { text: own.clause.body, heading: own.clause.heading, exclude: new Set([own.file]) }
				: { text, heading: heading ?? '', exclude: new Set() };
			const grades = new Map([2, 1].flatMap((grade) => relevant[grade].map((name) => [name, grade])));
			return { id, why, grades, query: { ...query, mode, limit: 5 } };
		});
}

/** `003:66`: seed and line. A clause of a law may have such a name, too, but no judgement names it. */
export function nameOf({ document, line }) {
	return /^\d{3}_?.*\.txt$/.test(document.file) ? `${document.file.slice(0, 3)}:${line}` : document.file;
}

/** How good the first five are, 0 to 1: grade 2 counts three times as much as grade 1, and what is first counts most. */
export function ndcg(grades, found) {
	const gain = (values) => values.slice(0, 5).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
	return gain(found.map((name) => grades.get(name) ?? 0)) / gain([...grades.values()].sort((a, b) => b - a));
}
