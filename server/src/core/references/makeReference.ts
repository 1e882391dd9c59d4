import type { Span } from '../text/span';
import type { Reference, ReferenceKind, ReferencePart } from './reference';

export function makeReference(kind: ReferenceKind, span: Span, parts: readonly ReferencePart[]): Reference {
	const [only, other] = parts;
	return {
		kind,
		span,
		parts,
		targets: other === undefined ? (only?.targets ?? []) : parts.flatMap((part) => part.targets),
		unresolved: parts.find((part) => part.unresolved !== undefined)?.unresolved,
	};
}
