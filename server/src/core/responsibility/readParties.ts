import { createCharacterMarks, marksIn } from '../text/characterMarks';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import {
	BLANK,
	CONJUNCTION,
	CONTENT_MARKS,
	LIST_MARK,
	NOT,
	OPENING,
	OTHERS_MARK,
	TIER_END,
	TOGETHER_MARK,
} from './contentMarks';
import { LABEL_BEFORE_COLON, LABELS, type LabelKind } from './labels';
import type { Party, Role, Unit } from './statement';
import { joinCollectives, splitAtConjunctions } from './unitLists';

export interface StatementContent {
	readonly parties: readonly Party[];
	readonly deadlines: readonly string[];
	readonly notes: readonly string[];
	readonly waiver: string | undefined;
}

/**
 * Reads what stands between label and closing bracket: lists of units parted by 、, tiers of lists parted by commas,
 * semicolons or full stops, roles behind the lists (A牵头，B、C配合). `partners` pairs the brackets (`pairBrackets`), so
 * that 各县(市)政府 stays whole. `kind` is what the statement's own label announces.
 */
export function readParties(text: SourceText, partners: Int32Array, content: Span, kind: LabelKind): StatementContent {
	const groups: Group[] = [];
	const deadlines: string[] = [];
	const notes: string[] = [];
	const waivers: string[] = [];
	const marks = marksIn(CONTENT_MARKS, text.units, content.start, content.end);
	for (const part of splitAtLabels(text, content, kind)) {
		for (const tier of (marks & TIER_END) === 0 ? [part.span] : splitTop(text, partners, part.span, TIER_END)) {
			const words = mayBeWords(text, tier, marks) || isOfWords(part.kind) ? wordsOf(text, tier) : undefined;
			if (words === '') {
				continue;
			}
			if (words !== undefined && WAIVER.test(words)) {
				waivers.push(words);
			} else if (words !== undefined && part.kind === 'note') {
				notes.push(words);
			} else if (words !== undefined && (part.kind === 'deadline' || DEADLINE.test(words))) {
				deadlines.push(words);
			} else if (!isOfWords(part.kind)) {
				readRoles(text, partners, tier, marks, part.kind, groups);
			}
		}
	}
	return {
		parties: groups.filter(({ units, openEnded }) => units.length > 0 || openEnded),
		deadlines,
		notes,
		waiver: waivers.length === 0 ? undefined : waivers.join(','),
	};
}

/** What the units of one role are collected in. */
interface Group {
	readonly role: Role;
	readonly units: Unit[];
	openEnded: boolean;
}

function isOfWords(kind: LabelKind): kind is 'note' | 'deadline' {
	return kind === 'note' || kind === 'deadline';
}

function wordsOf({ folded }: SourceText, tier: Span): string {
	return folded.slice(tier.start, tier.end).trim();
}

/**
 * Whether a tier may be a waiver, a deadline or nothing but blanks: how it begins tells that most are none. `marks` are those
 * of the tier, at least.
 */
function mayBeWords({ units }: SourceText, { start, end }: Span, marks: number): boolean {
	return (
		WORDS_BEGIN[units[start] ?? 0] !== 0 ||
		((CONTENT_MARKS[units[start] ?? 0] ?? 0) & BLANK) !== 0 ||
		((marks & NOT) !== 0 && (marksIn(CONTENT_MARKS, units, start, end) & NOT) !== 0)
	);
}

/** 以下各项…不再逐条列出, 列第一位者为牵头单位, 下同: what is said for the rest of the document. */
const WAIVER =
	/^以下|不再(?:逐(?:条|一|项)|单独|一一|分别|重复)?(?:列出|列示|注明)|^下同$|^(?:[列排](?:在|名|序)?)(?:第一|首)(?:位|名)?|^第一(?:家|个)?(?:单位|部门)为/;

/** 6月底前完成, 2021—2023年, 持续推进. */
const DEADLINE =
	/^(?:\d{1,4} *[年月日—–~-]|第?[一二三四]季度|[上下]半年|每[年月季]|年内|年底|月底|近期|立即|即时|(?:持续|长期|常年|全年)(?:推进|实施|开展|落实|坚持|$)|完成时[限间])/;

/** What a waiver, beside 不再列出, and a deadline begin with. */
const WORDS_BEGIN = createCharacterMarks('以下列排第0123456789一二三四上每年月近立即持长常全完');

interface LabelledPart {
	readonly kind: LabelKind;
	readonly span: Span;
}

