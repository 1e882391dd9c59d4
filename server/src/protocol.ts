/** What client and server share beyond the protocol. The only server file that the client may import. */

/** Sent with `initialize`. */
export interface InitializationOptions {
	/** Whether the workspace is trusted; taken to be so where a client does not say. */
	readonly trusted: boolean;
	/** The display language, where the client knows better than `InitializeParams.locale`. */
	readonly locale: string;
	/** Whether it has the commands that a card of precedents links to. */
	readonly followsCommands?: boolean;
	/** Whether it opens `PRECEDENT_SCHEME`. */
	readonly opensPrecedents?: boolean;
	/** Whether it shows `CORPUS_PROGRESS` where a drafter can cancel; else the protocol's own progress is used. */
	readonly showsCorpusProgress?: boolean;
	/** A folder that the server may keep what it has read of the corpus in, between sessions. */
	readonly cacheFolder?: string;
}

/** A notification without parameters: the drafter trusts the workspace now. */
export const TRUST_GRANTED = 'policyDraft/trustGranted';

/** `{ uri }` → `UnassignedResult | null`: the clauses of a draft that should name a unit and do not; null where none should. */
export const UNASSIGNED_CLAUSES = 'policyDraft/unassignedClauses';

export interface UnassignedResult {
	/** Number and title of each, in order. */
	readonly clauses: readonly DraftRange[];
}

/** A clause of the corpus, by where it stands: the file as the server names it, the offset and the 1-based line there. */
export interface ClauseAddress {
	readonly file: string;
	readonly start: number;
	readonly line: number;
}

/** A place in an open draft; lines and characters from 0, in UTF-16 units, as in the protocol. */
export interface DraftPosition {
	readonly uri: string;
	readonly position: { readonly line: number; readonly character: number };
}

/** Which precedents a drafter wants to see. */
export interface PrecedentFilter {
	readonly place?: string;
	readonly level?: string;
	readonly kind?: string;
	readonly folder?: string;
	/** Not older than. */
	readonly since?: number;
}

/** `SearchParams` → `SearchResult`: the precedents of the clause at a place, or of words that the drafter types. */
export const SEARCH_PRECEDENTS = 'policyDraft/precedents';

export interface SearchParams extends DraftPosition {
	/** What was typed; the clause at the position where it is empty. */
	readonly text: string;
	readonly filter: PrecedentFilter;
	readonly order: 'best' | 'newest';
	/** As set where it is 0. */
	readonly limit: number;
}

export interface SearchResult {
	/** The clause that was asked about, by number and title; empty for typed words and where the cursor is in no clause. */
	readonly about: string;
	readonly precedents: readonly PrecedentView[];
	/** How many there are beyond those given. */
	readonly more: number;
	/** What the filters can be set to. */
	readonly choices: { readonly [name in 'place' | 'level' | 'kind' | 'folder']: readonly string[] };
}

/** A precedent as it is shown. Texts are plain texts: the one who shows them makes them harmless. */
export interface PrecedentView {
	readonly address: ClauseAddress;
	/** 济宁市 2020 */
	readonly source: string;
	/** 《…意见》济政发〔2020〕2号 */
	readonly document: string;
	readonly path: readonly string[];
	readonly title: string;
	/** The sentence that matches best, in pieces; the marked ones are shared with what was asked. */
	readonly sentence: readonly { readonly text: string; readonly marked: boolean }[];
	/** The whole clause. */
	readonly text: string;
	readonly units: string;
	/** Where the same text stands too. */
	readonly also: readonly { readonly address: ClauseAddress; readonly source: string; readonly document: string }[];
	/** Organs in it that are gone by now: 市扶贫办 → 市农业农村局. */
	readonly gone: readonly string[];
}

/** Documents of the corpus, read-only: `policy-precedent:/TITLE.gongwen?FILE`. */
export const PRECEDENT_SCHEME = 'policy-precedent';

/** `ReadParams` → `PrecedentText | null`: a file of the corpus, whole. */
export const READ_PRECEDENT = 'policyDraft/precedentText';

export interface ReadParams {
	readonly file: string;
}

export interface PrecedentText {
	readonly title: string;
	readonly text: string;
}

