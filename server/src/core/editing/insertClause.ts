import { isBlankLine, type Line, withoutBlanks } from '../lines/line';
import type { Localized } from '../localized';
import { lineAt, lineSpan } from '../text/sourceText';
import { clauseAt, clauseSpan, indentAt, lastClauseBefore, lineBreakOf } from './clauseText';
import { type ClauseNode, type ClauseTree, newClause, siblingsOf } from './clauseTree';
import type { EditAnswer } from './editPlan';
import { formBelow, isNumbered } from './formBelow';
import { kept, type Segment } from './layOut';
import { type ChangeBasis, planChange } from './planChange';
import { readTrees } from './readTrees';
import { NO_CLAUSE } from './refusals';

/** Puts an empty clause below the one at the offset, behind all that is below that, on its level. */
export function insertClauseBelow(basis: ChangeBasis, offset: number): EditAnswer {
	const { analysis } = basis;
	const { text } = analysis;
	const trees = readTrees(analysis);
	const placed = clauseAt(analysis, trees.all, offset);
	if (placed === undefined || placed.node.item?.marker === undefined) {
		return { refused: NO_CLAUSE };
	}
	const { tree, node } = placed;
	const facts = trees.facts(tree);
	const { end } = clauseSpan(tree, node);
	const between = textBetween(basis, tree, node);
	const line = lineSpan(text, lineAt(text, end));
	if (withoutBlanks(text.folded, { start: end, end: line.end }).start < line.end) {
		return { refused: SHARED_LINE };
	}
	const added = addBehind(tree, node);
	return planChange(basis, {
		trees: [{ tree, ...facts }],
		segments: (written) => insertion(end, between + written(added), text.content.length),
		puts: true,
	});
}

const SHARED_LINE: Localized = {
	'zh-cn': '这一行里挤着几条，请先分行。',
	en: 'Several clauses share this line: give each a line of its own first.',
};

/**
 * 续编: gives the line of the offset the next number. On a line that has text of its own the text becomes the clause; on a clause
 * the next one is begun below it.
 */
export function continueNumbering(basis: ChangeBasis, offset: number): EditAnswer {
	const { analysis } = basis;
	const trees = readTrees(analysis);
	const line = analysis.lines[lineAt(analysis.text, offset)];
	const placed = line && lastClauseBefore(trees.all, line.span.end);
	if (line === undefined || placed === undefined) {
		return { refused: NOTHING_ABOVE };
	}
	const { node, tree } = placed;
	if (node.item !== undefined && node.item.span.start >= line.span.start && node.item.marker !== undefined) {
		return insertClauseBelow(basis, offset);
	}
	const isChild = opensList(tree, node);
	const model = isChild ? firstBelow(tree, node, analysis.text.content) : undefined;
	return numberLine(basis, line, placed.node, model);
}

const NOTHING_ABOVE: Localized = {
	'zh-cn': '上文没有可以续编的编号。',
	en: 'There is no number above that could be continued.',
};
const NO_NUMBER_ABOVE: Localized = {
	'zh-cn': '上一条没有编号，或是这里续不了的编号。',
	en: 'What stands above has no number that could be continued here.',
};

/** What a new clause below a heading is like. */
type Model = Pick<ClauseNode, 'form' | 'level'>;

/**
 * Writes a number at the beginning of a line: that of the first clause below `above` where a model is given, else of the next
 * one behind it.
 */
export function numberLine(basis: ChangeBasis, line: Line, above: ClauseNode, model: Model | undefined): EditAnswer {
	const { analysis } = basis;
	const trees = readTrees(analysis);
	const tree = trees.all.find(({ nodes }) => above.item !== undefined && nodes.has(above.item));
	const node = above.item && tree?.nodes.get(above.item);
	if (tree === undefined || node === undefined || (model === undefined && !isContinued(node))) {
		return { refused: NO_NUMBER_ABOVE };
	}
	const facts = trees.facts(tree);
	const added = model === undefined ? addBehind(tree, node) : addFirst(node, model);
	if (model === undefined) {
		// What is below the clause stands behind the line, so it goes with the new one.
		added.children = node.children.filter(({ item }) => (item?.span.start ?? 0) > line.body.start);
		node.children = node.children.filter((child) => !added.children.includes(child));
		for (const child of added.children) {
			child.parent = added;
		}
	}
	const { text } = analysis;
	const blank = isBlankLine(line);
	const at = blank ? line.span.end : line.body.start;
	const own = text.content.slice(line.span.start, at);
	const indent = own === '' && blank && node.item !== undefined ? indentAt(text, node.item.span.start) : '';
	return planChange(basis, {
		trees: [{ tree, ...facts }],
		segments: (written) => insertion(at, indent + written(added), text.content.length),
		puts: true,
	});
}

/** Whether the clauses right below a heading are numbered, by what the document does under headings of its kind. */
export function opensList(tree: ClauseTree, node: ClauseNode): boolean {
	const { item } = node;
	if (item === undefined || item.form !== 'heading') {
		return false;
	}
	const others = siblingsOf(tree, node).filter((each) => each !== node && each.level === node.level);
	const holding = others.filter(({ children }) => children.some((child) => isNumbered(child.item)));
	return node.children.some((child) => isNumbered(child.item)) || holding.length * 2 > others.length;
}

export function firstBelow(tree: ClauseTree, node: ClauseNode, content: string): Model | undefined {
	const child = node.children.find(({ item }) => isNumbered(item));
	return child ?? formBelow(tree, node, new Set(), content);
}

function isContinued({ item }: ClauseNode): boolean {
	return item?.marker !== undefined && item.style !== '——';
}

function addBehind(tree: ClauseTree, node: ClauseNode): ClauseNode {
	const { form, level, run } = node;
	const added = newClause(node.parent, { form, level, run });
	const siblings = siblingsOf(tree, node);
	siblings.splice(siblings.indexOf(node) + 1, 0, added);
	return added;
}

function addFirst(node: ClauseNode, { form, level }: Model): ClauseNode {
	const run = node.children.find((child) => child.level === level)?.run ?? { isFurther: false };
	const added = newClause(node, { form, level, run });
	node.children.unshift(added);
	return added;
}

/** What stands between two clauses there: a line break and an indent, with a blank line where the draft has them. */
function textBetween({ analysis: { text } }: ChangeBasis, tree: ClauseTree, node: ClauseNode): string {
	const siblings = siblingsOf(tree, node);
	const place = siblings.indexOf(node);
	const pairs = [
		[node, siblings[place + 1]],
		[siblings[place - 1], node],
	] as const;
	for (const [first, second] of pairs) {
		if (first?.item !== undefined && second?.item !== undefined) {
			const between = text.content.slice(clauseSpan(tree, first).end, second.item.span.start);
			if (/^\s*[\r\n]\s*$/.test(between) && between.length <= MAX_BETWEEN) {
				return between;
			}
		}
	}
	return lineBreakOf(text) + indentAt(text, node.item?.span.start ?? 0);
}

const MAX_BETWEEN = 20;

function insertion(at: number, text: string, length: number): readonly Segment[] {
	return [kept(0, at), { kind: 'new', text }, kept(at, length)];
}