/** `牵头部门:A、B,责任单位:C` has two parts; the first is of the kind of the statement's own label. */
function splitAtLabels({ folded }: SourceText, content: Span, kind: LabelKind): readonly LabelledPart[] {
	const written = folded.slice(content.start, content.end);
	if (!written.includes(':')) {
		return content.end > content.start ? [{ kind, span: content }] : [];
	}
	const parts: LabelledPart[] = [];
	let start = content.start;
	let current = kind;
	for (const match of written.matchAll(INNER_LABEL)) {
		parts.push({ kind: current, span: { start, end: content.start + match.index } });
		current = LABELS.get(match[1] ?? '') ?? 'note';
		start = content.start + match.index + match[0].length;
	}
	parts.push({ kind: current, span: { start, end: content.end } });
	return parts.filter((part) => part.span.end > part.span.start);
}

const INNER_LABEL = new RegExp(`(?:^|[,;。、]) *${LABEL_BEFORE_COLON}`, 'g');

/** Parts a stretch outside brackets at the characters with this mark. */
function splitTop({ units }: SourceText, partners: Int32Array, span: Span, mark: number): readonly Span[] {
	const parts: Span[] = [];
	let start = span.start;
	for (let i = span.start; i < span.end; i++) {
		const marks = CONTENT_MARKS[units[i] ?? 0] ?? 0;
		if ((marks & OPENING) !== 0) {
			const partner = partners[i] ?? -1;
			i = partner > i && partner < span.end ? partner : i;
		} else if ((marks & mark) !== 0) {
			if (i > start) {
				parts.push({ start, end: i });
			}
			start = i + 1;
		}
	}
	if (span.end > start) {
		parts.push({ start, end: span.end });
	}
	return parts;
}

/**
 * One tier: `A、B等牵头`, `A会同B、C`, `A牵头、B配合`, or a plain list. Its units go to the groups of their roles. `tierMarks`
 * are those of the tier, at least.
 */
function readRoles(
	text: SourceText,
	partners: Int32Array,
	tier: Span,
	tierMarks: number,
	labelled: Role,
	groups: Group[],
): void {
	let role = labelled;
	let units: Unit[] = [];
	let openEnded = false;
	for (const piece of listPieces(text, partners, tier, tierMarks)) {
		let rest = piece;
		const marks =
			(tierMarks & UNIT_MARKS) === 0 ? 0 : marksIn(CONTENT_MARKS, text.units, piece.start, piece.end) & UNIT_MARKS;
		const plain = marks === 0 ? readPlainUnit(text, piece) : undefined;
		if (plain !== undefined) {
			units.push(plain);
			continue;
		}
		const together = (marks & TOGETHER_MARK) === 0 ? null : TOGETHER.exec(text.folded.slice(piece.start, piece.end));
		if (together !== null) {
			const first = readUnit(text, { start: piece.start, end: piece.start + together.index }, marks);
			addUnit(units, first.unit);
			give(groups, 'lead', units, openEnded || first.openEnded);
			units = [];
			openEnded = false;
			rest = { start: piece.start + together.index + together[0].length, end: piece.end };
			role = 'support';
		}
		const read = readUnit(text, rest, marks);
		addUnit(units, read.unit);
		openEnded ||= read.openEnded;
		// The role at the end of A会同B、C负责 is that of A; B and C help.
		if (read.role !== undefined) {
			give(groups, role === 'support' ? 'support' : read.role, units, openEnded);
			units = [];
			openEnded = false;
		}
	}
	if (units.length > 0 || openEnded) {
		give(groups, role, units, openEnded);
	}
}

function addUnit(units: Unit[], unit: Unit | undefined): void {
	if (unit !== undefined) {
		units.push(unit);
	}
}

function give(groups: Group[], role: Role, units: Unit[], openEnded: boolean): void {
	const group = groups.find((each) => each.role === role);
	if (group === undefined) {
		groups.push({ role, units, openEnded });
		return;
	}
	for (const unit of units) {
		group.units.push(unit);
	}
	group.openEnded ||= openEnded;
}

/** The pieces of a list, one name each. */
function listPieces(text: SourceText, partners: Int32Array, tier: Span, marks: number): readonly Span[] {
	let pieces = splitTop(text, partners, tier, LIST_MARK);
	if ((marks & CONJUNCTION) !== 0) {
		pieces = splitEach(text, partners, pieces);
	}
	return joinCollectives(text, pieces);
}

function splitEach(text: SourceText, partners: Int32Array, pieces: readonly Span[]): readonly Span[] {
	const parts: Span[] = [];
	for (const piece of pieces) {
		if ((marksIn(CONTENT_MARKS, text.units, piece.start, piece.end) & CONJUNCTION) === 0) {
			parts.push(piece);
			continue;
		}
		for (const part of splitAtConjunctions(text, partners, piece)) {
			parts.push(part);
		}
	}
	return parts;
}

