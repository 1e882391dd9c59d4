import type { Analysis } from '../analysis';
import { looksLikeOrgan } from '../elements/organ';
import type { OfficialDocument } from '../outline/model';
import type { Span } from '../text/span';
import { pairTerm } from './index/terms';
import { termWeight } from './index/termWeight';

/**
 * Where a document was issued: the place that its title or its signature begins with, else the one that the lines above
 * the file's first document name, else the one that its text names most often. `undefined` where none is named.
 */
export function readPlace(analysis: Analysis, document: OfficialDocument): string | undefined {
	const { folded } = analysis.text;
	const text = (span: Span | undefined): string => (span === undefined ? '' : folded.slice(span.start, span.end));
	for (const issuer of [text(document.title?.spans[0]), ...document.signature.map(text)]) {
		const place = ISSUER_PLACE.exec(issuer.replace(/ +/g, ''))?.[1];
		if (place !== undefined && !/^(?:[各全我本该]|关于)/.test(place)) {
			return place;
		}
	}
	const front = folded.slice(0, Math.min(analysis.documents[0]?.span.start ?? 0, FRONT));
	return mostNamed(front) ?? mostNamed(text(document.span).slice(0, BODY));
}

/** Who issued it: those who signed, else the one that its title begins with, else the one that stands above the title. */
export function readOrgan(analysis: Analysis, document: OfficialDocument): string | undefined {
	const { folded } = analysis.text;
	const tight = ({ start, end }: Span): string => folded.slice(start, end).replace(/ +/g, '');
	const signed = document.signature.map(tight).filter(looksLikeOrgan);
	if (signed.length > 0) {
		return signed.join('、');
	}
	const title = document.title?.spans[0];
	if (title === undefined) {
		return undefined;
	}
	const titled = /^(.{3,40}?)关于/.exec(tight(title))?.[1] ?? '';
	const above = folded
		.slice(document.span.start, title.start)
		.split('\n')
		.map((line) => line.replace(/ +/g, '').replace(/文件$/, ''));
	return [titled, ...above].find(looksLikeOrgan);
}

/** The year it was issued, else the one in its 文号, else the one that its text, or the whole file, names most often. */
export function readYear(analysis: Analysis, document: OfficialDocument): number | undefined {
	const dated = document.date?.value.slice(0, 4) ?? /[〔[(](\d{4})[〕\])]/.exec(document.number ?? '')?.[1];
	if (dated !== undefined) {
		return Number(dated);
	}
	const { folded } = analysis.text;
	const own = folded.slice(document.span.start, Math.min(document.span.end, document.span.start + BODY));
	const year = mostFrequent(yearsIn(own)) ?? mostFrequent(yearsIn(folded.slice(0, BODY)));
	return year === undefined ? undefined : Number(year);
}

function yearsIn(text: string): readonly string[] {
	return [...text.matchAll(/((?:19|20)\d{2})[年〕]/g)].map((match) => match[1] ?? '');
}

/** Reading further would not change what a document names most often. */
const BODY = 40_000;
const FRONT = 2_000;

const ISSUER_PLACE =
	/^(?:中共)?(\p{Script=Han}{2,12}?(?:省|自治区|自治州|市|州|县|区|镇|旗|盟))(?:\p{Script=Han}{0,20}(?:人民政府|委|政府|局|厅|办))/u;
/** A name of two characters before 市, 州, 县 that is a place and not 各县, 全市, 我州. */
const NAMED = /(?=(\p{Script=Han}{2}(?:市|州|县))(?:人民政府|委|政府|级|直|各|中心支行|中小|工作|应对|\d{4}年|“|、))/gu;
const NO_PLACE =
	/[各全我本该有等和与及在对省内外级跨区辖某的为按由向从到将把年月日型大小立设超强现展持享落委者供促推或]|提高|获得|点城|范城|上市|县市|市县|股市|楼市|集市|门市/;

function mostNamed(text: string): string | undefined {
	return mostFrequent(
		[...text.matchAll(NAMED)]
			.map((match) => match[1] ?? '')
			.filter((place) => !NO_PLACE.test(place) && isRareWord(place)),
	);
}

/** 鼓励, 根据 and 提升 stand before 县 and 市 too, and everywhere else: the name of a place does not. */
function isRareWord(place: string): boolean {
	return termWeight(pairTerm(place.charCodeAt(0), place.charCodeAt(1))) > COMMON_WORD;
}

const COMMON_WORD = 0.25;

function mostFrequent(values: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	let best: string | undefined;
	for (const value of values) {
		const count = (counts.get(value) ?? 0) + 1;
		counts.set(value, count);
		if (best === undefined || count > (counts.get(best) ?? 0)) {
			best = value;
		}
	}
	return best;
}
