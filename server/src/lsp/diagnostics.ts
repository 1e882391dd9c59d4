import { fingerprint } from '../core/rules/fingerprint';
import type { FindingFilter } from '../core/rules/fixAll';
import { type RuleFinding, runRules } from '../core/rules/runRules';
import type { Settings } from '../core/settings/settings';
import { standingFindings } from '../features/savedFindings';
import type { Check, CheckBasis, Draft } from './draft';
import { lintsWhileTyping } from './lintsWhileTyping';

/** The findings to show now: all of them where the draft is linted while typing, else those of the last save that still stand. */
export function shownFindings(draft: Draft, basis: CheckBasis, check: Check): readonly RuleFinding[] {
	const now = draft.findings(basis, check);
	return lintsWhileTyping(draft, basis.settings) ? now : standingFindings(draft.savedFindings(basis, check), now);
}

/** The findings of a text that the office has not accepted. A rule that throws is reported, once, and the others count. */
export function createCheck(report: (message: string) => void): Check {
	const reported = new Set<string>();
	return (analysis, { settings, surroundings }) => {
		const { findings, failures } = runRules(analysis, settings, surroundings);
		for (const { rule, error } of failures) {
			if (!reported.has(rule.id)) {
				reported.add(rule.id);
				report(`规则 ${rule.id} 出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
			}
		}
		const stands = standingUnder(settings);
		return findings.filter((finding) => stands(analysis, finding));
	};
}

/**
 * Which findings the office has not accepted; none of a draft that is not to be checked. `ignore` and `exclude` hold what
 * concerns the draft; see `SettingsReader`.
 */
export function standingUnder({ ignore, exclude }: Settings): FindingFilter {
	if (exclude.length > 0) {
		return () => false;
	}
	const accepted = new Set(ignore.map((entry) => `${entry.rule} ${entry.fingerprint}`));
	return (analysis, finding) =>
		accepted.size === 0 || !accepted.has(`${finding.rule.id} ${fingerprint(analysis, finding)}`);
}
