import { HAN_NUMERAL, parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { matchAt } from './matchAt';

/** 部分 is an outermost section of a document that is not written in articles. */
export type StepUnit = '部分' | '章' | '节' | '条' | '款' | '项' | '目';

/** 第二款: one step on the way from a document to what is meant. */
export interface Step {
	readonly unit: StepUnit;
	readonly ordinal: number;
	/** 2 in 第十条之二, else 0. */
	readonly insertion: number;
	/** Whether the number is an Arabic one: 第5条, 第（1）项. */
	readonly arabic: boolean;
	/** The number as written, also where it is taken over from before: 二 of 第二条第一款、第三款. 前两款 numbers nothing. */
	readonly numeral: Span | undefined;
}

/** One of the things that a list names. */
export interface Member {
	/** Complete: the 第三款 of 第二条第一款、第三款 is 第二条第三款. */
	readonly path: readonly Step[];
	/** The other end of a range. */
	readonly through: readonly Step[] | undefined;
	readonly span: Span;
}

/** 第三条第一款、第五条至第七条 as written. */
export interface Expression {
	readonly span: Span;
	readonly members: readonly Member[];
}

/**
 * Reads the numbers of articles, paragraphs and the like that begin at `start`, with all that a list or a range adds,
 * and no further than `end`. `undefined` where 第 begins something else: 第一时间, 第三产业, 第一条生产线.
 */
export function readExpression(folded: string, start: number, end: number): Expression | undefined {
	const first = readPath(folded, start, end, []);
	if (first === undefined) {
		return undefined;
	}
	const members: Member[] = [...first.members];
	let { offset, path } = first;
	for (let joint = readJoint(folded, offset, end); joint !== undefined; joint = readJoint(folded, offset, end)) {
		const next = readPath(folded, joint.offset, end, path);
		if (next === undefined) {
			break;
		}
		const last = members.at(-1);
		if (joint.range && last !== undefined && last.through === undefined && next.members.length === 1) {
			members[members.length - 1] = { ...last, through: next.path, span: { start: last.span.start, end: next.offset } };
		} else {
			members.push(...next.members);
		}
		({ offset, path } = next);
	}
	return { span: { start, end: offset }, members };
}

/** Whether a step of this unit stands above one of the other in the ladder of a law. */
export function isAbove(unit: StepUnit, other: StepUnit): boolean {
	return UNITS.indexOf(unit) < UNITS.indexOf(other);
}

const UNITS: readonly string[] = ['部分', '章', '节', '条', '款', '项', '目'];

const NUMBER = `(?:[${HAN_NUMERAL}](?: ?[${HAN_NUMERAL}]){0,6}|\\d(?: ?\\d){0,3})`;
const STEP = new RegExp(
	`第 ?(?:\\( ?(${NUMBER}) ?\\)|(${NUMBER})) ?(?:([章节条款项目]|部分)(?:之([一二三四五六七八九十]{1,3})(?!分))?)`,
	'y',
);
/** The number that begins 第一、二、三条 or 第（一）、（三）项. */
const LIST_NUMBER = new RegExp(`第? ?(?:\\( ?(${NUMBER}) ?\\)|(${NUMBER}))`, 'y');
const LIST_JOINT = / ?(?:、|,|和|与|及|或者|或|至|到|[-—~]) ?/y;
const LIST_UNIT = / ?([章节条款项目]|部分)/y;
const JOINT = / ?(?:、|,|和|与|及|以及|或者|或|(至|到|[-—~])) ?(?=第)/y;
/** 前两款 behind 第三条 means its first two. */
const FIRST_FEW = new RegExp(`前 ?(${NUMBER}) ?(款|项)`, 'y');
/** What follows where the last character begins another word. */
const OTHER_WORD: Readonly<Record<StepUnit, RegExp>> = {
	部分: /组成|构成/y,
	章: /[程鱼]/y,
	节: /[课约目日气车水电点省能]/y,
	条: /[例件目幅]|[^,。;:、()第]{0,4}?(?:生产线|产线|产业链|赛道|战线|航线|线路|路线|专线|铁路|公路|道路|高速|跑道|地铁|通道|隧道|主线|街道|河流|鱼)/y,
	款: /[项式型车]|产品|新品|游戏|软件|手机/y,
	项: /[目]|工作|任务|议程|议题|改革|技术|指标|专利|纪录|职能/y,
	目: /[标的录]/y,
};

/** A list of numbers that share one 条 is not longer; without a bound a text of nothing but numbers would be read over and over. */
const MAX_NUMBERS = 20;

interface PathReading {
	/** Several where one step lists several numbers. */
	readonly members: readonly Member[];
	/** The last member's, from which the next takes what it leaves unsaid. */
	readonly path: readonly Step[];
	readonly offset: number;
}

/** Reads 第三条第二款第（一）项; what stands above its first step is taken from `before`. */
function readPath(folded: string, start: number, end: number, before: readonly Step[]): PathReading | undefined {
	const first = readStep(folded, start, end);
	const last = first?.at(-1);
	if (first === undefined || last === undefined) {
		return undefined;
	}
	const above = before.filter((step) => isAbove(step.unit, last.step.unit));
	const members: Member[] = first.map(({ step, through, span }) => ({
		path: [...above, step],
		through: through && [...above, through],
		span,
	}));
	let path: readonly Step[] = [...above, last.through ?? last.step];
	let offset = last.span.end;
	for (;;) {
		const next = readBelow(folded, offset, end, path);
		if (next === undefined) {
			return { members, path, offset };
		}
		const stem = path;
		const below = next.map(({ step, through, span }) => ({
			path: [...stem, step],
			through: through && [...stem, through],
			span,
		}));
		const head = members.pop();
		const [firstBelow, ...others] = below;
		if (firstBelow !== undefined) {
			const memberStart = head?.span.start ?? start;
			members.push({ ...firstBelow, span: { start: memberStart, end: firstBelow.span.end } }, ...others);
		}
		path = below.at(-1)?.through ?? below.at(-1)?.path ?? path;
		offset = below.at(-1)?.span.end ?? end;
		if (below.at(-1)?.through !== undefined) {
			return { members, path, offset };
		}
	}
}

interface StepReading {
	readonly step: Step;
	readonly through?: Step | undefined;
	readonly span: Span;
}

/** The next step down, if one follows at once. */
function readBelow(
	folded: string,
	offset: number,
	end: number,
	path: readonly Step[],
): readonly StepReading[] | undefined {
	const from = folded.charCodeAt(offset) === 0x20 && offset < end ? offset + 1 : offset;
	const above = path.at(-1)?.unit;
	const few = matchAt(FIRST_FEW, folded, from, end);
	const unit = few?.[2];
	const count = parseNumeral(few?.[1] ?? '');
	if (few !== undefined && above !== undefined && isUnit(unit) && isAbove(above, unit) && count !== undefined) {
		const step = { unit, ordinal: 1, insertion: 0, arabic: false, numeral: undefined };
		return [{ step, through: { ...step, ordinal: count }, span: { start: from, end: from + few[0].length } }];
	}
	const steps = readStep(folded, from, end);
	const below = steps?.[0]?.step.unit;
	return above !== undefined && below !== undefined && isAbove(above, below) ? steps : undefined;
}

/** 第三条, or the several of 第一、二、三条 and 第（一）至（三）项. */
function readStep(folded: string, start: number, end: number): readonly StepReading[] | undefined {
	const single = matchAt(STEP, folded, start, end);
	// 第（三）条 is said of what is numbered （三）.
	const unit = single?.[1] !== undefined && single[3] === '条' ? '项' : single?.[3];
	if (single === undefined || !isUnit(unit)) {
		return readNumbers(folded, start, end);
	}
	const written = single[1] ?? single[2] ?? '';
	const ordinal = parseNumeral(written);
	const after = start + single[0].length;
	if (ordinal === undefined || ordinal === 0 || (single[1] !== undefined && unit !== '项' && unit !== '目')) {
		return undefined;
	}
	if (matchAt(OTHER_WORD[unit], folded, after, end) !== undefined) {
		return undefined;
	}
	const insertion = parseNumeral(single[4] ?? '') ?? 0;
	const numeral = spanOf(written, single[0], start);
	return [{ step: { unit, ordinal, insertion, arabic: /\d/.test(written), numeral }, span: { start, end: after } }];
}

function readNumbers(folded: string, start: number, end: number): readonly StepReading[] | undefined {
	const numbers: ListedNumber[] = [];
	let offset = start;
	let range = false;
	while (numbers.length < MAX_NUMBERS) {
		const number = matchAt(LIST_NUMBER, folded, offset, end);
		const written = number?.[1] ?? number?.[2] ?? '';
		const ordinal = parseNumeral(written);
		if (number === undefined || ordinal === undefined || ordinal === 0) {
			return undefined;
		}
		const after = offset + number[0].length;
		const numeral = spanOf(written, number[0], offset);
		numbers.push({ ordinal, arabic: /\d/.test(written), numeral, start: offset, end: after, range });
		const closing = matchAt(LIST_UNIT, folded, after, end);
		const unit = closing?.[1];
		if (closing !== undefined && isUnit(unit)) {
			const unitEnd = after + closing[0].length;
			return matchAt(OTHER_WORD[unit], folded, unitEnd, end) === undefined
				? stepsOf(numbers, unit, unitEnd)
				: undefined;
		}
		const joint = matchAt(LIST_JOINT, folded, after, end);
		if (joint === undefined) {
			return undefined;
		}
		range = /[至到\-—~]/.test(joint[0]);
		offset = after + joint[0].length;
	}
	return undefined;
}

interface ListedNumber {
	readonly ordinal: number;
	readonly arabic: boolean;
	readonly numeral: Span;
	readonly start: number;
	readonly end: number;
	/** Whether it ends a range. */
	readonly range: boolean;
}

function spanOf(part: string, whole: string, offset: number): Span {
	const start = offset + whole.indexOf(part);
	return { start, end: start + part.length };
}

function stepsOf(numbers: readonly ListedNumber[], unit: StepUnit, end: number): readonly StepReading[] {
	const steps: StepReading[] = [];
	for (const [i, number] of numbers.entries()) {
		const { ordinal, arabic, numeral } = number;
		const step = { unit, ordinal, insertion: 0, arabic, numeral };
		const numberEnd = i === numbers.length - 1 ? end : number.end;
		const last = steps.at(-1);
		if (number.range && last !== undefined && last.through === undefined) {
			steps[steps.length - 1] = { ...last, through: step, span: { start: last.span.start, end: numberEnd } };
		} else {
			steps.push({ step, span: { start: number.start, end: numberEnd } });
		}
	}
	return steps;
}

/** What joins one member to the next, and where the next begins. */
function readJoint(
	folded: string,
	offset: number,
	end: number,
): { readonly range: boolean; readonly offset: number } | undefined {
	const joint = matchAt(JOINT, folded, offset, end);
	return joint && { range: joint[1] !== undefined, offset: offset + joint[0].length };
}

function isUnit(value: string | undefined): value is StepUnit {
	return value !== undefined && UNITS.includes(value);
}
