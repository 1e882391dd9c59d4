import { OPENING_BRACKETS } from '../text/brackets';
import { createCharacterMarks } from '../text/characterMarks';

/** What the characters of a statement's content may mean; the bits of `CONTENT_MARKS`. */
export const TIER_END = 1;
export const LIST_MARK = 2;
export const OPENING = 4;
/** 和, 及, 与 and what begins 以及. */
export const CONJUNCTION = 8;
export const BLANK = 16;
/** What begins 会同 and 商请. */
export const TOGETHER_MARK = 32;
/** 等. */
export const OTHERS_MARK = 64;
/** What begins 不再列出. */
export const NOT = 128;

/** Every blank that `trim` takes away. */
const BLANKS =
	' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export const CONTENT_MARKS = createCharacterMarks(
	',;。',
	'、',
	OPENING_BRACKETS,
	'和及与以',
	BLANKS,
	'会商',
	'等',
	'不',
);
