import {
	type Connection,
	DocumentHighlightKind,
	ErrorCodes,
	type Location,
	ResponseError,
	type SelectionRange,
	type TextDocuments,
	TextEdit,
} from 'vscode-languageserver';
import { findDefinition } from '../features/definition';
import { findDocumentLinks } from '../features/documentLinks';
import { findMentions, type MentionSource } from '../features/mentions';
import { findRenaming, isUsableName } from '../features/rename';
import { findSelections } from '../features/selectionRanges';
import { answer } from './answer';
import { toOffset, toRange } from './convert';
import type { Draft } from './draft';
import type { ServerHost } from './host';
import { precedentAddress } from './precedentAddress';
import { type RequestContext, requestContext } from './requestContext';
import type { Session } from './session';
import { SYMBOL_KIND } from './toProtocol';
import { WorkspaceDrafts } from './workspaceDrafts';

/** Registers what leads from one place to another: definitions, references, names, links, symbols, growing selections. */
export function answerNavigation(
	connection: Connection,
	host: ServerHost,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): void {
	const contextOf = (uri: string) => requestContext(session(), drafts, uri);
	const workspace = new WorkspaceDrafts(host, drafts);

	connection.onDefinition(
		answer(connection, 'definition', null, async ({ textDocument, position }) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined) {
				return null;
			}
			const { text } = context.draft.analysis;
			const offset = toOffset(text, position);
			const mentions = findMentions(mentionSource(context), offset);
			const definition =
				findDefinition(context.draft.references, offset) ??
				(mentions && { origin: mentions.origin, targets: mentions.definitions });
			if (definition === undefined) {
				return null;
			}
			return session()?.linksLocations === true
				? definition.targets.map(({ span, selection }) => ({
						originSelectionRange: toRange(text, definition.origin),
						targetUri: textDocument.uri,
						targetRange: toRange(text, span),
						targetSelectionRange: toRange(text, selection),
					}))
				: definition.targets.map(({ selection }) => ({ uri: textDocument.uri, range: toRange(text, selection) }));
		}),
	);

	connection.onReferences(
		answer(connection, 'references', null, async ({ textDocument, position, context: { includeDeclaration } }) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined) {
				return null;
			}
			const { text } = context.draft.analysis;
			const mentions = findMentions(mentionSource(context), toOffset(text, position));
			if (mentions === undefined) {
				return null;
			}
			// What a unit is first called by is a place like the others.
			const withFirst = includeDeclaration || mentions.kind === 'unit';
			const spans = [...(withFirst ? mentions.definitions.map(({ selection }) => selection) : []), ...mentions.uses];
			return spans
				.sort((a, b) => a.start - b.start)
				.map((span): Location => ({ uri: textDocument.uri, range: toRange(text, span) }));
		}),
	);

	connection.onDocumentHighlight(
		answer(connection, 'documentHighlight', [], async ({ textDocument, position }) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined) {
				return [];
			}
			const { text } = context.draft.analysis;
			const mentions = findMentions(mentionSource(context), toOffset(text, position));
			if (mentions === undefined || (mentions.kind === 'part' && mentions.uses.length === 0)) {
				// An empty list, or the editor marks every other place with the words at the cursor.
				return [];
			}
			const defined = mentions.kind === 'unit' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write;
			return [
				...mentions.definitions.map(({ selection }) => ({ range: toRange(text, selection), kind: defined })),
				...mentions.uses.map((span) => ({ range: toRange(text, span), kind: DocumentHighlightKind.Read })),
			];
		}),
	);

	connection.onPrepareRename(
		answer(connection, 'prepareRename', null, async ({ textDocument, position }) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined) {
				return null;
			}
			const { text } = context.draft.analysis;
			const renaming = findRenaming(mentionSource(context), toOffset(text, position));
			return renaming === undefined
				? null
				: {
						range: toRange(text, renaming.origin),
						placeholder: text.content.slice(renaming.origin.start, renaming.origin.end),
					};
		}),
	);

	connection.onRenameRequest(
		answer(connection, 'rename', null, async ({ textDocument, position, newName }) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined) {
				return null;
			}
			if (!isUsableName(newName)) {
				return refuse(NO_NAME[context.language]);
			}
			const { text } = context.draft.analysis;
			const renaming = findRenaming(mentionSource(context), toOffset(text, position));
			const edits = renaming?.places.map((span) => TextEdit.replace(toRange(text, span), newName.trim()));
			return edits === undefined
				? refuse(NOTHING_TO_RENAME[context.language])
				: { changes: { [textDocument.uri]: edits } };
		}),
	);

	connection.onSelectionRanges(
		answer(connection, 'selectionRange', null, async ({ textDocument, positions }) => {
			const draft = drafts.get(textDocument.uri);
			if (draft === undefined) {
				return null;
			}
			const { analysis } = draft;
			return positions.map((position): SelectionRange => {
				const spans = findSelections(analysis, toOffset(analysis.text, position));
				const grown = spans.reduceRight<SelectionRange | undefined>(
					(parent, span) => ({ range: toRange(analysis.text, span), ...(parent === undefined ? {} : { parent }) }),
					undefined,
				);
				return grown ?? { range: { start: position, end: position } };
			});
		}),
	);

	connection.onDocumentLinks(
		answer(connection, 'documentLink', null, async ({ textDocument }, token) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined || context.draft.citations.length === 0) {
				return [];
			}
			const source = await context.precedents();
			if (token.isCancellationRequested) {
				return null;
			}
			const { analysis, citations } = context.draft;
			const current = session();
			return findDocumentLinks(analysis, citations, source.documentsOf).flatMap(({ span, document }) => {
				const target = current && precedentAddress(document, current, host);
				return target === undefined
					? []
					: [{ range: toRange(analysis.text, span), target, tooltip: OPENS_CITED[context.language] }];
			});
		}),
	);

	connection.onWorkspaceSymbol(
		answer(connection, 'workspaceSymbol', null, async ({ query }, token) => {
			const current = session();
			if (current === undefined) {
				return null;
			}
			const folders = current.facts.workspaceFolders;
			const language = current.settings.editorLanguage();
			const found = await workspace.search(folders, query, language, token);
			return found.map(({ symbol, name, container }) => ({
				name,
				kind: SYMBOL_KIND[symbol.kind],
				location: { uri: symbol.uri, range: symbol.range },
				...(container === '' ? {} : { containerName: container }),
			}));
		}),
	);
}

function mentionSource({ draft, surroundings }: RequestContext): MentionSource {
	const { analysis, references, citations, terms } = draft;
	return { analysis, references, citations, terms, units: surroundings.units };
}

/** Said to the drafter in place of an answer. */
function refuse(message: string): ResponseError<never> {
	return new ResponseError(ErrorCodes.InvalidParams, message);
}

const OPENS_CITED = { 'zh-cn': '打开先例库里的这份文件', en: 'Open this document of the corpus' };
const NO_NAME = { 'zh-cn': '名称不能为空，也不能换行。', en: 'A name must not be empty or have a line break.' };
const NOTHING_TO_RENAME = {
	'zh-cn': '这里没有可以改名的单位或简称。',
	en: 'There is no unit or defined term here that could be renamed.',
};
