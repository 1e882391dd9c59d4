import type { Item } from '../outline/model';
import type { DocumentIndex } from './documentIndex';
import type { StepUnit } from './expression';
import { precedingRuns } from './precedingRuns';
import type { Scope } from './scope';
import { lastIndexFrom } from './sorted';
import { stretch } from './stretch';

export type RelativeUnit = Exclude<StepUnit, '部分'>;

/** 前两款: two paragraphs back. 本条: none. */
export interface RelativeWords {
	readonly unit: RelativeUnit;
	readonly back: number;
}

/** What 前款, 本条, 前两项 mean at `offset`; nothing where nothing stands there. */
export function resolveRelative(index: DocumentIndex, { unit, back }: RelativeWords, offset: number): readonly Scope[] {
	switch (unit) {
		case '章':
			return ancestor(index, '第X章', offset, back);
		case '节':
			return ancestor(index, '第X节', offset, back);
		case '条':
			return resolveClause(index, back, offset);
		case '款':
			return resolveParagraph(index, back, offset);
		case '项':
		case '目':
			return resolveItem(index, back, offset);
	}
}

function ancestor(index: DocumentIndex, style: Item['style'], offset: number, back: number): readonly Scope[] {
	let item = index.itemAt(offset);
	while (item !== undefined && item.style !== style) {
		item = index.parentOf(item);
	}
	return item === undefined ? [] : back === 0 ? [{ item }] : siblingsBefore(index, item, back);
}

function resolveClause(index: DocumentIndex, back: number, offset: number): readonly Scope[] {
	const clause = index.clauseAt(offset) ?? index.itemAt(offset);
	if (clause === undefined || back === 0) {
		return clause === undefined ? [] : [{ item: clause }];
	}
	const place = index.clausePlaceOf(clause);
	return place === undefined
		? siblingsBefore(index, clause, back)
		: stretch(index.clauses, place - back, place).map((item) => ({ item }));
}

function resolveParagraph(index: DocumentIndex, back: number, offset: number): readonly Scope[] {
	const around = index.paragraphAt(offset);
	if (around === undefined) {
		return resolveLine(index, back, offset);
	}
	const { item, paragraphs, place } = around;
	if (!index.inArticles && place < back) {
		// Where an item is a paragraph, the paragraph before is the item before.
		return siblingsBefore(index, item, back);
	}
	// What a copy glued to the last item of a list speaks of the paragraph that holds the list.
	const glued = back === 1 && place === 0 && index.itemAt(offset) !== item;
	const start = back === 0 || glued ? place : place - back;
	return stretch(paragraphs, start, start + Math.max(1, back)).map((paragraph) => ({ item, paragraph }));
}

/** In a lead or a tail 前款 is the line above. */
function resolveLine(index: DocumentIndex, back: number, offset: number): readonly Scope[] {
	const lines = index.looseParagraphs(offset);
	const place = lastIndexFrom(lines, offset);
	const start = back === 0 ? place : place - back;
	return stretch(lines, start, start + Math.max(1, back)).map((paragraph) => ({ item: undefined, paragraph }));
}

function resolveItem(index: DocumentIndex, back: number, offset: number): readonly Scope[] {
	const item = index.itemAt(offset);
	if (item === undefined || back === 0) {
		return item === undefined ? [] : [{ item: aroundSubitem(index, item) }];
	}
	const around = index.paragraphAt(offset);
	const behindList = (around?.paragraphs[around.place]?.span.start ?? -1) > item.span.start;
	if (!behindList && !item.style.startsWith('第')) {
		return siblingsBefore(index, item, back);
	}
	const run = precedingRuns(index, offset)[0];
	return run === undefined ? [] : stretch(run.items, run.length - back, run.length).map((each) => ({ item: each }));
}

/** In a 目, 本项 is the 项 around it. */
function aroundSubitem(index: DocumentIndex, item: Item): Item {
	const parent = index.parentOf(item);
	return index.inArticles && item.style !== '（一）' && parent?.style === '（一）' ? parent : item;
}

function siblingsBefore(index: DocumentIndex, item: Item, count: number): readonly Scope[] {
	const place = index.placeOf(item);
	return stretch(index.siblingsOf(item), place - count, place).map((each) => ({ item: each }));
}
