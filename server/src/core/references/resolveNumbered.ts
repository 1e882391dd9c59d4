import type { Item } from '../outline/model';
import type { Span } from '../text/span';
import type { DocumentIndex } from './documentIndex';
import type { Member, Step } from './expression';
import type { ItemParagraph } from './itemParagraphs';
import type { ReferenceNumber, ReferencePart, UnresolvedReason } from './reference';
import type { Scope } from './scope';
import { lastIndexFrom } from './sorted';
import { stretch } from './stretch';

/**
 * What 第三条第二款 means in a document. `offset` is where it stands; `scopes` what a word before it means (前款, 本章), of
 * which the first that has such a part counts.
 */
export function resolveNumbered(
	index: DocumentIndex,
	member: Member,
	offset: number,
	scopes: readonly Scope[] | undefined,
): ReferencePart {
	const starts: readonly (Scope | undefined)[] = scopes ?? [undefined];
	const parts = starts.map((scope) => resolveFrom(index, member, offset, scope));
	return (
		parts.find((part) => part.unresolved === undefined) ??
		parts[0] ?? { span: member.span, targets: [], via: [], paths: [], unresolved: 'no-such-item' }
	);
}

function resolveFrom(index: DocumentIndex, member: Member, offset: number, scope: Scope | undefined): ReferencePart {
	const { span, path, through } = member;
	const walk = follow(index, path, offset, scope);
	if (through !== undefined) {
		return resolveRange(index, span, walk, follow(index, through, offset, scope));
	}
	const targets = walk.scope === undefined ? [] : [index.targetOf(walk.scope)];
	return { span, targets, via: walk.via, paths: [walk.numbers], unresolved: walk.unresolved };
}

interface Walk {
	readonly scope: Scope | undefined;
	readonly via: readonly Item[];
	readonly numbers: readonly ReferenceNumber[];
	readonly unresolved: UnresolvedReason | undefined;
}

function follow(index: DocumentIndex, path: readonly Step[], offset: number, from: Scope | undefined): Walk {
	const via: Item[] = [];
	const numbers: ReferenceNumber[] = [];
	let scope = from;
	for (const step of path) {
		const next = takeStep(index, step, scope, offset);
		if (typeof next === 'string') {
			return { scope: undefined, via, numbers, unresolved: next };
		}
		if (scope !== from && scope?.paragraph === undefined && scope?.item !== undefined && scope.item !== next.item) {
			via.push(scope.item);
		}
		if (next.paragraph !== undefined && next.item !== undefined && scope?.item === next.item && scope !== from) {
			via.push(next.item);
		}
		if (step.numeral !== undefined) {
			numbers.push({ span: step.numeral, target: index.targetOf(next) });
		}
		scope = next;
	}
	return { scope, via, numbers, unresolved: scope === undefined ? 'no-such-item' : undefined };
}

function takeStep(
	index: DocumentIndex,
	step: Step,
	scope: Scope | undefined,
	offset: number,
): Scope | UnresolvedReason {
	switch (step.unit) {
		case '部分':
			return nearest(index.partsNumbered(step.ordinal), offset);
		case '章':
			return nearest(index.chaptersNumbered(step.ordinal), offset);
		case '节': {
			const chapter = scope?.item ?? chapterAt(index, offset);
			const section = chapter && index.childNumbered(chapter, step.ordinal);
			return section?.style === '第X节' ? { item: section } : nearest(index.sectionsNumbered(step.ordinal), offset);
		}
		case '条': {
			const article = inside(index.clausesNumbered(step.ordinal), scope?.item);
			return article === undefined ? inserted(index, findClause(index, step.ordinal, offset), step) : { item: article };
		}
		case '款':
			return takeParagraph(index, step, scope, offset);
		case '项':
		case '目':
			return scope === undefined ? findNear(index, step, offset) : findIn(index, step.ordinal, scope);
	}
}

/** An article, or the paragraph of another that a copy without line breaks has it in. */
function findClause(index: DocumentIndex, ordinal: number, offset: number): Scope | UnresolvedReason {
	const found = nearest(index.clausesNumbered(ordinal), offset);
	const place = found === 'no-such-item' ? index.inline.findArticle(index.document.span, ordinal) : undefined;
	const around = place === undefined ? undefined : index.paragraphAt(place);
	const paragraph = around?.paragraphs[around.place];
	return paragraph === undefined ? found : { item: around?.item, paragraph };
}

/** 第十条之二 stands behind the paragraphs of 第十条: its number is none of the series, so it begins no item. */
function inserted(index: DocumentIndex, article: Scope | UnresolvedReason, step: Step): Scope | UnresolvedReason {
	if (step.insertion === 0 || typeof article === 'string' || article.item === undefined) {
		return article;
	}
	const { item } = article;
	const paragraph = index.insertedParagraph(item, step.insertion);
	return paragraph === undefined ? 'no-such-item' : { item, paragraph };
}

function takeParagraph(
	index: DocumentIndex,
	step: Step,
	scope: Scope | undefined,
	offset: number,
): Scope | UnresolvedReason {
	const item = scope?.item ?? index.paragraphAt(offset)?.item;
	if (item === undefined) {
		return 'no-such-paragraph';
	}
	const paragraphs = index.paragraphsOf(item);
	// 第一款 of 第十条之二 is counted from where that begins.
	const first = scope?.paragraph === undefined ? 0 : lastIndexFrom(paragraphs, scope.paragraph.span.start);
	const paragraph = paragraphs[first + step.ordinal - 1];
	return paragraph === undefined ? 'no-such-paragraph' : { item, paragraph };
}

