import type { CancellationToken, Range, TextDocuments } from 'vscode-languageserver';
import { type Analysis, analyze } from '../core/analysis';
import type { Language } from '../core/localized';
import { listSymbols, matchSymbols, type SymbolMatch, type WorkspaceSymbol } from '../features/workspaceSymbols';
import { toRange } from './convert';
import type { Draft } from './draft';
import type { ServerHost } from './host';

/** Where a symbol stands, besides what it is. */
export interface PlacedSymbol extends WorkspaceSymbol {
	readonly uri: string;
	readonly range: Range;
}

interface Listed {
	/** Of a file when it was last written, of an open draft its version. */
	readonly stamp: string;
	readonly symbols: readonly PlacedSymbol[];
}

/** The outlines of all drafts of the workspace, each read again only when it has changed. */
export class WorkspaceDrafts {
	readonly #host: ServerHost;
	readonly #drafts: TextDocuments<Draft>;
	/** By `keyOf` of the file. */
	readonly #listed = new Map<string, Listed>();
	#files: { readonly folders: string; readonly found: ReturnType<ServerHost['listDrafts']> } | undefined;

	constructor(host: ServerHost, drafts: TextDocuments<Draft>) {
		this.#host = host;
		this.#drafts = drafts;
	}

	/** What `query` finds in open drafts as they are now, and in those on the disk. */
	async search(
		folders: readonly string[],
		query: string,
		language: Language,
		token: CancellationToken,
	): Promise<readonly SymbolMatch<PlacedSymbol>[]> {
		const symbols: PlacedSymbol[] = [];
		const seen = new Set<string>();
		for (const draft of this.#drafts.all()) {
			const key = keyOf(draft.uri);
			seen.add(key);
			this.#list(key, draft.uri, `${language} ${draft.version}`, () => draft.analysis, language);
			symbols.push(...(this.#listed.get(key)?.symbols ?? []));
		}
		for (const { uri, stamp } of await this.#find(folders)) {
			const key = keyOf(uri);
			if (seen.has(key)) {
				continue;
			}
			seen.add(key);
			if (this.#listed.get(key)?.stamp !== `${language} ${stamp}`) {
				// Each file is a turn of its own, so that what is typed meanwhile is answered.
				const content = await this.#host.readDraft(uri).catch(() => undefined);
				if (token.isCancellationRequested) {
					return [];
				}
				if (content === undefined) {
					this.#listed.delete(key);
					continue;
				}
				this.#list(key, uri, `${language} ${stamp}`, () => analyze(content), language);
			}
			symbols.push(...(this.#listed.get(key)?.symbols ?? []));
		}
		for (const key of this.#listed.keys()) {
			if (!seen.has(key)) {
				this.#listed.delete(key);
			}
		}
		return matchSymbols(symbols, query, MAX_FOUND);
	}

	#list(key: string, uri: string, stamp: string, read: () => Analysis, language: Language): void {
		if (this.#listed.get(key)?.stamp !== stamp) {
			const analysis = read();
			const symbols = listSymbols(analysis, language).map((symbol) => ({
				...symbol,
				uri,
				range: toRange(analysis.text, symbol.selection),
			}));
			this.#listed.set(key, { stamp, symbols });
		}
	}

	/** The folders are not walked anew for each letter of a query. */
	#find(folders: readonly string[]): ReturnType<ServerHost['listDrafts']> {
		const key = folders.join('\n');
		if (this.#files?.folders !== key) {
			const files = { folders: key, found: this.#host.listDrafts(folders) };
			this.#files = files;
			const forget = (): void => {
				if (this.#files === files) {
					this.#files = undefined;
				}
			};
			files.found.then(() => setTimeout(forget, REST).unref(), forget);
		}
		return this.#files.found;
	}
}

const REST = 1000;
/** Nobody reads further; the editor narrows them down as more is typed. */
const MAX_FOUND = 300;

/** An editor and the machine may write one address in two ways. */
function keyOf(uri: string): string {
	try {
		return decodeURIComponent(uri).replace(
			/^file:\/\/\/([A-Za-z]):/,
			(_, drive: string) => `file:///${drive.toLowerCase()}:`,
		);
	} catch {
		return uri;
	}
}
