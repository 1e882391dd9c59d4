import { createCharacterMarks } from '../text/characterMarks';
import type { Span } from '../text/span';

/**
 * Whether a line is 附注: what stands in round brackets under the date (GB/T 9704-2012, 7.3.6), lost or misplaced brackets
 * allowed where the words leave no doubt.
 */
export function isAnnotation(folded: string, span: Span): boolean {
	if (span.end - span.start > 80 || BEGINS[folded.charCodeAt(span.start)] !== 1) {
		return false;
	}
	const text = folded.slice(span.start, span.end);
	return BRACKETED.test(text) || HALF.test(text) || BROKEN.test(text.replace(/ +/g, ''));
}

/** What it begins with: most lines begin with others. */
const BEGINS = createCharacterMarks('(此本联信 ');

const BRACKETED = /^\( *(?:此件|此文|本件|本文|联系人|联系电话|信息公开|公开)[^。]*\)$/;
/** One of its brackets is there. */
const HALF =
	/^(?:\( *(?:此件|此文|联系人|联系电话|信息公开)[^。()]*|(?:此件|此文|联系人|联系电话|信息公开)[^。()]*\))$/;
const BROKEN =
	/^\(?(?:此件|此文|本件|本文)[()]?(?:可以)?(?:公开|主动公开|依申请公开|不予公开|不公开|公开发布|主动公开发布|有删减|发至[^。()]{1,16})\)?$/;
