import { withoutMarks } from './marks';

/** A table, a line a row with its cells parted by tabs: what the outline takes for no item, and a spreadsheet takes back. */
export class TableReader {
	readonly #rows: Cell[][] = [];
	#cell: Cell | undefined;
	#rowDeleted = false;

	beginRow(): void {
		this.#rows.push([]);
		this.#rowDeleted = false;
	}

	endRow(): void {
		if (this.#rowDeleted) {
			this.#rows.pop();
		}
	}

	deleteRow(): void {
		this.#rowDeleted = true;
	}

	/** Columns that the row leaves free at its beginning. */
	indent(columns: number): void {
		this.#add('', columns);
	}

	beginCell(): void {
		this.#cell = { paragraphs: [], columns: 1, isGap: false, deleted: false };
	}

	span(columns: number): void {
		if (this.#cell !== undefined) {
			this.#cell.columns = within(columns);
		}
	}

	deleteCell(): void {
		if (this.#cell !== undefined) {
			this.#cell.deleted = true;
		}
	}

	endCell(paragraphs: readonly string[]): void {
		if (this.#cell !== undefined && !this.#cell.deleted) {
			this.#rows.at(-1)?.push({ ...this.#cell, paragraphs });
		}
		this.#cell = undefined;
	}

	/** Whether it only lays out its text: no row has two cells. Its paragraphs are paragraphs like any other. */
	get isLayout(): boolean {
		return this.#rows.every((row) => row.filter(({ isGap }) => !isGap).length <= 1);
	}

	get lines(): readonly string[] {
		if (this.isLayout) {
			return this.#rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs));
		}
		return this.#rows.map((row) =>
			row
				.map(({ paragraphs, columns }) => `${oneLine(paragraphs)}${'\t'.repeat(columns - 1)}`)
				.join('\t')
				.trimEnd(),
		);
	}

	#add(text: string, columns: number): void {
		for (let i = 0; i < within(columns, 0); i++) {
			this.#rows.at(-1)?.push({ paragraphs: [text], columns: 1, isGap: true, deleted: false });
		}
	}
}

interface Cell {
	readonly paragraphs: readonly string[];
	columns: number;
	readonly isGap: boolean;
	deleted: boolean;
}

/** Word has no more columns. */
const MAX_COLUMNS = 63;

function within(columns: number, least = 1): number {
	return Math.min(Math.max(columns, least), MAX_COLUMNS);
}

/** Tabs part cells; blanks between characters are how a cell is spaced out, and stay. */
const BREAK = /[^\S\u3000\u00a0\u0020]+/g;

function oneLine(paragraphs: readonly string[]): string {
	return paragraphs
		.filter((paragraph) => withoutMarks(paragraph).trim() !== '' || paragraph !== withoutMarks(paragraph))
		.map((paragraph) => paragraph.replace(BREAK, ' ').trim())
		.join(' ');
}
