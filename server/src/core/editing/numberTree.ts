import type { ClauseNode, ClauseTree, Run } from './clauseTree';
import { keepsForm, walkNodes } from './clauseTree';

/** How a document numbers its items: which series start anew where, and what stood before what. */
export interface NumberingHabits {
	/** The number before an item in its series. */
	readonly previous: ReadonlyMap<ClauseNode, ClauseNode | undefined>;
	/** How the items that begin a run went on from the one before. */
	readonly begun: ReadonlyMap<ClauseNode, Step>;
	/** Whether a series starts anew between these two, of which the second begins a run. */
	readonly restarts: (node: ClauseNode, previous: ClauseNode) => boolean;
}

type Step = 'first' | 'restarts' | 'continues' | 'other';

/** Must be read from the tree before anything in it is moved. */
export function readNumberingHabits(tree: ClauseTree): NumberingHabits {
	const previous = new Map<ClauseNode, ClauseNode | undefined>();
	const begun = new Map<ClauseNode, Step>();
	const scopes = new Map<number, number>();
	const exceptions = new Map<Run, boolean>();
	for (const [level, series] of seriesOf(tree.roots)) {
		const steps: { readonly node: ClauseNode; readonly before: ClauseNode; readonly restarts: boolean }[] = [];
		for (const [i, node] of series.entries()) {
			const before = series[i - 1];
			previous.set(node, before);
			if (before?.run === node.run) {
				continue;
			}
			const step = stepBetween(before, node);
			begun.set(node, step);
			if (before !== undefined && (step === 'restarts' || step === 'continues') && !node.run.isFurther) {
				steps.push({ node, before, restarts: step === 'restarts' });
			}
		}
		const scope = chooseScope(series, steps);
		scopes.set(level, scope);
		for (const { node, before, restarts } of steps) {
			if (changesScope(node, before, scope) !== restarts) {
				exceptions.set(node.run, restarts);
			}
		}
	}
	return {
		previous,
		begun,
		restarts: (node, before) =>
			node.run.isFurther ||
			(exceptions.get(node.run) ?? changesScope(node, before, scopes.get(node.level) ?? Number.POSITIVE_INFINITY)),
	};
}

/**
 * The number of every item as the tree is now. An item keeps the number it has, slip or not, where nothing changed before it in
 * its series; from the first change on the numbers follow one another. `wanted` says which items are numbered anew in any
 * case, and which in none; it may say nothing.
 */
export function numberTree(
	tree: ClauseTree,
	habits: NumberingHabits,
	wanted: (node: ClauseNode) => boolean | undefined,
): ReadonlyMap<ClauseNode, number> {
	const numbers = new Map<ClauseNode, number>();
	for (const series of seriesOf(tree.roots).values()) {
		let previous: ClauseNode | undefined;
		let count = 0;
		for (const node of series) {
			const begins = previous === undefined || node.run !== previous.run;
			const anew = begins && (previous === undefined || habits.restarts(node, previous));
			const expected = (anew ? 0 : count) + 1;
			const step = habits.begun.get(node);
			const stays = anew
				? step !== undefined && step !== 'continues'
				: step !== 'restarts' && habits.previous.get(node) === previous && count === ownCount(previous);
			const isAnew = wanted(node) ?? !stays;
			if (node.item !== undefined && keepsForm(node) && !isAnew) {
				numbers.set(node, node.item.ordinal);
				count = ownCount(node) ?? expected;
			} else {
				numbers.set(node, expected);
				count = node.counts ? expected : expected - 1;
			}
			previous = node;
		}
	}
	return numbers;
}

/** What the series had come to behind an item. */
function ownCount(node: ClauseNode | undefined): number | undefined {
	return node?.item && (node.counts ? node.item.ordinal : node.item.ordinal - 1);
}

/** The items of each level in reading order. Dashes have no number. */
function seriesOf(roots: readonly ClauseNode[]): ReadonlyMap<number, readonly ClauseNode[]> {
	const series = new Map<number, ClauseNode[]>();
	for (const node of walkNodes(roots)) {
		if (node.item?.style !== '——') {
			const own = series.get(node.level) ?? [];
			series.set(node.level, own);
			own.push(node);
		}
	}
	return series;
}

function stepBetween(before: ClauseNode | undefined, node: ClauseNode): Step {
	const ordinal = node.item?.ordinal;
	if (before === undefined) {
		return 'first';
	}
	return ordinal === 1 ? 'restarts' : ordinal === (ownCount(before) ?? 0) + 1 ? 'continues' : 'other';
}

/**
 * The level of the sections in which a series starts anew: 0 for none, so that it runs through the document. The one that
 * agrees with most of the steps from parent to parent.
 */
function chooseScope(
	series: readonly ClauseNode[],
	steps: readonly { readonly node: ClauseNode; readonly before: ClauseNode; readonly restarts: boolean }[],
): number {
	const [first] = series;
	if (first?.item?.style === '第X条' || first?.item?.style === '第X章') {
		return 0;
	}
	const levels = [...new Set(series.flatMap(ancestorLevels))].sort((a, b) => a - b);
	const runsOn = steps.some(({ restarts }) => !restarts);
	const candidates = runsOn ? [0, ...levels] : [...levels.toReversed(), 0];
	const misses = candidates.map(
		(scope) => steps.filter(({ node, before, restarts }) => changesScope(node, before, scope) !== restarts).length,
	);
	return candidates[misses.indexOf(Math.min(...misses))] ?? 0;
}

function ancestorLevels(node: ClauseNode): readonly number[] {
	return node.parent === undefined ? [] : [...ancestorLevels(node.parent), node.parent.level];
}

/** Whether two items stand in different sections of this level. */
function changesScope(node: ClauseNode, before: ClauseNode, scope: number): boolean {
	return sectionOf(node, scope) !== sectionOf(before, scope);
}

function sectionOf(node: ClauseNode, scope: number): ClauseNode | undefined {
	let section = node.parent;
	while (section !== undefined && section.level > scope) {
		section = section.parent;
	}
	return section;
}
