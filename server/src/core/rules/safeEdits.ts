import type { TextEdit } from '../text/edit';
import { spansOverlap } from '../text/span';
import type { RuleFinding } from './runRules';

export interface SafeEdits {
	readonly edits: readonly TextEdit[];
	/** How many findings they put right. */
	readonly fixes: number;
}

/** The edits of the safe fixes of findings, as far as they do not touch one another. */
export function safeEdits(findings: readonly RuleFinding[]): SafeEdits {
	const taken: TextEdit[] = [];
	let fixes = 0;
	for (const finding of findings) {
		const fix = finding.fixes.find((each) => each.safe);
		if (fix === undefined || fix.edits.some((edit) => collides(edit, taken))) {
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
