import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis';
import type { Language, Localized } from '../core/localized';
import { acceptedEntry } from '../core/rules/acceptedEntry';
import type { RuleFinding } from '../core/rules/runRules';
import { createSourceText } from '../core/text/sourceText';
import { addEntry } from '../features/acceptFinding';
import { toRange } from './convert';
import type { AcceptanceFile } from './host';

const TITLE: Localized = {
	'zh-cn': '接受这一处，不再提示（写入 .policydraft.json）',
	en: 'Accept this finding (written to .policydraft.json)',
};

/**
 * The action that accepts a finding: an entry in the office's configuration, never a mark in the draft. `undefined` where
 * there is no configuration and the client cannot make one, or where the one there is cannot be read.
 */
export function acceptAction(
	analysis: Analysis,
	finding: RuleFinding,
	diagnostic: Diagnostic,
	{ uri, content, glob }: AcceptanceFile,
	createsFiles: boolean,
	language: Language,
): CodeAction | undefined {
	const change = addEntry(content ?? '', acceptedEntry(analysis, finding, glob));
	if (change === undefined || (content === undefined && !createsFiles)) {
		return undefined;
	}
	const edits = [{ range: toRange(createSourceText(content ?? ''), change.span), newText: change.newText }];
	const edit: WorkspaceEdit =
		content === undefined
			? {
					documentChanges: [
						{ kind: 'create', uri, options: { ignoreIfExists: true } },
						{ textDocument: { uri, version: null }, edits },
					],
				}
			: { changes: { [uri]: edits } };
	return { title: TITLE[language], kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit };
}
