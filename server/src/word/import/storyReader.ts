import { drawField, Fields } from './fields';
import { ImportError, tooBig } from './importError';
import { LIMITS } from './limits';
import { markOf, withoutMarks } from './marks';
import type { Noticed, NoticedKind } from './noticed';
import { joinNumber } from './numbering/joinNumber';
import type { Numberer, ShownNumber } from './numbering/numberer';
import type { Styles } from './styles';
import { readSymbol, readSymbols } from './symbols';
import { TableReader } from './tableReader';
import type { Attributes, XmlHandler } from './xml';
import { isOn, numberOf } from './xmlTree';

/** What a story is read with. */
export interface StoryContext {
	readonly styles: Styles;
	readonly numberer: Numberer;
	readonly noticed: Noticed;
	/** The text of a note, by its number in the document; `undefined` where notes are left out. */
	readonly note: (kind: 'footnote' | 'endnote', id: string) => string | undefined;
	/** Fields whose results are left out without a word: page numbers. */
	readonly leftOut?: RegExp;
	/** `false` leaves the tables out. */
	readonly tables: boolean;
}

/** A comment's place: its mark, and the words that it is about. */
export interface CommentPlace {
	readonly mark: number;
	about: string;
}

/**
 * Reads a story of a document (its body, a note, a header) as paragraphs, with all changes accepted. Elements that only wrap
 * others are looked through, so that what a newer Word wraps differently is not lost.
 */
export class StoryReader implements XmlHandler {
	readonly comments = new Map<string, CommentPlace>();
	/** By id, where the story is a part that holds notes or comments. */
	readonly notes = new Map<string, Note>();
	readonly #context: StoryContext;
	readonly #names: string[] = [];
	/** Where finished paragraphs go: the story, a cell, a text box, a note. */
	readonly #sinks: string[][] = [[]];
	readonly #paragraphs: Paragraph[] = [];
	readonly #tables: TableReader[] = [];
	readonly #drawings: Drawing[] = [];
	readonly #alternatives: { chosen: boolean }[] = [];
	readonly #fields = new Fields();
	readonly #openComments = new Set<CommentPlace>();
	/** Notes of a table stand below it. */
	readonly #notesBelow: string[] = [];
	/** What stands before the next paragraph in its line: text whose paragraph mark was deleted, and run-on headings. */
	readonly #carried = { unnumbered: '', numbered: '' };
	#skipping = 0;
	#textDepth = 0;
	#pending = '';
	#preservesBlanks = false;
	#inHiddenRun = false;
	#font = '';
	#insertions = 0;
	#lastChange: NoticedKind | undefined;
	#isChecked = false;
	#note = { id: '', author: '' };
	#blocks = 0;
	#length = 0;
	/** Characters that belonged to instructions of fields. */
	#inInstructions = 0;

	constructor(context: StoryContext) {
		this.#context = context;
	}

	/** All its paragraphs, when everything has been read; each may be several lines. */
	finish(): readonly string[] {
		this.#flush();
		if (this.#fields.hidesText && this.#inInstructions > 0) {
			this.#sinks[0]?.push(this.#context.noticed.add('field', '…'));
		}
		return this.#sinks[0] ?? [];
	}

	open(name: string, attributes: Attributes): void {
		if (this.#skipping > 0) {
			this.#skipping++;
			return;
		}
		const parent = this.#names.at(-1) ?? '';
		this.#names.push(name);
		if (!this.#opens(name, parent, attributes)) {
			this.#names.pop();
			this.#skipping = 1;
		}
	}

	text(text: string): void {
		if (this.#skipping === 0 && this.#textDepth > 0) {
			this.#pending += text;
		}
	}

