import type { Clause } from '../../core/precedents/clause';
import { foldTight } from '../../core/text/fold';
import type { UnitLexicon } from '../../core/units/unitLexicon';
import { alignClauses } from './alignClauses';
import { compareUnits, type UnitChanges } from './compareUnits';
import { compareWords, type WordChange } from './compareWords';

/** A clause of the draft beside one of an earlier document, or one of the two by itself. */
export type ComparisonRow =
	| {
			readonly kind: 'both';
			readonly draft: Clause;
			readonly precedent: Clause;
			/** 0 to 1. */
			readonly likeness: number;
			/** Whether the order of the two documents differs here. */
			readonly moved: boolean;
			/** From the precedent to the draft. */
			readonly changes: readonly WordChange[];
			readonly units: UnitChanges;
	  }
	| { readonly kind: 'draft'; readonly draft: Clause }
	/** What the precedent has and the draft has not. */
	| { readonly kind: 'precedent'; readonly precedent: Clause };

export interface Comparison {
	/** In the order of the draft; what only the precedent has stands where it would belong. */
	readonly rows: readonly ComparisonRow[];
	readonly counts: {
		readonly same: number;
		readonly changed: number;
		readonly onlyDraft: number;
		readonly onlyPrecedent: number;
	};
}

/** Compares a draft with an earlier document, clause by clause; `units` tells which names mean one organ. */
export function compareDocuments(
	draft: readonly Clause[],
	precedent: readonly Clause[],
	units: UnitLexicon,
): Comparison {
	const pairs = alignClauses(draft, precedent);
	const byDraft = new Map(pairs.map((pair) => [pair.left, pair]));
	const paired = new Set(pairs.map(({ right }) => right));
	const rows: ComparisonRow[] = [];
	let next = 0;
	/** What the precedent has before `end` and the draft nowhere. */
	const catchUp = (end: number): void => {
		for (; next < end; next++) {
			const clause = precedent[next];
			if (clause !== undefined && !paired.has(next)) {
				rows.push({ kind: 'precedent', precedent: clause });
			}
		}
	};
	for (const [i, clause] of draft.entries()) {
		const pair = byDraft.get(i);
		const other = pair === undefined ? undefined : precedent[pair.right];
		if (pair === undefined || other === undefined) {
			rows.push({ kind: 'draft', draft: clause });
			continue;
		}
		if (!pair.moved) {
			catchUp(pair.right);
			next = Math.max(next, pair.right + 1);
		}
		rows.push(compareClauses(clause, other, units, pair));
	}
	catchUp(precedent.length);
	return { rows, counts: countRows(rows) };
}

/** One clause beside one precedent. */
export function compareClauses(
	draft: Clause,
	precedent: Clause,
	units: UnitLexicon,
	{ likeness, moved } = { likeness: 1, moved: false },
): Extract<ComparisonRow, { kind: 'both' }> {
	return {
		kind: 'both',
		draft,
		precedent,
		likeness,
		moved,
		changes: compareWords(precedent.body, draft.body),
		units: compareUnits(draft, precedent, units),
	};
}

function countRows(rows: readonly ComparisonRow[]): Comparison['counts'] {
	const count = (holds: (row: ComparisonRow) => boolean): number => rows.filter(holds).length;
	const isSame = (row: ComparisonRow): boolean =>
		row.kind === 'both' && foldTight(row.draft.body) === foldTight(row.precedent.body);
	return {
		same: count(isSame),
		changed: count((row) => row.kind === 'both' && !isSame(row)),
		onlyDraft: count((row) => row.kind === 'draft'),
		onlyPrecedent: count((row) => row.kind === 'precedent'),
	};
}