/** `AdoptParams` → `AdoptResult | null`: a precedent in the words of the draft, as it goes in at a place. */
export const ADOPT_PRECEDENT = 'policyDraft/adopt';

export interface AdoptParams extends DraftPosition {
	readonly clause: ClauseAddress;
}

export interface DraftRange {
	readonly start: DraftPosition['position'];
	readonly end: DraftPosition['position'];
}

export interface AdoptResult {
	readonly range: DraftRange;
	/** As an LSP snippet: every figure of the other place is a tab stop. */
	readonly snippet: string;
	/** The numbers below that go up with it. */
	readonly renumbering: readonly { readonly range: DraftRange; readonly newText: string }[];
	/** How many tab stops it has. */
	readonly stops: number;
	readonly remarks: readonly string[];
}

/** `CompareParams` → `CompareResult | null`: a clause of the draft beside a precedent, or the draft beside a document. */
export const COMPARE_PRECEDENT = 'policyDraft/compare';

export interface CompareParams extends DraftPosition {
	readonly clause: ClauseAddress;
	readonly scope: 'clause' | 'document';
}

export interface CompareResult {
	readonly draft: string;
	readonly precedent: string;
	readonly rows: readonly CompareRow[];
	readonly counts: {
		readonly same: number;
		readonly changed: number;
		readonly onlyDraft: number;
		readonly onlyPrecedent: number;
	};
}

export interface CompareRow {
	readonly kind: 'both' | 'draft' | 'precedent';
	/** Number and title on each side, and its line there (0-based in the draft, 1-based in the precedent). */
	readonly draft: CompareSide | undefined;
	readonly precedent: CompareSide | undefined;
	readonly moved: boolean;
	/** From the precedent to the draft; of a clause that stands alone its text, unchanged. */
	readonly changes: readonly {
		readonly kind: 'same' | 'removed' | 'added';
		readonly text: string;
		readonly emphatic: boolean;
	}[];
	readonly units: {
		readonly both: readonly string[];
		readonly onlyDraft: readonly string[];
		readonly onlyPrecedent: readonly string[];
	};
}

export interface CompareSide {
	readonly label: string;
	readonly line: number;
}

/** `{ uri }` → `TaskListResult | null`: the 责任分工表 of a draft. */
export const TASKS = 'policyDraft/tasks';

export interface TaskListResult {
	readonly title: string;
	readonly tasks: readonly TaskView[];
}

/** A row of the table. Texts are plain texts. */
export interface TaskView {
	readonly path: readonly string[];
	readonly title: string;
	readonly lead: TaskUnitsView;
	readonly responsible: TaskUnitsView;
	readonly support: TaskUnitsView;
	readonly deadlines: readonly string[];
	/** Whether anyone is named. */
	readonly stated: boolean;
	/** 0-based. */
	readonly line: number;
}

export interface TaskUnitsView {
	readonly units: readonly string[];
	readonly openEnded: boolean;
}

/** `SkeletonParams` → `SkeletonResult`: a new document of a kind, built like the precedents of that kind. */
export const SKELETON = 'policyDraft/skeleton';

export interface SkeletonParams {
	/** 通知, 实施意见, 工作方案: as it stands at the end of the title. */
	readonly kind: string;
	readonly topic: string;
	/** The issuing organ; empty where it is not known yet. */
	readonly issuer: string;
}

export interface SkeletonResult {
	/** As an LSP snippet. */
	readonly snippet: string;
	/** The documents that the sections were taken from. */
	readonly sources: readonly string[];
}

/** What can be done with a clause. */
export type ClauseChange =
	| 'continue'
	| 'insertBelow'
	| 'moveUp'
	| 'moveDown'
	| 'promote'
	| 'demote'
	| 'delete'
	| 'renumber';

/** `EditClauseParams` → `EditClauseResult | null`: all edits that a change of a clause brings with it. */
export const EDIT_CLAUSE = 'policyDraft/editClause';

export interface EditClauseParams {
	readonly uri: string;
	readonly change: ClauseChange;
	/** The cursor, or for a renumbering the selection; where that is empty the whole draft is renumbered. */
	readonly range: DraftRange;
}

