import { type TextDocumentContentProvider, Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PRECEDENT_SCHEME, type PrecedentText, READ_PRECEDENT } from '../../../server/src/protocol';

export async function precedentUri(client: LanguageClient, file: string): Promise<Uri | undefined> {
	const text = await client.sendRequest<PrecedentText | null>(READ_PRECEDENT, { file });
	if (text === null) {
		return undefined;
	}
	const name = text.title.replace(/[\\/:*?"<>|#\s]+/g, ' ').slice(0, 80);
	return Uri.from({ scheme: PRECEDENT_SCHEME, path: `/${name}.gongwen`, query: encodeURIComponent(file) });
}

export function createPrecedentDocuments(client: LanguageClient): TextDocumentContentProvider {
	return {
		async provideTextDocumentContent(uri) {
			const file = decodeURIComponent(uri.query);
			const text = await client.sendRequest<PrecedentText | null>(READ_PRECEDENT, { file });
			return text?.text ?? '';
		},
	};
}