const TOGETHER = /会同|商(?=[省市州县区]|有关|相关)/;

interface UnitReading {
	readonly unit: Unit | undefined;
	readonly openEnded: boolean;
	readonly role: Role | undefined;
}

/** A piece that is a name and nothing else, as most are: its end and its beginning tell so, where it has none of `UNIT_MARKS`. */
function readPlainUnit({ folded, units }: SourceText, piece: Span): Unit | undefined {
	return piece.end > piece.start &&
		ROLE_ENDS[units[piece.end - 1] ?? 0] === 0 &&
		UNIT_BEGINS[units[piece.start] ?? 0] === 0
		? { name: folded.slice(piece.start, piece.end), span: piece }
		: undefined;
}

/** What a piece holds that is no plain name. */
const UNIT_MARKS = BLANK | OTHERS_MARK | TOGETHER_MARK;

/** One piece between two 、: a name, with 由 before it, 等 and a role behind it. `marks` are those of the piece, at least. */
function readUnit({ folded, units }: SourceText, piece: Span, marks: number): UnitReading {
	const written = folded.slice(piece.start, piece.end);
	const beginning = UNIT_BEGINS[units[piece.start] ?? 0] ?? 0;
	const roleMatch = ROLE_ENDS[units[piece.end - 1] ?? 0] !== 0 ? matchAtEnd(ROLE_WORDS, written) : undefined;
	let end = roleMatch?.index ?? written.length;
	const tail = (marks & OTHERS_MARK) === 0 ? undefined : matchAtEnd(OPEN_TAIL, written.slice(0, end));
	const openEnded = tail !== undefined;
	end = tail?.index ?? end;
	const start = (beginning & LEAD_IN) === 0 ? 0 : (/^ *(?:具体)?(?:由 *)?/.exec(written)?.[0].length ?? 0);
	const spaced = written.slice(start, end);
	const name = spaced.includes(' ') ? spaced.replace(/ +/g, '') : spaced;
	const role = roleMatch && roleOf(roleMatch.words);
	if (name === '' || isPlaceholder(name)) {
		return { unit: undefined, openEnded, role };
	}
	const spanEnd = piece.start + start + spaced.trimEnd().length;
	return { unit: { name, span: { start: piece.start + start, end: spanEnd } }, openEnded, role };
}

/** What stands before a name, and what stands in its place. */
const LEAD_IN = 1;
const UNIT_BEGINS = createCharacterMarks(' 具由', 'xX*×＊_…-.某待空');
/** What role words may end in. */
const ROLE_ENDS = createCharacterMarks('头责实施导织能工合与加助同好');

interface EndMatch {
	readonly index: number;
	readonly words: string;
}

/** Roles and 等 stand at the end; looking only there keeps a piece of a million characters cheap. */
function matchAtEnd(pattern: RegExp, written: string): EndMatch | undefined {
	const from = Math.max(0, written.length - END_LENGTH);
	const match = pattern.exec(written.slice(from));
	return match === null ? undefined : { index: from + match.index, words: match[0] };
}

const END_LENGTH = 30;

/** XX局, ××, … and nothing else stand for a name that has yet to be filled in. */
function isPlaceholder(name: string): boolean {
	return /^(?:[xX×*＊_…\-.]+|某+)(?:单位|部门|局|委)?$|^(?:待定|待补充|空)$/.test(name);
}

const ROLE_WORDS =
	/ *(?:结合实际|共同|分别|联合)?(?:牵头(?:负责|落实|组织|实施)?|(?:按照?)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别|具体)?(?:组织)?(?:负责|落实|实施|指导)(?:组织)?(?:落实|实施)?|(?:按照?)(?:各自)?(?:职责|职能)(?:分工)?(?:配合|参与)?|(?:积极|密切)?(?:配合|参与|参加|协助|协同)(?:落实|实施|做好)?)(?:,?下同)?$/;

function roleOf(words: string): Role {
	if (words.includes('牵头')) {
		return 'lead';
	}
	return /配合|参与|参加|协助|协同/.test(words) ? 'support' : 'responsible';
}

/** 等, with what is said of the others: 等有关部门 opens the list and is no unit; 有关部门 alone is one. */
const OPEN_TAIL =
	/等(?:(?:[省市州县区]直)?(?:各)?(?:有关|相关|职能|责任|成员)?(?:部门|单位|部门和单位|部门单位|机构|企业|地区|地方))?(?: *分别)? *$/;
