import { type Connection, RequestType } from 'vscode-languageserver';
import { newDocument } from '../features/newDocument';
import { SKELETON, type SkeletonParams, type SkeletonResult } from '../protocol';
import { answer } from './answer';
import type { ServerHost } from './host';
import type { Session } from './session';

/** Registers 新建公文. */
export function answerNewDocument(connection: Connection, host: ServerHost, session: () => Session | undefined): void {
	connection.onRequest(
		new RequestType<SkeletonParams, SkeletonResult | null, never>(SKELETON),
		answer(connection, 'skeleton', null, async (params): Promise<SkeletonResult | null> => {
			const open = session();
			if (open === undefined) {
				return null;
			}
			const settings = await open.settings.get(open.facts.workspaceFolders[0] ?? 'untitled:公文');
			const skeletons = await open.corpus.skeletons(settings.precedentFolders);
			return newDocument({ ...params, skeletons, today: host.today() });
		}),
	);
}
