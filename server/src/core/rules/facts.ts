import type { Analysis } from '../analysis';
import type { Citation } from '../references/citation';
import { findCitations } from '../references/findCitations';
import { findReferences } from '../references/findReferences';
import type { Reference } from '../references/reference';

/** Readings of an analysis that several rules share. Each is made once, when a rule first asks for it. */
export interface RuleFacts {
	readonly citations: readonly Citation[];
	readonly references: readonly Reference[];
}

export function createFacts(analysis: Analysis): RuleFacts {
	let citations: readonly Citation[] | undefined;
	let references: readonly Reference[] | undefined;
	return {
		get citations() {
			citations ??= findCitations(analysis);
			return citations;
		},
		get references() {
			references ??= findReferences(analysis);
			return references;
		},
	};
}
