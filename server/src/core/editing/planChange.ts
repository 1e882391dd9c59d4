import { type Analysis, analyze } from '../analysis';
import type { Localized } from '../localized';
import { findNumberingSlips, type NumberingSlip } from '../outline/numberingSlips';
import { walkItems } from '../outline/walkItems';
import { findReferences } from '../references/findReferences';
import type { Reference, ReferencePart, ReferenceTarget } from '../references/reference';
import { type CheckBasis, checkReference, outcomeMessage, type ReferenceOutcome } from './checkReferences';
import { type ClauseNode, type ClauseTree, walkNodes } from './clauseTree';
import type { EditAnswer, EditRemark, PlannedEdit } from './editPlan';
import { type Layout, layOut, type Segment } from './layOut';
import { numberTree } from './numberTree';
import type { TreeFacts } from './readTrees';
import { namesDeleted, type ReferenceFuture, updateReference } from './updateReferences';
import { writeMarkers } from './writeMarkers';

/** A draft that is to be changed: what is known of it, and where it refers to its own parts. */
export interface ChangeBasis {
	readonly analysis: Analysis;
	readonly references: readonly Reference[];
}

/** A document's tree as it is rearranged, and what was known of it before. */
export interface ChangedTree extends TreeFacts {
	readonly tree: ClauseTree;
}

/** Rearranged trees with the text that goes with them. */
export interface TreeChange {
	readonly trees: readonly ChangedTree[];
	/** The text; `written` gives the marker of a clause that is put in. */
	readonly segments: (written: (node: ClauseNode) => string) => readonly Segment[];
	/** Which items are numbered anew whether anything changed before them or not, and which keep their numbers. */
	readonly renumbers?: (node: ClauseNode) => boolean | undefined;
	/** Numbers that attachments get, by where they begin, and the edits that write them. */
	readonly attachments?: {
		readonly numbers: ReadonlyMap<number, number>;
		readonly edits: readonly PlannedEdit[];
	};
	/** Whether something is put in, behind whose number the drafter goes on. */
	readonly puts?: boolean;
	/** Whether the outline must come out just as the tree has it; where it would not, nothing is done. */
	readonly strict?: boolean;
}

/**
 * One set of edits for a change: the text, the numbers behind it, the references. The result is read again, and a reference
 * that would not name the same there is left as it was and remarked on.
 */
export function planChange(basis: ChangeBasis, change: TreeChange): EditAnswer {
	const { content } = basis.analysis.text;
	const { trees } = change;
	const nodes = trees.flatMap(({ tree }) => walkNodes(tree.roots));
	const numbers = new Map(
		trees.flatMap(({ tree, habits }) => [...numberTree(tree, habits, change.renumbers ?? (() => undefined))]),
	);
	const links = new Set(trees.flatMap((each) => [...each.links]));
	const markers = writeMarkers(content, nodes, numbers, links);
	if (markers === undefined) {
		return { refused: NO_CHARACTER };
	}
	const segments = change.segments((node) => markers.texts.get(node) ?? '');
	const isGone = ({ span }: ReferenceTarget): boolean => !isCovered(segments, span.start);
	const future: ReferenceFuture = {
		trees: trees.map(({ tree }) => tree),
		numbers,
		attachments: change.attachments?.numbers ?? new Map(),
		isDeleted: isGone,
	};
	const drafted = draftReferences(basis, future);
	const left = new Set<Reference>();
	for (;;) {
		const inner = [
			...markers.edits,
			...(change.attachments?.edits ?? []),
			...[...drafted].flatMap(([reference, edits]) => (left.has(reference) ? [] : edits)),
		];
		const layout = layOut(content, segments, inner);
		const after = analyze(layout.text);
		const outcomes = judge(basis, layout, after, future);
		const astray = [...outcomes].flatMap(([reference, outcome]) =>
			outcome === 'astray' && !left.has(reference) && (drafted.get(reference)?.length ?? 0) > 0 ? [reference] : [],
		);
		if (astray.length > 0 && left.size < basis.references.length) {
			for (const reference of astray) {
				left.add(reference);
			}
			continue;
		}
		const misread = findMisread(nodes, numbers, layout, after);
		if (misread !== undefined && change.strict) {
			return { refused: MISREAD };
		}
		return {
			plan: {
				edits: layout.edits,
				remarks: [
					...remarksOf(content, outcomes, layout),
					...doubtRemark(misread ?? firstNewSlip(basis.analysis, nodes, layout, after), layout),
				],
				cursor: change.puts ? layout.added[0]?.end : undefined,
			},
		};
	}
}

const NO_CHARACTER: Localized = {
	'zh-cn': '这种编号的字符不够用了，请先换一种编号。',
	en: 'There is no character for that number; number these clauses in another way first.',
};
const MISREAD: Localized = {
	'zh-cn': '改后的层次会有歧义，没有改动。请先用“重新编号”理顺编号。',
	en: 'The result would be read in another way, so nothing was changed. Renumber the document first.',
};

