import type { RuleFinding } from '../core/rules/runRules';
import type { TextEdit } from '../core/text/edit';
import type { Span } from '../core/text/span';

/** A finding of the last save, kept in its place while the draft is edited. */
export interface SavedFinding {
	readonly ruleId: string;
	readonly span: Span;
}

export function saveFindings(findings: readonly RuleFinding[]): readonly SavedFinding[] {
	return findings.map((finding) => ({ ruleId: finding.rule.id, span: finding.span }));
}

/** Moves findings with an edit; those whose own text it changes are dropped. */
export function moveFindings(saved: readonly SavedFinding[], edit: TextEdit): readonly SavedFinding[] {
	const shift = edit.newText.length - (edit.span.end - edit.span.start);
	return saved.flatMap((finding) => {
		const { start, end } = finding.span;
		if (edit.span.start >= end) {
			return [finding];
		}
		return edit.span.end <= start ? [{ ...finding, span: { start: start + shift, end: end + shift } }] : [];
	});
}

/**
 * What is shown between saves: the findings of the last save that still stand. A finding whose cause is gone, by a fix or
 * by hand, is gone at once; one that only appeared while typing waits for the next save.
 */
export function standingFindings(
	saved: readonly SavedFinding[],
	current: readonly RuleFinding[],
): readonly RuleFinding[] {
	const keys = new Set(saved.map((finding) => key(finding.ruleId, finding.span)));
	return current.filter((finding) => keys.has(key(finding.rule.id, finding.span)));
}

function key(ruleId: string, span: Span): string {
	return `${ruleId} ${span.start} ${span.end}`;
}
