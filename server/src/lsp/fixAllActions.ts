import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis';
import type { Localized } from '../core/localized';
import { fixAll } from '../core/rules/fixAll';
import type { Rule } from '../core/rules/rule';
import type { RuleFinding } from '../core/rules/runRules';
import { safeEdits } from '../core/rules/safeEdits';
import type { TextEdit } from '../core/text/edit';
import { FIX_ALL_KIND } from './actionKinds';
import { toRange } from './convert';
import { standingUnder } from './diagnostics';
import type { RequestContext } from './requestContext';

const FIX_ALL: Localized = { 'zh-cn': '应用公文的所有安全修复', en: 'Apply all safe fixes of the draft' };

/** All safe fixes as one edit, those that only other fixes bring to light included; none where nothing is to be done. */
export function fixAllAction({ draft, settings, surroundings, language }: RequestContext): readonly CodeAction[] {
	const { analysis } = draft;
	const { edits } = fixAll(analysis.text.content, settings, surroundings, standingUnder(settings));
	return edits.length === 0
		? []
		: [{ title: FIX_ALL[language], kind: FIX_ALL_KIND, edit: editOf(draft.uri, analysis, edits) }];
}

/** The safe fixes of all findings of a rule as one edit, where there is more than one. */
export function fixRuleAction(
	{ draft, language }: RequestContext,
	rule: Rule,
	findings: readonly RuleFinding[],
	diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
	const { edits, fixes } = safeEdits(findings.filter((finding) => finding.rule === rule));
	if (fixes < 2) {
		return [];
	}
	const title: Localized = {
		'zh-cn': `修复全文 ${fixes} 处“${rule.title['zh-cn']}”`,
		en: `Fix all ${fixes} in the draft: ${rule.title.en}`,
	};
	const edit = editOf(draft.uri, draft.analysis, edits);
	return [{ title: title[language], kind: CodeActionKind.QuickFix, diagnostics: [...diagnostics], edit }];
}

function editOf(uri: string, analysis: Analysis, edits: readonly TextEdit[]) {
	return {
		changes: { [uri]: edits.map((edit) => ({ range: toRange(analysis.text, edit.span), newText: edit.newText })) },
	};
}
