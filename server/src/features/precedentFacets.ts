import { readDocumentKind } from '../core/elements/documentKind';
import type { Clause } from '../core/precedents/clause';

/** What a precedent can be filtered by. */
export interface PrecedentFacets {
	readonly place: string | undefined;
	readonly level: string | undefined;
	readonly kind: string | undefined;
	readonly folder: string | undefined;
	readonly year: number | undefined;
}

export function facetsOf({ document: { place, title, file, year } }: Clause): PrecedentFacets {
	const parts = file.split(/[\\/]/);
	return {
		place,
		level: /[省市州县区旗]$/.exec(place ?? '')?.[0],
		kind: title === undefined ? undefined : readDocumentKind(title),
		folder: parts.length > 1 ? parts.at(-2) : undefined,
		year,
	};
}
