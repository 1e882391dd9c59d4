import { createCharacterMarks } from '../text/characterMarks';
import type { Span } from '../text/span';

/** 发文字号: as it stands, and in its proper form where it can be read. */
export interface DocumentNumber {
	readonly span: Span;
	/** 国发〔2018〕38号, or the number of an order: 国令第706号, 第706号. */
	readonly form: 'document' | 'order';
	/** Blanks removed, brackets as written; `undefined` where digits or brackets are lost (`抚府发〔202015号`). */
	readonly value: string | undefined;
}

/**
 * Reads a line that holds nothing but a 文号 (党政机关公文处理工作条例, article 9(五); GB/T 9704-2012, 7.2.5), the broken
 * forms that copies show included, and round brackets around the whole. `span` is the line without blanks at its ends.
 */
export function readDocumentNumber(folded: string, span: Span): DocumentNumber | undefined {
	if (span.end - span.start > 40) {
		return undefined;
	}
	const wrapped = folded[span.start] === '(' && folded[span.end - 1] === ')';
	const inside = wrapped ? { start: span.start + 1, end: span.end - 1 } : span;
	if (ENDS[folded.charCodeAt(inside.end - 1)] !== 1) {
		return undefined;
	}
	const tight = folded.slice(inside.start, inside.end).replace(/ +/g, '');
	if (ORDER.test(tight)) {
		return { span: inside, form: 'order', value: /^第/.test(tight) ? undefined : tight };
	}
	if (!NUMBER_LIKE.test(tight) && !WITHOUT_SIGN.test(tight)) {
		return undefined;
	}
	return { span: inside, form: 'document', value: WELL_FORMED.test(tight) ? tight : undefined };
}

/** What a 文号 ends with, lost 号 or not: most lines end with others. */
const ENDS = createCharacterMarks('号0123456789 ');

/** A 文号 anywhere in a short text, such as a labelled field. */
export function findDocumentNumber(folded: string): string | undefined {
	const tight = folded.replace(/ +/g, '');
	return (IN_TEXT.exec(tight) ?? ORDER_IN_TEXT.exec(tight))?.[0];
}

const AGENCY = '[\\p{Script=Han}()]{1,14}';
const WELL_FORMED = new RegExp(`^${AGENCY}[〔\\[(](?:19|20)\\d{2}[〕\\])]第?\\d{1,5}号$`, 'u');
const IN_TEXT = new RegExp(`${AGENCY}[〔\\[(](?:19|20)\\d{2}[〕\\])]第?\\d{1,5}号`, 'u');
const NUMBER_LIKE = new RegExp(`^${AGENCY}[〔﹝\\[({【〈]?(?:19|20)?\\d{2}年?[〕﹞\\])}】〉]?第?\\d{0,7}号$`, 'u');
const WITHOUT_SIGN = new RegExp(`^${AGENCY}[〔﹝\\[({【〈](?:19|20)?\\d{2}年?[〕﹞\\])}】〉]第?\\d{1,5}$`, 'u');
const ORDER = /^(?:[\p{Script=Han}]{0,20}令)?(?:\d{4}年)?第[\d零〇一二三四五六七八九十百]{1,6}号$/u;
const ORDER_IN_TEXT = /\p{Script=Han}{0,20}令第[\d零〇一二三四五六七八九十百]{1,6}号/u;
