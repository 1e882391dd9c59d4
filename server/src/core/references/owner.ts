import { HAN_NUMERAL } from '../text/numerals';
import type { LineContext } from './lineReader';

/** Whose article a number means, by what stands right before it. */
export type Owner =
	/** 本办法, 本暂行规定; `start` is where that begins. */
	| { readonly kind: 'own'; readonly start: number }
	/** Another text: 《…》, 刑法, 国发〔2015〕1号文. */
	| { readonly kind: 'other' }
	/** Nothing says so: it is this document's unless the sentence speaks of another. */
	| { readonly kind: 'unsaid' };

/** Reads backward from `offset`, no further than `floor`. */
export function readOwner(context: LineContext, floor: number, offset: number): Owner {
	const { folded, partners, isOwnTitle } = context;
	let end = offset;
	for (let i = 0; i < MAX_STEPS; i++) {
		end = withoutBlanks(folded, floor, end);
		const closing = folded[end - 1] ?? '';
		const partner = partners[end - 1] ?? -1;
		if (end <= floor || partner < floor || partner >= end || !CLOSING.test(closing)) {
			const owner = readName(context, floor, end);
			// 《办法》的第三条, 条例中第三条
			const connective = i === 0 ? CONNECTIVE.exec(folded.slice(Math.max(floor, end - 6), end)) : null;
			if (owner !== undefined || connective === null) {
				return owner ?? UNSAID;
			}
			end -= connective[0].length;
			continue;
		}
		if (closing === '》') {
			return isOwnTitle({ start: partner + 1, end: end - 1 }) ? { kind: 'own', start: partner } : OTHER;
		}
		const inside = folded.slice(Math.max(partner + 1, end - 1 - NAME_LENGTH), end - 1);
		if (closing !== ')') {
			return OTHER_NAME.test(inside) && !OWN_NAME.test(inside) ? OTHER : UNSAID;
		}
		if (/号$/.test(inside)) {
			return OTHER;
		}
		// （试行）, （以下简称《办法》）: what counts is in front of it.
		end = partner;
	}
	return UNSAID;
}

const UNSAID: Owner = { kind: 'unsaid' };
const OTHER: Owner = { kind: 'other' };
/** Brackets and a connective. */
const MAX_STEPS = 5;
const CLOSING = /[)》”’」]/;
/** No name of a text that matters here is longer. */
const NAME_LENGTH = 20;

const CONNECTIVE = /(?:规定的|所附的?|中的|中|的|之|:)$/;

function readName({ folded, index }: LineContext, floor: number, end: number): Owner | undefined {
	const from = Math.max(floor, end - NAME_LENGTH);
	const name = folded.slice(from, end);
	const own = OWN_NAME.exec(name);
	if (own !== null) {
		return LAW_NAME.test(own[0]) && !index.inArticles ? OTHER : { kind: 'own', start: from + own.index };
	}
	return OTHER_NAME.test(name) ? OTHER : undefined;
}

const KINDS =
	'法|条例|办法|细则|规定|规则|规程|章程|准则|守则|规范|标准|通则|解释|公约|协定|协议|合同|意见|通知|方案|措施|政策|计划|规划|预案|制度|决定|公告|通告|批复|纲要|要点|目录|清单|指南|指引|安排|文件|令|函|纪要';
const QUALIFIERS = '暂行|试行|实施|若干|管理|工作|指导|补充|行动|操作|应急|专项|司法|技术|具体|扶持|奖励';
/** The general part of a law stands before its chapters. */
const PART = '(?:总则|分则|附则)?';

const OWN_NAME = new RegExp(`(?<![基根日资文版样副]|(?<![构形组达])成)本(?:${QUALIFIERS}){0,2}(?:${KINDS})${PART}$`);

/** 本法 in a document without articles is said by a law that it quotes. */
const LAW_NAME = /^本(?:法|条例)/;

/**
 * The names that laws go by without 《》, 号 behind a document number, and 该条 before 第二款. 规定 and 措施 are ordinary
 * words as well and count only with what makes them a name.
 */
const OTHER_NAME = new RegExp(
	[
		`(?:宪法|法典|(?<![本办方依违合非执立守做看说想手]|(?<!公)司)法)${PART}$`,
		'(?:条例|办法|细则|章程|公约|协定|协议|合同|准则|守则|通则|解释|规程|规则|批复|纲要)$',
		'(?:暂行|试行|若干|补充|特别|管理|处罚|工作|该|原|新)规定$',
		'(?:通知|意见|方案|决定|规划|计划|预案|公告|通告|函)$',
		'号(?:文件?|令|公告|通知|函)?$',
		'(?:该|同|此|其|原)(?:法|办法|条例|规定|条|款|项|章|节)$',
		// The articles of what is attached are its own.
		'附 ?件 ?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?$',
		// 刑法第二百三十六第三款 lost its 条.
		`第[${HAN_NUMERAL}]{1,9}$`,
	].join('|'),
);

function withoutBlanks(folded: string, floor: number, end: number): number {
	let at = end;
	while (at > floor && folded.charCodeAt(at - 1) === 0x20) {
		at--;
	}
	return at;
}
