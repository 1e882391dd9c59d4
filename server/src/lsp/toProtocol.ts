import {
	type CompletionItem,
	CompletionItemKind,
	type Diagnostic,
	type DocumentSymbol,
	InsertTextFormat,
	InsertTextMode,
	type SemanticTokens,
	SemanticTokensBuilder,
	SymbolKind,
} from 'vscode-languageserver';
import type { Language } from '../core/localized';
import type { RuleFinding } from '../core/rules/runRules';
import type { SourceText } from '../core/text/sourceText';
import type { CompletionProposal } from '../features/completionProposal';
import type { SemanticToken } from '../features/semanticTokens';
import type { OutlineSymbol } from '../features/symbols';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/tokenLegend';
import { toDiagnosticSeverity, toPosition, toRange } from './convert';

/** Plain data of the features in the protocol's words. */

export const DIAGNOSTIC_SOURCE = 'policy-draft';

/** `page` is the address of the rule's page. */
export function toDiagnostic(text: SourceText, finding: RuleFinding, language: Language, page: string): Diagnostic {
	return {
		range: toRange(text, finding.span),
		severity: toDiagnosticSeverity(finding.severity),
		source: DIAGNOSTIC_SOURCE,
		code: finding.rule.id,
		codeDescription: { href: page },
		message: finding.message[language],
	};
}

/** What a client can do with a completion item. */
export interface ItemSupport {
	readonly labelDetails: boolean;
	readonly snippets: boolean;
}

/** `rank` is its place in the list, best first: editors sort by text. */
export function toCompletionItem(
	text: SourceText,
	proposal: CompletionProposal,
	rank: number,
	{ labelDetails, snippets }: ItemSupport,
): CompletionItem {
	const snippet = snippets ? proposal.snippet : undefined;
	const newText = snippet ?? proposal.newText;
	return {
		label: proposal.label,
		...(labelDetails ? { labelDetails: { description: proposal.detail } } : { detail: proposal.detail }),
		kind: ITEM_KIND[proposal.kind],
		...(proposal.documentation === undefined ? {} : { documentation: proposal.documentation }),
		filterText: proposal.filterText,
		sortText: String(rank).padStart(4, '0'),
		textEdit: { range: toRange(text, proposal.span), newText },
		...(snippet === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
		// Its paragraphs are indented as the draft's are, with blanks that editors do not take for an indent.
		...(newText.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
	};
}

const ITEM_KIND: Readonly<Record<CompletionProposal['kind'], CompletionItemKind>> = {
	unit: CompletionItemKind.Constant,
	clause: CompletionItemKind.Text,
	heading: CompletionItemKind.Module,
	citation: CompletionItemKind.Reference,
	phrase: CompletionItemKind.Snippet,
};

export function toSemanticTokens(text: SourceText, tokens: readonly SemanticToken[]): SemanticTokens {
	const builder = new SemanticTokensBuilder();
	for (const { span, type, modifier } of tokens) {
		const { line, character } = toPosition(text, span.start);
		const modifiers = modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
		builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), modifiers);
	}
	return builder.build();
}

export function toDocumentSymbol(text: SourceText, symbol: OutlineSymbol): DocumentSymbol {
	return {
		name: symbol.name,
		detail: symbol.detail,
		kind: SYMBOL_KIND[symbol.kind],
		range: toRange(text, symbol.span),
		selectionRange: toRange(text, symbol.selection),
		children: symbol.children.map((child) => toDocumentSymbol(text, child)),
	};
}

export const SYMBOL_KIND: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
	document: SymbolKind.File,
	section: SymbolKind.Module,
	clause: SymbolKind.String,
};
