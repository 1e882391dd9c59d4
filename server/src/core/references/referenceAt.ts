import { spanTouches } from '../text/span';
import type { Reference } from './reference';
import { lastIndexFrom } from './sorted';

/** The reference that a cursor at `offset` stands in or at either end of. */
export function referenceAt(references: readonly Reference[], offset: number): Reference | undefined {
	const place = lastIndexFrom(references, offset);
	return [references[place], references[place - 1]].find(
		(reference) => reference !== undefined && spanTouches(reference.span, offset),
	);
}
