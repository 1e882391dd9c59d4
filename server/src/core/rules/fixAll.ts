import { type Analysis, analyze } from '../analysis';
import type { Settings } from '../settings/settings';
import { composeEdits } from '../text/composeEdits';
import { applyEdits, type TextEdit } from '../text/edit';
import { type RuleFinding, runRules } from './runRules';
import { safeEdits } from './safeEdits';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings';

export interface FixedText {
	readonly text: string;
	/** How many fixes were applied. */
	readonly applied: number;
	/** What leads from the text given to `text`. */
	readonly edits: readonly TextEdit[];
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
	const rounds: (readonly TextEdit[])[] = [];
	const seen = new Set<string>();
	let left: ReadonlySet<string> = new Set();
	while (!seen.has(text) && seen.size < MAX_ROUNDS) {
		seen.add(text);
		const analysis = analyze(text);
		const { findings } = runRules(analysis, settings, surroundings);
		// Fixes that touch one another wait for the next round.
		const kept = new Set(findings.filter((finding) => left.has(placeOf(finding)) || !stands(analysis, finding)));
		const { edits, fixes } = safeEdits(findings.filter((finding) => !kept.has(finding)));
		left = new Set([...kept].map((finding) => placeOf(finding, edits)));
		const next = applyEdits(text, edits);
		if (next !== text) {
			applied += fixes;
			rounds.push(edits);
			text = next;
		}
	}
	return { text, applied, edits: composeEdits(content.length, rounds) };
}

/**
 * Where a finding stands once `edits` are made. What was not to be put right stays so however a fix beside it changes the
 * words that it is known by.
 */
function placeOf({ rule, span }: RuleFinding, edits: readonly TextEdit[] = []): string {
	const shifts = edits.map((edit) =>
		edit.span.end <= span.start ? edit.newText.length - (edit.span.end - edit.span.start) : 0,
	);
	return `${rule.id} ${shifts.reduce((sum, shift) => sum + shift, span.start)}`;
}

/** More than any draft needs; fixes that take each other back end sooner, at a text seen before. */
const MAX_ROUNDS = 50;
