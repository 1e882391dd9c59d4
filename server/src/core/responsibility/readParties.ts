import type { Span } from '../text/span';
import { LABEL_BEFORE_COLON, LABELS } from './labels';
import type { Party, Role, Unit } from './statement';

export interface StatementContent {
	readonly parties: readonly Party[];
	readonly deadlines: readonly string[];
	readonly waiver: string | undefined;
}

/**
 * Reads what stands between the label and the end of a statement: lists of units parted by 、, tiers parted by commas,
 * semicolons or full stops, roles behind the lists (A牵头，B、C配合). `partners` pairs the brackets (`pairBrackets`), so
 * that 各县(市)政府 stays whole. `role` is what the statement's own label gives.
 */
export function readParties(
	folded: string,
	partners: Int32Array,
	content: Span,
	role: Role | undefined,
): StatementContent {
	const collected = new Map<Role, { units: Unit[]; openEnded: boolean }>();
	const deadlines: string[] = [];
	let waiver: string | undefined;
	let labelled = role;
	for (const part of splitAtLabels(folded, content, role)) {
		labelled = part.role;
		for (const tier of splitTop(folded, partners, part.span, TIER_SEPARATORS)) {
			const words = folded.slice(tier.start, tier.end).trim();
			if (WAIVER.test(words)) {
				waiver = words;
				continue;
			}
			if (labelled === undefined || DEADLINE.test(words)) {
				if (words !== '') {
					deadlines.push(words);
				}
				continue;
			}
			for (const group of splitRoles(folded, partners, tier, labelled)) {
				const party = collected.get(group.role) ?? { units: [], openEnded: false };
				collected.set(group.role, party);
				party.units.push(...group.units);
				party.openEnded ||= group.openEnded;
			}
		}
	}
	const parties = [...collected].flatMap(([partyRole, party]) =>
		party.units.length > 0 || party.openEnded ? [{ role: partyRole, ...party }] : [],
	);
	return { parties, deadlines, waiver };
}

const TIER_SEPARATORS = new Set([',', ';', '。'].map((mark) => mark.charCodeAt(0)));
const LIST_SEPARATORS = new Set(['、'.charCodeAt(0)]);

const WAIVER = /^以下(?:各项|任务|各条)|不再逐(?:条|一|项)列出|不再列出|下同$|^(?:列|排)(?:在)?第一位/;
const DEADLINE =
	/^(?:(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上中下]旬)?(?:底|末|年底)?(?:之?前)?(?:完成|实施|启动|落实|实现|取得.{0,8})?|持续(?:推进|实施|落实)|长期(?:坚持|推进)|全年(?:推进|实施)?|年内(?:完成)?|年底前(?:完成)?|立即.{0,6}|完成时[限间].{0,20})$/;

interface LabelledPart {
	readonly role: Role | undefined;
	readonly span: Span;
}

/** `牵头部门:A、B,责任单位:C` has two parts; the first takes the role of the statement's own label. */
function splitAtLabels(folded: string, content: Span, role: Role | undefined): LabelledPart[] {
	const inner = new RegExp(`(?:^|[,;。]) *${LABEL_BEFORE_COLON}`, 'g');
	const parts: LabelledPart[] = [];
	let start = content.start;
	let current = role;
	for (const match of folded.slice(content.start, content.end).matchAll(inner)) {
		parts.push({ role: current, span: { start, end: content.start + match.index } });
		current = LABELS.get(match[1] ?? '');
		start = content.start + match.index + match[0].length;
	}
	parts.push({ role: current, span: { start, end: content.end } });
	return parts.filter((part) => part.span.end > part.span.start);
}

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
function splitRoles(folded: string, partners: Int32Array, tier: Span, role: Role): Group[] {
	const groups: Group[] = [];
	let units: Unit[] = [];
	let openEnded = false;
	const close = (groupRole: Role): void => {
		groups.push({ role: groupRole, units, openEnded });
		units = [];
		openEnded = false;
	};
	for (const piece of splitTop(folded, partners, tier, LIST_SEPARATORS)) {
		const together = TOGETHER.exec(folded.slice(piece.start, piece.end));
		if (together !== null && together.index > 0) {
			units.push(...readUnit(folded, { start: piece.start, end: piece.start + together.index }).units);
			close('lead');
			const rest = { start: piece.start + together.index + together[0].length, end: piece.end };
			const read = readUnit(folded, rest);
			units.push(...read.units);
			openEnded ||= read.openEnded;
			role = 'support';
			continue;
		}
		const read = readUnit(folded, piece);
		units.push(...read.units);
		openEnded ||= read.openEnded;
		if (read.role !== undefined) {
			close(role === 'support' && read.role === 'responsible' ? 'support' : read.role);
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

/** One piece between two 、: a name, with 等 and a role behind it. */
function readUnit(folded: string, piece: Span): UnitReading {
	const written = folded.slice(piece.start, piece.end);
	const roleMatch = matchAtEnd(ROLE_WORDS, written);
	let end = roleMatch?.index ?? written.length;
	const tail = matchAtEnd(OPEN_TAIL, written.slice(0, end));
	const openEnded = tail !== undefined;
	end = tail?.index ?? end;
	const start = written.length - written.trimStart().length;
	const name = written.slice(start, end).replace(/ +/g, '');
	const role = roleMatch && roleOf(roleMatch.words);
	if (name === '' || isPlaceholder(name)) {
		return { units: [], openEnded, role };
	}
	const spanEnd = piece.start + start + written.slice(start, end).trimEnd().length;
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
export function isPlaceholder(name: string): boolean {
	return /^(?:[xX×*＊_…\-.]+|某+)(?:单位|部门|局|委)?$|^(?:待定|待补充|空)$/.test(name);
}

const ROLE_WORDS =
	/ *(?:共同|分别|联合)?(?:牵头(?:负责|落实|组织|实施)?|(?:按照?)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别|具体)?(?:组织)?(?:负责|落实|实施)|(?:按照?)(?:各自)?(?:职责|职能)(?:分工)?(?:配合|参与)?|(?:积极|密切)?(?:配合|参与|参加|协助|协同)(?:落实|实施|做好)?)(?:,?下同)?$/;

function roleOf(words: string): Role {
	if (words.includes('牵头')) {
		return 'lead';
	}
	return /配合|参与|参加|协助|协同/.test(words) ? 'support' : 'responsible';
}

/** 等, with what is said of the others: 等有关部门 opens the list and is no unit; 有关部门 alone is one. */
const OPEN_TAIL =
	/等(?:(?:[省市州县区]直)?(?:各)?(?:有关|相关|职能|责任|成员)?(?:部门|单位|部门和单位|部门单位|机构|企业|地区|地方))?(?: *分别)? *$/;
