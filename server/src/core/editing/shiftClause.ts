import type { Localized } from '../localized';
import { clauseAt } from './clauseText';
import { type ClauseNode, type ClauseTree, siblingsOf, styleOf, walkNodes } from './clauseTree';
import type { EditAnswer } from './editPlan';
import { formBelow, isNumbered, type LevelForm, rankOf } from './formBelow';
import { kept } from './layOut';
import { type ChangeBasis, planChange } from './planChange';
import { readTrees } from './readTrees';
import { NO_CLAUSE } from './refusals';

/**
 * Lifts the clause at the offset to the level of the one it stands under, or puts it under the one before it; what is below it
 * goes with it. The text stays where it is, so what stood behind a promoted clause on its level stands under it then.
 */
export function shiftClause(basis: ChangeBasis, offset: number, direction: 'promote' | 'demote'): EditAnswer {
	const trees = readTrees(basis.analysis);
	const placed = clauseAt(basis.analysis, trees.all, offset);
	if (placed === undefined) {
		return { refused: NO_CLAUSE };
	}
	const { tree, node } = placed;
	const facts = trees.facts(tree);
	const { content } = basis.analysis.text;
	const refused = direction === 'promote' ? promote(tree, node) : demote(tree, node, content);
	return refused === undefined
		? planChange(basis, { trees: [{ tree, ...facts }], segments: () => [kept(0, content.length)], strict: true })
		: { refused };
}

const NO_NUMBER: Localized = {
	'zh-cn': '这种编号（或没有编号的标题）不能升降级。',
	en: 'A clause with this kind of number, or without one, has no other level.',
};
const OUTERMOST: Localized = {
	'zh-cn': '已经是最高一级，不能再升。',
	en: 'The clause is on the highest level already.',
};
const NOTHING_BEFORE: Localized = {
	'zh-cn': '前面没有同级的条款，不能降为它的下一级。',
	en: 'There is no clause of the same level before it that it could stand under.',
};
const INNERMOST: Localized = {
	'zh-cn': '再降就超出层次序数了，不能再降。',
	en: 'There is no lower level in the ladder of numbers.',
};

/** 章 and 节 divide a text; they are no level that an article could be lifted to. */
const DIVIDING: ReadonlySet<string> = new Set(['第X章', '第X节']);

function promote(tree: ClauseTree, node: ClauseNode): Localized | undefined {
	const { parent } = node;
	if (parent === undefined) {
		return OUTERMOST;
	}
	if (!isNumbered(node.item) || !isNumbered(parent.item) || DIVIDING.has(parent.item.style)) {
		return DIVIDING.has(parent.item?.style ?? '') ? OUTERMOST : NO_NUMBER;
	}
	const place = parent.children.indexOf(node);
	const behind = parent.children.slice(place + 1);
	const own: LevelForm = { form: node.form, level: node.level };
	parent.children = parent.children.slice(0, place);
	lift(node, { form: parent.form, level: parent.level });
	node.run = parent.run;
	node.parent = parent.parent;
	const siblings = siblingsOf(tree, parent);
	siblings.splice(siblings.indexOf(parent) + 1, 0, node);
	const run = node.children.find(({ level }) => level === own.level)?.run ?? { isFurther: false };
	for (const child of behind) {
		child.parent = node;
		child.run = child.level === own.level ? run : child.run;
	}
	node.children = [...node.children, ...behind];
	return undefined;
}

/** Everything below takes the form of what it stood under. */
function lift(node: ClauseNode, target: LevelForm): void {
	const own: LevelForm = { form: node.form, level: node.level };
	node.form = target.form;
	node.level = target.level;
	const run = { isFurther: false };
	for (const child of node.children) {
		if (isNumbered(child.item)) {
			lift(child, own);
			child.run = child.run.isFurther ? child.run : run;
		}
	}
}

function demote(tree: ClauseTree, node: ClauseNode, content: string): Localized | undefined {
	const siblings = siblingsOf(tree, node);
	const place = siblings.indexOf(node);
	const above = siblings[place - 1];
	if (!isNumbered(node.item) || DIVIDING.has(node.item.style)) {
		return NO_NUMBER;
	}
	if (above === undefined || above.run !== node.run || !isNumbered(above.item)) {
		return NOTHING_BEFORE;
	}
	const moving = new Set(walkNodes([node]));
	const last = above.children.at(-1);
	const target = last !== undefined && isNumbered(last.item) ? last : formBelow(tree, above, moving, content);
	if (target === undefined || !lower(tree, node, target, moving, content)) {
		return INNERMOST;
	}
	siblings.splice(place, 1);
	node.parent = above;
	node.run = last !== undefined && last.level === node.level ? last.run : { isFurther: false };
	above.children.push(node);
	return undefined;
}

/** Whether there is a level for everything below. */
function lower(
	tree: ClauseTree,
	node: ClauseNode,
	target: LevelForm,
	moving: ReadonlySet<ClauseNode>,
	content: string,
): boolean {
	const { form, level } = target;
	const numbered = node.children.filter(({ item }) => isNumbered(item));
	if (numbered.length > 0) {
		const next = formBelow(tree, { form, level }, moving, content);
		if (
			next === undefined ||
			rankOf(next.form) <= rankOf(form) ||
			!numbered.every((child) => lower(tree, child, next, moving, content))
		) {
			return false;
		}
	}
	if (styleOf(form) === '') {
		return false;
	}
	node.form = form;
	node.level = level;
	return true;
}
