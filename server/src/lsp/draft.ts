import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analysis';
import type { TextEdit } from '../core/text/edit';
import { moveFindings, type SavedFinding } from '../features/savedFindings';

/** An open document: its text, what is known of it, and what was found when it was last saved. */
export class Draft {
	readonly uri: string;
	/** `undefined` until it is linted for the first time. */
	saved: readonly SavedFinding[] | undefined;
	/** Whether it was saved since it was last linted. */
	lintDue = true;
	#text: TextDocument;
	#analysis: { readonly version: number; readonly analysis: Analysis } | undefined;

	constructor(uri: string, languageId: string, version: number, content: string) {
		this.uri = uri;
		this.#text = TextDocument.create(uri, languageId, version, content);
	}

	get version(): number {
		return this.#text.version;
	}

	/** A draft that was never saved is linted while it is typed, whatever the setting. */
	get isUntitled(): boolean {
		return this.uri.startsWith('untitled:');
	}

	/** Read at most once a version. */
	get analysis(): Analysis {
		if (this.#analysis?.version !== this.version) {
			this.#analysis = { version: this.version, analysis: analyze(this.#text.getText()) };
		}
		return this.#analysis.analysis;
	}

	update(changes: readonly TextDocumentContentChangeEvent[], version: number): Draft {
		for (const change of changes) {
			const edit = this.#toEdit(change);
			if (this.saved !== undefined) {
				this.saved = moveFindings(this.saved, edit);
			}
			this.#text = TextDocument.update(this.#text, [change], version);
		}
		this.#text = TextDocument.update(this.#text, [], version);
		return this;
	}

	#toEdit(change: TextDocumentContentChangeEvent): TextEdit {
		if ('range' in change) {
			const span = { start: this.#text.offsetAt(change.range.start), end: this.#text.offsetAt(change.range.end) };
			return { span, newText: change.text };
		}
		return { span: { start: 0, end: this.#text.getText().length }, newText: change.text };
	}
}
