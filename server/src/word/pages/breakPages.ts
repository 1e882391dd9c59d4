import { headMeasures } from '../layout/headMeasures';
import type { Layout, LayoutParagraph } from '../layout/layout';
import { LINE_WIDTH, PAGE } from '../layout/pageMeasures';
import { typographyOf } from '../layout/typography';
import type { PrintedLine, PrintedPage, PrintedRule, PrintedRun } from './page';
import { setHead } from './setHead';
import { setParagraph } from './setParagraph';
import { setTableRow } from './setTableRow';

/** The sheets that a draft is printed on: 22 lines a page, the 版记 at the foot of the last, numbers outside. */
export function breakPages({ paragraphs }: Layout): readonly PrintedPage[] {
	const press = new Press();
	let front = 0;
	for (let i = 0; i < paragraphs.length; ) {
		const group = groupFrom(paragraphs, i);
		const [first] = group;
		if (first === undefined) {
			break;
		}
		if (!paragraphs[i - 1]?.keepsNext) {
			press.keep(keptHeight(paragraphs, i));
		}
		if (first.startsPage) {
			press.turnUnlessEmpty();
		}
		press.skipLines(first.linesBefore ?? 0);
		if (first.columns !== undefined) {
			press.addTable(group);
		} else if (first.role === 'imprint') {
			press.addImprint(group);
		} else if (first.role === 'mark') {
			press.addHead(group, front);
		} else {
			press.add(first);
			front += first.role === 'front' ? 1 : 0;
		}
		i += group.length;
	}
	return press.pages();
}

/** What is set as one: the rows of a table, the lines of a head and of a 版记. */
function groupFrom(paragraphs: readonly LayoutParagraph[], from: number): readonly LayoutParagraph[] {
	const first = paragraphs[from];
	const belongs = (each: LayoutParagraph): boolean =>
		first?.columns !== undefined
			? each.columns !== undefined && !each.headRow
			: (first?.role === 'imprint' || first?.role === 'mark') && each.role === first.role && !each.startsPage;
	let to = from + 1;
	for (let next = paragraphs[to]; next !== undefined && belongs(next); next = paragraphs[++to]);
	return paragraphs.slice(from, to);
}

/** How high what must stay on one page is: paragraphs that keep to the next, and the first line of what follows them. */
function keptHeight(paragraphs: readonly LayoutParagraph[], from: number): number {
	let height = 0;
	for (let i = from; paragraphs[i]?.keepsNext && height < AREA_HEIGHT; i++) {
		const [paragraph, next] = [paragraphs[i], paragraphs[i + 1]];
		if (paragraph === undefined || next === undefined || next.startsPage) {
			return 0;
		}
		height += setParagraph(paragraph).length * typographyOf(paragraph).lineHeight;
		height += (next.linesBefore ?? 0) * PAGE.line;
		height += next.keepsNext ? 0 : typographyOf(next).lineHeight;
	}
	return height;
}

const AREA_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

/** Fills page after page, from above. */
class Press {
	readonly #pages: { readonly lines: PrintedLine[]; readonly rules: PrintedRule[] }[] = [{ lines: [], rules: [] }];
	/** How much of the page is filled. */
	#filled = 0;

	pages(): readonly PrintedPage[] {
		return this.#pages.map(({ lines, rules }, i) => ({ number: i + 1, lines: [...lines, folio(i + 1)], rules }));
	}

	turnUnlessEmpty(): void {
		if (this.#filled > 0) {
			this.#turn();
		}
	}

	/** Turns the page where there is no room for what stays together. */
	keep(height: number): void {
		if (height <= AREA_HEIGHT) {
			this.#makeRoom(height);
		}
	}

	skipLines(count: number): void {
		for (let i = 0; i < count; i++) {
			this.#makeRoom(PAGE.line);
			this.#filled += PAGE.line;
		}
	}

