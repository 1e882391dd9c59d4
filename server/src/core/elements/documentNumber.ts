import type { Span } from '../text/span';

/** 发文字号: as it stands, and in its proper form where it can be read. */
export interface DocumentNumber {
	readonly span: Span;
	/** Blanks removed, brackets as written; `undefined` where digits or brackets are lost (`抚府发〔202015号`). */
	readonly value: string | undefined;
}

/**
 * Reads a line that holds nothing but a 文号 (党政机关公文处理工作条例, article 9(五); GB/T 9704-2012, 7.2.5), the broken
 * forms that copies show included. `span` is the line without blanks at its ends.
 */
export function readDocumentNumber(folded: string, span: Span): DocumentNumber | undefined {
	if (span.end - span.start > 40) {
		return undefined;
	}
	const tight = folded.slice(span.start, span.end).replace(/ +/g, '');
	if (!NUMBER_LIKE.test(tight)) {
		return undefined;
	}
	return { span, value: WELL_FORMED.test(tight) ? tight : undefined };
}

/** A 文号 anywhere in a short text, such as a labelled field. */
export function findDocumentNumber(folded: string): string | undefined {
	return IN_TEXT.exec(folded.replace(/ +/g, ''))?.[0];
}

const AGENCY = '[\\p{Script=Han}()]{1,14}';
const WELL_FORMED = new RegExp(`^${AGENCY}[〔\\[(](?:19|20)\\d{2}[〕\\])]第?\\d{1,5}号$`, 'u');
const IN_TEXT = new RegExp(`${AGENCY}[〔\\[(](?:19|20)\\d{2}[〕\\])]第?\\d{1,5}号`, 'u');
const NUMBER_LIKE = new RegExp(`^${AGENCY}[〔\\[({【〈]?(?:19|20)?\\d{2}年?[〕\\])}】〉]?第?\\d{0,7}号$`, 'u');