/** 第（二）项 of an article or a paragraph. */
function findIn(index: DocumentIndex, ordinal: number, scope: Scope): Scope | UnresolvedReason {
	const child =
		(scope.paragraph && index.childNumbered(scope.paragraph, ordinal)) ??
		(scope.item && index.childNumbered(scope.item, ordinal));
	if (child !== undefined) {
		return { item: child };
	}
	const paragraph = inlineParagraph(index, scope, ordinal);
	return paragraph === undefined ? 'no-such-item' : { item: scope.item, paragraph };
}

/** 第（二）项 without a word before it: among the items around the offset, from the inside out. */
function findNear(index: DocumentIndex, { ordinal, arabic }: Step, offset: number): Scope | UnresolvedReason {
	const around = index.paragraphAt(offset);
	const paragraph = around?.paragraphs[around.place];
	const inParagraph = paragraph && index.childNumbered(paragraph, ordinal);
	if (inParagraph !== undefined) {
		return { item: inParagraph };
	}
	for (let item = index.itemAt(offset); item !== undefined; item = index.parentOf(item)) {
		const child = index.childNumbered(item, ordinal);
		if (child !== undefined && !child.style.startsWith('第')) {
			return { item: child };
		}
		if (index.inArticles && item.style === '第X条') {
			break;
		}
	}
	if (around !== undefined) {
		const holder = inlineParagraph(index, { item: around.item }, ordinal);
		if (holder !== undefined) {
			return { item: around.item, paragraph: holder };
		}
	}
	if (index.inArticles) {
		return 'no-such-item';
	}
	const [first, second] = index.itemsNumbered(ordinal, arabic);
	return first === undefined ? 'no-such-item' : second === undefined ? { item: first } : 'ambiguous';
}

/** The paragraph that has the number inside its text. */
function inlineParagraph(index: DocumentIndex, scope: Scope, ordinal: number): ItemParagraph | undefined {
	if (scope.paragraph !== undefined) {
		return index.inline.find(scope.paragraph.span, ordinal) === undefined ? undefined : scope.paragraph;
	}
	const place = index.inline.find(scope.item.span, ordinal);
	const paragraphs = index.paragraphsOf(scope.item);
	return place === undefined ? undefined : paragraphs[lastIndexFrom(paragraphs, place)];
}

function resolveRange(index: DocumentIndex, span: Span, from: Walk, to: Walk): ReferencePart {
	const { via } = from;
	const paths = [from.numbers, to.numbers];
	if (from.scope === undefined || to.scope === undefined) {
		const ends = [from.scope, to.scope].flatMap((scope) => (scope === undefined ? [] : [index.targetOf(scope)]));
		return { span, targets: ends, via, paths, unresolved: from.unresolved ?? to.unresolved };
	}
	const scopes = between(index, from.scope, to.scope);
	const reversed = scopes.length === 0;
	const targets = (reversed ? [from.scope, to.scope] : scopes).map((scope) => index.targetOf(scope));
	return { span, targets, via, paths, unresolved: reversed ? 'reversed' : undefined };
}

/** All things from the one to the other; nothing where the other stands first. */
function between(index: DocumentIndex, from: Scope, to: Scope): readonly Scope[] {
	if (from.paragraph !== undefined || to.paragraph !== undefined) {
		const { item } = from;
		if (item === undefined || from.paragraph === undefined || to.paragraph === undefined) {
			return [from, to];
		}
		const paragraphs = index.paragraphsOf(item);
		const start = lastIndexFrom(paragraphs, from.paragraph.span.start);
		const end = lastIndexFrom(paragraphs, to.paragraph.span.start);
		return stretch(paragraphs, start, end + 1).map((paragraph) => ({ item, paragraph }));
	}
	if (to.item.span.start < from.item.span.start) {
		return [];
	}
	const first = index.clausePlaceOf(from.item);
	const last = index.clausePlaceOf(to.item);
	if (first !== undefined && last !== undefined) {
		return stretch(index.clauses, first, last + 1).map((item) => ({ item }));
	}
	const siblings = index.siblingsOf(from.item);
	return siblings === index.siblingsOf(to.item)
		? stretch(siblings, index.placeOf(from.item), index.placeOf(to.item) + 1).map((item) => ({ item }))
		: [from, to];
}

function chapterAt(index: DocumentIndex, offset: number): Item | undefined {
	let item = index.itemAt(offset);
	while (item !== undefined && item.style !== '第X章') {
		item = index.parentOf(item);
	}
	return item;
}

/** Of several items with one number the one that begins nearest. */
function nearest(items: readonly Item[], offset: number): Scope | UnresolvedReason {
	const place = lastIndexFrom(items, offset);
	const before = items[place];
	const after = items[place + 1];
	if (before === undefined || after === undefined) {
		const only = before ?? after;
		return only === undefined ? 'no-such-item' : { item: only };
	}
	return { item: offset - before.span.start <= after.span.start - offset ? before : after };
}

/** The one of several with one number that stands in the chapter. */
function inside(items: readonly Item[], chapter: Item | undefined): Item | undefined {
	if (chapter === undefined) {
		return undefined;
	}
	const item = items[lastIndexFrom(items, chapter.span.start) + 1];
	return item !== undefined && item.span.end <= chapter.span.end ? item : undefined;
}
