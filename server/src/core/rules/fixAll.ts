import { type Analysis, analyze } from '../analysis';
import type { Settings } from '../settings/settings';
import { applyEdits, type TextEdit } from '../text/edit';
import { spansOverlap } from '../text/span';
import { type RuleFinding, runRules } from './runRules';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings';

export interface FixedText {
	readonly text: string;
	/** How many fixes were applied. */
	readonly applied: number;
}

/** Which findings to put right. */
export type FindingFilter = (analysis: Analysis, finding: RuleFinding) => boolean;

/** Applies every safe fix, again and again until none is left: one fix may bring another to light. */
export function fixAll(
	content: string,
	settings: Settings,
	surroundings: Surroundings = NO_SURROUNDINGS,
	stands: FindingFilter = () => true,
): FixedText {
	let text = content;
	let applied = 0;
	const seen = new Set<string>();
	while (!seen.has(text) && seen.size < MAX_ROUNDS) {
		seen.add(text);
		const { edits, fixes } = safeEdits(text, settings, surroundings, stands);
		const next = applyEdits(text, edits);
		applied += next === text ? 0 : fixes;
		text = next;
	}
	return { text, applied };
}

/** More than any draft needs; fixes that take each other back end sooner, at a text seen before. */
const MAX_ROUNDS = 50;

/** The edits of all safe fixes that do not touch one another; the rest wait for the next round. */
function safeEdits(
	text: string,
	settings: Settings,
	surroundings: Surroundings,
	stands: FindingFilter,
): { readonly edits: readonly TextEdit[]; readonly fixes: number } {
	const analysis = analyze(text);
	const taken: TextEdit[] = [];
	let fixes = 0;
	for (const finding of runRules(analysis, settings, surroundings).findings) {
		const fix = finding.fixes.find((each) => each.safe);
		if (fix === undefined || !stands(analysis, finding) || fix.edits.some((edit) => collides(edit, taken))) {
			continue;
		}
		for (const edit of fix.edits) {
			taken.splice(firstFrom(taken, edit.span.start), 0, edit);
		}
		fixes++;
	}
	return { edits: taken, fixes };
}

/** `taken` is sorted and free of overlaps, so only the neighbours of an edit can be in its way. */
function collides(edit: TextEdit, taken: readonly TextEdit[]): boolean {
	const i = firstFrom(taken, edit.span.start);
	const next = taken[i];
	const before = taken[i - 1];
	return (
		(next !== undefined && (next.span.start === edit.span.start || spansOverlap(next.span, edit.span))) ||
		(before !== undefined && spansOverlap(before.span, edit.span))
	);
}

/** The place of the first edit that begins at `start` or behind it. */
function firstFrom(sorted: readonly TextEdit[], start: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle]?.span.start ?? 0) < start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
