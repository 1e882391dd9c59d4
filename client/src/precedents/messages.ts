import type { CompareResult, PrecedentFilter, SearchResult } from '../../../server/src/protocol';

/** What the view of a comparison is told. */
export interface ComparisonMessage {
	readonly type: 'comparison';
	readonly result: CompareResult;
	readonly words: ComparisonWords;
	/** Whether the whole documents are compared. */
	readonly whole: boolean;
}

/** Its texts, in the language of the editor. */
export type ComparisonWords = Readonly<
	Record<
		| 'summary'
		| 'onlyDraft'
		| 'onlyPrecedent'
		| 'moved'
		| 'units'
		| 'unitsAdded'
		| 'unitsRemoved'
		| 'filter'
		| 'all'
		| 'changed'
		| 'wholeDocument'
		| 'missing'
		| 'nothing',
		string
	>
>;

/** What the view of precedents is told. */
export interface PrecedentsMessage {
	readonly type: 'precedents';
	/** `undefined` while there is no draft to follow. */
	readonly result: SearchResult | undefined;
	readonly words: PrecedentsWords;
}

export type PrecedentsWords = Readonly<
	Record<
		| 'search'
		| 'place'
		| 'level'
		| 'kind'
		| 'folder'
		| 'year'
		| 'any'
		| 'order'
		| 'best'
		| 'newest'
		| 'open'
		| 'compare'
		| 'adopt'
		| 'pin'
		| 'unpin'
		| 'units'
		| 'gone'
		| 'more'
		| 'also'
		| 'whole'
		| 'less'
		| 'nothing'
		| 'noDraft'
		| 'pinned',
		string
	>
>;

/** What the drafter has set in the view. */
export interface WantedPrecedents {
	readonly text: string;
	readonly filter: PrecedentFilter;
	readonly order: 'best' | 'newest';
	readonly limit: number;
}