function draftReferences(
	{ analysis, references }: ChangeBasis,
	future: ReferenceFuture,
): ReadonlyMap<Reference, readonly PlannedEdit[]> {
	return new Map(
		references.map((reference) => [reference, updateReference(analysis.text.content, reference, future)] as const),
	);
}

function judge(
	{ references }: ChangeBasis,
	layout: Layout,
	after: Analysis,
	future: ReferenceFuture,
): ReadonlyMap<Reference, ReferenceOutcome> {
	const found = new Map(findReferences(after).map((reference) => [reference.span.start, reference] as const));
	const basis: CheckBasis = {
		layout,
		after: found,
		added: addedStarts(layout, after),
		isDeleted: future.isDeleted,
		namesDeleted: (part: ReferencePart) => namesDeleted(part, future),
	};
	return new Map(
		references.flatMap((reference): (readonly [Reference, ReferenceOutcome])[] => {
			const outcome = checkReference(reference, basis);
			return outcome === undefined ? [] : [[reference, outcome]];
		}),
	);
}

/** Where the items begin that are put in. */
function addedStarts({ added }: Layout, after: Analysis): ReadonlySet<number> {
	const isAdded = (start: number): boolean => added.some((span) => span.start <= start && start < span.end);
	return new Set(
		after.documents.flatMap((document) =>
			walkItems(document).flatMap(({ item }) => (isAdded(item.span.start) ? [item.span.start] : [])),
		),
	);
}

function isCovered(segments: readonly Segment[], offset: number): boolean {
	return segments.some(
		(segment) => segment.kind !== 'new' && segment.span.start <= offset && offset < segment.span.end,
	);
}

/** The first item that is read otherwise than the tree has it. */
function findMisread(
	nodes: readonly ClauseNode[],
	numbers: ReadonlyMap<ClauseNode, number>,
	layout: Layout,
	after: Analysis,
): ClauseNode | undefined {
	const found = new Map(
		after.documents.flatMap((document) =>
			walkItems(document).map(
				({ item, ancestors }) => [item.span.start, { item, parent: ancestors.at(-1)?.span.start }] as const,
			),
		),
	);
	return nodes.find((node) => {
		const { item, parent } = node;
		const start = item && layout.moved(item.span.start);
		if (item === undefined) {
			return false;
		}
		const now = start === undefined ? undefined : found.get(start);
		const above = parent?.item && layout.moved(parent.item.span.start);
		if (now === undefined || ((parent?.item !== undefined || parent === undefined) && now.parent !== above)) {
			return true;
		}
		return item.marker !== undefined && item.style !== '——' && now.item.ordinal !== numbers.get(node);
	});
}

function remarksOf(
	content: string,
	outcomes: ReadonlyMap<Reference, ReferenceOutcome>,
	layout: Layout,
): readonly EditRemark[] {
	return [...outcomes].flatMap(([{ span, kind }, outcome]): readonly EditRemark[] => {
		const start = layout.moved(span.start);
		const last = layout.moved(span.end - 1);
		if (outcome === 'same' || start === undefined || last === undefined) {
			return [];
		}
		const message = outcomeMessage(outcome, content.slice(span.start, span.end), kind);
		return [{ span, after: { start, end: last + 1 }, message }];
	});
}

/**
 * The first item whose number does not follow in the text afterwards, where there are more such than before. That happens where
 * what divides a file was changed: the first heading of a table of contents, a section that alone kept two documents apart.
 */
function firstNewSlip(
	before: Analysis,
	nodes: readonly ClauseNode[],
	layout: Layout,
	after: Analysis,
): ClauseNode | undefined {
	const slips = slipsOf(after);
	if (slips.length <= slipsOf(before).length) {
		return undefined;
	}
	const starts = new Set(slips.map(({ item }) => item.span.start));
	const known = nodes.filter(({ item }) => item?.marker !== undefined);
	return known.find(({ item }) => starts.has(layout.moved(item?.span.start ?? -1) ?? -1)) ?? known.at(-1);
}

function slipsOf({ text, documents }: Analysis): readonly NumberingSlip[] {
	return documents.flatMap((document) => findNumberingSlips(text.folded, document));
}

function doubtRemark(node: ClauseNode | undefined, layout: Layout): readonly EditRemark[] {
	const marker = node?.item?.marker;
	const start = marker && layout.moved(marker.span.start);
	if (marker === undefined || start === undefined) {
		return [];
	}
	return [
		{
			span: marker.span,
			after: { start, end: start + marker.span.end - marker.span.start },
			message: {
				'zh-cn': '从这里起的编号可能有歧义，请核对。',
				en: 'The numbers from here on may be read in two ways: check them.',
			},
		},
	];
}
