import { createCharacterMarks } from '../text/characterMarks';
import type { Span } from '../text/span';

/** What may stand above a title (党政机关公文处理工作条例, article 9; GB/T 9704-2012, 7.2.1–7.2.6). */
export type HeadElementKind = 'copyNumber' | 'secrecy' | 'urgency' | 'signatory';

export interface HeadElement {
	readonly kind: HeadElementKind;
	readonly span: Span;
}

/** Reads a line that holds nothing but 份号, 密级 with 保密期限, 紧急程度 or 签发人. */
export function readHeadElement(folded: string, span: Span): HeadElement | undefined {
	if (span.end - span.start > 40 || BEGINS[folded.charCodeAt(span.start)] !== 1) {
		return undefined;
	}
	const text = folded.slice(span.start, span.end).replace(/ +/g, '');
	const kind = FORMS.find(([, pattern]) => pattern.test(text))?.[0];
	return kind && { kind, span };
}

/** What they begin with: most lines begin with others. */
const BEGINS = createCharacterMarks('份0123456789密绝机秘紧特加平急签 ');

const FORMS: readonly (readonly [HeadElementKind, RegExp])[] = [
	['copyNumber', /^(?:份号:)?\d{6}$/],
	['secrecy', /^(?:密级:)?(?:绝密|机密|秘密)(?:★.{0,10})?$/],
	['urgency', /^(?:紧急程度:)?(?:特急|加急|特提|平急|急件)$/],
	['signatory', /^签发人:.{1,24}$/],
];
