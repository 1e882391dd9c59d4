import { type Analysis, analyze } from '../../core/analysis';
import { beginsAttachmentList, isAttachmentLabel } from '../../core/elements/attachment';
import { isBlankLine, type Line } from '../../core/lines/line';
import { isTableLine } from '../../core/lines/tableLine';
import type { Item, OfficialDocument } from '../../core/outline/model';
import { lineAt } from '../../core/text/sourceText';
import type { Span } from '../../core/text/span';
import { breakTitle } from './breakTitle';
import type { Layout, LayoutFont, LayoutOptions, LayoutParagraph, LayoutPiece } from './layout';
import { cellsOf } from './pageMeasures';

/**
 * What each line of a draft becomes in print, after GB/T 9704-2012. Every line that is neither blank nor residue is one
 * paragraph with all its characters; the lines of a title are one paragraph together.
 */
export function layOutDraft(analysis: Analysis, options: LayoutOptions): Layout {
	return { paragraphs: new DraftLayout(analysis, options).paragraphs() };
}

type Placement = Omit<LayoutParagraph, 'pieces' | 'span'>;

class DraftLayout {
	readonly #analysis: Analysis;
	readonly #options: LayoutOptions;
	/** By line; a line without one is body text. */
	readonly #placements = new Map<number, Placement>();
	/** The last line of the title that begins on a line. */
	readonly #titleEnds = new Map<number, number>();
	readonly #items = new Map<number, Item>();
	/** Lines that are printed on another one. */
	readonly #moved = new Set<number>();

	constructor(analysis: Analysis, options: LayoutOptions) {
		this.#analysis = analysis;
		this.#options = options;
		for (const [i, document] of analysis.documents.entries()) {
			this.#placeElements(document, i === 0);
			this.#placeItems(document.items);
		}
	}

	paragraphs(): readonly LayoutParagraph[] {
		const { lines, text } = this.#analysis;
		const paragraphs: LayoutParagraph[] = [];
		let head = this.#redHead();
		let afterLabel = false;
		for (let i = 0; i < lines.length; i++) {
			const line = lines[i];
			if (line === undefined || !this.#isPrinted(line)) {
				continue;
			}
			const isLabel = isAttachmentLabel(text.folded, line.body);
			const titleEnd = this.#titleEnds.get(i);
			let paragraph: LayoutParagraph;
			if (titleEnd !== undefined) {
				paragraph = this.#title(lines.slice(i, titleEnd + 1).filter((each) => this.#isPrinted(each)));
				i = titleEnd;
			} else if (isLabel) {
				paragraph = { role: 'flush', startsPage: true, span: line.body, pieces: [this.#piece(line.body, 'level1')] };
			} else {
				paragraph = this.#paragraph(line);
			}
			// 份号, 密级 and 紧急程度 stand above the head, the title two lines below its red line.
			if (paragraph.role !== 'front') {
				paragraphs.push(...head);
				head = [];
			}
			const linesBefore = paragraphs.at(-1)?.redLine ? 2 : (paragraph.linesBefore ?? 0);
			// What is attached begins its page with the label; the first page begins by itself.
			const startsPage = paragraph.startsPage === true && !afterLabel && paragraphs.length > 0;
			paragraphs.push({ ...paragraph, linesBefore, startsPage });
			afterLabel = isLabel;
		}
		return paragraphs;
	}

	#isPrinted(line: Line): boolean {
		return !isBlankLine(line) && !this.#analysis.residue.has(line.index) && !this.#moved.has(line.index);
	}

	#redHead(): readonly LayoutParagraph[] {
		const { redHead } = this.#options;
		return redHead === undefined
			? []
			: [{ role: 'mark', span: { start: 0, end: 0 }, pieces: [{ text: redHead, start: undefined, font: 'mark' }] }];
	}

	#placeElements(document: OfficialDocument, isFirst: boolean): void {
		const { title } = document;
		// A 密级 right above a title may be read as its first line.
		const own = title?.spans.filter(({ start }) => start >= (document.secrecy?.end ?? 0));
		const [from, to] = [own?.[0], own?.at(-1)];
		if (
			from !== undefined &&
			to !== undefined &&
			title !== undefined &&
			title.lineCount > 0 &&
			this.#isWholeLine(from)
		) {
			const first = lineAt(this.#analysis.text, from.start);
			this.#titleEnds.set(first, lineAt(this.#analysis.text, to.end));
			this.#placements.set(first, { role: 'title', startsPage: !isFirst });
		}
		for (const span of [document.copyNumber, document.secrecy, document.urgency]) {
			this.#put(span, { role: 'front' });
		}
		this.#placeNumber(document, isFirst);
		this.#put(document.addressee, { role: 'flush', linesBefore: 1 });
		this.#placeSignature(document);
		this.#placeAttachments(document.attachments);
		this.#put(document.annotation, { role: 'body', left: 0, first: 2 });
		this.#put(document.copies, { role: 'imprint' });
		this.#put(document.printing, { role: 'imprint' });
	}

