import type { Marker, MarkerStyle } from '../lines/marker';
import type { Item } from '../outline/model';
import { writeMarker, writeNumeral } from '../outline/writeMarker';
import { formatHanNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { ClauseForm, ClauseNode } from './clauseTree';
import { keepsForm } from './clauseTree';
import type { PlannedEdit } from './editPlan';

export interface WrittenMarkers {
	readonly edits: readonly PlannedEdit[];
	/** The marker of each clause that is put in, with the blank behind it. */
	readonly texts: ReadonlyMap<ClauseNode, string>;
}

/** The numbers of a tree as they are to be written; `undefined` where the characters for one run out (㊀ goes to ten). */
export function writeMarkers(
	content: string,
	nodes: readonly ClauseNode[],
	numbers: ReadonlyMap<ClauseNode, number>,
	links: ReadonlySet<ClauseNode>,
): WrittenMarkers | undefined {
	const edits: PlannedEdit[] = [];
	const texts = new Map<ClauseNode, string>();
	for (const node of nodes) {
		const ordinal = numbers.get(node);
		const marker = node.item?.marker;
		if (ordinal === undefined || (node.item !== undefined && marker === undefined && keepsForm(node))) {
			continue;
		}
		if (marker !== undefined && keepsForm(node)) {
			const newText = isChain(marker)
				? writeChain(content, marker, chainOf(node, numbers, links))
				: ordinal === marker.ordinal
					? content.slice(marker.numeral.start, marker.numeral.end)
					: writeNumeral(content, marker, ordinal);
			if (newText === undefined) {
				return undefined;
			}
			if (newText !== content.slice(marker.numeral.start, marker.numeral.end)) {
				edits.push({ span: marker.numeral, newText, role: 'number' });
			}
			continue;
		}
		const written = writeForm(content, node.form, ordinal, () => chainOf(node, numbers, links));
		if (written === undefined) {
			return undefined;
		}
		if (node.item === undefined) {
			texts.set(node, written);
		} else {
			edits.push({ span: oldMarker(node.item), newText: written, role: 'number' });
		}
	}
	return { edits, texts };
}

/** Items whose chain (2.3) begins with the number of the one they stand under. Read before anything is moved. */
export function readChainLinks(nodes: readonly ClauseNode[]): ReadonlySet<ClauseNode> {
	return new Set(
		nodes.filter(({ item, parent }) => {
			const above = parent?.item?.marker;
			const chain = item?.marker?.chain ?? [];
			const own = above === undefined ? [] : isChain(above) ? above.chain : [above.ordinal];
			return chain.length > 1 && own.length === chain.length - 1 && own.every((part, i) => part === chain[i]);
		}),
	);
}

/** The marker and the blanks behind it. */
function oldMarker({ marker, span }: Item): Span {
	return marker === undefined
		? { start: span.start, end: span.start }
		: { start: marker.span.start, end: marker.textStart };
}

function writeForm(
	content: string,
	form: ClauseForm,
	ordinal: number,
	chain: () => readonly number[],
): string | undefined {
	if (form.like === undefined) {
		return writeStyle(form.style, form.wide, ordinal);
	}
	const { marker } = form.like;
	if (marker === undefined) {
		return undefined;
	}
	const blanks = content.slice(marker.span.end, Math.min(marker.textStart, marker.span.end + MAX_BLANKS));
	if (!isChain(marker)) {
		const written = writeMarker(content, marker, ordinal);
		return written && written + blanks;
	}
	const before = content.slice(marker.span.start, marker.numeral.start);
	const behind = content.slice(marker.numeral.end, marker.span.end);
	return before + writeChain(content, marker, chain()) + behind + blanks;
}

const MAX_BLANKS = 2;

function writeStyle(style: MarkerStyle, wide: boolean, ordinal: number): string | undefined {
	const [open, close] = wide ? ['（', '）'] : ['(', ')'];
	switch (style) {
		case '一、':
			return `${formatHanNumeral(ordinal)}、`;
		case '（一）':
			return `${open}${formatHanNumeral(ordinal)}${close}`;
		case '1.':
			return `${ordinal}.`;
		case '（1）':
			return `${open}${ordinal}${close}`;
		case '①':
			return ordinal <= 20 ? String.fromCharCode('①'.charCodeAt(0) + ordinal - 1) : undefined;
		default:
			return undefined;
	}
}

function isChain({ chain }: Marker): boolean {
	return chain.length > 1;
}

function chainOf(
	node: ClauseNode,
	numbers: ReadonlyMap<ClauseNode, number>,
	links: ReadonlySet<ClauseNode>,
): readonly number[] {
	const like = node.item ?? node.form.like;
	const chain = like?.marker?.chain ?? [];
	const ordinal = numbers.get(node) ?? like?.ordinal ?? 1;
	const above = node.parent;
	const linked = above !== undefined && (node.item === undefined || links.has(node));
	if (chain.length <= 1) {
		return [ordinal];
	}
	return linked ? [...chainOf(above, numbers, links), ordinal] : [...chain.slice(0, -1), ordinal];
}

function writeChain(content: string, marker: Marker, chain: readonly number[]): string {
	let part = 0;
	return content
		.slice(marker.numeral.start, marker.numeral.end)
		.replace(/[\d０-９]+/g, (written) => String(chain[part++] ?? written));
}
