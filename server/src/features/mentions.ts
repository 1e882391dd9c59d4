import type { Analysis } from '../core/analysis';
import type { Item } from '../core/outline/model';
import { readAttachments } from '../core/references/attachments';
import type { Citation } from '../core/references/citation';
import type { DefinedTerm } from '../core/references/definedTerm';
import { termAt } from '../core/references/findDefinedTerms';
import type { Reference, ReferencePart, ReferenceTarget } from '../core/references/reference';
import { referenceAt } from '../core/references/referenceAt';
import { foldTight } from '../core/text/fold';
import { type Span, spanTouches } from '../core/text/span';
import type { UnitLexicon } from '../core/units/unitLexicon';
import { type DefinitionTarget, toTarget } from './definition';
import { placeAt } from './itemAt';
import { unitAt } from './unitAt';
import { findUnitMentions } from './unitMentions';

/** What is known of a draft that a word in it can be followed by. */
export interface MentionSource {
	readonly analysis: Analysis;
	readonly references: readonly Reference[];
	readonly citations: readonly Citation[];
	readonly terms: readonly DefinedTerm[];
	readonly units: UnitLexicon;
}

/** Everything in a draft that speaks of one thing. */
export interface Mentions {
	readonly kind: 'part' | 'term' | 'citation' | 'unit';
	/** The words under the cursor. */
	readonly origin: Span;
	/** Where it stands or is introduced; of a unit where it is first named. */
	readonly definitions: readonly DefinitionTarget[];
	/** The other places, in order. */
	readonly uses: readonly Span[];
}

/** What the word at `offset` means, and where else the draft speaks of it; `undefined` where it is just a word. */
export function findMentions(source: MentionSource, offset: number): Mentions | undefined {
	return (
		mentionsOfReference(source, offset) ??
		mentionsOfTerm(source, offset) ??
		mentionsOfCitation(source, offset) ??
		mentionsOfUnit(source, offset) ??
		mentionsOfPart(source, offset)
	);
}

function mentionsOfReference({ references }: MentionSource, offset: number): Mentions | undefined {
	const reference = referenceAt(references, offset);
	const part = reference?.parts.find(({ span }) => spanTouches(span, offset)) ?? reference?.parts[0];
	if (part === undefined || part.targets.length === 0) {
		return undefined;
	}
	return {
		kind: 'part',
		origin: part.span,
		definitions: part.targets.map(toTarget),
		uses: partsTo(references, part.targets),
	};
}

/** The references to any of some things; to an item also those that name it on the way to a paragraph or an item of it. */
function partsTo(references: readonly Reference[], targets: readonly ReferenceTarget[]): readonly Span[] {
	const keys = new Set(targets.map(keyOf));
	const items = new Set<Item>(targets.flatMap((target) => (target.kind === 'item' ? [target.item] : [])));
	const leads = ({ targets: meant, via }: ReferencePart): boolean =>
		meant.some((target) => keys.has(keyOf(target))) || via.some((item) => items.has(item));
	return references.flatMap(({ parts }) => parts.filter(leads).map(({ span }) => span));
}

function keyOf({ kind, span }: ReferenceTarget): string {
	return `${kind} ${span.start} ${span.end}`;
}

function mentionsOfTerm({ terms }: MentionSource, offset: number): Mentions | undefined {
	const at = termAt(terms, offset);
	return (
		at && {
			kind: 'term',
			origin: at.span,
			definitions: [{ span: at.term.definition, selection: at.term.definition }],
			uses: at.term.uses,
		}
	);
}

/** A document that is cited more than once, by its title or by its short name. */
function mentionsOfCitation({ citations }: MentionSource, offset: number): Mentions | undefined {
	const citation = citations.find(({ span }) => spanTouches(span, offset));
	if (citation === undefined) {
		return undefined;
	}
	const first = citation.definition ?? citation;
	return {
		kind: 'citation',
		origin: citation.span,
		definitions: [{ span: first.span, selection: first.span }],
		uses: citations.filter(({ definition }) => definition === first).map(({ span }) => span),
	};
}

function mentionsOfUnit({ analysis, units }: MentionSource, offset: number): Mentions | undefined {
	const origin = unitAt(analysis, offset, units) ?? unitAt(analysis, offset - 1, units);
	if (origin === undefined) {
		return undefined;
	}
	const name = foldTight(analysis.text.content.slice(origin.start, origin.end));
	const [first, ...others] = findUnitMentions(analysis, name, units).map(({ span }) => span);
	return (
		first && {
			kind: 'unit',
			origin,
			definitions: [{ span: first, selection: first }],
			uses: others,
		}
	);
}

/** An item by its number or title, an attachment by its entry or label: who refers to it. */
function mentionsOfPart({ analysis, references }: MentionSource, offset: number): Mentions | undefined {
	const target = itemTargetAt(analysis, offset) ?? attachmentTargetAt(analysis, references, offset);
	if (target === undefined) {
		return undefined;
	}
	const [{ selection: origin }, targets] = [toTarget(target), [target]];
	return { kind: 'part', origin, definitions: targets.map(toTarget), uses: partsTo(references, targets) };
}

function itemTargetAt(analysis: Analysis, offset: number): ReferenceTarget | undefined {
	const item = placeAt(analysis, offset)?.item;
	return item !== undefined && item.marker !== undefined && offset <= Math.max(item.title.end, item.marker.span.end)
		? { kind: 'item', span: item.span, item }
		: undefined;
}

/** The target as references have it, where there are any: it may be the label while the cursor stands in the entry. */
function attachmentTargetAt(
	analysis: Analysis,
	references: readonly Reference[],
	offset: number,
): ReferenceTarget | undefined {
	const attachment = readAttachments(analysis)
		.families.flatMap(({ attachments }) => attachments)
		.find(({ entry, label }) => [entry, label].some((span) => span !== undefined && spanTouches(span, offset)));
	const span = attachment?.label ?? attachment?.entry;
	if (attachment === undefined || span === undefined) {
		return undefined;
	}
	const referred = references
		.flatMap(({ targets }) => targets)
		.find(
			(target) =>
				target.kind === 'attachment' &&
				target.attachment.entry?.start === attachment.entry?.start &&
				target.attachment.label?.start === attachment.label?.start,
		);
	return referred ?? { kind: 'attachment', span, attachment };
}
