import { type Uri, workspace } from 'vscode';
import { IMPORT_WORD, type ImportParams, type ImportResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';

/** Has the server read a Word document; `undefined` where it cannot be asked. */
export async function readDocument(client: DraftClient, uri: Uri): Promise<ImportResult | undefined> {
	return request(client, { uri: uri.toString(), ...(uri.scheme === 'file' ? {} : { content: await contentOf(uri) }) });
}

/** A document that an editor was handed without its place, dropped from another program. */
export function readBytes(client: DraftClient, name: string, bytes: Uint8Array): Promise<ImportResult | undefined> {
	return request(client, { uri: `untitled:${encodeURIComponent(name)}`, content: base64(bytes) });
}

async function request(client: DraftClient, params: ImportParams): Promise<ImportResult | undefined> {
	return (await client.sendRequest<ImportResult | null>(IMPORT_WORD, params)) ?? undefined;
}

/** The server may be on another machine than the file system of the workspace. */
async function contentOf(uri: Uri): Promise<string> {
	return base64(await workspace.fs.readFile(uri));
}

function base64(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
