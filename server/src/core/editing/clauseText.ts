import type { Analysis } from '../analysis';
import { withoutBlanks } from '../lines/line';
import { lineAt, lineSpan, type SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { type ClauseNode, type ClauseTree, siblingsOf, walkNodes } from './clauseTree';

/** A clause of a draft. */
export interface PlacedClause {
	readonly tree: ClauseTree;
	readonly node: ClauseNode;
}

/** The innermost clause on the line of the offset; of several on one line the one that holds it. */
export function clauseAt(analysis: Analysis, trees: readonly ClauseTree[], offset: number): PlacedClause | undefined {
	const { text } = analysis;
	const line = lineSpan(text, lineAt(text, offset));
	const from = Math.max(offset, withoutBlanks(text.folded, line).start);
	const placed = lastClauseBefore(trees, from);
	return placed !== undefined && (placed.node.item?.span.end ?? -1) >= line.start ? placed : undefined;
}

/** The last clause that begins at or before the offset, in the document that holds it. */
export function lastClauseBefore(trees: readonly ClauseTree[], offset: number): PlacedClause | undefined {
	const tree = trees.findLast(({ document }) => document.span.start <= offset);
	const node = tree && walkNodes(tree.roots).findLast(({ item }) => (item?.span.start ?? 0) <= offset);
	return tree && node && { tree, node };
}

/**
 * A clause with what is below it. A paragraph behind the last item of a list in an article is the article's, though the
 * outline gives it to the item.
 */
export function clauseSpan(tree: ClauseTree, node: ClauseNode): Span {
	const { item } = node;
	if (item === undefined) {
		return { start: 0, end: 0 };
	}
	const closes = isBelowArticle(node) && siblingsOf(tree, node).at(-1) === node;
	const last = node.children.at(-1);
	if (!closes) {
		return item.span;
	}
	const end = last === undefined ? (item.paragraphs[0]?.end ?? item.span.end) : clauseSpan(tree, last).end;
	return { start: item.span.start, end };
}

/** Its own text, without the items below it. */
export function ownText({ item }: ClauseNode): Span {
	return { start: item?.span.start ?? 0, end: item?.paragraphs.at(-1)?.end ?? 0 };
}

export function isBelowArticle({ parent }: ClauseNode): boolean {
	return parent !== undefined && (parent.item?.style === '第X条' || isBelowArticle(parent));
}

/** The blanks that the line of the offset begins with. */
export function indentAt(text: SourceText, offset: number): string {
	const line = lineSpan(text, lineAt(text, offset));
	return text.content.slice(line.start, withoutBlanks(text.folded, line).start);
}

/** What ends the lines of a text. */
export function lineBreakOf({ content }: SourceText): string {
	return /\r\n|\n|\r/.exec(content.slice(0, 10_000))?.[0] ?? '\n';
}
