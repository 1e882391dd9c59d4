import type { DocumentIndex } from './documentIndex';
import { type Expression, isAbove, readExpression, type StepUnit } from './expression';
import type { LineContext, LinePlace, LineReading } from './lineReader';
import { makeReference } from './makeReference';
import { matchAt } from './matchAt';
import { readOwner } from './owner';
import type { ReferencePart } from './reference';
import { resolveNumbered } from './resolveNumbered';
import type { Scope } from './scope';
import { lastIndexFrom } from './sorted';

/** Reads what begins with 第: 第三条第二款, 第一、二项, with 本办法 before it. */
export function readNumberedReference(context: LineContext, place: LinePlace): LineReading | undefined {
	const { folded, index } = context;
	const { line, offset, textStart } = place;
	const expression = readExpression(folded, offset, line.end);
	if (expression === undefined) {
		return undefined;
	}
	const { end } = expression.span;
	const owner = readOwner(context, textStart, offset);
	const unsaid = owner.kind === 'unsaid';
	// 第一部分 may be a part of anything; 本意见第一部分 is one of this document.
	if (unsaid && expression.members[0]?.path[0]?.unit === '部分') {
		return { end, reference: undefined };
	}
	const outside =
		context.amends || place.antecedent === 'outside' || matchAt(QUOTES, folded, end, line.end) !== undefined;
	if (owner.kind === 'other' || (unsaid && outside)) {
		return { end, reference: undefined, antecedent: 'outside' };
	}
	if (unsaid && place.atStart && isHeading(folded, expression, line.end)) {
		return { end, reference: undefined, heading: true };
	}
	const parts = unsaid ? resolveUnsaid(index, expression, place) : resolveAll(index, expression, offset, undefined);
	const nowhere = parts.some((part) => part.unresolved !== undefined);
	// 第一项、第二项和第九项 means this document where some of them are found.
	const partly = expression.members.length > 1 && parts[0]?.unresolved === undefined;
	if (unsaid && nowhere && (place.earlier === 'outside' || !(partly || isUsual(index, expression)))) {
		return { end, reference: undefined };
	}
	const start = owner.kind === 'own' ? owner.start : offset;
	const antecedent = holderOf(index, parts.at(-1));
	return { end, reference: makeReference('numbered', { start, end }, parts), antecedent };
}

/**
 * A bare 第二项 goes on from what the sentence spoke of; else it means the article it stands in. Where that has none, or
 * where an item of a list of penalties would name itself or what comes after it, it goes on from what was spoken of before.
 */
function resolveUnsaid(index: DocumentIndex, expression: Expression, place: LinePlace): readonly ReferencePart[] {
	const { offset, antecedent, earlier } = place;
	const here = resolveAll(index, expression, offset, undefined);
	const unit = expression.members[0]?.path[0]?.unit;
	if (unit === undefined || !isAbove('条', unit)) {
		return here;
	}
	if (antecedent !== undefined && antecedent !== 'outside') {
		const there = resolveAll(index, expression, offset, scopeFor(unit, antecedent));
		return isResolved(there) || !isResolved(here) ? there : here;
	}
	if (earlier === undefined || earlier === 'outside') {
		return here;
	}
	const around = index.paragraphAt(offset);
	const listStart = around?.paragraphs[around.place]?.span.start ?? offset;
	const forward = index.itemAt(offset)?.style !== '第X条' && here.some(reachesBeyond);
	const there = resolveAll(index, expression, offset, scopeFor(unit, earlier));
	return isResolved(there) && (forward || !isResolved(here)) ? there : here;

	function reachesBeyond({ targets }: ReferencePart): boolean {
		return targets.some(({ kind, span }) => (kind === 'item' ? span.end >= offset : span.start >= listStart));
	}
}

function resolveAll(
	index: DocumentIndex,
	{ members }: Expression,
	offset: number,
	scope: Scope | undefined,
): readonly ReferencePart[] {
	return members.map((member) => {
		const unit = member.path[0]?.unit;
		const inside = scope !== undefined && unit !== undefined && isAbove('条', unit);
		return resolveNumbered(index, member, offset, inside ? [scope] : undefined);
	});
}

function isResolved(parts: readonly ReferencePart[]): boolean {
	return parts.every((part) => part.unresolved === undefined);
}

/** A further 款 is counted in the article, a further 项 in the paragraph that was spoken of. */
function scopeFor(unit: StepUnit, { item, paragraph }: Scope): Scope | undefined {
	if (paragraph !== undefined && unit !== '款') {
		return { item, paragraph };
	}
	return item && { item };
}

/** What holds the last thing named, from which the sentence may go on. */
function holderOf(index: DocumentIndex, part: ReferencePart | undefined): Scope | undefined {
	const target = part?.targets.at(-1);
	if (target === undefined || target.kind === 'attachment' || target.item === undefined) {
		return undefined;
	}
	const isClause = target.kind === 'item' && index.clausePlaceOf(target.item) !== undefined;
	const item = isClause || target.kind === 'paragraph' ? target.item : (part?.via[0] ?? index.parentOf(target.item));
	if (item === undefined || isClause) {
		return item && { item };
	}
	const paragraphs = index.paragraphsOf(item);
	const paragraph = paragraphs[lastIndexFrom(paragraphs, target.span.start)];
	return paragraph === undefined ? { item } : { item, paragraph };
}

/** 第三条　适用范围 glued to what stands before it, or a number whose series the outline did not take up. */
function isHeading(folded: string, { members, span }: Expression, lineEnd: number): boolean {
	const [only, other] = members;
	const unit = only?.path[0]?.unit;
	return (
		other === undefined &&
		only?.path.length === 1 &&
		only.through === undefined &&
		(unit === '条' || unit === '章' || unit === '节') &&
		!GOES_ON.test(folded.slice(span.end, Math.min(lineEnd, span.end + 3)))
	);
}

/** 第五条规定：“…” is not how a document speaks of its own articles. */
const QUOTES = /(?:明确|中)?(?:规定|指出|要求)? ?: ?[“"]|(?:明确)?规定 ?:/y;

/** What goes on behind a reference that begins a sentence. */
const GOES_ON = /^ ?(?:规定|所|的|中|第|关于|明确|列|、|,|和|至)/;

/** Whether a document of this kind speaks so of its own parts; one without articles may count anything by 项. */
function isUsual(index: DocumentIndex, { members }: Expression): boolean {
	switch (members[0]?.path[0]?.unit) {
		case '部分':
			return !index.inArticles;
		case '章':
			return index.hasChapters;
		case '节':
			return index.hasSections;
		case '条':
			return index.clauses.length > 0;
		default:
			return index.inArticles;
	}
}
