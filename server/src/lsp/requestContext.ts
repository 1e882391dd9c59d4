import type { TextDocuments } from 'vscode-languageserver';
import type { Language } from '../core/localized';
import type { Settings } from '../core/settings/settings';
import type { OfficeUnit } from '../core/units/officeUnits';
import type { PrecedentSource } from '../features/clauseQuery';
import type { Draft } from './draft';
import type { Session } from './session';

/** What a request about an open draft is answered from. */
export interface RequestContext {
	readonly draft: Draft;
	readonly settings: Settings;
	readonly language: Language;
	/** The corpus, which is read when it is first asked for. */
	readonly precedents: () => Promise<PrecedentSource>;
	/** The office's own list of organs. */
	readonly officeUnits: () => Promise<readonly OfficeUnit[]>;
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
	const draft = drafts.get(uri);
	return (
		draft && {
			draft,
			settings,
			language: session.settings.language(settings),
			precedents: () => session.corpus.sourceFor(draft, settings.precedentFolders),
			officeUnits: () => session.officeUnits.get(settings.unitsFile),
		}
	);
}
