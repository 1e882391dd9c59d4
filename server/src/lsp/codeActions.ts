import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Language } from '../core/localized';
import type { PrecedentIndex } from '../core/precedents/precedentIndex';
import { runRules } from '../core/rules/runRules';
import type { Settings } from '../core/settings/settings';
import { spanTouches } from '../core/text/span';
import { findQuickFixes } from '../features/quickFixes';
import { toOffset, toRange } from './convert';
import type { Draft } from './draft';
import { DIAGNOSTIC_SOURCE } from './toProtocol';

/**
 * One action a choice, each with its whole edit. The fixes are worked out on the text as it is now, for the findings that the
 * editor shows at the place.
 */
export function codeActions(
	draft: Draft,
	params: CodeActionParams,
	settings: Settings,
	index: PrecedentIndex,
	file: string | undefined,
	language: Language,
): CodeAction[] {
	const { analysis } = draft;
	const shown = params.context.diagnostics.filter((diagnostic) => diagnostic.source === DIAGNOSTIC_SOURCE);
	const { findings } = runRules(analysis, settings);
	return shown.flatMap((diagnostic) => {
		const start = toOffset(analysis.text, diagnostic.range.start);
		const finding = findings.find((each) => each.rule.id === diagnostic.code && spanTouches(each.span, start));
		if (finding === undefined) {
			return [];
		}
		return findQuickFixes(analysis, finding, index, file).map(
			({ fix, preferred }): CodeAction => ({
				title: fix.title[language],
				kind: CodeActionKind.QuickFix,
				diagnostics: [diagnostic],
				isPreferred: preferred,
				edit: {
					changes: {
						[draft.uri]: fix.edits.map((edit) => ({ range: toRange(analysis.text, edit.span), newText: edit.newText })),
					},
				},
			}),
		);
	});
}
