import { type Analysis, analyze } from '../../core/analysis';
import { beginsAttachmentList, isAttachmentLabel } from '../../core/elements/attachment';
import { looksLikeOrgan } from '../../core/elements/organ';
import { isIssuerMark } from '../../core/elements/title';
import { isBlankLine, type Line } from '../../core/lines/line';
import { isTableLine } from '../../core/lines/tableLine';
import type { Item, OfficialDocument } from '../../core/outline/model';
import { lineAt } from '../../core/text/sourceText';
import type { Span } from '../../core/text/span';
import { breakTitle } from './breakTitle';
import { imprintLines } from './imprintLines';
import type { Layout, LayoutFont, LayoutOptions, LayoutParagraph, LayoutPiece } from './layout';
import { cellsAsSet, cellsOf, LINE_CELLS } from './pageMeasures';
import { type LinePlacement, placeSignature } from './placeSignature';
import { type TableRow, tableRows } from './tableRows';

/**
 * What each line of a draft becomes in print, after GB/T 9704-2012. Every line that is neither blank nor residue is one
 * paragraph with all its characters; the lines of a title are one paragraph together.
 */
export function layOutDraft(analysis: Analysis, options: LayoutOptions): Layout {
	return { paragraphs: new DraftLayout(analysis, options).paragraphs() };
}

/** `keepsPrevious`: the end of the paragraph before it is on the same page. */
type Placed = LayoutParagraph & { readonly keepsPrevious?: boolean };
type Placement = Omit<Placed, 'pieces' | 'span'>;

class DraftLayout {
	readonly #analysis: Analysis;
	readonly #options: LayoutOptions;
	/** By line; a line without one is body text. */
	readonly #placements = new Map<number, Placement>();
	/** The last line of the title that begins on a line. */
	readonly #titleEnds = new Map<number, number>();
	readonly #items = new Map<number, Item>();
	readonly #rows: ReadonlyMap<number, TableRow>;
	/** Lines that are printed on another one. */
	readonly #moved = new Set<number>();
	/** Where a document begins that follows another. */
	readonly #pageStarts = new Set<number>();
	/** What stands below a title and belongs to it: 文号, a date. */
	readonly #belowTitle = new Set<number>();
	#hasOwnHead = false;

