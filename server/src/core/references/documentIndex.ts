import type { MarkerStyle } from '../lines/marker';
import type { Item, OfficialDocument } from '../outline/model';
import { walkItems } from '../outline/walkItems';
import { HAN_NUMERAL, parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { InlineNumbers } from './inlineNumbers';
import { type ItemParagraph, itemParagraphs } from './itemParagraphs';
import type { ReferenceTarget } from './reference';
import type { Scope } from './scope';
import { lastIndexFrom } from './sorted';

/** What references are looked up in: the items of one document by number and by place. Every answer is quick. */
export interface DocumentIndex {
	readonly document: OfficialDocument;
	readonly inline: InlineNumbers;
	/** Whether it is written in articles (第一条), as laws and measures are. */
	readonly inArticles: boolean;
	readonly hasChapters: boolean;
	readonly hasSections: boolean;
	/** What 第三条 counts: the articles; else the clauses numbered through the document, or its outermost items. In order. */
	readonly clauses: readonly Item[];
	readonly clausesNumbered: (ordinal: number) => readonly Item[];
	/** What 本意见第三部分 counts: the outermost items. */
	readonly partsNumbered: (ordinal: number) => readonly Item[];
	readonly chaptersNumbered: (ordinal: number) => readonly Item[];
	/** Of all chapters. */
	readonly sectionsNumbered: (ordinal: number) => readonly Item[];
	/** What 第（三）项, or with an Arabic number 第（3）项, may mean in all of the document: items of the likeliest style. */
	readonly itemsNumbered: (ordinal: number, arabic: boolean) => readonly Item[];
	readonly parentOf: (item: Item) => Item | undefined;
	readonly siblingsOf: (item: Item) => readonly Item[];
	/** Its place among its siblings. */
	readonly placeOf: (item: Item) => number;
	/** Its place in `clauses`. */
	readonly clausePlaceOf: (item: Item) => number | undefined;
	/** The innermost item that holds the offset. */
	readonly itemAt: (offset: number) => Item | undefined;
	/** The clause that holds the offset; the last article in the tail of a law. */
	readonly clauseAt: (offset: number) => Item | undefined;
	readonly paragraphsOf: (item: Item) => readonly ItemParagraph[];
	/** 第十条之二, which stands as a paragraph behind those of 第十条: its number is none of the series. */
	readonly insertedParagraph: (item: Item, insertion: number) => ItemParagraph | undefined;
	/** The lines of the lead, or of the tail behind it. */
	readonly looseParagraphs: (offset: number) => readonly ItemParagraph[];
	/** The item whose paragraphs (款) are meant where the offset stands, and which of them holds it. */
	readonly paragraphAt: (offset: number) => PlacedParagraph | undefined;
	/** The child of an item, or the item of a paragraph, with this number. */
	readonly childNumbered: (holder: Item | ItemParagraph, ordinal: number) => Item | undefined;
	/** The same thing always gives the same target. */
	readonly targetOf: (scope: Scope) => ReferenceTarget;
}

export interface PlacedParagraph {
	readonly item: Item;
	readonly paragraphs: readonly ItemParagraph[];
	/** Index into `paragraphs`; -1 in a heading. */
	readonly place: number;
}

export function indexDocument(folded: string, document: OfficialDocument, inline: InlineNumbers): DocumentIndex {
	const placed = walkItems(document);
	const items: Item[] = [];
	const parents = new Map<Item, Item | undefined>();
	for (const { item, ancestors } of placed) {
		items.push(item);
		parents.set(item, ancestors.at(-1));
	}
	const places = once(() => placesAmongSiblings(document.items));
	const chapters = items.filter((item) => item.style === '第X章');
	const sections = items.filter((item) => item.style === '第X节');
	const articles = items.filter((item) => item.style === '第X条');
	const inArticles = articles.length > 0;
	const byStyle = ITEM_STYLES.map((styles) =>
		finder(() => items.filter(({ style }) => style !== '' && styles.includes(style))),
	);
	const clauses = inArticles ? articles : chooseClauses(items, parents);
	const clausePlaces = once(() => new Map(clauses.map((item, i) => [item, i])));

	const itemAt = (offset: number): Item | undefined => {
		let item = items[lastIndexFrom(items, offset)];
		while (item !== undefined && item.span.end < offset) {
			item = parents.get(item);
		}
		return item;
	};
	const clauseAt = (offset: number): Item | undefined => {
		if (inArticles) {
			return articles[lastIndexFrom(articles, offset)];
		}
		let item = itemAt(offset);
		while (item !== undefined && !clausePlaces().has(item)) {
			item = parents.get(item);
		}
		return item;
	};
	const paragraphsOf = remember((item: Item) =>
		itemParagraphs(folded, item, inArticles && item === articles.at(-1) ? document.tail : []),
	);
	const paragraphAt = (offset: number): PlacedParagraph | undefined => {
		let item = inArticles ? clauseAt(offset) : itemAt(offset);
		if (item === undefined) {
			return undefined;
		}
		const inner = item;
		if (!inArticles) {
			// A paragraph behind a list is given to the last item of the list, and belongs to what holds the list.
			for (let above = parents.get(item); above !== undefined; above = parents.get(above)) {
				const paragraphs = paragraphsOf(above);
				if ((paragraphs[lastIndexFrom(paragraphs, offset)]?.span.start ?? 0) > inner.span.start) {
					item = above;
				}
			}
		}
		const paragraphs = paragraphsOf(item);
		return { item, paragraphs, place: lastIndexFrom(paragraphs, offset) };
	};
	const insertedInto = remember((item: Item) => insertedParagraphs(folded, paragraphsOf(item)));
	const lead = document.lead.map(asParagraph);
	const tail = document.tail.map(asParagraph);
	const childrenByNumber = remember((holder: Item | ItemParagraph) =>
		byOrdinal('children' in holder ? holder.children : holder.items),
	);
	const itemTarget = remember((item: Item): ReferenceTarget => ({ kind: 'item', span: item.span, item }));
	const paragraphTargets = new Map<ItemParagraph, ReferenceTarget>();
	const targetOf = ({ item, paragraph }: Scope): ReferenceTarget => {
		if (paragraph === undefined) {
			return itemTarget(item);
		}
		const target = paragraphTargets.get(paragraph) ?? { kind: 'paragraph', span: paragraph.span, item };
		paragraphTargets.set(paragraph, target);
		return target;
	};
	return {
		document,
		inline,
		inArticles,
		hasChapters: chapters.length > 0,
		hasSections: sections.length > 0,
		clauses,
		clausesNumbered: finder(() => clauses),
		partsNumbered: finder(() => document.items.filter(({ style }) => style !== '——')),
		chaptersNumbered: finder(() => chapters),
		sectionsNumbered: finder(() => sections),
		itemsNumbered: (ordinal, arabic) =>
			(arabic ? ARABIC_FIRST : HAN_FIRST).map((i) => byStyle[i]?.(ordinal) ?? []).find((found) => found.length > 0) ??
			[],
		parentOf: (item) => parents.get(item),
		siblingsOf: (item) => parents.get(item)?.children ?? document.items,
		placeOf: (item) => places().get(item) ?? 0,
		clausePlaceOf: (item) => clausePlaces().get(item),
		itemAt,
		clauseAt,
		paragraphsOf,
		insertedParagraph: (item, insertion) => insertedInto(item).get(insertion),
		looseParagraphs: (offset) => (offset <= (lead.at(-1)?.span.end ?? -1) ? lead : tail),
		paragraphAt,
		childNumbered: (holder, ordinal) => childrenByNumber(holder).get(ordinal)?.[0],
		targetOf,
	};
}

const ITEM_STYLES: readonly (readonly MarkerStyle[])[] = [['（一）'], ['（1）', '①'], ['1.', '1、', '1.1', '1.1.1']];
const HAN_FIRST = [0, 1, 2];
const ARABIC_FIRST = [1, 0, 2];

function remember<K, V>(compute: (key: K) => V): (key: K) => V {
	const known = new Map<K, V>();
	return (key) => {
		const value = known.get(key) ?? compute(key);
		known.set(key, value);
		return value;
	};
}

function asParagraph(span: Span): ItemParagraph {
	return { span, items: [] };
}

function insertedParagraphs(folded: string, paragraphs: readonly ItemParagraph[]): ReadonlyMap<number, ItemParagraph> {
	const inserted = new Map<number, ItemParagraph>();
	for (const paragraph of paragraphs) {
		const number = INSERTED.exec(folded.slice(paragraph.span.start, paragraph.span.start + 24))?.[1];
		const insertion = parseNumeral(number ?? '');
		if (insertion !== undefined && !inserted.has(insertion)) {
			inserted.set(insertion, paragraph);
		}
	}
	return inserted;
}

const INSERTED = new RegExp(`^第[${HAN_NUMERAL}\\d ]{1,12}条之([一二三四五六七八九十]{1,3})`);

function placesAmongSiblings(items: readonly Item[]): ReadonlyMap<Item, number> {
	const places = new Map<Item, number>();
	const visit = (siblings: readonly Item[]): void => {
		for (const [i, item] of siblings.entries()) {
			places.set(item, i);
			visit(item.children);
		}
	};
	visit(items);
	return places;
}

/** Of most series nobody asks for any. */
function finder(items: () => readonly Item[]): (ordinal: number) => readonly Item[] {
	const map = once(() => byOrdinal(items()));
	return (ordinal) => map().get(ordinal) ?? [];
}

/** What it computes when it is first asked for. */
function once<T>(compute: () => T): () => T {
	let known: { readonly value: T } | undefined;
	return () => {
		known ??= { value: compute() };
		return known.value;
	};
}

function byOrdinal(items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
	const map = new Map<number, Item[]>();
	for (const item of items) {
		const same = map.get(item.ordinal);
		if (same === undefined) {
			map.set(item.ordinal, [item]);
		} else {
			same.push(item);
		}
	}
	return map;
}

/** A document without articles still says 第二十三条 of the clauses that it numbers through; else of its first level. */
function chooseClauses(items: readonly Item[], parents: ReadonlyMap<Item, Item | undefined>): readonly Item[] {
	const series = CLAUSE_STYLES.map((styles) =>
		items.filter((item) => item.style !== '' && styles.includes(item.style)),
	);
	const through = series
		.filter((each) => runsThrough(each, parents))
		.reduce<readonly Item[]>((longest, each) => (each.length > longest.length ? each : longest), []);
	return through.length > 0 ? through : items.filter((item) => parents.get(item) === undefined && item.style !== '——');
}

const CLAUSE_STYLES: readonly (readonly MarkerStyle[])[] = [['（一）'], ['1.', '1、']];

function runsThrough(items: readonly Item[], parents: ReadonlyMap<Item, Item | undefined>): boolean {
	return (
		new Set(items.map((item) => parents.get(item))).size > 1 &&
		items.every((item, i) => i === 0 || item.ordinal > (items[i - 1]?.ordinal ?? 0))
	);
}
