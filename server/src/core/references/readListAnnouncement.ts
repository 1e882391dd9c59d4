import type { Item } from '../outline/model';
import type { DocumentIndex } from './documentIndex';
import type { LineContext, LinePlace, LineReading } from './lineReader';
import { makeReference } from './makeReference';
import { matchAt } from './matchAt';

/** Reads 下列, which means the items that follow; what follows may as well be no list, so nothing is ever missing. */
export function readListAnnouncement({ folded, index }: LineContext, place: LinePlace): LineReading | undefined {
	const { line, offset } = place;
	const end = offset + 2;
	if (matchAt(ANNOUNCES, folded, offset, line.end) === undefined) {
		return undefined;
	}
	const span = { start: offset, end };
	const targets = itemsAfter(index, offset).map((item) => index.targetOf({ item }));
	const part = { span, targets, via: [], paths: [], unresolved: undefined };
	return { end, reference: makeReference('following', span, [part]) };
}

/** Not 同等条件下列为优先, 部下列队. */
const ANNOUNCES = /下列(?![为入于席队出支])/y;

function itemsAfter(index: DocumentIndex, offset: number): readonly Item[] {
	const item = index.itemAt(offset);
	const around = index.paragraphAt(offset);
	const paragraph = around?.paragraphs[around.place];
	if (paragraph !== undefined && offset <= paragraph.span.end) {
		return paragraph.items;
	}
	return item !== undefined && offset <= (item.paragraphs.at(-1)?.end ?? -1) ? item.children : [];
}