	constructor(analysis: Analysis, options: LayoutOptions) {
		this.#analysis = analysis;
		this.#options = options;
		for (const [i, document] of analysis.documents.entries()) {
			this.#placeElements(document, i === 0);
			this.#placeItems(document.items);
		}
		this.#placeAttached();
		this.#placeImprint();
		this.#rows = tableRows(
			analysis,
			(line) => !this.#placements.has(line.index) && this.#isPrinted(line) && !this.#isIndentedByTab(line),
		);
	}

	paragraphs(): readonly LayoutParagraph[] {
		const { lines } = this.#analysis;
		const paragraphs: LayoutParagraph[] = [];
		let head = this.#givenHead();
		let [afterLabel, inTitle] = [false, false];
		for (let i = 0; i < lines.length; i++) {
			const line = lines[i];
			if (line === undefined || !this.#isPrinted(line)) {
				continue;
			}
			const isLabel = this.#isLabel(line);
			const startsPage = isLabel || this.#pageStarts.has(i);
			const endsTitle = inTitle && !this.#belowTitle.has(i) && this.#placements.get(i)?.role !== 'title';
			inTitle = (inTitle && !endsTitle) || this.#placements.get(i)?.role === 'title';
			const titleEnd = this.#titleEnds.get(i);
			let paragraph: Placed;
			if (titleEnd !== undefined) {
				paragraph = this.#title(lines.slice(i, titleEnd + 1).filter((each) => this.#isPrinted(each)));
				i = titleEnd;
			} else {
				paragraph = this.#paragraph(line);
			}
			// 份号, 密级 and 紧急程度 stand above the head, the title two lines below its red line.
			if (paragraph.role !== 'front') {
				paragraphs.push(...head);
				head = [];
			}
			// 7.3.7: the title of what is attached is on the third line; what follows a title leaves a line free.
			const previous = paragraphs.at(-1);
			const belowNumber = previous?.role === 'number' && paragraph.role === 'title';
			const least = previous?.redLine ? 2 : afterLabel || endsTitle || belowNumber ? 1 : 0;
			const linesBefore = Math.max(least, paragraph.linesBefore ?? 0);
			if (paragraph.keepsPrevious) {
				keepWithNext(paragraphs);
			}
			// What is attached begins its page with the label; the first page begins by itself.
			const { keepsPrevious: _, ...rest } = paragraph;
			paragraphs.push({ ...rest, linesBefore, startsPage: startsPage && !afterLabel && paragraphs.length > 0 });
			afterLabel = isLabel;
		}
		return paragraphs;
	}

	/** `1.<Tab>做好工作。`: a clause, while a row may begin `一、税收收入<Tab>1200`. */
	#isIndentedByTab({ index, body }: Line): boolean {
		const from = this.#items.get(index)?.marker?.span.end ?? body.start;
		return (
			from > body.start && /^[^\S\t]*\t/.test(this.#analysis.text.content.slice(from, Math.min(body.end, from + 8)))
		);
	}

	#isPrinted(line: Line): boolean {
		return !isBlankLine(line) && !this.#analysis.residue.has(line.index) && !this.#moved.has(line.index);
	}

	#isLabel({ body }: Line): boolean {
		return isAttachmentLabel(this.#analysis.text.folded, body);
	}

	/** The head that was asked for, where the draft has none. */
	#givenHead(): readonly LayoutParagraph[] {
		const { redHead } = this.#options;
		const given = this.#hasOwnHead ? [] : (redHead ?? '').split('、').map((name) => name.trim());
		const names = given.filter((name) => name !== '');
		const number = this.#analysis.documents[0]?.numberElement?.span;
		const hasLine = number !== undefined && this.#placements.get(this.#lineOf(number))?.redLine === true;
		return names.map((text, i) => ({
			role: 'mark',
			span: { start: 0, end: 0 },
			pieces: [{ text, start: undefined, font: 'mark' }],
			keepsNext: true,
			...(i === names.length - 1 && !hasLine ? { redLine: true } : {}),
		}));
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
			const first = this.#lineOf(from);
			this.#titleEnds.set(first, this.#lineOf(to, 'end'));
			this.#placements.set(first, TITLE);
			if (!isFirst) {
				this.#pageStarts.add(Math.min(first, this.#lineOf(document.span)));
			}
		}
		for (const span of [document.copyNumber, document.secrecy, document.urgency]) {
			this.#put(span, { role: 'front' });
		}
		const hasHead = this.#placeIssuer(document, isFirst);
		this.#hasOwnHead ||= isFirst && hasHead;
		this.#placeNumber(document, hasHead || (isFirst && (this.#options.redHead ?? '').trim() !== ''));
		this.#put(document.addressee, { role: 'flush', linesBefore: 1 });
		this.#placeSignature(document);
		this.#placeAttachments(document.attachments);
		this.#put(document.annotation, { role: 'body', left: 0, first: 2 });
	}

	/**
	 * The organs above a title: 发文机关标志 where it ends in 文件, with those of joint issuers above it, and the first line of
	 * the title where 关于 follows. Gives whether there is a head.
	 */
	#placeIssuer({ span, title }: OfficialDocument, isFirst: boolean): boolean {
		const { text, lines } = this.#analysis;
		const end = title?.spans[0]?.start ?? span.start;
		const head = lines
			.slice(isFirst ? 0 : this.#lineOf(span), this.#lineOf({ start: end, end }) + 1)
			.filter((line) => this.#isPrinted(line));
		const marks = head.filter((line, i) => line.body.start < end && isIssuerMark(text.folded, head, i));
		const isHead = ({ body }: Line): boolean => text.folded.slice(body.start, body.end).trimEnd().endsWith('文件');
		const mark = marks.find(isHead);
		for (const line of marks.filter((each) => !isHead(each))) {
			this.#placements.set(line.index, TITLE);
		}
		if (mark === undefined) {
			return false;
		}
		const at = head.indexOf(mark);
		let first = at;
		for (let i = at - 1; isFirst && i >= 0 && this.#isOrgan(head[i]); i--) {
			first = i;
		}
		const hasNumber = head.slice(at + 1).some(({ body }) => this.#isNumberOf(body));
		for (const line of head.slice(first, at + 1)) {
			const redLine = line === mark && !hasNumber;
			this.#placements.set(line.index, { role: 'mark', keepsNext: true, ...(redLine ? { redLine } : {}) });
		}
		return true;
	}

	#isOrgan(line: Line | undefined): boolean {
		const name = line === undefined ? '' : this.#analysis.text.folded.slice(line.body.start, line.body.end);
		return name.length <= 40 && looksLikeOrgan(name.replace(/ +/g, '')) && !this.#placements.has(line?.index ?? -1);
	}

	#isNumberOf({ start, end }: Span): boolean {
		return this.#analysis.documents.some(
			({ numberElement }) =>
				numberElement !== undefined && numberElement.span.start >= start && numberElement.span.end <= end,
		);
	}

	/** Below the label of an attachment stands its title, whether or not the outline reads a document there. */
	#placeAttached(): void {
		const printed = this.#analysis.lines.filter((line) => this.#isPrinted(line));
		for (const [i, label] of printed.entries()) {
			if (!this.#isLabel(label)) {
				continue;
			}
			this.#placements.set(label.index, { role: 'flush', keepsNext: true });
			let count = 0;
			for (let line = printed[i + 1]; this.#mayNameAttached(line); line = printed[i + 1 + count]) {
				if (count > 0 && line?.index !== (printed[i + count]?.index ?? 0) + 1) {
					break;
				}
				count++;
			}
			// More short lines than a title has are what a table was before it lost its cells.
			for (const line of printed.slice(i + 1, i + 1 + (count > MAX_ATTACHED_LINES ? 1 : count))) {
				this.#placements.set(line.index, TITLE);
			}
		}
	}

	#mayNameAttached(line: Line | undefined): boolean {
		if (line === undefined || line.marker !== undefined || this.#placements.has(line.index)) {
			return false;
		}
		const { folded } = this.#analysis.text;
		const name = folded.slice(line.body.start, Math.min(line.body.end, line.body.start + MAX_ATTACHED_TITLE + 1));
		return (
			name.length <= MAX_ATTACHED_TITLE && !/[。;:,]/.test(name) && !isTableLine(this.#analysis.text.content, line.body)
		);
	}

	/** 版记, wherever the last page of something is. */
	#placeImprint(): void {
		const parts: Line[][] = [[]];
		for (const line of this.#analysis.lines.filter((each) => this.#isPrinted(each))) {
			if (this.#isLabel(line) || this.#pageStarts.has(line.index)) {
				parts.push([]);
			}
			parts.at(-1)?.push(line);
		}
		for (const index of imprintLines(this.#analysis, parts)) {
			this.#placements.set(index, this.#imprint(this.#analysis.lines[index]?.body ?? { start: 0, end: 0 }));
		}
	}

	/** The names behind 抄送： stand one below the other; 印发日期 stands at the right end. */
	#imprint({ start, end }: Span): Placement {
		const text = this.#analysis.text.folded.slice(start, end);
		const label = /^\p{Script=Han} *\p{Script=Han} *: */u.exec(text)?.[0].length ?? 0;
		const hang = cellsOf(this.#analysis.text.content.slice(start, start + label)) * IMPRINT_CELL;
		return hang > 0
			? { role: 'imprint', left: hang, first: -hang }
			: {
					role: 'imprint',
					...(/印发$/.test(text) ? { fillsLine: / \d{4} ?年[^年]*$/.test(text) } : { left: 3 * IMPRINT_CELL }),
				};
	}

	/** 文号 is centred; 签发人 stands beside it in a red head. */
	#placeNumber({ numberElement, signatory, title }: OfficialDocument, hasHead: boolean): void {
		const number = numberElement?.span;
		const above = number !== undefined && (title?.spans[0] === undefined || number.start < title.spans[0].start);
		if (number !== undefined && !above) {
			this.#belowTitle.add(this.#lineOf(number));
		}
		const inHead = above && hasHead;
		if (inHead && signatory !== undefined && this.#isWholeLine(signatory) && this.#isWholeLine(number)) {
			this.#moved.add(this.#lineOf(signatory));
			const body = this.#bodyOf(signatory) ?? signatory;
			this.#put(number, { role: 'number', first: 1, redLine: true, atRight: this.#piece(body, 'body') });
			return;
		}
		this.#put(signatory, { role: 'right', right: 1 });
		this.#put(number, inHead ? { role: 'number', redLine: true } : { role: 'number' });
	}

	/** GB/T 9704-2012, 7.3.5: the cells to the right of name and date, with a seal and without. */
	#placeSignature({ signature, date, title }: OfficialDocument): void {
		const end = title?.spans.at(-1)?.end;
		// A date in brackets under the title is centred there.
		if (
			date !== undefined &&
			end !== undefined &&
			this.#lineOf(date.span) - lineAt(this.#analysis.text, end) < 3 &&
			date.span.start > end &&
			signature.length === 0
		) {
			this.#put(date.span, { role: 'centred' });
			this.#belowTitle.add(this.#lineOf(date.span));
			return;
		}
		const cellsOfLine = (span: Span): number => {
			const { start, end } = this.#bodyOf(span) ?? span;
			return cellsAsSet(this.#analysis.text.content.slice(start, end));
		};
		const dateCells = date === undefined ? 0 : cellsOfLine(date.span);
		const placed = placeSignature(signature.map(cellsOfLine), dateCells, this.#options.seal);
		const put = (span: Span | undefined, at: LinePlacement | undefined, keeps: Partial<Placed>): void => {
			if (at !== undefined) {
				const { left, place, linesBefore } = at;
				const right = place === undefined ? 0 : LINE_CELLS - place.left - place.width;
				this.#put(span, {
					role: 'right',
					left,
					right,
					linesBefore,
					...(place === undefined ? {} : { place }),
					...keeps,
				});
			}
		};
		for (const [i, span] of signature.entries()) {
			const isLast = date === undefined && i === signature.length - 1;
			put(span, placed.names[i], { keepsPrevious: i === 0, keepsNext: !isLast });
		}
		put(date?.span, placed.date, { keepsPrevious: signature.length === 0 });
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
			this.#placements.set(this.#lineOf(name), {
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

	#lineOf(span: Span, at: 'start' | 'end' = 'start'): number {
		return lineAt(this.#analysis.text, span[at]);
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

	#piece(span: Span, font: LayoutFont): LayoutPiece {
		return { text: this.#analysis.text.content.slice(span.start, span.end), start: span.start, font };
	}

	#title(lines: readonly Line[]): Placed {
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
		return { ...TITLE, pieces, span };
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

	#paragraph({ index, body }: Line): Placed {
		const placement = this.#placements.get(index);
		if (placement !== undefined) {
			const font = isAttachmentLabel(this.#analysis.text.folded, body)
				? 'level1'
				: (FONT_OF_ROLE[placement.role] ?? 'body');
			return { ...placement, pieces: [this.#piece(body, font)], span: body };
		}
		const row = this.#rows.get(index);
		if (row !== undefined) {
			const { cells, columns, headRow } = row;
			const pieces = cells.map((cell) => this.#piece(cell, headRow ? 'level1' : 'body'));
			return { role: 'table', columns, headRow, pieces, span: body };
		}
		const item = this.#items.get(index);
		if (item !== undefined && item.span.start >= body.start && item.span.start - body.start < 2) {
			return { ...placeOfItem(item), pieces: this.#itemPieces(item, body), span: body };
		}
		const { content, folded } = this.#analysis.text;
		if (beginsAttachmentList(folded, body) && body.end - body.start <= MAX_BARE_LIST) {
			return { role: 'attachments', left: 2, linesBefore: 1, pieces: [this.#piece(body, 'body')], span: body };
		}
		const isTable = isTableLine(content, body);
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
/** 附件： alone on its line. */
const MAX_BARE_LIST = 6;
const MAX_ATTACHED_TITLE = 60;
const MAX_ATTACHED_LINES = 3;
const TITLE: Placement = { role: 'title', keepsNext: true };
/** 版记 is in 4号: 14 pt where a cell has 15.75. */
const IMPRINT_CELL = 14 / 15.75;
const BODY: Placement = { role: 'body', first: 2 };
const TABLE: Placement = { role: 'table' };
const FONT_OF_ROLE: Partial<Record<LayoutParagraph['role'], LayoutFont>> = { title: 'title', mark: 'mark' };

/** The end of a text, with the 附件说明 below it, goes along with the names: no page has nothing but them. */
function keepWithNext(paragraphs: LayoutParagraph[]): void {
	for (let i = paragraphs.length - 1; i >= 0; i--) {
		const paragraph = paragraphs[i];
		if (paragraph !== undefined) {
			paragraphs[i] = { ...paragraph, keepsNext: true };
		}
		if (paragraph?.role !== 'attachments') {
			return;
		}
	}
}

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
