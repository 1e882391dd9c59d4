import { createCharacterMarks } from '../text/characterMarks';
import type { Span } from '../text/span';

/** 版记: what stands below the end of a document (GB/T 9704-2012, 7.4). */
export type ImprintKind = 'copies' | 'printing';

export interface Imprint {
	readonly kind: ImprintKind;
	readonly span: Span;
}

/** Reads a line that is 抄送 or 印发机关和印发日期. */
export function readImprint(folded: string, span: Span): Imprint | undefined {
	if (BEGINS[folded.charCodeAt(span.start)] !== 1 && folded.charCodeAt(span.end - 1) !== PRINTED) {
		return undefined;
	}
	const head = folded.slice(span.start, Math.min(span.end, span.start + 8)).replace(/ +/g, '');
	if (/^(?:抄送|主送|分送|抄报)[:：]/.test(head)) {
		return { kind: 'copies', span };
	}
	const text = span.end - span.start <= 60 ? folded.slice(span.start, span.end) : '';
	return /^\p{Script=Han}{4,30} *\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?印发$/u.test(text)
		? { kind: 'printing', span }
		: undefined;
}

/** What 抄送 begins with and 印发 ends with: most lines begin and end with others. */
const BEGINS = createCharacterMarks('抄主分 ');
const PRINTED = '发'.charCodeAt(0);
