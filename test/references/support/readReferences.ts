import { analyze } from '../../../server/src/core/analysis';
import { findReferences } from '../../../server/src/core/references/findReferences';
import type { ReferenceTarget } from '../../../server/src/core/references/reference';

/** The references of a text, each as written, with its kind and what its parts lead to, in words. */
export function readReferences(text: string) {
	return findReferences(analyze(text)).map((reference) => ({
		span: reference.span,
		text: text.slice(reference.span.start, reference.span.end),
		kind: reference.kind,
		leads: reference.parts.map(({ targets, unresolved }) =>
			unresolved === undefined ? targets.map((target) => nameOf(text, target)).join('+') : unresolved,
		),
	}));
}

/** An item by its number, an attachment by where it begins, a paragraph by its first characters behind a number. */
function nameOf(text: string, target: ReferenceTarget): string {
	if (target.kind === 'item') {
		const { marker } = target.item;
		return marker === undefined ? '' : text.slice(marker.span.start, marker.span.end);
	}
	const written = text.slice(target.span.start, target.span.end);
	return target.kind === 'attachment' ? written : written.replace(/^第[^ ]+ /, '').slice(0, 4);
}