	/** 文号 is centred; 签发人 stands beside it in a red head. */
	#placeNumber({ numberElement, signatory, title }: OfficialDocument, isFirst: boolean): void {
		const number = numberElement?.span;
		const above = number !== undefined && (title?.spans[0] === undefined || number.start < title.spans[0].start);
		const inHead = isFirst && above && this.#options.redHead !== undefined;
		if (inHead && signatory !== undefined && this.#isWholeLine(signatory) && this.#isWholeLine(number)) {
			this.#moved.add(lineAt(this.#analysis.text, signatory.start));
			const body = this.#bodyOf(signatory) ?? signatory;
			this.#put(number, { role: 'number', first: 1, redLine: true, atRight: this.#piece(body, 'body') });
			return;
		}
		this.#put(signatory, { role: 'right', right: 1 });
		this.#put(number, inHead ? { role: 'number', redLine: true } : { role: 'number' });
	}

	/** GB/T 9704-2012, 7.3.5: the cells to the right of name and date, with a seal and without. */
	#placeSignature({ signature, date, title }: OfficialDocument): void {
		const dateBody = date === undefined ? undefined : this.#bodyOf(date.span);
		const end = title?.spans.at(-1)?.end;
		// A date in brackets under the title is centred there.
		if (
			date !== undefined &&
			end !== undefined &&
			lineAt(this.#analysis.text, date.span.start) - lineAt(this.#analysis.text, end) < 3 &&
			date.span.start > end &&
			signature.length === 0
		) {
			this.#put(date.span, { role: 'centred' });
			return;
		}
		const dateCells = dateBody === undefined ? 0 : this.#cells(dateBody);
		const names = signature.map((span) => this.#bodyOf(span) ?? span);
		const widest = Math.max(0, ...names.map((name) => this.#cells(name)));
		const { seal } = this.#options;
		const dateRight = seal
			? Math.max(4, (widest - dateCells) / 2)
			: dateCells > widest
				? 2
				: Math.max(0, widest - dateCells);
		for (const [i, span] of signature.entries()) {
			const cells = this.#cells(names[i] ?? span);
			const besideDate = dateRight + (dateCells - cells) / 2;
			const withoutSeal = dateCells > widest ? dateRight + dateCells + 2 - cells : 2;
			const right = Math.max(0, seal && dateCells > 0 ? besideDate : withoutSeal);
			this.#put(span, { role: 'right', right, linesBefore: i === 0 ? 2 : 0 });
		}
		this.#put(date?.span, { role: 'right', right: dateRight });
	}

	/** 附件说明: the names one below the other, and what does not fit on a line below the name. */
	#placeAttachments(names: readonly Span[]): void {
		const { text } = this.#analysis;
		for (const name of names) {
			const body = this.#bodyOf(name);
			if (body === undefined) {
				continue;
			}
			const lead = cellsOf(text.folded.slice(body.start, Math.max(body.start, name.start)));
			const heads = beginsAttachmentList(text.folded, body);
			// 附件： takes three cells behind the two of the indent; the folded colon counts as half.
			const hang = heads ? lead + 0.5 : lead;
			this.#placements.set(lineAt(text, name.start), {
				role: 'attachments',
				left: (heads ? 2 : 5) + hang,
				first: -hang,
				linesBefore: heads ? 1 : 0,
			});
		}
	}

	#placeItems(items: readonly Item[]): void {
		for (const item of items) {
			this.#items.set(lineAt(this.#analysis.text, item.span.start), item);
			this.#placeItems(item.children);
		}
	}

	#put(span: Span | undefined, placement: Placement): void {
		if (span !== undefined && this.#isWholeLine(span)) {
			this.#placements.set(lineAt(this.#analysis.text, span.start), placement);
		}
	}

	/** Whether nothing but marks and brackets stands beside it: many copies run a whole document on in one line. */
	#isWholeLine(span: Span): boolean {
		const body = this.#bodyOf(span);
		return body !== undefined && span.start - body.start <= MAX_BESIDE && body.end - span.end <= MAX_BESIDE * 4;
	}

	#bodyOf(span: Span): Span | undefined {
		return this.#analysis.lines[lineAt(this.#analysis.text, span.start)]?.body;
	}

	#cells(span: Span): number {
		return cellsOf(this.#analysis.text.content.slice(span.start, span.end));
	}

	#piece(span: Span, font: LayoutFont): LayoutPiece {
		return { text: this.#analysis.text.content.slice(span.start, span.end), start: span.start, font };
	}

	#title(lines: readonly Line[]): LayoutParagraph {
		const { content } = this.#analysis.text;
		const joined = lines.map(({ body }) => content.slice(body.start, body.end)).join('');
		const breaks = this.#titleBreaks(joined, lines.at(-1)?.index ?? 0);
		const pieces: LayoutPiece[] = [];
		let before = 0;
		for (const { body } of lines) {
			const cuts = breaks
				.map((each) => each - before + body.start)
				.filter((each) => each > body.start && each < body.end);
			const starts = [body.start, ...cuts];
			for (const [i, start] of starts.entries()) {
				const piece = this.#piece({ start, end: starts[i + 1] ?? body.end }, 'title');
				pieces.push(breaks.includes(before + start - body.start) ? { ...piece, breakBefore: true } : piece);
			}
			before += body.end - body.start;
		}
		const span = { start: lines[0]?.body.start ?? 0, end: lines.at(-1)?.body.end ?? 0 };
		return { ...(this.#placements.get(lines[0]?.index ?? -1) ?? { role: 'title' }), pieces, span };
	}

	/**
	 * An organ alone on the line above 关于… is read as the issuer, not as part of the title: a title is broken only where
	 * what is printed still says which title it is.
	 */
	#titleBreaks(title: string, lastLine: number): readonly number[] {
		const { lines, text } = this.#analysis;
		const below = lines
			.slice(lastLine + 1, lastLine + 1 + LINES_READ_BELOW)
			.map(({ span }) => text.content.slice(span.start, span.end))
			.join('\n');
		const read = (breaks: readonly number[]): string | undefined => {
			const parts = [0, ...breaks].map((start, i) => title.slice(start, breaks[i]));
			return analyze(`${parts.join('\n')}\n${below}`).documents[0]?.title?.text;
		};
		const whole = read([]);
		return (
			[breakTitle(title), breakTitle(title, 'keep')].find((breaks) => breaks.length === 0 || read(breaks) === whole) ??
			[]
		);
	}

	#paragraph({ index, body }: Line): LayoutParagraph {
		const placement = this.#placements.get(index);
		if (placement !== undefined) {
			return { ...placement, pieces: [this.#piece(body, 'body')], span: body };
		}
		const item = this.#items.get(index);
		if (item !== undefined && item.span.start >= body.start && item.span.start - body.start < 2) {
			return { ...placeOfItem(item), pieces: this.#itemPieces(item, body), span: body };
		}
		const isTable = isTableLine(this.#analysis.text.content, body);
		return { ...(isTable ? TABLE : BODY), pieces: [this.#piece(body, 'body')], span: body };
	}

	/** The number and title in the font of the level, the text behind them in that of the body. */
	#itemPieces(item: Item, body: Span): readonly LayoutPiece[] {
		const font = fontOf(item);
		const titleEnd = Math.max(item.title.end, item.marker?.textStart ?? 0);
		// The mark that ends a run-in title belongs to it.
		const cut = item.style === '第X条' ? (item.marker?.span.end ?? body.start) : titleEnd + 1;
		const isHeading = item.form === 'heading' && item.style !== '第X条';
		if (font === 'body' || isHeading || cut >= body.end || cut <= body.start) {
			return [this.#piece(body, isHeading || cut > body.start ? font : 'body')];
		}
		return [this.#piece({ start: body.start, end: cut }, font), this.#piece({ start: cut, end: body.end }, 'body')];
	}
}

/** Enough to tell a title by what follows it. */
const LINES_READ_BELOW = 6;
/** How much may stand beside an element on its line. */
const MAX_BESIDE = 4;
const BODY: Placement = { role: 'body', first: 2 };
const TABLE: Placement = { role: 'table' };

function placeOfItem({ style }: Item): Placement {
	return style === '第X章' || style === '第X节' ? { role: 'centred' } : BODY;
}

/** GB/T 9704-2012, 7.3.3: 黑体, 楷体, 仿宋 from the third level on. A heading without its number is of the first. */
function fontOf({ style, level }: Item): LayoutFont {
	switch (style) {
		case '第X章':
		case '第X节':
		case '第X条':
		case '一、':
			return 'level1';
		case '（一）':
			return 'level2';
		case '':
			return level === 1 ? 'level1' : level === 2 ? 'level2' : 'body';
		default:
			return 'body';
	}
}
