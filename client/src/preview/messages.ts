import type { DraftPosition, PreviewResult } from '../../../server/src/protocol';

/** A place in a draft, 0-based. */
export type Place = DraftPosition['position'];

/** To the view. */
export type PreviewMessage =
	| { readonly type: 'pages'; readonly draft: string; readonly result: PreviewResult; readonly words: PreviewWords }
	/** What the editor shows first: within a long line, where it is wrapped. */
	| { readonly type: 'scroll'; readonly place: Place }
	| { readonly type: 'cursor'; readonly place: Place };

/** From the view. */
export type PreviewRequest =
	| { readonly type: 'ready' }
	| { readonly type: 'scrolled'; readonly place: Place }
	| { readonly type: 'go'; readonly place: Place };

/** What the view keeps of itself: where it comes from, never what it shows. */
export interface PreviewState {
	readonly draft?: string;
	readonly zoom?: PreviewZoom;
	readonly whitePaper?: boolean;
}

export type PreviewZoom = 'width' | 'page' | 'actual';

/** Its texts, in the language of the window. */
export interface PreviewWords {
	/** {0} the page that is looked at, {1} how many there are. */
	readonly pages: string;
	/** {0} the number of a page. */
	readonly page: string;
	readonly zoom: string;
	readonly zooms: Readonly<Record<PreviewZoom, string>>;
	readonly whitePaper: string;
}