	add(paragraph: LayoutParagraph): void {
		const { lineHeight } = typographyOf(paragraph);
		for (const { runs, start } of setParagraph(paragraph)) {
			this.#makeRoom(lineHeight);
			this.#page.lines.push({ start, top: this.#top, height: lineHeight, runs });
			// Of names side by side only the last takes up the line.
			this.#filled += paragraph.place?.endsLine === false ? 0 : lineHeight;
		}
		if (paragraph.redLine) {
			this.#redLine();
		}
	}

	/** `front`: how many lines stand above it. */
	addHead(lines: readonly LayoutParagraph[], front: number): void {
		const { lineHeight } = headMeasures(lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')));
		this.#filled += Math.max(PAGE.line, HEAD_BELOW_EDGE - front * PAGE.line);
		this.#page.lines.push(...setHead(lines, this.#top));
		this.#filled += lines.length * lineHeight;
		if (lines.at(-1)?.redLine) {
			this.#redLine();
		} else {
			this.#filled += 2 * PAGE.line;
		}
	}

	addTable(rows: readonly LayoutParagraph[]): void {
		const head = rows[0]?.headRow ? rows[0] : undefined;
		for (const row of rows) {
			const { height, lines, rules } = setTableRow(row);
			if (this.#filled > 0 && this.#filled + height > AREA_HEIGHT) {
				this.#turn();
				if (head !== undefined && row !== head) {
					this.addTable([head]);
				}
			}
			const top = this.#top;
			this.#page.lines.push(...lines.map((line) => ({ ...line, top: top + line.top })));
			this.#page.rules.push(...rules.map((rule) => ({ ...rule, y: top + rule.y })));
			this.#filled += height;
		}
	}

	/** On the lower edge of the type area. */
	addImprint(paragraphs: readonly LayoutParagraph[]): void {
		const set = paragraphs.map((paragraph) => ({
			lines: setParagraph(paragraph),
			lineHeight: typographyOf(paragraph).lineHeight,
		}));
		const height = set.reduce((sum, { lines, lineHeight }) => sum + lines.length * lineHeight, 0);
		this.#makeRoom(height);
		this.#filled = Math.max(this.#filled, AREA_HEIGHT - height);
		for (const [i, { lines, lineHeight }] of set.entries()) {
			this.#line(this.#top, i === 0 ? THICK : THIN, 'black');
			for (const { runs, start } of lines) {
				this.#makeRoom(lineHeight);
				this.#page.lines.push({ start, top: this.#top, height: lineHeight, runs });
				this.#filled += lineHeight;
			}
		}
		this.#line(this.#top, THICK, 'black');
	}

	get #page() {
		return this.#pages.at(-1) ?? { lines: [], rules: [] };
	}

	get #top(): number {
		return PAGE.top + this.#filled;
	}

	#makeRoom(height: number): void {
		if (this.#filled > 0 && this.#filled + height > AREA_HEIGHT) {
			this.#turn();
		}
	}

	#turn(): void {
		this.#pages.push({ lines: [], rules: [] });
		this.#filled = 0;
	}

	#redLine(): void {
		this.#line(this.#top + RED_LINE_BELOW, RED_LINE, 'red');
	}

	#line(y: number, height: number, color: PrintedRule['color']): void {
		this.#page.rules.push({ x: PAGE.left, y, width: LINE_WIDTH, height, color });
	}
}

const HEAD_BELOW_EDGE = 1984;
/** 4 mm below the 文号. */
const RED_LINE_BELOW = 227;
const RED_LINE = 30;
/** 0.35 mm and 0.25 mm. */
const THICK = 20;
const THIN = 15;

/** `— 1 —` in 4号, a cell from the outer edge: to the right on odd pages. */
function folio(number: number): PrintedLine {
	const size = 280;
	const text = `— ${number} —`;
	const width = (2 + (text.length - 2) / 2) * size;
	const x = number % 2 === 1 ? PAGE.width - PAGE.right - size - width : PAGE.left + size;
	const runs: readonly PrintedRun[] = [{ text, font: 'folio', size, x, width }];
	return { start: undefined, top: PAGE.height - PAGE.footer - size, height: size, runs };
}
