import { type Connection, RequestType, type TextDocuments, type TextEdit } from 'vscode-languageserver';
import { cleanPasted } from '../core/formatting/cleanPasted';
import { formatText } from '../core/formatting/formatText';
import { readWidthMarks, widthToWrite } from '../core/formatting/widthMarks';
import { lineAt, lineSpan } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { CLEAN_PASTED, type CleanPastedParams, type CleanPastedResult } from '../protocol';
import { answer } from './answer';
import { toOffset, toRange } from './convert';
import type { Draft } from './draft';

/** Registers formatting of a draft and of a selection, and what cleans a text that is pasted. How a 公文 is indented is not for an editor to set. */
export function answerFormatting(connection: Connection, drafts: TextDocuments<Draft>): void {
	const format = ({ analysis }: Draft, span?: Span): TextEdit[] =>
		formatText(analysis, span === undefined ? {} : { span }).map((edit) => ({
			range: toRange(analysis.text, edit.span),
			newText: edit.newText,
		}));

	connection.onDocumentFormatting(
		answer(connection, 'formatting', null, async ({ textDocument }) => {
			const draft = drafts.get(textDocument.uri);
			return draft === undefined ? null : format(draft);
		}),
	);

	connection.onDocumentRangeFormatting(
		answer(connection, 'rangeFormatting', null, async ({ textDocument, range }) => {
			const draft = drafts.get(textDocument.uri);
			if (draft === undefined) {
				return null;
			}
			const { text } = draft.analysis;
			return format(draft, { start: toOffset(text, range.start), end: toOffset(text, range.end) });
		}),
	);

	connection.onRequest(
		new RequestType<CleanPastedParams, CleanPastedResult | null, never>(CLEAN_PASTED),
		answer(
			connection,
			'cleanPasted',
			null,
			async ({ uri, position, text: pasted }): Promise<CleanPastedResult | null> => {
				const draft = drafts.get(uri);
				if (draft === undefined) {
					return null;
				}
				const { analysis } = draft;
				const offset = toOffset(analysis.text, position);
				const line = lineSpan(analysis.text, lineAt(analysis.text, offset));
				return cleanPasted(pasted, {
					width: widthToWrite(readWidthMarks(analysis, analysis.lines)),
					before: analysis.text.content.slice(line.start, offset),
				});
			},
		),
	);
}
