import {
	type Connection,
	MessageType,
	RequestType,
	ShowMessageNotification,
	type TextDocuments,
} from 'vscode-languageserver';
import { applyEdits } from '../core/text/edit';
import { createSourceText } from '../core/text/sourceText';
import { planClauseChange } from '../features/clauseChanges';
import { proposeNumber } from '../features/proposeNumber';
import { EDIT_CLAUSE, type EditClauseParams, type EditClauseResult } from '../protocol';
import { answer } from './answer';
import { isClauseActionData, resolveClauseAction } from './clauseActions';
import { toOffset, toPosition, toRange } from './convert';
import { detach } from './detach';
import type { Draft } from './draft';
import { requestContext } from './requestContext';
import type { Session } from './session';

/** Registers what changes the clauses of a draft: commands, refactorings, and what Enter brings. */
export function answerEditing(
	connection: Connection,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): void {
	const contextOf = (uri: string) => requestContext(session(), drafts, uri);

	connection.onRequest(
		new RequestType<EditClauseParams, EditClauseResult | null, never>(EDIT_CLAUSE),
		answer(connection, 'editClause', null, async ({ uri, change, range }): Promise<EditClauseResult | null> => {
			const context = await contextOf(uri);
			if (context === undefined) {
				return null;
			}
			const { draft, language } = context;
			const { analysis, references, version } = draft;
			const { text } = analysis;
			const selection = { start: toOffset(text, range.start), end: toOffset(text, range.end) };
			const { plan, refused } = planClauseChange({ analysis, references }, change, selection);
			if (plan === undefined) {
				return { version, edits: [], remarks: [], refused: refused[language] };
			}
			const after = createSourceText(applyEdits(text.content, plan.edits));
			return {
				version,
				edits: plan.edits.map(({ span, newText, role }) => ({ range: toRange(text, span), newText, role })),
				remarks: plan.remarks.map((remark) => ({
					range: toRange(after, remark.after),
					message: remark.message[language],
				})),
				...(plan.cursor === undefined ? {} : { cursor: toPosition(after, plan.cursor) }),
			};
		}),
	);

	connection.onDocumentOnTypeFormatting(
		answer(connection, 'onTypeFormatting', null, async ({ textDocument, position, ch }) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined || ch !== '\n' || !context.settings.continueNumbering) {
				return null;
			}
			const { analysis, references } = context.draft;
			const edits = proposeNumber({ analysis, references }, toOffset(analysis.text, position));
			return edits.map(({ span, newText }) => ({ range: toRange(analysis.text, span), newText }));
		}),
	);

	connection.onCodeActionResolve(async (action) => {
		const { data } = action;
		const context = isClauseActionData(data) ? await contextOf(data.uri) : undefined;
		const support = session()?.clauseActions;
		if (context === undefined || support === undefined || !isClauseActionData(data)) {
			return action;
		}
		const resolved = resolveClauseAction(context, data, support);
		if ('refused' in resolved) {
			const message = resolved.refused[context.language];
			detach(
				connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }),
				connection,
			);
			return action;
		}
		return { ...action, edit: resolved.edit };
	});
}
