import type { Span } from '../text/span';
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
export function readParties(folded: string, partners: Int32Array, content: Span, kind: LabelKind): StatementContent {
	const collected = new Map<Role, { readonly units: Unit[]; openEnded: boolean }>();
	const deadlines: string[] = [];
	const notes: string[] = [];
	const waivers: string[] = [];
	for (const part of splitAtLabels(folded, content, kind)) {
		for (const tier of splitTop(folded, partners, part.span, TIER_SEPARATORS)) {
			const words = folded.slice(tier.start, tier.end).trim();
			if (words === '') {
				continue;
			}
			if (WAIVER.test(words)) {
				waivers.push(words);
			} else if (part.kind === 'note') {
				notes.push(words);
			} else if (part.kind === 'deadline' || DEADLINE.test(words)) {
				deadlines.push(words);
			} else {
				for (const group of splitRoles(folded, partners, tier, part.kind)) {
					const party = collected.get(group.role) ?? { units: [], openEnded: false };
					collected.set(group.role, party);
					appendAll(party.units, group.units);
					party.openEnded ||= group.openEnded;
				}
			}
		}
	}
	const parties = [...collected].flatMap(([role, party]) =>
		party.units.length > 0 || party.openEnded ? [{ role, ...party }] : [],
	);
	return { parties, deadlines, notes, waiver: waivers.length === 0 ? undefined : waivers.join(',') };
}

/** Unlike `push(...more)`, at home with lists of any length. */
function appendAll<T>(list: T[], more: readonly T[]): void {
	for (const each of more) {
		list.push(each);
	}
}

const TIER_SEPARATORS = new Set([',', ';', '。'].map((mark) => mark.charCodeAt(0)));
const LIST_SEPARATORS = new Set(['、'.charCodeAt(0)]);

/** 以下各项…不再逐条列出, 列第一位者为牵头单位, 下同: what is said for the rest of the document. */
const WAIVER =
	/^以下|不再(?:逐(?:条|一|项)|单独|一一|分别|重复)?(?:列出|列示|注明)|^下同$|^(?:[列排](?:在|名|序)?)(?:第一|首)(?:位|名)?|^第一(?:家|个)?(?:单位|部门)为/;

/** 6月底前完成, 2021—2023年, 持续推进. */
const DEADLINE =
	/^(?:\d{1,4} *[年月日—–~-]|第?[一二三四]季度|[上下]半年|每[年月季]|年内|年底|月底|近期|立即|即时|(?:持续|长期|常年|全年)(?:推进|实施|开展|落实|坚持|$)|完成时[限间])/;

interface LabelledPart {
	readonly kind: LabelKind;
	readonly span: Span;
}

/** `牵头部门:A、B,责任单位:C` has two parts; the first is of the kind of the statement's own label. */
function splitAtLabels(folded: string, content: Span, kind: LabelKind): LabelledPart[] {
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

/** Parts a stretch at separators outside brackets. */
function splitTop(folded: string, partners: Int32Array, span: Span, separators: ReadonlySet<number>): Span[] {
	const parts: Span[] = [];
	let start = span.start;
	for (let i = span.start; i < span.end; i++) {
		const partner = partners[i] ?? -1;
		if (partner > i && partner < span.end) {
			i = partner;
		} else if (separators.has(folded.charCodeAt(i))) {
			parts.push({ start, end: i });
			start = i + 1;
		}
	}
	parts.push({ start, end: span.end });
	return parts.filter((part) => part.end > part.start);
}

interface Group {
	readonly role: Role;
	readonly units: readonly Unit[];
	readonly openEnded: boolean;
}

/** One tier: `A、B等牵头`, `A会同B、C`, `A牵头、B配合`, or a plain list. */
function splitRoles(folded: string, partners: Int32Array, tier: Span, labelled: Role): Group[] {
	const groups: Group[] = [];
	let role = labelled;
	let units: Unit[] = [];
	let openEnded = false;
	const take = (span: Span): UnitReading => {
		const read = readUnit(folded, span);
		appendAll(units, read.units);
		openEnded ||= read.openEnded;
		return read;
	};
	const close = (groupRole: Role): void => {
		groups.push({ role: groupRole, units, openEnded });
		units = [];
		openEnded = false;
	};
	const listed = splitTop(folded, partners, tier, LIST_SEPARATORS).flatMap((each) =>
		splitAtConjunctions(folded, partners, each),
	);
	for (const piece of joinCollectives(folded, listed)) {
		let rest = piece;
		const together = TOGETHER.exec(folded.slice(piece.start, piece.end));
		if (together !== null) {
			take({ start: piece.start, end: piece.start + together.index });
			close('lead');
			rest = { start: piece.start + together.index + together[0].length, end: piece.end };
			role = 'support';
		}
		const read = take(rest);
		// The role at the end of A会同B、C负责 is that of A; B and C help.
		if (read.role !== undefined) {
			close(role === 'support' ? 'support' : read.role);
		}
	}
	if (units.length > 0 || openEnded) {
		close(role);
	}
	return groups;
}

const TOGETHER = /会同|商(?=[省市州县区]|有关|相关)/;

interface UnitReading {
	readonly units: readonly Unit[];
	readonly openEnded: boolean;
	readonly role: Role | undefined;
}

/** One piece between two 、: a name, with 由 before it, 等 and a role behind it. */
function readUnit(folded: string, piece: Span): UnitReading {
	const written = folded.slice(piece.start, piece.end);
	// Most pieces are a name and nothing else, and their ends and beginnings tell so.
	const roleMatch = ROLE_ENDS.has(written.charCodeAt(written.length - 1)) ? matchAtEnd(ROLE_WORDS, written) : undefined;
	let end = roleMatch?.index ?? written.length;
	const tail = written.includes('等') ? matchAtEnd(OPEN_TAIL, written.slice(0, end)) : undefined;
	const openEnded = tail !== undefined;
	end = tail?.index ?? end;
	const start = LEAD_IN.has(written.charCodeAt(0)) ? (/^ *(?:具体)?(?:由 *)?/.exec(written)?.[0].length ?? 0) : 0;
	const spaced = written.slice(start, end);
	const name = spaced.includes(' ') ? spaced.replace(/ +/g, '') : spaced;
	const role = roleMatch && roleOf(roleMatch.words);
	if (name === '' || isPlaceholder(name)) {
		return { units: [], openEnded, role };
	}
	const spanEnd = piece.start + start + spaced.trimEnd().length;
	return { units: [{ name, span: { start: piece.start + start, end: spanEnd } }], openEnded, role };
}

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

/** What role words may end in, and what stands before a name. */
const ROLE_ENDS = unitsIn('头责实施导织能工合与加助同好');
const LEAD_IN = unitsIn(' 具由');

function unitsIn(characters: string): ReadonlySet<number> {
	return new Set([...characters].map((character) => character.charCodeAt(0)));
}

function roleOf(words: string): Role {
	if (words.includes('牵头')) {
		return 'lead';
	}
	return /配合|参与|参加|协助|协同/.test(words) ? 'support' : 'responsible';
}

/** 等, with what is said of the others: 等有关部门 opens the list and is no unit; 有关部门 alone is one. */
const OPEN_TAIL =
	/等(?:(?:[省市州县区]直)?(?:各)?(?:有关|相关|职能|责任|成员)?(?:部门|单位|部门和单位|部门单位|机构|企业|地区|地方))?(?: *分别)? *$/;
