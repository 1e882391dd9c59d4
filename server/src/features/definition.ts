import type { Reference, ReferenceTarget } from '../core/references/reference';
import { referenceAt } from '../core/references/referenceAt';
import type { Span } from '../core/text/span';

/** Where a reference in the text leads: 第三条第（二）项 to that item, 附件2 to that attachment. */
export interface Definition {
	/** The reference under the cursor. */
	readonly origin: Span;
	readonly targets: readonly DefinitionTarget[];
}

export interface DefinitionTarget {
	/** All of it. */
	readonly span: Span;
	/** What is shown of it first; inside `span`. */
	readonly selection: Span;
}

/** `undefined` where the cursor is in no reference, or in one that leads nowhere. */
export function findDefinition(references: readonly Reference[], offset: number): Definition | undefined {
	const reference = referenceAt(references, offset);
	return reference === undefined || reference.targets.length === 0
		? undefined
		: { origin: reference.span, targets: reference.targets.map(toTarget) };
}

export function toTarget(target: ReferenceTarget): DefinitionTarget {
	const { span } = target;
	const end = target.kind === 'item' ? Math.max(target.item.title.end, target.item.marker?.span.end ?? 0) : span.end;
	return { span, selection: { start: span.start, end: Math.min(Math.max(end, span.start), span.end) } };
}
