import { type RuleFinding, runRules } from '../core/rules/runRules';
import type { Settings } from '../core/settings/settings';
import { saveFindings, standingFindings } from '../features/savedFindings';
import type { Draft } from './draft';

/** The findings to show now: all of them when linting is due, else those of the last save that still stand. */
export function lintDraft(
	draft: Draft,
	settings: Settings,
	onFailure: (message: string) => void,
): readonly RuleFinding[] {
	const { findings, failures } = runRules(draft.analysis, settings);
	for (const { rule, error } of failures) {
		onFailure(`规则 ${rule.id} 出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	}
	const now = draft.lintDue || draft.saved === undefined || draft.isUntitled || settings.lintRun === 'onType';
	if (now) {
		draft.saved = saveFindings(findings);
		draft.lintDue = false;
		return findings;
	}
	return standingFindings(draft.saved ?? [], findings);
}
