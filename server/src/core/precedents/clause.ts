import type { Span } from '../text/span';

/** The document that a clause comes from, as it is named to a drafter. */
export interface ClauseDocument {
	/** The file as its host names it: a path, an address. */
	readonly file: string;
	readonly title: string | undefined;
	readonly number: string | undefined;
	/** 聊城市人民政府: who issued it; several are parted by 、. */
	readonly organ: string | undefined;
	/** `2020-02-14` */
	readonly date: string | undefined;
	/** 聊城市, 临夏州: where it was issued, as far as it says. */
	readonly place: string | undefined;
	readonly year: number | undefined;
}

/** A unit that a clause names as responsible. */
export interface ClauseParty {
	readonly role: 'responsible' | 'lead' | 'support';
	readonly units: readonly string[];
	readonly openEnded: boolean;
}

/** A clause of an earlier document: an item without numbered items below it, or an unnumbered paragraph of measures. */
export interface Clause {
	readonly document: ClauseDocument;
	/** Where it stands: `['二、全力帮助企业纾难解困', '7.']`. */
	readonly path: readonly string[];
	/** The headings above it, without their numbers. */
	readonly heading: string;
	/** Its heading or run-in title. */
	readonly title: string;
	/** As written, its number included; several paragraphs are parted by line breaks. */
	readonly text: string;
	/** `text` without number and responsibility statement: what is compared. */
	readonly body: string;
	/** 1-based. */
	readonly line: number;
	readonly span: Span;
	readonly parties: readonly ClauseParty[];
	/** Its responsibility statements as written, in order. */
	readonly statements: readonly ClauseStatement[];
}

export interface ClauseStatement {
	readonly text: string;
	/** 1-based. */
	readonly line: number;
	readonly scope: 'own' | 'block' | 'inherited';
	readonly parties: readonly ClauseParty[];
}
