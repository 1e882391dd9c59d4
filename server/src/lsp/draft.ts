import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analysis';
import type { Deadline } from '../core/figures/deadline';
import type { Figure } from '../core/figures/figure';
import { readDeadlines } from '../core/figures/readDeadlines';
import { readFigures } from '../core/figures/readFigures';
import type { Citation } from '../core/references/citation';
import type { DefinedTerm } from '../core/references/definedTerm';
import { findCitations } from '../core/references/findCitations';
import { findDefinedTerms } from '../core/references/findDefinedTerms';
import { findReferences } from '../core/references/findReferences';
import type { Reference } from '../core/references/reference';
import type { RuleFinding } from '../core/rules/runRules';
import type { Surroundings } from '../core/rules/surroundings';
import type { Settings } from '../core/settings/settings';
import type { TextEdit } from '../core/text/edit';
import { moveFindings, type SavedFinding, saveFindings } from '../features/savedFindings';
import { smallestEdit } from '../features/smallestEdit';

/** What a draft is checked by, besides its text: the same objects until something changed. */
export interface CheckBasis {
	readonly settings: Settings;
	readonly surroundings: Surroundings;
}

/** How the findings of a text are found; a draft only remembers them. */
export type Check = (analysis: Analysis, basis: CheckBasis) => readonly RuleFinding[];

/** An open document: its text, what is known of it, and what was found when it was last saved. */
export class Draft {
	readonly uri: string;
	/** The text it was opened with, by which a copy of a corpus document is known. */
	readonly openedWith: string;
	#text: TextDocument;
	#saved: SavedText;
	#analysis: { readonly version: number; readonly analysis: Analysis } | undefined;
	#references: { readonly version: number; readonly references: readonly Reference[] } | undefined;
	#citations: { readonly version: number; readonly citations: readonly Citation[] } | undefined;
	#terms: { readonly version: number; readonly terms: readonly DefinedTerm[] } | undefined;
	#figures: FigureReading | undefined;
	#checked:
		| { readonly version: number; readonly basis: CheckBasis; readonly findings: readonly RuleFinding[] }
		| undefined;

	constructor(uri: string, languageId: string, version: number, content: string) {
		this.uri = uri;
		this.openedWith = content;
		this.#text = TextDocument.create(uri, languageId, version, content);
		this.#saved = { content, edits: [], found: undefined };
	}

	get version(): number {
		return this.#text.version;
	}

	/** A draft that was never saved is linted while it is typed, whatever the setting. */
	get isUntitled(): boolean {
		return this.uri.startsWith('untitled:');
	}

	/** Whether it was edited since it was opened or saved. */
	get isEdited(): boolean {
		return this.#saved.edits.length > 0;
	}

	/** Read at most once a version. */
	get analysis(): Analysis {
		if (this.#analysis?.version !== this.version) {
			this.#analysis = { version: this.version, analysis: analyze(this.#text.getText()) };
		}
		return this.#analysis.analysis;
	}

	/** Where it refers to its own parts. Looked for at most once a version. */
	get references(): readonly Reference[] {
		if (this.#references?.version !== this.version) {
			this.#references = { version: this.version, references: findReferences(this.analysis) };
		}
		return this.#references.references;
	}

	/** What other documents it cites. Looked for at most once a version. */
	get citations(): readonly Citation[] {
		if (this.#citations?.version !== this.version) {
			this.#citations = { version: this.version, citations: findCitations(this.analysis) };
		}
		return this.#citations.citations;
	}

	/** What it says in figures. Read at most once a version. */
	get figures(): readonly Figure[] {
		return this.#readFigures().figures;
	}

	/** By when it says that something must be done. Read at most once a version. */
	get deadlines(): readonly Deadline[] {
		return this.#readFigures().deadlines;
	}

	#readFigures(): FigureReading {
		if (this.#figures?.version !== this.version) {
			const { text } = this.analysis;
			const figures = readFigures(text);
			this.#figures = { version: this.version, figures, deadlines: readDeadlines(text, figures) };
		}
		return this.#figures;
	}

	/** The names that it gives to things. Looked for at most once a version. */
	get terms(): readonly DefinedTerm[] {
		if (this.#terms?.version !== this.version) {
			this.#terms = { version: this.version, terms: findDefinedTerms(this.analysis) };
		}
		return this.#terms.terms;
	}

	/** What is found in the text as it is now. Checked at most once a version and basis. */
	findings(basis: CheckBasis, check: Check): readonly RuleFinding[] {
		if (this.#checked?.version !== this.version || !isSame(this.#checked.basis, basis)) {
			this.#checked = { version: this.version, basis, findings: check(this.analysis, basis) };
		}
		return this.#checked.findings;
	}

	/**
	 * Where the findings of the text that was opened or last saved stand now. They are looked for when first asked for, in
	 * that text, whatever was typed meanwhile; and again when what they rest on changes.
	 */
	savedFindings(basis: CheckBasis, check: Check): readonly SavedFinding[] {
		const { content, edits, found } = this.#saved;
		if (found !== undefined && isSame(found.basis, basis)) {
			return found.findings;
		}
		const findings = this.isEdited ? check(analyze(content), basis) : this.findings(basis, check);
		this.#saved.found = { basis, findings: edits.reduce(moveFindings, saveFindings(findings)) };
		return this.#saved.found.findings;
	}

	markSaved(): void {
		this.#saved = { content: this.#text.getText(), edits: [], found: undefined };
	}

	update(changes: readonly TextDocumentContentChangeEvent[], version: number): Draft {
		for (const change of changes) {
			this.#remember(this.#toEdit(change));
			this.#text = TextDocument.update(this.#text, [change], version);
		}
		return this;
	}

	#remember(edit: TextEdit): void {
		const { found } = this.#saved;
		this.#saved.edits.push(edit);
		if (found !== undefined) {
			this.#saved.found = { ...found, findings: moveFindings(found.findings, edit) };
		}
	}

	/** The change without what it leaves as it was: an editor may send the whole text for one character. */
	#toEdit(change: TextDocumentContentChangeEvent): TextEdit {
		const content = this.#text.getText();
		let [start, end] = [0, content.length];
		if ('range' in change) {
			const ends = [this.#text.offsetAt(change.range.start), this.#text.offsetAt(change.range.end)];
			[start, end] = [Math.min(...ends), Math.max(...ends)];
		}
		const { span, newText } = smallestEdit(content.slice(start, end), change.text);
		return { span: { start: start + span.start, end: start + span.end }, newText };
	}
}

interface FigureReading {
	readonly version: number;
	readonly figures: readonly Figure[];
	readonly deadlines: readonly Deadline[];
}

interface SavedText {
	readonly content: string;
	/** Since it was saved, in order. */
	readonly edits: TextEdit[];
	found: { readonly basis: CheckBasis; readonly findings: readonly SavedFinding[] } | undefined;
}

function isSame(a: CheckBasis, b: CheckBasis): boolean {
	return a.settings === b.settings && a.surroundings === b.surroundings;
}
