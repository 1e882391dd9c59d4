import type { ClauseDocument } from '../core/precedents/clause';
import { PRECEDENT_SCHEME } from '../protocol';
import type { ServerHost } from './host';
import type { Session } from './session';

/** Where a client can open a document of the corpus: our own reads it from the server, others open the file. */
export function precedentAddress(
	{ file, title }: ClauseDocument,
	{ opensPrecedents, corpus }: Session,
	host: ServerHost,
): string | undefined {
	if (opensPrecedents) {
		const name = (title ?? '').replace(/[\\/:*?"<>|#\s]+/g, ' ').slice(0, 80);
		// The client decodes an address once, and the file is encoded in it.
		return `${PRECEDENT_SCHEME}:/${encodeURIComponent(name)}.gongwen?${encodeURIComponent(encodeURIComponent(file))}`;
	}
	const path = corpus.pathOf(file);
	return path === undefined ? undefined : host.corpusUri(path);
}
