import { termAt } from '../core/references/findDefinedTerms';
import { foldTight } from '../core/text/fold';
import type { Span } from '../core/text/span';
import type { MentionSource } from './mentions';
import { unitAt } from './unitAt';
import { findUnitMentions } from './unitMentions';

/** A name that can be changed through a draft. */
export interface Renaming {
	/** The one under the cursor. */
	readonly origin: Span;
	/** Every place that is to be changed, in order, that one included. */
	readonly places: readonly Span[];
}

/**
 * A defined term changes where it is introduced and wherever it is used. A unit changes where it is written in the very
 * same way: its other forms may stand there on purpose, as the full name does once before its short form is introduced.
 */
export function findRenaming(source: MentionSource, offset: number): Renaming | undefined {
	const at = termAt(source.terms, offset);
	if (at !== undefined) {
		const { definition, uses } = at.term;
		return { origin: at.span, places: [definition, ...uses].sort((a, b) => a.start - b.start) };
	}
	const { analysis, units } = source;
	const origin = unitAt(analysis, offset, units) ?? unitAt(analysis, offset - 1, units);
	if (origin === undefined) {
		return undefined;
	}
	const name = foldTight(analysis.text.content.slice(origin.start, origin.end));
	const same = findUnitMentions(analysis, name, units).filter((mention) => mention.name === name);
	return { origin, places: same.map(({ span }) => span) };
}

/** What can stand for a name: on one line, and with something in it. */
export function isUsableName(name: string): boolean {
	return name.trim() !== '' && !/[\r\n]/.test(name);
}
