import { analyze } from '../analysis';
import type { Settings } from '../settings/settings';
import { applyEdits, type TextEdit } from '../text/edit';
import { spansOverlap } from '../text/span';
import { runRules } from './runRules';

export interface FixedText {
	readonly text: string;
	/** How many fixes were applied. */
	readonly applied: number;
}

/** Applies every safe fix, again and again until none is left: one fix may bring another to light. */
export function fixAll(content: string, settings: Settings): FixedText {
	let text = content;
	let applied = 0;
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const { edits, fixes } = safeEdits(text, settings);
		if (fixes === 0) {
			break;
		}
		text = applyEdits(text, edits);
		applied += fixes;
	}
	return { text, applied };
}

/** A fix that brings back what another takes away would go on for ever. */
const MAX_ROUNDS = 10;

/** The edits of all safe fixes that do not touch one another; the rest wait for the next round. */
function safeEdits(text: string, settings: Settings): { readonly edits: readonly TextEdit[]; readonly fixes: number } {
	const edits: TextEdit[] = [];
	let fixes = 0;
	for (const finding of runRules(analyze(text), settings).findings) {
		const fix = finding.fixes.find((each) => each.safe);
		if (fix === undefined || fix.edits.some((edit) => edits.some((taken) => collide(edit, taken)))) {
			continue;
		}
		edits.push(...fix.edits);
		fixes++;
	}
	return { edits, fixes };
}

function collide(a: TextEdit, b: TextEdit): boolean {
	return spansOverlap(a.span, b.span) || a.span.start === b.span.start;
}
