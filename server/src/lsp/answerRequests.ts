import { type Connection, MarkupKind, type TextDocuments } from 'vscode-languageserver';
import type { Span } from '../core/text/span';
import { findCompletions } from '../features/completion';
import { findFolds } from '../features/folding';
import { findHover } from '../features/hover';
import { findCitationHover } from '../features/hoverCitation';
import { renderCitationHover, renderHover, renderUnitHover } from '../features/hoverMarkdown';
import { findUnitHover } from '../features/hoverUnit';
import { findTokens } from '../features/semanticTokens';
import { findSymbols } from '../features/symbols';
import { answer } from './answer';
import { commandLink, documentLink } from './commandLink';
import { toOffset, toRange } from './convert';
import type { Draft } from './draft';
import type { ServerHost } from './host';
import { requestContext } from './requestContext';
import type { Session } from './session';
import { toCompletionItem, toDocumentSymbol, toSemanticTokens } from './toProtocol';

/** Registers what a drafter asks for at a place or of a whole draft, findings and fixes excepted. */
export function answerRequests(
	connection: Connection,
	host: ServerHost,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): void {
	const contextOf = (uri: string) => requestContext(session(), drafts, uri);

	connection.onHover(
		answer(connection, 'hover', null, async ({ textDocument, position }, token) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined) {
				return null;
			}
			const source = await context.precedents();
			if (token.isCancellationRequested) {
				return null;
			}
			const { draft, language, surroundings } = context;
			const { units } = surroundings;
			const { analysis } = draft;
			const offset = toOffset(analysis.text, position);
			const follows = session()?.followsCommands === true;
			const show = (span: Span, value: string) => ({
				range: toRange(analysis.text, span),
				contents: { kind: MarkupKind.Markdown, value },
			});
			const cited = findCitationHover(analysis, draft.citations, offset, source.documentsOf);
			if (cited !== undefined) {
				return show(cited.span, renderCitationHover(cited, language, follows ? documentLink : undefined));
			}
			const unit = findUnitHover(analysis, offset, units, source, host.today());
			if (unit !== undefined) {
				return show(unit.span, renderUnitHover(unit, language));
			}
			const card = findHover(analysis, offset, source, units, host.today());
			const link = follows ? commandLink({ uri: textDocument.uri, position }) : undefined;
			return card === undefined ? null : show(card.span, renderHover(card, language, link));
		}),
	);

	connection.onCompletion(
		answer(connection, 'completion', null, async ({ textDocument, position }, token) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined) {
				return null;
			}
			const source = await context.precedents();
			if (token.isCancellationRequested) {
				return null;
			}
			const { draft, settings, surroundings, language } = context;
			const { analysis } = draft;
			const initials = settings.completionPinyin ? await host.initials() : undefined;
			const list = findCompletions({
				analysis,
				offset: toOffset(analysis.text, position),
				source,
				units: surroundings.units,
				today: host.today(),
				limit: settings.maxPrecedents,
				language,
				initials,
			});
			const labelDetails = session()?.showsLabelDetails === true;
			const snippets = session()?.takesSnippets === true;
			return {
				isIncomplete: list.incomplete,
				items: list.proposals.map((proposal, i) =>
					toCompletionItem(analysis.text, proposal, i, { labelDetails, snippets }),
				),
			};
		}),
	);

	connection.onDocumentSymbol(
		answer(connection, 'documentSymbol', null, async ({ textDocument }) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined) {
				return null;
			}
			const { analysis } = context.draft;
			return findSymbols(analysis, context.language).map((symbol) => toDocumentSymbol(analysis.text, symbol));
		}),
	);

	connection.onFoldingRanges(
		answer(connection, 'foldingRange', null, async ({ textDocument }) => {
			const draft = drafts.get(textDocument.uri);
			const folds = draft === undefined ? [] : findFolds(draft.analysis);
			// An empty list would take the editor's own folding away as well.
			return folds.length === 0 ? null : [...folds];
		}),
	);

	connection.languages.semanticTokens.on(
		answer(connection, 'semanticTokens', { data: [] }, async ({ textDocument }) => {
			const draft = drafts.get(textDocument.uri);
			return draft === undefined
				? { data: [] }
				: toSemanticTokens(draft.analysis.text, findTokens(draft.analysis, draft));
		}),
	);
}
