import type { DateOfIssue } from '../elements/dateOfIssue';
import type { DocumentNumber } from '../elements/documentNumber';
import type { Title } from '../elements/title';
import type { Marker, MarkerStyle } from '../lines/marker';
import type { Statement } from '../responsibility/statement';
import type { Span } from '../text/span';

/** How a statement reaches a clause: in or right under it, at the end of a run of clauses, or from the clause above. */
export type StatementScope = 'own' | 'block' | 'inherited';

export interface AttachedStatement {
	readonly statement: Statement;
	readonly scope: StatementScope;
}

/** A numbered clause or section, or a heading that lost its number. */
export interface Item {
	/** `undefined` for a heading without its number. */
	readonly marker: Marker | undefined;
	readonly style: MarkerStyle | '';
	/** As written; of a heading without its number the one it should have; of a dash its place in its run. */
	readonly ordinal: number;
	/** 1 is the outermost of the document; all items of one kind of number share a level. */
	readonly level: number;
	/** The heading or the run-in title, without its final mark; empty where nothing follows the number. */
	readonly title: Span;
	/** Whether the first line is a heading alone, or a title that text follows on the same line. */
	readonly form: 'heading' | 'run-in';
	/** The lines of its own text, the first included, those of its children not. */
	readonly paragraphs: readonly Span[];
	/** From the marker to the end of its last child. */
	readonly span: Span;
	readonly children: readonly Item[];
	readonly statements: readonly AttachedStatement[];
}

/** One 公文 of a file. */
export interface OfficialDocument {
	/** 文种 without 工作, 实施, 若干, 指导. */
	readonly kind: string | undefined;
	readonly title: Title | undefined;
	/** 发文字号 in its proper form, from labelled metadata where the document itself has none. */
	readonly number: string | undefined;
	/** Where a 文号 stands in the document, broken or not. */
	readonly numberElement: DocumentNumber | undefined;
	/** 份号, 密级和保密期限, 紧急程度, 签发人: whole lines above the title. */
	readonly copyNumber: Span | undefined;
	readonly secrecy: Span | undefined;
	readonly urgency: Span | undefined;
	readonly signatory: Span | undefined;
	/** 主送机关, without the colon. */
	readonly addressee: Span | undefined;
	/** The colon behind it, or what stands in its place; empty where there is nothing. */
	readonly addresseeMark: Span | undefined;
	/** 署名, one stretch an issuer. */
	readonly signature: readonly Span[];
	readonly date: DateOfIssue | undefined;
	/** 附注. */
	readonly annotation: Span | undefined;
	/** 附件说明: the name of each attachment, without its number. */
	readonly attachments: readonly Span[];
	/** 抄送 and 印发机关和印发日期: whole lines. */
	readonly copies: Span | undefined;
	readonly printing: Span | undefined;
	/** From its first line to the end of its last. */
	readonly span: Span;
	/** Text before the first item. */
	readonly lead: readonly Span[];
	readonly items: readonly Item[];
	/** Text after the last item that belongs to no item. */
	readonly tail: readonly Span[];
}
