import { citationNestedTitle } from './citations/citation-nested-title';
import { citationNoDocnum } from './citations/citation-no-docnum';
import { citationShortUndefined } from './citations/citation-short-undefined';
import { crossrefBroken } from './citations/crossref-broken';
import { addresseeColon } from './elements/addressee-colon';
import { addresseeMissing } from './elements/addressee-missing';
import { addresseeSeparator } from './elements/addressee-separator';
import { annotationFormat } from './elements/annotation-format';
import { attachmentMismatch } from './elements/attachment-mismatch';
import { dateMismatch } from './elements/date-mismatch';
import { dateMissing } from './elements/date-missing';
import { documentNumberFormat } from './elements/document-number-format';
import { documentNumberInconsistent } from './elements/document-number-inconsistent';
import { effectiveClause } from './elements/effective-clause';
import { issuerInternalOrgan } from './elements/issuer-internal-organ';
import { signatureMissing } from './elements/signature-missing';
import { titleDoctype } from './elements/title-doctype';
import { titleMismatch } from './elements/title-mismatch';
import { titlePunctuation } from './elements/title-punctuation';
import { titleRedundant } from './elements/title-redundant';
import { transmittalIncomplete } from './elements/transmittal-incomplete';
import { numberingArticle } from './numbering/numbering-article';
import { numberingBulletStyle } from './numbering/numbering-bullet-style';
import { numberingDuplicate } from './numbering/numbering-duplicate';
import { numberingGap } from './numbering/numbering-gap';
import { numberingInlineSequence } from './numbering/numbering-inline-sequence';
import { numberingMarkerInconsistent } from './numbering/numbering-marker-inconsistent';
import { numberingMarkerPunctuation } from './numbering/numbering-marker-punctuation';
import { numberingOrder } from './numbering/numbering-order';
import { numberingOrphanItem } from './numbering/numbering-orphan-item';
import { numberingScopeMixed } from './numbering/numbering-scope-mixed';
import { numberingUnnumberedHeading } from './numbering/numbering-unnumbered-heading';
import { bracketUnbalanced } from './punctuation/bracket-unbalanced';
import { responsibilityConventionAbsent } from './responsibility/responsibility-convention-absent';
import { responsibilityEmpty } from './responsibility/responsibility-empty';
import { responsibilityMalformed } from './responsibility/responsibility-malformed';
import { responsibilityMissing } from './responsibility/responsibility-missing';
import type { Rule } from './rule';
import { houseTerm } from './wording/house-term';

/** Every rule, in the order in which pages, settings and tables show them. */
export const ALL_RULES: readonly Rule[] = [
	// numbering
	numberingGap,
	numberingDuplicate,
	numberingOrder,
	numberingMarkerPunctuation,
	numberingUnnumberedHeading,
	numberingScopeMixed,
	numberingMarkerInconsistent,
	numberingOrphanItem,
	numberingInlineSequence,
	numberingBulletStyle,
	numberingArticle,

	// headings

	// responsibility
	responsibilityMissing,
	responsibilityConventionAbsent,
	responsibilityEmpty,
	responsibilityMalformed,

	// elements
	titleDoctype,
	titleMismatch,
	titlePunctuation,
	titleRedundant,
	addresseeMissing,
	addresseeColon,
	addresseeSeparator,
	documentNumberFormat,
	documentNumberInconsistent,
	signatureMissing,
	dateMissing,
	dateMismatch,
	annotationFormat,
	attachmentMismatch,
	transmittalIncomplete,
	issuerInternalOrgan,
	effectiveClause,

	// citations
	citationNoDocnum,
	citationNestedTitle,
	citationShortUndefined,
	crossrefBroken,

	// numbers

	// punctuation
	bracketUnbalanced,

	// wording
	houseTerm,

	// residue

	// policy
];
