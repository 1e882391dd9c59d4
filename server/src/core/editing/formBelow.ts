import { ladderRank, type MarkerStyle } from '../lines/marker';
import type { Item } from '../outline/model';
import { type ClauseForm, type ClauseNode, type ClauseTree, styleOf, walkNodes } from './clauseTree';

export interface LevelForm {
	readonly form: ClauseForm;
	readonly level: number;
}

/**
 * How a clause right below one of this form is numbered: as other clauses below such are, else in the next kind that the
 * document has, else in the next of the standard ladder. `except` is left out of what is looked at. `undefined` at the
 * bottom of the ladder.
 */
export function formBelow(
	tree: ClauseTree,
	above: LevelForm,
	except: ReadonlySet<ClauseNode>,
	content: string,
): LevelForm | undefined {
	const style = styleOf(above.form);
	const nodes = walkNodes(tree.roots).filter((node) => !except.has(node) && isNumbered(node.item));
	const isBelow = (node: ClauseNode): boolean => node.level > above.level && rankOf(node.form) > rankOf(above.form);
	const child = nodes.find(
		(node) => isBelow(node) && node.parent?.level === above.level && styleOf(node.parent.form) === style,
	);
	if (child !== undefined) {
		return child;
	}
	const next = style === '' ? undefined : NEXT[style];
	if (next === undefined) {
		return undefined;
	}
	const same = nodes.find((node) => isBelow(node) && styleOf(node.form) === next);
	return (
		same ?? { form: { style: next, wide: content.includes('（') || !content.includes('(') }, level: above.level + 0.5 }
	);
}

const NEXT: Partial<Readonly<Record<MarkerStyle, MarkerStyle>>> = {
	第X条: '（一）',
	'一、': '（一）',
	'（一）': '1.',
	'1.': '（1）',
	'1、': '（1）',
	'（1）': '①',
};

export function rankOf(form: ClauseForm): number {
	const style = styleOf(form);
	return style === '' ? 0 : ladderRank({ style, chain: form.like?.marker?.chain ?? [] });
}

/** Whether an item has a number of its own kind, that is no dash and no chain such as 2.3. */
export function isNumbered(item: Item | undefined): item is Item {
	return item?.marker !== undefined && item.style !== '——' && item.marker.chain.length <= 1;
}
