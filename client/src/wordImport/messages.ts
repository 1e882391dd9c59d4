/** What the page of a Word document is told. */
export interface WordDocumentMessage {
	readonly type: 'wordDocument';
	readonly name: string;
	/** Why it cannot be imported, and what to do instead. */
	readonly problem: string;
	readonly remarks: readonly string[];
	/** The first lines of its text. */
	readonly lines: readonly string[];
	readonly words: Readonly<Record<'import' | 'cannot' | 'told' | 'nothing' | 'text' | 'more', string>>;
}

/** What it says. */
export interface WordDocumentRequest {
	readonly type: 'ready' | 'import';
}
