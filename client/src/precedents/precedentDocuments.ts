import { type TextDocumentContentProvider, Uri } from 'vscode';
import { PRECEDENT_SCHEME, type PrecedentText, READ_PRECEDENT } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';

export async function precedentUri(client: DraftClient, file: string): Promise<Uri | undefined> {
	const text = await client.sendRequest<PrecedentText | null>(READ_PRECEDENT, { file });
	if (text === null) {
		return undefined;
	}
	const name = text.title.replace(/[\\/:*?"<>|#\s]+/g, ' ').slice(0, 80);
	return Uri.from({ scheme: PRECEDENT_SCHEME, path: `/${name}.gongwen`, query: encodeURIComponent(file) });
}

export function createPrecedentDocuments(client: DraftClient): TextDocumentContentProvider {
	return {
		async provideTextDocumentContent(uri) {
			const file = decodeURIComponent(uri.query);
			const text = await client.sendRequest<PrecedentText | null>(READ_PRECEDENT, { file });
			return text?.text ?? '';
		},
	};
}
