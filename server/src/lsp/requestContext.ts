import type { TextDocuments } from 'vscode-languageserver';
import type { Language } from '../core/localized';
import type { PrecedentSource } from '../features/clauseQuery';
import type { CheckBasis, Draft } from './draft';
import type { Session } from './session';

/** What a request about an open draft is answered from. */
export interface RequestContext extends CheckBasis {
	readonly draft: Draft;
	readonly language: Language;
	/** The corpus, which is read when it is first asked for. */
	readonly precedents: () => Promise<PrecedentSource>;
}

/** `undefined` for a document that is not open, or is closed while its settings are read. */
export async function requestContext(
	session: Session | undefined,
	drafts: TextDocuments<Draft>,
	uri: string,
): Promise<RequestContext | undefined> {
	if (session === undefined || drafts.get(uri) === undefined) {
		return undefined;
	}
	const settings = await session.settings.get(uri);
	const surroundings = await session.officeLists.surroundings(settings);
	const draft = drafts.get(uri);
	return (
		draft && {
			draft,
			settings,
			surroundings,
			language: session.settings.language(settings),
			precedents: () => session.corpus.sourceFor(draft, settings.precedentFolders),
		}
	);
}
