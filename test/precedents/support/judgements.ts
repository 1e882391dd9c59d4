import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/core/analysis';
import type { Clause } from '../../../server/src/core/precedents/clause';
import type { IndexedFile, PrecedentQuery } from '../../../server/src/core/precedents/precedentIndex';
import { readClauses } from '../../../server/src/core/precedents/readClauses';
import { SEEDS } from '../../support/seeds';

/** A query and what a drafter would want to be shown for it; see judgements/README.md. */
export interface Judged {
	readonly id: string;
	readonly query: Omit<PrecedentQuery, 'limit'>;
	/** 1 or 2 by name of the clause, `003:66`. */
	readonly grades: ReadonlyMap<string, number>;
}

export type JudgementSet =
	| 'crossDocument'
	| 'otherWords'
	| 'nothing'
	| 'prefix'
	| 'unseen'
	| 'unseenOtherWords'
	| 'unseenNothing'
	| 'nothingOtherWords'
	| 'plainWords';

export const SEED_FILES: readonly IndexedFile[] = SEEDS.map(({ file, content }) => ({
	file,
	stamp: '',
	clauses: readClauses(analyze(content), file),
}));
export const CLAUSES: readonly Clause[] = SEED_FILES.flatMap(({ clauses }) => clauses);

const FILES = new Map(SEEDS.map(({ id, file }) => [id, file]));
const BY_NAME = new Map(CLAUSES.map((clause) => [nameOf(clause), clause]));

/** `003:66`: seed and line. */
export function nameOf({ document, line }: Clause): string {
	return `${path.basename(document.file).slice(0, 3)}:${line}`;
}

export function readJudgements(name: JudgementSet): readonly Judged[] {
	const file = path.resolve(import.meta.dirname, `../judgements/${name}.jsonl`);
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => readJudged(JSON.parse(line)));
}

interface Line {
	readonly id: string;
	readonly mode: 'clause' | 'prefix';
	readonly from?: string;
	readonly text?: string;
	readonly heading?: string;
	readonly relevant: Readonly<Record<'1' | '2', readonly string[]>>;
}

function readJudged({ id, mode, from, text, heading, relevant }: Line): Judged {
	const grades = new Map(
		([2, 1] as const).flatMap((grade) => relevant[`${grade}`].map((name) => [name, grade] as const)),
	);
	for (const name of [...grades.keys(), ...(from === undefined ? [] : [from])]) {
		if (!BY_NAME.has(name)) {
			throw new Error(`${id}: no clause ${name}`);
		}
	}
	const source = from === undefined ? undefined : BY_NAME.get(from);
	const own = source && FILES.get(from?.slice(0, 3) ?? '');
	return {
		id,
		grades,
		query: {
			mode,
			text: source?.body ?? text ?? '',
			heading: source?.heading ?? heading ?? '',
			exclude: new Set(own === undefined ? [] : [own]),
		},
	};
}

/** How good the first five are, 0 to 1: what stands first counts most, and grade 2 three times as much as grade 1. */
export function ndcg(grades: ReadonlyMap<string, number>, found: readonly string[]): number {
	const gain = (values: readonly number[]): number =>
		values.slice(0, 5).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
	const ideal = gain([...grades.values()].sort((a, b) => b - a));
	return gain(found.map((name) => grades.get(name) ?? 0)) / ideal;
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
