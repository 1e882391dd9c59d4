import { type Connection, RequestType, type TextDocuments } from 'vscode-languageserver';
import { carriesSecrecyMark } from '../core/elements/secrecyMark';
import { EXPORT_WORD, type ExportParams, type ExportResult } from '../protocol';
import { exportWord } from '../word/export/exportWord';
import { answer } from './answer';
import { createChecking } from './checking';
import type { Draft } from './draft';
import { requestContext } from './requestContext';
import type { Session } from './session';

/** Registers the export of a draft as a Word document, with its findings as comments where they are wanted. */
export function answerExport(
	connection: Connection,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): void {
	const checking = createChecking((message) => connection.console.error(message));
	connection.onRequest(
		new RequestType<ExportParams, ExportResult | null, never>(EXPORT_WORD),
		answer(connection, 'exportWord', null, async ({ uri, review, allowSecret }): Promise<ExportResult | null> => {
			const context = await requestContext(session(), drafts, uri);
			if (context === undefined) {
				return null;
			}
			const { draft, settings, language } = context;
			if (!allowSecret && carriesSecrecyMark(draft.analysis.text.folded)) {
				return { kind: 'secret' };
			}
			const findings = review ? draft.findings(context, (await checking()).check) : [];
			const comments = findings.map(({ span, message, rule }) => ({
				span,
				text: `${message[language]}（${rule.id}）`,
			}));
			const options = { seal: settings.exportSeal, redHead: settings.exportRedHead };
			const result = await exportWord(draft.analysis, options, comments);
			if (result === undefined) {
				return { kind: 'empty' };
			}
			const base64 = Buffer.from(result.bytes).toString('base64');
			return { kind: 'document', base64, remarks: result.remarks.map((remark) => remark[language]) };
		}),
	);
}
