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
import { headingDuplicate } from './headings/heading-duplicate';
import { headingEmpty } from './headings/heading-empty';
import { headingRoleMismatch } from './headings/heading-role-mismatch';
import { headingRuninSeparator } from './headings/heading-runin-separator';
import { headingTerminalPunctuation } from './headings/heading-terminal-punctuation';
import { levelDepthMixed } from './headings/level-depth-mixed';
import { levelOrderInverted } from './headings/level-order-inverted';
import { levelSkip } from './headings/level-skip';
import { levelTooDeep } from './headings/level-too-deep';
import { paragraphTooLong } from './headings/paragraph-too-long';
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
import { countClaimMismatch } from './numbers/count-claim-mismatch';
import { dateFormat } from './numbers/date-format';
import { dateInvalid } from './numbers/date-invalid';
import { dateRelative } from './numbers/date-relative';
import { moneyUnitMissing } from './numbers/money-unit-missing';
import { numberRedundant } from './numbers/number-redundant';
import { numberStyleMixed } from './numbers/number-style-mixed';
import { rangeDash } from './numbers/range-dash';
import { rangeUnitElided } from './numbers/range-unit-elided';
import { targetConflict } from './numbers/target-conflict';
import { unitSymbolCase } from './numbers/unit-symbol-case';
import { policyOverreach } from './policy/policy-overreach';
import { policySubsidyNoAmount } from './policy/policy-subsidy-no-amount';
import { policySubsidyNoSource } from './policy/policy-subsidy-no-source';
import { policyTargetNoDeadline } from './policy/policy-target-no-deadline';
import { bracketUnbalanced } from './punctuation/bracket-unbalanced';
import { dashEllipsisForm } from './punctuation/dash-ellipsis-form';
import { eventDateDot } from './punctuation/event-date-dot';
import { parenNestedSame } from './punctuation/paren-nested-same';
import { punctuationCommaInList } from './punctuation/punctuation-comma-in-list';
import { punctuationDeng } from './punctuation/punctuation-deng';
import { punctuationDunBetweenQuotes } from './punctuation/punctuation-dun-between-quotes';
import { punctuationDuplicate } from './punctuation/punctuation-duplicate';
import { punctuationMissingFinal } from './punctuation/punctuation-missing-final';
import { punctuationWidthMixed } from './punctuation/punctuation-width-mixed';
import { residueMask } from './residue/residue-mask';
import { residueOcrSpace } from './residue/residue-ocr-space';
import { residuePlaceholder } from './residue/residue-placeholder';
import { residueWeb } from './residue/residue-web';
import { residueWhitespace } from './residue/residue-whitespace';
import { organRenamed } from './responsibility/organ-renamed';
import { responsibilityConventionAbsent } from './responsibility/responsibility-convention-absent';
import { responsibilityEmpty } from './responsibility/responsibility-empty';
import { responsibilityLeadMissing } from './responsibility/responsibility-lead-missing';
import { responsibilityMalformed } from './responsibility/responsibility-malformed';
import { responsibilityMissing } from './responsibility/responsibility-missing';
import { responsibilityOpenList } from './responsibility/responsibility-open-list';
import { responsibilityRegionMismatch } from './responsibility/responsibility-region-mismatch';
import { responsibilitySeparator } from './responsibility/responsibility-separator';
import { responsibilityStyleInconsistent } from './responsibility/responsibility-style-inconsistent';
import { responsibilityTerminalPeriod } from './responsibility/responsibility-terminal-period';
import { responsibilityUnitAliasMixed } from './responsibility/responsibility-unit-alias-mixed';
import { responsibilityUnitDuplicate } from './responsibility/responsibility-unit-duplicate';
import { responsibilityUnitUnknown } from './responsibility/responsibility-unit-unknown';
import { responsibilityVagueUnit } from './responsibility/responsibility-vague-unit';
import { responsibilityWaiver } from './responsibility/responsibility-waiver';
import type { Rule } from './rule';
import { bodyNameInconsistent } from './wording/body-name-inconsistent';
import { glyphConfusable } from './wording/glyph-confusable';
import { houseTerm } from './wording/house-term';
import { termConfusable } from './wording/term-confusable';
import { termInconsistent } from './wording/term-inconsistent';

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
	levelSkip,
	levelOrderInverted,
	levelDepthMixed,
	levelTooDeep,
	headingTerminalPunctuation,
	headingRuninSeparator,
	headingEmpty,
	headingDuplicate,
	headingRoleMismatch,
	paragraphTooLong,

	// responsibility
	responsibilityMissing,
	responsibilityConventionAbsent,
	responsibilityEmpty,
	responsibilityMalformed,
	responsibilityUnitUnknown,
	responsibilityTerminalPeriod,
	responsibilityWaiver,
	responsibilityStyleInconsistent,
	responsibilityVagueUnit,
	responsibilityLeadMissing,
	responsibilityOpenList,
	responsibilityRegionMismatch,
	responsibilityUnitAliasMixed,
	responsibilitySeparator,
	responsibilityUnitDuplicate,
	organRenamed,

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
	dateInvalid,
	dateFormat,
	dateRelative,
	moneyUnitMissing,
	rangeUnitElided,
	rangeDash,
	unitSymbolCase,
	countClaimMismatch,
	targetConflict,
	numberRedundant,
	numberStyleMixed,

	// punctuation
	bracketUnbalanced,
	punctuationMissingFinal,
	punctuationDuplicate,
	punctuationWidthMixed,
	punctuationDunBetweenQuotes,
	punctuationDeng,
	punctuationCommaInList,
	parenNestedSame,
	eventDateDot,
	dashEllipsisForm,

	// wording
	houseTerm,
	termConfusable,
	glyphConfusable,
	termInconsistent,
	bodyNameInconsistent,

	// residue
	residueWeb,
	residueMask,
	residueOcrSpace,
	residuePlaceholder,
	residueWhitespace,

	// policy
	policyTargetNoDeadline,
	policySubsidyNoAmount,
	policySubsidyNoSource,
	policyOverreach,
];
