import type { Item } from '../outline/model';
import { writeNumeralLike } from '../outline/writeMarker';
import type { Reference, ReferenceNumber, ReferencePart, ReferenceTarget } from '../references/reference';
import type { ClauseNode, ClauseTree } from './clauseTree';
import { keepsForm } from './clauseTree';
import type { PlannedEdit } from './editPlan';

/** What becomes of the things that references name. */
export interface ReferenceFuture {
	readonly trees: readonly ClauseTree[];
	/** The number of every item that is still there. */
	readonly numbers: ReadonlyMap<ClauseNode, number>;
	/** Numbers of attachments that change, by where they begin. */
	readonly attachments: ReadonlyMap<number, number>;
	readonly isDeleted: (target: ReferenceTarget) => boolean;
}

/**
 * The edits that make the numbers of a reference name what they named before. A part that names what is deleted is left as it
 * is; so is a number that would have to be two things at once.
 */
export function updateReference(
	content: string,
	reference: Reference,
	future: ReferenceFuture,
): readonly PlannedEdit[] {
	const wanted = new Map<number, { readonly number: ReferenceNumber; readonly ordinals: Set<number> }>();
	for (const part of reference.parts) {
		if (part.unresolved !== undefined || namesDeleted(part, future)) {
			continue;
		}
		for (const path of part.paths) {
			for (const { number, ordinal } of renumberPath(path, future)) {
				const entry = wanted.get(number.span.start) ?? { number, ordinals: new Set<number>() };
				wanted.set(number.span.start, entry);
				entry.ordinals.add(ordinal);
			}
		}
	}
	return [...wanted.values()].flatMap(({ number: { span }, ordinals }): readonly PlannedEdit[] => {
		const [ordinal, other] = ordinals;
		const written = content.slice(span.start, span.end);
		const newText = ordinal === undefined || other !== undefined ? undefined : writeNumeralLike(written, ordinal);
		return newText === undefined || newText === written ? [] : [{ span, newText, role: 'reference' }];
	});
}

/** Whether a part names something that is deleted: one of its ends, or the only thing it names. */
export function namesDeleted(part: ReferencePart, { isDeleted }: Pick<ReferenceFuture, 'isDeleted'>): boolean {
	const ends = part.paths.flatMap((path) => path.map(({ target }) => target));
	return (ends.length > 0 ? ends : part.targets).some(isDeleted);
}

interface RenumberedStep {
	readonly number: ReferenceNumber;
	readonly ordinal: number;
}

/** 第三条第（二）项: where the item has gone to another article, that article's number too. */
function renumberPath(path: readonly ReferenceNumber[], future: ReferenceFuture): readonly RenumberedStep[] {
	const last = path.at(-1);
	const node = last && nodeOf(last.target, future);
	return path.flatMap((number): readonly RenumberedStep[] => {
		if (number.target.kind === 'attachment') {
			const { attachment, span } = number.target;
			const ordinal = future.attachments.get(span.start) ?? attachment.number;
			return ordinal === undefined ? [] : [{ number, ordinal }];
		}
		const own = number.target.kind === 'item' ? nodeOf(number.target, future) : undefined;
		if (own === undefined) {
			return [];
		}
		const named = number === last || node === undefined ? own : (ancestorLike(node, own) ?? own);
		const ordinal = future.numbers.get(named);
		return ordinal === undefined || !keepsForm(named) || isUnnumbered(named) ? [] : [{ number, ordinal }];
	});
}

/** The item above that stands where the other stood. */
function ancestorLike(node: ClauseNode, other: ClauseNode): ClauseNode | undefined {
	let above = node.parent;
	while (above !== undefined && above !== other && above.level !== other.level) {
		above = above.parent;
	}
	return above;
}

function isUnnumbered({ item }: ClauseNode): boolean {
	return item !== undefined && item.marker === undefined;
}

function nodeOf(target: ReferenceTarget, { trees }: ReferenceFuture): ClauseNode | undefined {
	const item: Item | undefined = target.kind === 'attachment' ? undefined : target.item;
	return item && trees.map(({ nodes }) => nodes.get(item)).find((node) => node !== undefined);
}