	close(): void {
		if (this.#skipping > 0) {
			this.#skipping--;
			return;
		}
		const name = this.#names.pop() ?? '';
		switch (name) {
			case 'w:t':
			case 'm:t':
				this.#append(this.#drawText(blanksOf(this.#takeText(), this.#preservesBlanks)));
				break;
			case 'w:instrText':
				this.#fields.instruct(this.#takeText());
				break;
			case 'w:r':
				this.#inHiddenRun = false;
				this.#font = '';
				break;
			case 'w:ins':
				this.#insertions--;
				break;
			case 'w:pPr':
				if (this.#names.at(-1) === 'w:p') {
					this.#settle(this.#paragraph);
				}
				break;
			case 'w:p':
				this.#endParagraph();
				break;
			case 'w:tc':
				this.#flush();
				this.#tables.at(-1)?.endCell(this.#sinks.pop() ?? []);
				break;
			case 'w:tr':
				this.#tables.at(-1)?.endRow();
				break;
			case 'w:tbl':
				this.#endTable();
				break;
			case 'w:txbxContent':
				this.#endTextBox();
				break;
			case 'mc:AlternateContent':
				this.#alternatives.pop();
				break;
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				this.#endDrawing();
				break;
			case 'w:footnote':
			case 'w:endnote':
			case 'w:comment':
				this.#endNote();
		}
	}

