import type { Span } from '../text/span';

/**
 * What a citation names, by the end of its title: a law or regulation of the state (法, 条例), rules under one (办法, 规定,
 * 细则), a document (通知, 意见, 方案), a standard, or none of these (a form, a list, a book).
 */
export type CitationKind = 'law' | 'rules' | 'document' | 'standard' | 'other';

/**
 * How what is cited stands to the document that cites it: the document itself; one that it issues or forwards, or that
 * stands in the same file; or another one.
 */
export type CitationRelation = 'own' | 'enclosed' | 'other';

/** 文号, or what takes its place. */
export interface CitedNumber {
	/** Without the brackets around it. */
	readonly span: Span;
	/** 国发〔2015〕43号; 国务院令第706号 or 公告2020年第6号; GB 50180. */
	readonly form: 'document' | 'order' | 'standard';
	/** Where it stands: behind the title, where it belongs, in front of it, or between 《 and 》. */
	readonly place: 'behind' | 'before' | 'inside';
}

/** 以下简称《通知》 */
export interface ShortName {
	/** Without the marks around it. */
	readonly span: Span;
	readonly text: string;
}

/** One 《…》 in a text. */
export interface Citation {
	/** With 《 and 》, without what stands around. */
	readonly span: Span;
	/** Between 《 and 》. */
	readonly title: Span;
	/** The titles inside the title, with the marks around them: 〈…〉, wrongly 《…》 or <…>. */
	readonly nested: readonly Span[];
	readonly kind: CitationKind;
	/** 文种 that the title ends in, without 实施, 工作, 若干, 指导. */
	readonly documentKind: string | undefined;
	/** The organs that stand before it: 财政部、人社部《…》, 工业和信息化部等四部门印发的《…》. */
	readonly issuer: Span | undefined;
	readonly number: CitedNumber | undefined;
	readonly shortName: ShortName | undefined;
	readonly relation: CitationRelation;
	/** Of a later mention, by its title or by its short name, the first in the document. */
	readonly definition: Citation | undefined;
}
