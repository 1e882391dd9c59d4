import type { Layout, LayoutParagraph } from '../layout/layout';
import { LINE_WIDTH, PAGE } from '../layout/pageMeasures';
import { typographyOf } from '../layout/typography';
import type { PrintedLine, PrintedPage, PrintedRule, PrintedRun } from './page';
import { setParagraph } from './setParagraph';

/** The sheets that a draft is printed on: 22 lines a page, the 版记 at the foot of the last, numbers outside. */
export function breakPages(layout: Layout): readonly PrintedPage[] {
	const press = new Press();
	const { paragraphs } = layout;
	for (let i = 0; i < paragraphs.length; i++) {
		const paragraph = paragraphs[i];
		if (paragraph === undefined) {
			continue;
		}
		if (paragraph.role !== 'imprint') {
			press.add(paragraph, keptWith(paragraphs, i));
			continue;
		}
		const first = i;
		while (paragraphs[i + 1]?.role === 'imprint') {
			i++;
		}
		press.addImprint(paragraphs.slice(first, i + 1));
	}
	return press.pages();
}

/** The height of the first line of what must not be parted from a paragraph: a title stands with the text below it. */
function keptWith(paragraphs: readonly LayoutParagraph[], index: number): number {
	const paragraph = paragraphs[index];
	const next = paragraphs[index + 1];
	if (next === undefined || next.startsPage || (paragraph?.role !== 'title' && paragraph?.role !== 'mark')) {
		return 0;
	}
	return (next.linesBefore ?? 0) * PAGE.line + typographyOf(next).lineHeight;
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

	/** `kept`: how much room there must be below it on the same page. */
	add(paragraph: LayoutParagraph, kept: number): void {
		const { lineHeight, before, after } = typographyOf(paragraph);
		const lines = setParagraph(paragraph);
		const space = before + (paragraph.linesBefore ?? 0) * PAGE.line;
		if (paragraph.startsPage && this.#filled > 0) {
			this.#turn();
		}
		const whole = kept > 0 ? lines.length * lineHeight + kept : lineHeight;
		if (this.#filled > 0 && this.#filled + space + whole > AREA_HEIGHT) {
			this.#turn();
		} else {
			this.#filled += space;
		}
		for (const { runs, start } of lines) {
			if (this.#filled + lineHeight > AREA_HEIGHT && this.#filled > 0) {
				this.#turn();
			}
			this.#print({ start, top: PAGE.top + this.#filled, height: lineHeight, runs });
			this.#filled += lineHeight;
		}
		if (paragraph.redLine) {
			this.#rule(PAGE.top + this.#filled + RED_LINE_BELOW, 30, 'red');
		}
		this.#filled += after;
	}

	addImprint(paragraphs: readonly LayoutParagraph[]): void {
		const set = paragraphs.map((paragraph) => ({
			lines: setParagraph(paragraph),
			lineHeight: typographyOf(paragraph).lineHeight,
		}));
		const height = set.reduce((sum, { lines, lineHeight }) => sum + lines.length * lineHeight, 0);
		if (this.#filled > 0 && this.#filled + height > AREA_HEIGHT) {
			this.#turn();
		}
		this.#filled = Math.max(this.#filled, AREA_HEIGHT - height);
		for (const [i, { lines, lineHeight }] of set.entries()) {
			this.#rule(PAGE.top + this.#filled, i === 0 ? THICK : THIN, 'black');
			for (const { runs, start } of lines) {
				if (this.#filled + lineHeight > AREA_HEIGHT && this.#filled > 0) {
					this.#turn();
				}
				this.#print({ start, top: PAGE.top + this.#filled, height: lineHeight, runs });
				this.#filled += lineHeight;
			}
		}
		this.#rule(PAGE.top + this.#filled, THICK, 'black');
	}

	#turn(): void {
		this.#pages.push({ lines: [], rules: [] });
		this.#filled = 0;
	}

	#print(line: PrintedLine): void {
		this.#pages.at(-1)?.lines.push(line);
	}

	#rule(y: number, weight: number, color: PrintedRule['color']): void {
		this.#pages.at(-1)?.rules.push({ x: PAGE.left, y, width: LINE_WIDTH, weight, color });
	}
}

/** 4 mm below the 文号. */
const RED_LINE_BELOW = 227;
const THICK = 20;
const THIN = 10;

/** `— 1 —` in 4号, a cell from the outer edge: to the right on odd pages. */
function folio(number: number): PrintedLine {
	const size = 280;
	const text = `— ${number} —`;
	const width = (2 + (text.length - 2) / 2) * size;
	const x = number % 2 === 1 ? PAGE.width - PAGE.right - size - width : PAGE.left + size;
	const runs: readonly PrintedRun[] = [{ text, font: 'folio', size, x, width }];
	return { start: undefined, top: PAGE.height - PAGE.footer - size, height: size, runs };
}
