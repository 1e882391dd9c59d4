import { looksLikeOrgan } from '../elements/organ';
import { isHanUnit } from '../text/characters';
import type { Span } from '../text/span';

/**
 * The organs in front of a 《 at `offset`, no further back than `floor`: 财政部、人社部《…》, 省民政厅、省扶贫办等7部门出台的《…》.
 * Of 贯彻落实省政府《…》 only 省政府.
 */
export function citationIssuer(folded: string, floor: number, offset: number): Span | undefined {
	const from = runStart(folded, floor, offset);
	const before = folded.slice(from, offset);
	const issued = ISSUED.exec(before);
	const end = from + (issued?.index ?? before.length);
	const names = splitNames(folded, from, end);
	let start: number | undefined;
	for (let i = names.length - 1; i >= 0; i--) {
		const name = names[i];
		const found = name && organStart(folded, name, i === names.length - 1);
		if (name === undefined || found === undefined) {
			break;
		}
		start = found;
		if (found > name.start) {
			break;
		}
	}
	return start === undefined ? undefined : withoutRest(folded, { start, end });
}

/** A list of organs is not longer. */
const MAX_RUN = 120;

/** How far back the text may be names of organs and what joins them. */
function runStart(folded: string, floor: number, offset: number): number {
	const lowest = Math.max(floor, offset - MAX_RUN);
	let start = offset;
	while (
		start > lowest &&
		(isHanUnit(folded.charCodeAt(start - 1)) || /[、\d() 〔〕“”\-—·]/.test(folded[start - 1] ?? ''))
	) {
		start--;
	}
	return start;
}

/** What an organ did with the document. */
const ISSUED =
	/ ?(?:最新)?(?:联合|共同|统一|专门|研究|组织|近期|日前)?(?:印发|发布|出台|公布|下发|制定|制订|颁布|颁发|编制|出具|通过|转发|批转|提出|起草|拟定|实施|签发)?(?:了|的)?$/;

function splitNames(folded: string, start: number, end: number): readonly Span[] {
	const names: Span[] = [];
	let from = start;
	for (let i = start; i <= end; i++) {
		if (i === end || folded[i] === '、' || folded[i] === ' ') {
			if (i > from) {
				names.push({ start: from, end: i });
			}
			from = i + 1;
		}
	}
	return names;
}

/** Where the organ begins that the stretch ends in; the last one may close a list: 人社部等4部门, 省财政厅和省人社厅. */
function organStart(folded: string, span: Span, last: boolean): number | undefined {
	const text = folded.slice(span.start, span.end);
	const bare = last ? text.replace(OPEN_END, '') : text;
	for (const verb of verbEnds(bare)) {
		const name = bare.slice(verb);
		if (
			name.length >= 2 &&
			name.length <= MAX_NAME &&
			!NO_ORGAN.test(name) &&
			(looksLikeOrgan(name) || OTHER_ORGAN.test(name))
		) {
			return span.start + verb;
		}
	}
	return undefined;
}

const MAX_NAME = 30;
const OPEN_END = /等? ?(?:[\d一二三四五六七八九十]{0,3} ?个?(?:有关|相关)?(?:部门|部委|单位|机构|厅局)|有关部门)?$/;
const OTHER_ORGAN = /(?:机制|国务院|党中央|中央|省|市|自治区|县|区|委员会|理事会|协会|学会|总局|大会|组)$/;
const NO_ORGAN = /^(?:本|该|各|有关|相关|我|全)|要求|精神|规定|工作$|(?:我|全|本|各)[省市县区州]$/;

/** The places in front of which a verb ends, the last first; then the very beginning. */
function verbEnds(text: string): readonly number[] {
	const ends: number[] = [];
	for (const match of text.matchAll(VERBS)) {
		ends.push(match.index + match[0].length);
	}
	return [...ends.reverse(), 0];
}

const VERBS =
	/根据|依据|依照|按照|遵照|参照|对照|比照|贯彻|落实|执行|遵守|遵循|学习|宣传|符合|结合|印发|转发|批转|关于|认真|严格|继续|属于|违反|适用|达到|按要求|纳入|列入|会同|配合|运用|用好|完善|开展|推进|以及|及其|现将|现行|并按|所在地|凭|指(?![挥导])|\d日|^(?:按|依|经|由|将|对|以|与|及|和|从|在|为|向|把|现|是|即|如|因|原)|[。:;,]/g;

/** The organs alone: without blanks at the ends and a bracket that opens before them. */
function withoutRest(folded: string, span: Span): Span | undefined {
	let { start, end } = span;
	while (start < end && /[ )〕、]/.test(folded[start] ?? '')) {
		start++;
	}
	while (end > start && /[ (〔、的]/.test(folded[end - 1] ?? '')) {
		end--;
	}
	return end > start ? { start, end } : undefined;
}
