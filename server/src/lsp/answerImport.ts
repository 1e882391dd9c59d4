import { type Connection, RequestType } from 'vscode-languageserver';
import { IMPORT_WORD, type ImportParams, type ImportResult } from '../protocol';
import { answer } from './answer';
import type { ServerHost } from './host';
import type { Session } from './session';

/** Registers the import of Word documents. */
export function answerImport(connection: Connection, host: ServerHost, session: () => Session | undefined): void {
	connection.onRequest(
		new RequestType<ImportParams, ImportResult | null, never>(IMPORT_WORD),
		answer(connection, 'importWord', null, async ({ uri, content }): Promise<ImportResult | null> => {
			const settings = await session()?.settings.get(uri);
			const language = settings && session()?.settings.language(settings);
			if (language === undefined) {
				return null;
			}
			const bytes = content === undefined ? undefined : Buffer.from(content, 'base64');
			const result = await host.importWord({ uri, content: bytes });
			const name = host.draftNameFor(uri);
			return 'problem' in result
				? { problem: result.problem[language], text: '', name, remarks: [] }
				: { text: result.text, name, remarks: result.summary.remarks.map((remark) => remark[language]) };
		}),
	);
}
