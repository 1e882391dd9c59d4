import type { Reference, ReferenceTarget } from './reference';

/** The references to a thing; to an item also those that name it on the way to a paragraph or an item of it. */
export function referencesTo(references: readonly Reference[], target: ReferenceTarget): readonly Reference[] {
	return references.filter(
		({ targets, parts }) =>
			targets.some((each) => isSame(each, target)) ||
			(target.kind === 'item' && parts.some((part) => part.via.includes(target.item))),
	);
}

function isSame(a: ReferenceTarget, b: ReferenceTarget): boolean {
	return a.kind === b.kind && a.span.start === b.span.start && a.span.end === b.span.end;
}
