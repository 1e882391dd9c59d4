import { type Connection, RequestType, type TextDocuments } from 'vscode-languageserver';
import type { SourceText } from '../core/text/sourceText';
import { PREVIEW, type PreviewPage, type PreviewParams, type PreviewResult } from '../protocol';
import { type PrintedPage, SHEET } from '../word/pages/page';
import { printPages } from '../word/pages/printPages';
import { answer } from './answer';
import { toPosition } from './convert';
import type { Draft } from './draft';
import { requestContext } from './requestContext';
import type { Session } from './session';

/** Registers the preview of a draft as it will be printed. */
export function answerPreview(
	connection: Connection,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): void {
	connection.onRequest(
		new RequestType<PreviewParams, PreviewResult | null, never>(PREVIEW),
		answer(connection, 'preview', null, async ({ uri }): Promise<PreviewResult | null> => {
			const context = await requestContext(session(), drafts, uri);
			if (context === undefined) {
				return null;
			}
			const { analysis } = context.draft;
			const pages = await printPages(analysis, {
				seal: context.settings.exportSeal,
				redHead: context.settings.exportRedHead,
			});
			return { ...SHEET, pages: pages.map((page) => viewPage(page, analysis.text)) };
		}),
	);
}

/** A tenth of a millimetre is six of these units: fractions of one would only make the answer longer. */
function viewPage({ lines, rules }: PrintedPage, text: SourceText): PreviewPage {
	return {
		lines: lines.map(({ start, top, height, runs }) => ({
			position: start === undefined ? null : toPosition(text, start),
			top: Math.round(top),
			height,
			runs: runs.map((run) => ({ ...run, x: Math.round(run.x), width: Math.round(run.width) })),
		})),
		rules: rules.map((rule) => ({
			...rule,
			x: Math.round(rule.x),
			y: Math.round(rule.y),
			width: Math.round(rule.width),
		})),
	};
}