	get #paragraph(): Paragraph | undefined {
		return this.#paragraphs.at(-1);
	}

	/** `false` for an element that is passed over with all that is in it. */
	#opens(name: string, parent: string, attributes: Attributes): boolean {
		const { noticed, styles } = this.#context;
		const value = attributes['w:val'];
		switch (name) {
			// The text.
			case 'w:p':
				this.#beginParagraph();
				return true;
			case 'w:r':
				this.#inHiddenRun = false;
				this.#font = '';
				return true;
			case 'w:t':
			case 'm:t':
				this.#textDepth++;
				this.#preservesBlanks = attributes['xml:space'] === 'preserve';
				return true;
			case 'w:tab':
			case 'w:ptab':
				// In the properties of a paragraph it is a tab stop.
				if (parent === 'w:r') {
					this.#append('\t');
				}
				return true;
			case 'w:br':
			case 'w:cr':
				this.#append('\n');
				return true;
			case 'w:noBreakHyphen':
				this.#append('-');
				return true;
			case 'w:sym':
				this.#symbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
				return true;

			// What a paragraph and a run say of themselves.
			case 'w:spacing':
				if (parent === 'w:pPr' && this.#paragraph !== undefined) {
					this.#paragraph.isRule =
						attributes['w:lineRule'] === 'exact' && (numberOf(attributes['w:line']) ?? MAX_RULE) < MAX_RULE;
				}
				return true;
			case 'w:pStyle':
			case 'w:numId':
			case 'w:ilvl':
			case 'w:specVanish':
				this.#property(name, parent, attributes);
				return true;
			case 'w:vanish':
				this.#inHiddenRun ||= this.#names.at(-3) === 'w:r' && isOn(attributes);
				return true;
			case 'w:rFonts':
				if (this.#names.at(-3) === 'w:r') {
					this.#font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '';
				}
				return true;
			case 'w:rStyle':
				this.#inHiddenRun ||= this.#names.at(-3) === 'w:r' && styles.isHidden(value ?? '');
				return true;

			// Changes, which are accepted.
			case 'w:ins':
				this.#insertions++;
				this.#change('inserted');
				return true;
			case 'w:del':
			case 'w:moveFrom':
				this.#change(name === 'w:del' ? 'deleted' : 'moved');
				this.#delete(parent);
				return false;
			case 'w:cellDel':
				this.#tables.at(-1)?.deleteCell();
				return true;
			case 'w:pPrChange':
			case 'w:rPrChange':
			case 'w:sectPrChange':
			case 'w:tblPrChange':
			case 'w:tblGridChange':
			case 'w:trPrChange':
			case 'w:tcPrChange':
			case 'w:tblPrExChange':
			case 'w:numberingChange':
				noticed.add('formatting');
				return false;

			// Fields.
			case 'w:fldChar':
				this.#field(attributes['w:fldCharType']);
				return true;
			case 'w:instrText':
				this.#textDepth++;
				return true;
			case 'w:fldSimple':
				return this.#context.leftOut?.test((attributes['w:instr'] ?? '').trimStart()) !== true;
			case 'w:default':
			case 'w:checked':
				if (parent === 'w:checkBox') {
					this.#isChecked = isOn(attributes);
				}
				return true;

			// Tables.
			case 'w:tbl':
				if (!this.#context.tables) {
					return false;
				}
				this.#tables.push(new TableReader());
				return true;
			case 'w:tr':
				this.#countBlock();
				this.#tables.at(-1)?.beginRow();
				return true;
			case 'w:tc':
				this.#countBlock();
				this.#tables.at(-1)?.beginCell();
				this.#sinks.push([]);
				return true;
			case 'w:gridSpan':
				this.#tables.at(-1)?.span(numberOf(value) ?? 1);
				return true;
			case 'w:gridBefore':
				this.#tables.at(-1)?.indent(numberOf(value) ?? 0);
				return true;

			// Notes and comments.
			case 'w:footnoteReference':
			case 'w:endnoteReference':
				this.#noteReference(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes['w:id'] ?? '');
				return true;
			case 'w:footnote':
			case 'w:endnote':
			case 'w:comment':
				this.#countBlock();
				// Those of another type are the lines that part notes from the text.
				this.#note = {
					id: (attributes['w:type'] ?? 'normal') === 'normal' ? (attributes['w:id'] ?? '') : '',
					author: attributes['w:author'] ?? '',
				};
				this.#sinks.push([]);
				return true;
			case 'w:commentRangeStart':
				this.#comment(attributes['w:id'] ?? '', true);
				return true;
			case 'w:commentRangeEnd':
				this.#openComments.delete(this.comments.get(attributes['w:id'] ?? '') ?? NO_COMMENT);
				return true;
			case 'w:commentReference':
				this.#comment(attributes['w:id'] ?? '', false);
				return true;

			// One of several ways to draw the same.
			case 'mc:AlternateContent':
				this.#alternatives.push({ chosen: false });
				return true;
			case 'mc:Choice':
			case 'mc:Fallback': {
				const alternatives = this.#alternatives.at(-1);
				const chosen = alternatives?.chosen === true;
				if (alternatives !== undefined) {
					alternatives.chosen = true;
				}
				return !chosen;
			}

			// What is no text.
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				this.#drawings.push({ kind: name === 'w:object' ? 'object' : 'shape', detail: '', hasText: false });
				return true;
			case 'pic:pic':
			case 'v:imagedata':
				this.#draw('picture');
				return true;
			case 'c:chart':
			case 'cx:chart':
				this.#draw('chart');
				return true;
			case 'dgm:relIds':
				this.#draw('diagram');
				return true;
			case 'v:textpath':
				this.#draw('wordArt', attributes['string']);
				return true;
			case 'o:OLEObject':
				this.#draw('object', attributes['ProgID']);
				return true;
			case 'w:txbxContent':
				this.#sinks.push([]);
				return true;
			case 'm:oMath':
				this.#append(noticed.add('equation'));
				return true;
			case 'm:den':
				this.#append('/');
				return true;
			case 'm:sup':
				this.#append('^');
				return true;
			case 'w:rt':
				this.#append(noticed.add('ruby'));
				return false;
			case 'w:altChunk':
			case 'w:subDoc':
			case 'w:contentPart':
				this.#sinks.at(-1)?.push(noticed.add('otherFile'));
				return false;
			case 'w:delText':
			case 'w:delInstrText':
			case 'w:rubyPr':
			case 'w:sdtPr':
			case 'w:tblGrid':
			case 'w:sectPr':
				return false;
		}
		return true;
	}
	#takeText(): string {
		const text = this.#pending;
		this.#pending = '';
		this.#textDepth--;
		return text;
	}

	/** Adds what is shown to the paragraph, unless something hides it. */
	#append(text: string): void {
		const paragraph = this.#paragraph;
		if (paragraph === undefined || text === '') {
			return;
		}
		this.#grow(text);
		if (this.#fields.hidesText) {
			this.#inInstructions += text.length;
		} else if (this.#inHiddenRun) {
			paragraph.text += this.#context.noticed.add('hidden', text);
		} else if (this.#fields.isIn(CONTENTS)) {
			paragraph.isContents = true;
		} else if (this.#context.leftOut === undefined || !this.#fields.isIn(this.#context.leftOut)) {
			if (this.#insertions === 0) {
				this.#lastChange = undefined;
			}
			paragraph.text += text.replaceAll('\u00ad', '');
			for (const comment of this.#openComments) {
				if (comment.about.length < MAX_ABOUT) {
					comment.about += withoutMarks(text);
				}
			}
		}
	}

	#countBlock(): void {
		if (++this.#blocks > LIMITS.paragraphs) {
			throw new ImportError('段落太多，不是一份公文', 'it has too many paragraphs to be a document');
		}
	}

	/** The same note may stand in many places. */
	#grow(text: string): void {
		this.#length += text.length;
		if (this.#length > LIMITS.characters) {
			throw tooBig();
		}
	}

	#beginParagraph(): void {
		this.#countBlock();
		this.#paragraphs.push({
			style: undefined,
			list: undefined,
			level: undefined,
			text: '',
			number: undefined,
			isSettled: false,
			isMarkDeleted: false,
			runsOn: false,
			isContents: false,
			isRule: false,
			boxes: [],
			notes: [],
		});
	}

	#property(name: string, parent: string, attributes: Attributes): void {
		const paragraph = this.#paragraph;
		const value = attributes['w:val'];
		if (paragraph === undefined) {
			return;
		}
		if (name === 'w:pStyle') {
			paragraph.style = value;
		} else if (name === 'w:specVanish') {
			paragraph.runsOn ||= this.#names.at(-3) === 'w:pPr' && isOn(attributes);
		} else if (parent === 'w:numPr') {
			paragraph[name === 'w:numId' ? 'list' : 'level'] = numberOf(value);
		}
	}

	/** Its properties are known: so is its number. A paragraph whose mark was deleted is none, and counts as none. */
	#settle(paragraph: Paragraph | undefined): void {
		if (paragraph === undefined || paragraph.isSettled || paragraph.isMarkDeleted) {
			return;
		}
		paragraph.isSettled = true;
		const { numberer, styles, noticed } = this.#context;
		paragraph.number = numberer.next(paragraph, styles.numberingOf(paragraph.style));
		if (paragraph.number !== undefined) {
			this.#grow(paragraph.number.text);
			noticed.add('number');
		}
	}

	#endParagraph(): void {
		const paragraph = this.#paragraphs.pop();
		if (paragraph === undefined) {
			return;
		}
		this.#settle(paragraph);
		const { noticed, styles } = this.#context;
		const isContents = paragraph.isContents && withoutMarks(paragraph.text).trim() === '';
		const carried = this.#carried;
		if (isContents || CONTENTS_STYLE.test(styles.nameOf(paragraph.style))) {
			if (isContents || withoutMarks(paragraph.text).trim() !== '') {
				this.#sinks.at(-1)?.push(noticed.add('contents'));
			}
			return;
		}
		if (paragraph.isMarkDeleted) {
			carried.unnumbered += paragraph.text;
			this.#place(paragraph);
			return;
		}
		const mark = paragraph.isContents ? noticed.add('contents') : '';
		if (paragraph.isRule && withoutMarks(paragraph.text) === '' && carried.unnumbered + carried.numbered === '') {
			if (paragraph.text !== '') {
				this.#sinks.at(-1)?.push(paragraph.text);
			}
			this.#place(paragraph);
			return;
		}
		const text = `${carried.numbered}${mark}${joinNumber(paragraph.number, `${carried.unnumbered}${paragraph.text.replace(/^\t+/, '')}`)}`;
		carried.unnumbered = '';
		carried.numbered = paragraph.runsOn ? text : '';
		if (!paragraph.runsOn) {
			this.#sinks.at(-1)?.push(text);
		}
		this.#place(paragraph);
	}

	/** What stands below a paragraph: its text boxes and its notes, those of a table below the table. */
	#place({ boxes, notes }: Paragraph): void {
		this.#sinks.at(-1)?.push(...boxes);
		if (this.#tables.length > 0) {
			this.#notesBelow.push(...notes);
		} else {
			this.#sinks.at(-1)?.push(...notes);
		}
	}

	/** Nothing follows that could take up what was carried on. */
	#flush(): void {
		const { numbered, unnumbered } = this.#carried;
		if (numbered + unnumbered !== '') {
			this.#sinks.at(-1)?.push(`${numbered}${unnumbered}`);
			this.#carried.numbered = '';
			this.#carried.unnumbered = '';
		}
	}

	/** Changes that follow one another at once are one to whom reads. */
	#change(kind: NoticedKind): void {
		if (this.#lastChange !== kind) {
			this.#context.noticed.add(kind);
			this.#lastChange = kind;
		}
	}

	/** What was deleted besides text: the mark of a paragraph, a row. */
	#delete(parent: string): void {
		if (parent === 'w:rPr' && this.#paragraph !== undefined && this.#names.at(-3) === 'w:pPr') {
			this.#paragraph.isMarkDeleted = true;
		} else if (parent === 'w:trPr') {
			this.#tables.at(-1)?.deleteRow();
		}
	}

	#field(type: string | undefined): void {
		if (type === 'begin') {
			this.#fields.begin();
		} else if (type === 'separate') {
			this.#fields.separate();
		} else if (type === 'end') {
			const instruction = this.#fields.end();
			if (instruction !== undefined && !this.#fields.hidesText) {
				this.#append(this.#drawField(instruction));
			}
		}
	}

	#drawField(instruction: string): string {
		if (/^FORMCHECKBOX\b/i.test(instruction)) {
			return this.#isChecked ? '☑' : '☐';
		}
		const silent = SILENT_FIELD.test(instruction) || this.#context.leftOut?.test(instruction) === true;
		const name = /^\S{1,20}/.exec(instruction)?.[0] ?? '';
		return drawField(instruction) ?? (silent || name === '' ? '' : this.#context.noticed.add('field', name));
	}

	#symbol(font: string, code: string): void {
		const unit = /^[\da-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
		// Codes of the font itself are moved to the private area, or not.
		const character = String.fromCharCode(unit < 0x100 ? unit + 0xf000 : unit);
		const shown = readSymbol(font, character);
		this.#append(shown ?? `${this.#context.noticed.add('symbol', `${font} ${code}`)}□`);
	}

	/** Fonts of symbols show other characters than those that are written. */
	#drawText(text: string): string {
		const font = this.#font;
		return readSymbols(font, text, (code) => `${this.#context.noticed.add('symbol', `${font} ${code}`.trim())}□`);
	}

	#noteReference(kind: 'footnote' | 'endnote', id: string): void {
		const { noticed } = this.#context;
		const note = this.#context.note(kind, id);
		if (note === undefined) {
			return;
		}
		const mark = noticed.add(kind);
		const label = `${kind === 'footnote' ? '注' : '尾注'}${noticed.count(kind)}`;
		this.#append(`${mark}（${label}）`);
		this.#grow(note);
		this.#paragraph?.notes.push(`${label}：${note}`);
	}

	#comment(id: string, isRange: boolean): void {
		if (!this.comments.has(id) && this.comments.size < MAX_COMMENTS && this.#paragraph !== undefined) {
			const place: CommentPlace = { mark: this.#context.noticed.newMark(), about: '' };
			this.comments.set(id, place);
			this.#paragraph.text += markOf(place.mark);
			if (isRange && this.#openComments.size < MAX_OPEN_COMMENTS) {
				this.#openComments.add(place);
			}
		}
	}

	#draw(kind: Drawing['kind'], detail = ''): void {
		const drawing = this.#drawings.at(-1);
		// An embedded object has a picture of itself with it.
		if (drawing !== undefined && (drawing.kind === 'shape' || kind === 'object')) {
			drawing.kind = kind;
			drawing.detail = detail;
		}
	}

	#endDrawing(): void {
		const drawing = this.#drawings.pop();
		if (drawing !== undefined && this.#paragraph !== undefined && !(drawing.hasText && drawing.kind === 'shape')) {
			this.#paragraph.text += this.#context.noticed.add(drawing.kind, drawing.detail);
		}
	}

	#endTextBox(): void {
		const lines = (this.#sinks.pop() ?? []).filter((line) => line.trim() !== '');
		const drawing = this.#drawings.at(-1);
		if (lines.length > 0) {
			const mark = this.#context.noticed.add('textBox');
			this.#paragraph?.boxes.push(...lines.map((line, i) => (i === 0 ? `${mark}${line}` : line)));
			if (drawing !== undefined) {
				drawing.hasText = true;
			}
		}
	}

	#endTable(): void {
		const table = this.#tables.pop();
		const { noticed } = this.#context;
		if (table === undefined) {
			return;
		}
		const mark = table.isLayout ? '' : noticed.add(this.#tables.length > 0 ? 'nestedTable' : 'table');
		for (const [i, line] of table.lines.entries()) {
			this.#sinks.at(-1)?.push(i === 0 ? `${mark}${line}` : line);
		}
		if (this.#tables.length === 0) {
			this.#sinks.at(-1)?.push(...this.#notesBelow.splice(0));
		}
	}

	#endNote(): void {
		const lines = (this.#sinks.pop() ?? []).map((line) => withoutMarks(line).trim()).filter((line) => line !== '');
		if (this.#note.id !== '') {
			this.notes.set(this.#note.id, { text: lines.join('　').replaceAll('\n', '　'), author: this.#note.author });
		}
	}
}

