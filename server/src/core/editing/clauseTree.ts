import type { MarkerStyle } from '../lines/marker';
import type { Item, OfficialDocument } from '../outline/model';
import { isIntroduced } from '../outline/numberingSlips';

/** How a number is written: as that of another item, or in a kind that the document does not have yet. */
export type ClauseForm =
	| { readonly like: Item }
	| { readonly like?: undefined; readonly style: MarkerStyle; readonly wide: boolean };

/** Items under one parent that are counted together. */
export interface Run {
	/** A further list under the same parent, which begins with 1 whatever stands before it. */
	readonly isFurther: boolean;
}

/** An item while it is moved about. */
export interface ClauseNode {
	/** `undefined` for a clause that is put in. */
	readonly item: Item | undefined;
	form: ClauseForm;
	/** Which series it is counted in: the level of the outline, or a number between two for a kind that is new. */
	level: number;
	run: Run;
	parent: ClauseNode | undefined;
	children: ClauseNode[];
	/** Whether it takes a number of its series; a heading without a number does unless the numbers go on without it. */
	counts: boolean;
}

/** The items of a document, to be rearranged. */
export interface ClauseTree {
	readonly document: OfficialDocument;
	readonly roots: ClauseNode[];
	readonly nodes: ReadonlyMap<Item, ClauseNode>;
}

/**
 * `lists` says what begins a further list under the same parent: every 1, as the drafter wrote it, or only one that a colon
 * or a label introduces, as the rules read it.
 */
export function buildClauseTree(
	folded: string,
	document: OfficialDocument,
	lists: 'written' | 'introduced',
): ClauseTree {
	const nodes = new Map<Item, ClauseNode>();
	const build = (items: readonly Item[], parent: ClauseNode | undefined): ClauseNode[] => {
		const runs = new Map<number, Run>();
		return items.map((item, i) => {
			const known = runs.get(item.level);
			const begins =
				item.ordinal === 1 &&
				item.marker !== undefined &&
				(lists === 'written' || isIntroduced(folded, item.span.start));
			const run = known === undefined || begins ? { isFurther: known !== undefined } : known;
			runs.set(item.level, run);
			const goesOn = items[i + 1];
			const node: ClauseNode = {
				item,
				form: { like: item },
				level: item.level,
				run,
				parent,
				children: [],
				counts: item.marker !== undefined || goesOn === undefined || goesOn.ordinal > item.ordinal,
			};
			nodes.set(item, node);
			node.children = build(item.children, node);
			return node;
		});
	};
	return { document, roots: build(document.items, undefined), nodes };
}

export function siblingsOf(tree: ClauseTree, node: ClauseNode): ClauseNode[] {
	return node.parent?.children ?? tree.roots;
}

/** All nodes in reading order. */
export function walkNodes(roots: readonly ClauseNode[]): readonly ClauseNode[] {
	return roots.flatMap((node) => [node, ...walkNodes(node.children)]);
}

export function styleOf(form: ClauseForm): Item['style'] {
	return form.like === undefined ? form.style : form.like.style;
}

/** Whether it still is written as it was. */
export function keepsForm({ item, form }: ClauseNode): boolean {
	return form.like !== undefined && form.like === item;
}

/** A node for a clause that is put in. It is not yet among the children of its parent. */
export function newClause(
	parent: ClauseNode | undefined,
	facts: Pick<ClauseNode, 'form' | 'level' | 'run'>,
): ClauseNode {
	return { ...facts, item: undefined, parent, children: [], counts: true };
}
