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
	/** Where it must be named. */
	readonly place: Span;
}

/** So many mutants, evenly over the kinds; the same for the same seed. A kind takes its turn in one document after another. */
export function mutants(documents: readonly CleanDocument[], count: number, seed: number): readonly Mutant[] {
	const random = randomNumbers(seed);
	const made: Mutant[] = [];
	const places = KINDS.map((kind) =>
		documents
			.map((document) => ({ document, plants: kind.places(document) }))
			.filter(({ plants }) => plants.length > 0),
	);
	for (let i = 0; made.length < count; i++) {
		const kind = KINDS[i % KINDS.length];
		const open = places[i % KINDS.length] ?? [];
		const { document, plants } = open[Math.floor(i / KINDS.length) % Math.max(open.length, 1)] ?? {};
		const plant = plants?.[Math.floor(random() * plants.length)];
		if (kind === undefined || document === undefined || plant === undefined) {
			if (i > count * KINDS.length) {
				throw new Error('There is nowhere to plant.');
			}
			continue;
		}
		const text = applyEdits(document.text, plant.edits);
		if (text !== document.text) {
			made.push({ kind, document, text, place: moved(plant) });
		}
	}
	return made;
}

/** The mark in the text that holds the defect. */
function moved({ edits, mark }: Plant): Span {
	const growth = ({ span, newText }: TextEdit): number => newText.length - (span.end - span.start);
	const sum = (some: readonly TextEdit[]): number => some.reduce((total, edit) => total + growth(edit), 0);
	return {
		start: mark.start + sum(edits.filter(({ span }) => span.end <= mark.start && span.start < mark.start)),
		end: mark.end + sum(edits.filter(({ span }) => span.start <= mark.end && span.end <= mark.end)),
	};
}
