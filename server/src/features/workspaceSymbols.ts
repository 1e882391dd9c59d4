import type { Analysis } from '../core/analysis';
import type { Language } from '../core/localized';
import { foldWidth } from '../core/text/fold';
import type { Span } from '../core/text/span';
import { findSymbols, type OutlineSymbol } from './symbols';

/** A section or clause of some draft, as it is looked for by its words. */
export interface WorkspaceSymbol {
	readonly name: string;
	readonly kind: OutlineSymbol['kind'];
	/** The headings above it, outermost first; without the document. */
	readonly path: readonly string[];
	/** The title of the document. */
	readonly document: string;
	/** Those that answer for it; of a document its number. */
	readonly units: string;
	readonly selection: Span;
	/** Name, headings, title and units, folded: what words are looked for in. */
	readonly folded: { readonly name: string; readonly all: string };
}

/** All that the outline of a draft holds, and each document by its title. */
export function listSymbols(analysis: Analysis, language: Language): readonly WorkspaceSymbol[] {
	const listed: WorkspaceSymbol[] = [];
	const add = (
		{ name, kind, selection }: Pick<OutlineSymbol, 'name' | 'kind' | 'selection'>,
		path: readonly string[],
		document: string,
		detail: string,
	): void => {
		const all = foldQuery([name, ...path, document, detail].join('\n'));
		listed.push({ name, kind, path, document, units: detail, selection, folded: { name: foldQuery(name), all } });
	};
	const visit = (symbols: readonly OutlineSymbol[], path: readonly string[], document: string): void => {
		for (const symbol of symbols) {
			add(symbol, path, document, symbol.detail);
			visit(symbol.children, [...path, symbol.name], document);
		}
	};
	const symbols = findSymbols(analysis, language);
	const title = analysis.documents[0]?.title;
	const first = title?.spans[0];
	for (const symbol of symbols) {
		if (symbol.kind === 'document') {
			add(symbol, [], '', symbol.detail);
			visit(symbol.children, [], symbol.name);
		}
	}
	if (symbols[0]?.kind !== 'document') {
		if (title !== undefined && first !== undefined) {
			add({ name: title.text, kind: 'document', selection: first }, [], '', analysis.documents[0]?.number ?? '');
		}
		visit(symbols, [], title?.text ?? '');
	}
	return listed;
}

/** A symbol that has all words, and how it is shown so that an editor that filters by words once more keeps it. */
export interface SymbolMatch<T> {
	readonly symbol: T;
	readonly name: string;
	readonly container: string;
}

/**
 * The symbols that hold all words of `query`, in any order, in their own name or in what stands above them; those that
 * hold more of them in their own name first. Width, case and blanks do not matter.
 */
export function matchSymbols<T extends WorkspaceSymbol>(
	symbols: Iterable<T>,
	query: string,
	limit: number,
): readonly SymbolMatch<T>[] {
	const words = foldQuery(query)
		.split(' ')
		.filter((word) => word !== '');
	const ranked: { readonly symbol: T; readonly missing: number }[] = [];
	for (const symbol of symbols) {
		if (words.every((word) => symbol.folded.all.includes(word))) {
			ranked.push({ symbol, missing: words.filter((word) => !symbol.folded.name.includes(word)).length });
		}
	}
	return ranked
		.sort((a, b) => a.missing - b.missing || a.symbol.path.length - b.symbol.path.length)
		.slice(0, limit)
		.map(({ symbol }) => show(symbol, words));
}

/**
 * VS Code asks for the first word only. Then it looks for that word in the name, for the others in what stands beside it,
 * and drops what does not fit: so the name takes in the heading that holds the word, and all is said beside it.
 */
function show<T extends WorkspaceSymbol>(symbol: T, words: readonly string[]): SymbolMatch<T> {
	const { path, document, units } = symbol;
	const [first] = words;
	const lender =
		first === undefined || symbol.folded.name.includes(first)
			? undefined
			: [...path.toReversed(), document, units].find((each) => foldQuery(each).includes(first));
	const above = [document, ...path].filter((each) => each !== '');
	const place = above.length === 0 ? '' : [...above, symbol.name].join(' › ');
	return {
		symbol,
		name: lender === undefined ? symbol.name : `${symbol.name}（${lender}）`,
		container: units === '' ? place : `${place} · ${units}`,
	};
}

function foldQuery(text: string): string {
	return foldWidth(text).toLowerCase();
}
