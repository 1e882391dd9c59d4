import { lastClauseBefore } from '../core/editing/clauseText';
import { type ClauseNode, type ClauseTree, siblingsOf } from '../core/editing/clauseTree';
import type { PlannedEdit } from '../core/editing/editPlan';
import { firstBelow, numberLine, opensList } from '../core/editing/insertClause';
import type { ChangeBasis } from '../core/editing/planChange';
import { readTrees } from '../core/editing/readTrees';
import { withdrawClause } from '../core/editing/withdrawClause';
import { isBlankLine, type Line } from '../core/lines/line';
import { lineAt } from '../core/text/sourceText';

/**
 * What Enter brings, at the beginning of the line that it has just made: behind a clause the next number, behind an empty number
 * its withdrawal. Nothing where the drafter goes on in the middle of a line, in a paragraph without a number, or under a clause
 * that by the habit of the draft has more paragraphs.
 */
export function proposeNumber(basis: ChangeBasis, offset: number): readonly PlannedEdit[] {
	const { analysis } = basis;
	const { text, lines } = analysis;
	const place = lineAt(text, offset);
	const [above, line] = [lines[place - 1], lines[place]];
	if (above === undefined || line === undefined || isBlankLine(above) || !isBlankLine(line)) {
		return [];
	}
	const withdrawn = withdrawClause(basis, above);
	if (withdrawn !== undefined) {
		return withdrawn.edits;
	}
	if (above.marker !== undefined && above.marker.textStart >= above.body.end) {
		return [];
	}
	const placed = lastClauseBefore(readTrees(analysis).all, above.body.end);
	if (placed === undefined || !isOwnLine(placed.node, above)) {
		return [];
	}
	const { tree, node } = placed;
	const next = nextBehind(tree, node, above, text.content);
	return next === undefined ? [] : (numberLine(basis, line, node, next.below).plan?.edits ?? []);
}

/** Whether the line is the first of the clause, or the last of those that it has. */
function isOwnLine({ item }: ClauseNode, line: Line): boolean {
	return item?.marker !== undefined && item.paragraphs.some(({ end }) => end === line.body.end);
}

interface Next {
	/** Set where the first clause below begins. */
	readonly below: ReturnType<typeof firstBelow>;
}

function nextBehind(tree: ClauseTree, node: ClauseNode, above: Line, content: string): Next | undefined {
	const { item } = node;
	if (item === undefined || item.style === '——') {
		return undefined;
	}
	const others = siblingsOf(tree, node).filter((each) => each !== node && each.level === node.level);
	const begins = node.children.some(({ item: child }) => (child?.span.start ?? 0) > above.body.end);
	if (item.form === 'heading' && (begins || others.length > 0) && opensList(tree, node)) {
		const below = firstBelow(tree, node, content);
		return below && { below };
	}
	if (begins || endsOpen(content, above)) {
		// A colon announces something; what it is nobody can say but the draft's own habit.
		const below =
			begins || others.some(({ children }) => children.length > 0) ? firstBelow(tree, node, content) : undefined;
		return below && { below };
	}
	const isFirstLine = item.paragraphs[0]?.end === above.body.end;
	const usual = usualParagraphs(others);
	if (item.paragraphs.length < usual || (!isFirstLine && usual < 2)) {
		return undefined;
	}
	// A heading that nothing follows yet: only where the others stand alone as well.
	return item.form === 'heading' && others.length === 0 ? undefined : { below: undefined };
}

function endsOpen(content: string, { body }: Line): boolean {
	return /[:：]/.test(content[body.end - 1] ?? '');
}

/** The middle one of the others' numbers of paragraphs. */
function usualParagraphs(others: readonly ClauseNode[]): number {
	const counts = others.map(({ item }) => item?.paragraphs.length ?? 1).sort((a, b) => a - b);
	return counts[Math.floor(counts.length / 2)] ?? 1;
}
