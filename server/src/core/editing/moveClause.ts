import type { Localized } from '../localized';
import type { Span } from '../text/span';
import { clauseAt, clauseSpan, isBelowArticle, ownText } from './clauseText';
import { type ClauseNode, type ClauseTree, siblingsOf, styleOf } from './clauseTree';
import type { EditAnswer } from './editPlan';
import { kept, moved, type Segment } from './layOut';
import { type ChangeBasis, planChange } from './planChange';
import { readTrees } from './readTrees';
import { NO_CLAUSE } from './refusals';

/**
 * Moves the clause at the offset, with all that is below it, over its neighbour; at the end of its section into the next one
 * of the same kind. The clause is what stays in the text and its neighbour what is moved, so that the cursor stays with it.
 */
export function moveClause(basis: ChangeBasis, offset: number, direction: 'up' | 'down'): EditAnswer {
	const trees = readTrees(basis.analysis);
	const placed = clauseAt(basis.analysis, trees.all, offset);
	if (placed === undefined) {
		return { refused: NO_CLAUSE };
	}
	const { tree, node } = placed;
	const facts = trees.facts(tree);
	const hop = overSibling(tree, node, direction) ?? overHeading(tree, node, direction);
	if (hop === undefined) {
		return { refused: direction === 'up' ? AT_TOP : AT_BOTTOM };
	}
	const own = clauseSpan(tree, node);
	hop.rearrange();
	const { length } = basis.analysis.text.content;
	return planChange(basis, {
		trees: [{ tree, ...facts }],
		segments: () => (direction === 'down' ? hopDown(own, hop.over, length) : hopUp(own, hop.over, length)),
	});
}

const AT_TOP: Localized = { 'zh-cn': '已经是最前面的一条，不能再上移。', en: 'The clause is the first already.' };
const AT_BOTTOM: Localized = { 'zh-cn': '已经是最后面的一条，不能再下移。', en: 'The clause is the last already.' };

interface Hop {
	/** The text that changes places with the clause. */
	readonly over: Span;
	readonly rearrange: () => void;
}

function overSibling(tree: ClauseTree, node: ClauseNode, direction: 'up' | 'down'): Hop | undefined {
	const siblings = siblingsOf(tree, node);
	const place = siblings.indexOf(node);
	const other = siblings[direction === 'up' ? place - 1 : place + 1];
	// What introduces a further list stays above it.
	if (other === undefined || other.level !== node.level || other.run !== node.run) {
		return undefined;
	}
	return {
		over: clauseSpan(tree, other),
		rearrange: () => {
			siblings.splice(place, 1);
			siblings.splice(direction === 'up' ? place - 1 : place + 1, 0, node);
		},
	};
}

/** The first clause of a section becomes the last of the one before: the heading changes places with it. */
function overHeading(tree: ClauseTree, node: ClauseNode, direction: 'up' | 'down'): Hop | undefined {
	const { parent } = node;
	if (parent === undefined || isBelowArticle(node)) {
		return undefined;
	}
	const sections = siblingsOf(tree, parent);
	const place = sections.indexOf(parent);
	const section = sections[direction === 'up' ? place - 1 : place + 1];
	if (
		section === undefined ||
		styleOf(section.form) !== styleOf(parent.form) ||
		section.children.some(({ level }) => level !== node.level)
	) {
		return undefined;
	}
	return {
		over: ownText(direction === 'up' ? parent : section),
		rearrange: () => {
			parent.children.splice(parent.children.indexOf(node), 1);
			const near = direction === 'up' ? section.children.at(-1) : section.children[0];
			node.run = near?.run ?? { isFurther: false };
			node.parent = section;
			section.children.splice(direction === 'up' ? section.children.length : 0, 0, node);
		},
	};
}

function hopDown(own: Span, over: Span, length: number): readonly Segment[] {
	return [
		kept(0, own.start),
		moved(over.start, over.end),
		moved(own.end, over.start),
		kept(own.start, own.end),
		kept(over.end, length),
	];
}

function hopUp(own: Span, over: Span, length: number): readonly Segment[] {
	return [
		kept(0, over.start),
		kept(own.start, own.end),
		moved(over.end, own.start),
		moved(over.start, over.end),
		kept(own.end, length),
	];
}