export interface EditClauseResult {
	/** Of the draft that the edits are for. */
	readonly version: number;
	/** What each edit is for, so that a preview can say so. */
	readonly edits: readonly {
		readonly range: DraftRange;
		readonly newText: string;
		readonly role: 'text' | 'number' | 'reference';
	}[];
	/** Places that a person must look at, where they stand afterwards. */
	readonly remarks: readonly { readonly range: DraftRange; readonly message: string }[];
	/** Where the drafter goes on, afterwards; not set where the cursor stays with its words. */
	readonly cursor?: DraftPosition['position'];
	/** Why nothing is done. */
	readonly refused?: string;
}

/** `CleanPastedParams` → `CleanPastedResult | null`: a text from elsewhere as it goes into a draft. */
export const CLEAN_PASTED = 'policyDraft/cleanPasted';

export interface CleanPastedParams extends DraftPosition {
	readonly text: string;
}

export interface CleanPastedResult {
	readonly text: string;
	/** How many lines of a web page were left out. */
	readonly residue: number;
}

/** `ExportParams` → `ExportResult | null`: a draft as a Word document. */
export const EXPORT_WORD = 'policyDraft/exportWord';

export interface ExportParams {
	readonly uri: string;
	/** Whether the findings go along as comments. */
	readonly review: boolean;
	/** Whether a draft with a 密级 may be exported: the drafter has been asked. */
	readonly allowSecret: boolean;
}

/** What an export gives, and in plain words what it has left out. */
export interface ExportedDocument {
	readonly kind: 'document';
	readonly base64: string;
	readonly remarks: readonly string[];
}

/**
 * `secret`: the draft carries a 密级, and nobody has said yet that it may be exported; `empty`: there is nothing to print.
 */
export type ExportResult = ExportedDocument | { readonly kind: 'secret' } | { readonly kind: 'empty' };

/** `PreviewParams` → `PreviewResult | null`: a draft as it will be printed. */
export const PREVIEW = 'policyDraft/preview';

export interface PreviewParams {
	readonly uri: string;
}

/** All measures are twentieths of a point, from the upper left corner of a sheet. */
export interface PreviewResult {
	readonly width: number;
	readonly height: number;
	readonly pages: readonly PreviewPage[];
}

export interface PreviewPage {
	readonly lines: readonly PreviewLine[];
	/** Lines that are drawn. */
	readonly rules: readonly {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		readonly color: 'black' | 'red';
	}[];
}

export interface PreviewLine {
	/** Where its first character stands in the draft; `null` for what stands nowhere. */
	readonly position: DraftPosition['position'] | null;
	readonly top: number;
	readonly height: number;
	readonly runs: readonly PreviewRun[];
}

export interface PreviewRun {
	readonly text: string;
	readonly font: 'title' | 'level1' | 'level2' | 'body' | 'mark' | 'folio';
	readonly size: number;
	readonly x: number;
	readonly width: number;
}

/** `CorpusProgressParams`, to the client: a corpus is being read. */
export const CORPUS_PROGRESS = 'policyDraft/corpusProgress';

export interface CorpusProgressParams {
	/** Tells one reading from another. */
	readonly id: number;
	readonly kind: 'begin' | 'report' | 'end';
	/** 0 to 100. */
	readonly percentage: number;
	/** What is being done, or how far it is. */
	readonly message: string;
}

/** `{ id }`, from the client: the drafter has had enough of a reading. */
export const CANCEL_CORPUS = 'policyDraft/cancelCorpus';

/** `ImportParams` → `ImportResult | null`: a Word document as the text of a draft. */
export const IMPORT_WORD = 'policyDraft/importWord';

export interface ImportParams {
	readonly uri: string;
	/** Its bytes in base64, where it is no file of the machine that the server runs on. */
	readonly content?: string;
}

export interface ImportResult {
	/** Why there is no text, and what to do instead. */
	readonly problem?: string;
	readonly text: string;
	/** The name that the draft is saved by. */
	readonly name: string;
	/** What was changed on the way and what was left behind, a sentence each. */
	readonly remarks: readonly string[];
}
