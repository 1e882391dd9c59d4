import { randomNumbers } from '../../scripts/soak/random.mjs';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edit';
import type { Span } from '../../server/src/core/text/span';
import type { CleanDocument } from './cleanDocuments';
import type { Kind, Plant } from './kind';
import { NUMBER_KINDS } from './numberKinds';
import { ELEMENT_KINDS, STATEMENT_KINDS, WORDING_KINDS } from './textKinds';

/** Every kind of defect that is planted. */
export const KINDS: readonly Kind[] = [...NUMBER_KINDS, ...STATEMENT_KINDS, ...ELEMENT_KINDS, ...WORDING_KINDS];

/** A document with one defect. */
export interface Mutant {
	readonly kind: Kind;
	readonly document: CleanDocument;
	readonly text: string;
	/** Where the defect is, and where else it may be named. */
	readonly place: Span;
	readonly others: readonly Span[];
}

/**
 * So many mutants, no two alike, evenly over the kinds; the same for the same seed. A kind takes its turn in one document after
 * another; one that can be planted in few ways leaves its later turns to the others.
 */
export function mutants(documents: readonly CleanDocument[], count: number, seed: number): readonly Mutant[] {
	const random = randomNumbers(seed);
	const queues = KINDS.map((kind) => inTurn(documents.map((document) => shuffled(plantings(kind, document), random))));
	const seen = new Set<string>(documents.map(({ text }) => text));
	const made: Mutant[] = [];
	while (made.length < count && queues.some((queue) => queue.length > 0)) {
		for (const queue of queues) {
			const mutant = made.length < count ? nextUnseen(queue, seen) : undefined;
			if (mutant !== undefined) {
				made.push(mutant);
			}
		}
	}
	return made;
}

interface Planting {
	readonly kind: Kind;
	readonly document: CleanDocument;
	readonly plant: Plant;
}

function plantings(kind: Kind, document: CleanDocument): Planting[] {
	return kind.places(document).map((plant) => ({ kind, document, plant }));
}

/** The first of the queue that gives a text not seen before; it and those before it leave the queue. */
function nextUnseen(queue: Planting[], seen: Set<string>): Mutant | undefined {
	for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
		const { kind, document, plant } = next;
		const text = applyEdits(document.text, plant.edits);
		if (!seen.has(text)) {
			seen.add(text);
			return {
				kind,
				document,
				text,
				place: moved(plant.edits, plant.mark),
				others: (plant.others ?? []).map((mark) => moved(plant.edits, mark)),
			};
		}
	}
	return undefined;
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
	return items
		.map((item) => ({ item, key: random() }))
		.sort((a, b) => a.key - b.key)
		.map(({ item }) => item);
}

/** The first of each list, then the second of each. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
	const longest = Math.max(0, ...lists.map((list) => list.length));
	return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/** The mark in the text that holds the defect. */
function moved(edits: readonly TextEdit[], mark: Span): Span {
	const growth = ({ span, newText }: TextEdit): number => newText.length - (span.end - span.start);
	const sum = (some: readonly TextEdit[]): number => some.reduce((total, edit) => total + growth(edit), 0);
	return {
		start: mark.start + sum(edits.filter(({ span }) => span.end <= mark.start && span.start < mark.start)),
		end: mark.end + sum(edits.filter(({ span }) => span.start <= mark.end && span.end <= mark.end)),
	};
}
