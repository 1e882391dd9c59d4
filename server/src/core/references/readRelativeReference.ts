import { HAN_NUMERAL, parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { DocumentIndex } from './documentIndex';
import { type Expression, isAbove, type Member, readExpression, type StepUnit } from './expression';
import type { LineContext, LinePlace, LineReading } from './lineReader';
import { makeReference } from './makeReference';
import { matchAt } from './matchAt';
import { readOwner } from './owner';
import type { ReferencePart } from './reference';
import { resolveNumbered } from './resolveNumbered';
import { type RelativeUnit, type RelativeWords, resolveRelative } from './resolveRelative';
import type { Scope } from './scope';

/** Reads 本条, 前款, 前两项, 上一条, with the numbers that go on from there: 前款第（三）项, 本条第一款、第三款. */
export function readRelativeReference(context: LineContext, place: LinePlace): LineReading | undefined {
	const { folded, index } = context;
	const { line, offset } = place;
	const words = readWords(folded, place);
	if (words === undefined) {
		return undefined;
	}
	if (words.back > 0 && readOwner(context, place.textStart, offset).kind === 'other') {
		return { end: words.end, reference: undefined, antecedent: 'outside' };
	}
	const scopes = findScopes(index, words, offset);
	const path = readBelow(folded, words, line.end);
	const end = path?.span.end ?? words.end;
	const span = { start: offset, end };
	if (scopes.length === 0) {
		const nowhere: ReferencePart = { span, targets: [], via: [], paths: [], unresolved: 'nothing-before' };
		return isUsual(index, words) ? { end, reference: makeReference('relative', span, [nowhere]) } : undefined;
	}
	const parts = path?.members.map((member, i) => {
		const named = i === 0 ? { ...member, span: { start: offset, end: member.span.end } } : member;
		return resolveNumbered(index, named, offset, goesOn(words.unit, member) ? scopes : undefined);
	});
	const reference = makeReference('relative', span, parts ?? [wordsPart(index, span, scopes)]);
	return { end, reference, antecedent: scopes.at(-1) };
}

interface WordsReading extends RelativeWords {
	/** Whether 本条 stands before 前三款. */
	readonly ofClause: boolean;
	readonly end: number;
}

const NUMBER = `[${HAN_NUMERAL}]{1,3}|\\d{1,2}`;
const WORDS = new RegExp(
	`本条 ?前 ?(?<few>${NUMBER}) ?(?<part>[款项])|本(?<own>[章节条款项])|前 ?(?<back>${NUMBER})? ?个?(?<before>[条款项])|上(?:一(?<above>[条款项])|款)`,
	'y',
);
/** What stands before where the words are part of others: 基本条件, 目前款项, 资本项下, 加上一项. */
const OTHER_BEFORE = /[基根资文版样副剧成课脚原日目当提以之事此生年月空跟眼加马]/;
const OTHER_AFTER: Readonly<Record<RelativeUnit, RegExp>> = {
	章: /程/y,
	节: /[目约能课水日假气点]/y,
	条: /[例件款目约幅]/y,
	款: /[项式物型]/y,
	项: /[目链]/y,
	目: /[标的录]/y,
};

function readWords(folded: string, { line, textStart, offset }: LinePlace): WordsReading | undefined {
	const match = matchAt(WORDS, folded, offset, line.end);
	if (match === undefined) {
		return undefined;
	}
	const { few, part, own, back, before, above } = match.groups ?? {};
	const unit = unitOf(part ?? own ?? before ?? above ?? '款');
	const end = offset + match[0].length;
	const isPart = offset > textStart && OTHER_BEFORE.test(folded[offset - 1] ?? '');
	if (unit === undefined || isPart || matchAt(OTHER_AFTER[unit], folded, end, line.end) !== undefined) {
		return undefined;
	}
	const count = few ?? back;
	const steps = own !== undefined ? 0 : count === undefined ? 1 : parseNumeral(count);
	return steps === undefined || (own === undefined && steps === 0)
		? undefined
		: { unit, back: steps, ofClause: few !== undefined, end };
}

const UNITS: Readonly<Record<string, RelativeUnit>> = { 章: '章', 节: '节', 条: '条', 款: '款', 项: '项' };

function unitOf(character: string): RelativeUnit | undefined {
	return UNITS[character];
}

function findScopes(index: DocumentIndex, words: WordsReading, offset: number): readonly Scope[] {
	const scopes = resolveRelative(index, words, offset);
	const clause = words.ofClause && words.unit === '款' && scopes.length === 0 ? index.clauseAt(offset) : undefined;
	// In the first paragraph 本条前三款 can only be the first three.
	return clause === undefined
		? scopes
		: index
				.paragraphsOf(clause)
				.slice(0, words.back)
				.map((paragraph) => ({ item: clause, paragraph }));
}

/** The numbers behind the words, where their first goes on from there. */
function readBelow(folded: string, { unit, end }: WordsReading, lineEnd: number): Expression | undefined {
	const from = folded.charCodeAt(end) === 0x20 ? end + 1 : end;
	const path = folded[from] === '第' ? readExpression(folded, from, lineEnd) : undefined;
	const [first] = path?.members ?? [];
	return first !== undefined && goesOn(unit, first) ? path : undefined;
}

function goesOn(unit: StepUnit, { path }: Member): boolean {
	const first = path[0]?.unit;
	return first !== undefined && isAbove(unit, first);
}

function wordsPart(index: DocumentIndex, span: Span, scopes: readonly Scope[]): ReferencePart {
	const via = scopes.flatMap(({ item, paragraph }) => (item !== undefined && paragraph !== undefined ? [item] : []));
	const targets = scopes.map((scope) => index.targetOf(scope));
	return { span, targets, via: [...new Set(via)], paths: [], unresolved: undefined };
}

/** Whether something is missing where nothing stands before: 前款 always points back, 前三项 may count anything. */
function isUsual(index: DocumentIndex, { unit, back }: RelativeWords): boolean {
	return unit === '项' ? back === 1 && index.inArticles : back === 1 || (back > 1 && index.inArticles);
}