/** A footnote, an endnote or a comment. */
export interface Note {
	readonly text: string;
	readonly author: string;
}

interface Paragraph {
	style: string | undefined;
	list: number | undefined;
	level: number | undefined;
	text: string;
	number: ShownNumber | undefined;
	isSettled: boolean;
	isMarkDeleted: boolean;
	/** A heading that the next paragraph follows on the same line. */
	runsOn: boolean;
	/** Whether it held a part of the table of contents. */
	isContents: boolean;
	/** Too low for text: without any it is a line that is drawn, or a gap, and no blank line. */
	isRule: boolean;
	readonly boxes: string[];
	readonly notes: string[];
}

interface Drawing {
	kind: 'picture' | 'chart' | 'diagram' | 'wordArt' | 'object' | 'shape';
	detail: string;
	hasText: boolean;
}

/** Three points, in twentieths. */
const MAX_RULE = 60;
const NO_COMMENT: CommentPlace = { mark: 0, about: '' };
/** The table of contents repeats the headings. */
const CONTENTS = /^TOC\b/i;
const CONTENTS_STYLE = /^(?:toc \d|toc heading|目录 ?\d|contents \d|contents heading)/i;
/** Entries of an index and the like, which show nothing where they stand. */
const SILENT_FIELD = /^(?:XE|TC|TA|RD|SET|ASK|ADDIN|PRIVATE|BIBLIOGRAPHY|INDEX|TOA)\b/i;
const MAX_ABOUT = 60;
const MAX_COMMENTS = 2000;
const MAX_OPEN_COMMENTS = 100;

/** Without `xml:space="preserve"` the blanks around a text mean nothing. */
function blanksOf(text: string, preserves: boolean): string {
	let [start, end] = [0, text.length];
	while (!preserves && start < end && isBlank(text, start)) {
		start++;
	}
	while (!preserves && end > start && isBlank(text, end - 1)) {
		end--;
	}
	return text.slice(start, end).replace(/[\t\r\n]+/g, ' ');
}

function isBlank(text: string, at: number): boolean {
	return ' \t\r\n'.includes(text.charAt(at));
}
