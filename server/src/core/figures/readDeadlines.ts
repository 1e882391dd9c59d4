import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { within } from '../text/within';
import { createWordFinder } from '../text/wordFinder';
import type { Deadline, DeadlineKind } from './deadline';
import type { Figure, WrittenDate } from './figure';

/**
 * Every place of a folded text that says by when something must be done, in order and without overlaps. `figures` are those
 * of the whole text. Left out is what tells the past (截至2019年底) and what says who is meant (对6月底前开工的项目).
 */
export function readDeadlines(text: SourceText, figures: readonly Figure[]): readonly Deadline[] {
	const { folded } = text;
	const labelled = readLabelled(text, figures);
	const found = [...labelled, ...readOngoing(text)];
	for (const figure of figures) {
		const deadline = readDeadline(folded, figure);
		if (deadline !== undefined) {
			found.push(deadline);
		}
	}
	found.sort((a, b) => a.span.start - b.span.start || Number(b.labelled) - Number(a.labelled));
	let end = 0;
	return found.filter(({ span }) => {
		const isFree = span.start >= end;
		end = Math.max(end, isFree ? span.end : end);
		return isFree;
	});
}

/**
 * By when the whole of a clause must be done: what a label says, else the last point in time that it names, else a stretch
 * of it, else 长期坚持. Terms such as 3个月内 bind those who apply, not the clause.
 */
export function deadlineOf(sorted: readonly Deadline[], stretches: readonly Span[]): Deadline | undefined {
	const found = stretches.flatMap((stretch) => within(sorted, stretch));
	const ofKind = (kind: DeadlineKind): Deadline | undefined => found.filter((each) => each.kind === kind).at(-1);
	return found.find(({ labelled }) => labelled) ?? ofKind('by') ?? ofKind('during') ?? ofKind('ongoing');
}

function readDeadline(folded: string, figure: Figure): Deadline | undefined {
	if (figure.kind === 'duration') {
		const within = /^(?:以|之)?内/.exec(folded.slice(figure.span.end, figure.span.end + 2));
		return within === null ? undefined : deadline('within', figure.span, figure.span.end + within[0].length, undefined);
	}
	return figure.kind === 'date' ? (readBy(folded, figure) ?? readDuring(folded, figure)) : undefined;
}

/** 6月底前, 2026年12月31日前; 到2025年, 力争到年底. */
function readBy(folded: string, { span, last }: WrittenDate): Deadline | undefined {
	const before = beforeOf(folded, span);
	const after = folded.slice(span.end, span.end + REACH);
	if (HISTORY.test(before)) {
		return undefined;
	}
	const point = /^(?:年?底|末|[上中下]旬|初)?(?:之|以)?前(?![期述款列言景来往沿])/.exec(after);
	if (point !== null) {
		const rest = after.slice(point[0].length);
		return MEANT.test(rest) ? undefined : deadline('by', span, span.end + point[0].length, last);
	}
	const end = /^年?[底末]?/.exec(after)?.[0].length ?? 0;
	const goal = GOAL.exec(before);
	const isGoal = goal !== null && last.day === undefined && !/^(?:的|以来|间|为止|止)/.test(after.slice(end));
	return isGoal ? deadline('by', { start: span.start - 1, end: span.end }, span.end + end, last) : undefined;
}

/** 全年, 2026年力争, 上半年完成, “十五五”期间 is none. */
function readDuring(folded: string, { span, last, numerals }: WrittenDate): Deadline | undefined {
	const before = beforeOf(folded, span);
	const after = folded.slice(span.end, span.end + REACH);
	const tail = /^(?:内|度|底|末|期间)?/.exec(after)?.[0].length ?? 0;
	const word = folded.slice(span.start, span.end);
	const isWhole = numerals === 'word' && (word === '全年' || (word === '年' && after.startsWith('内')));
	const isPlanned = last.day === undefined && PLANNED.test(after.slice(tail)) && BOUNDARY.test(before);
	return (isWhole && BOUNDARY.test(before)) || isPlanned ? deadline('during', span, span.end + tail, last) : undefined;
}

function beforeOf(folded: string, { start }: Span): string {
	return folded.slice(Math.max(0, start - REACH), start);
}

function deadline(kind: DeadlineKind, { start }: Span, end: number, last: Deadline['last']): Deadline {
	return { span: { start, end }, kind, last, labelled: false };
}

const REACH = 20;
/** What makes a date one of the past, or one that only says who is meant. */
const HISTORY = /(?:截[至止]到?|自|从|对(?:于)?|凡(?:是)?|《[^》]*)$/;
/** 6月底前开工的项目, 2018年12月31日之前已完成转制的企业, 6月30日前到期的贷款 */
const MEANT = /^[^。;,]{0,14}(?:已|到期|的(?:企业|单位|项目|个人|人员|纳税人|贷款|可|给予|按|[,;。]))/;
const GOAL = /(?:^|[。;,、:(\n ]|力争|确保|争取|实现|计划|目标是?)到$/;
const BOUNDARY = /(?:^|[。;,:(\n ]|力争|确保|争取|计划|拟|将|于|在|第|其中|\d[.、]|\))$/;
const PLANNED =
	/^(?:,?(?:全[县市省州区国]|各地|我[县市省州区])?(?:力争|确保|计划|争取)|(?:全[县市省州区国]|各地|我[县市省州区])?(?:完成|实现|建成|建立|启动|全面|基本|新增|新建|新上|新培育|组织|开展|培育|达到|投产|开工|竣工|制定|出台|印发))(?!了|的)/;

/** 完成时限：2026年6月底前, and whatever else a label is for. */
function readLabelled(text: SourceText, figures: readonly Figure[]): readonly Deadline[] {
	const { folded } = text;
	const found: Deadline[] = [];
	let next = 0;
	for (const { offset } of findLabels(text)) {
		const colon = /^[\p{Script=Han}]{2,4}? ?: {0,4}/u.exec(folded.slice(offset, offset + REACH));
		const start = offset + (colon?.[0].length ?? 0);
		const written = colon && LABELLED.exec(folded.slice(start, start + MAX_LABELLED))?.[0].trimEnd();
		if (!written) {
			continue;
		}
		const end = start + written.length;
		while ((figures[next]?.span.start ?? end) < start) {
			next++;
		}
		let last: Deadline['last'];
		for (let figure = figures[next]; figure !== undefined && figure.span.end <= end; figure = figures[++next]) {
			last = figure.kind === 'date' ? figure.last : last;
		}
		found.push({ span: { start, end }, kind: last === undefined ? 'ongoing' : 'by', last, labelled: true });
	}
	return found;
}

const findLabels = createWordFinder(['时限', '期限', '完成时间', '时间节点', '时间要求']);
const LABELLED = /^[^。;)〕】\n\r]{2,}/;
const MAX_LABELLED = 40;

/** A demand without an end stands alone between marks: ，长期坚持。 */
function readOngoing(text: SourceText): readonly Deadline[] {
	const { folded } = text;
	return findOngoing(text).flatMap(({ offset: start }) => {
		const before = folded[start - 1] ?? '\n';
		const end =
			start +
			(/^(?:长期坚持|长期推进|持续(?:推进|实施|开展|坚持)|常年坚持|常态化(?:推进|开展)|长期)(?=[,。;)\n]|$)/.exec(
				folded.slice(start, start + 6),
			)?.[0].length ?? 0);
		return end > start && /[,;、(:。\n并且和 ]/.test(before)
			? [deadline('ongoing', { start, end }, end, undefined)]
			: [];
	});
}

const findOngoing = createWordFinder(['长期', '持续', '常年', '常态化']);
