import { Parser } from 'htmlparser2';
import { decodeText } from '../decodeText';

/**
 * The text of a saved web page, a paragraph a line. Scripts, styles, menus and forms are left out, and so are the rows of
 * tables that hold several cells: what is laid out in columns is no clause. A table that only lays out the page is read.
 */
export function readHtml(bytes: Uint8Array): string {
	const { content } = decodeText(bytes);
	const lines = new Lines();
	let skipped = 0;
	const parser = new Parser(
		{
			onopentagname(name) {
				if (SKIPPED.has(name)) {
					skipped++;
				} else if (name === 'tr') {
					lines.openRow();
				} else if (name === 'td' || name === 'th') {
					lines.openCell();
				} else if (BLOCKS.has(name)) {
					lines.breakLine();
				}
			},
			ontext(text) {
				if (skipped === 0) {
					lines.add(text);
				}
			},
			onclosetag(name) {
				if (SKIPPED.has(name)) {
					skipped = Math.max(0, skipped - 1);
				} else if (name === 'tr') {
					lines.closeRow();
				} else if (BLOCKS.has(name)) {
					lines.breakLine();
				}
			},
		},
		{ decodeEntities: true, lowerCaseTags: true },
	);
	parser.end(content);
	return lines.text();
}

const SKIPPED: ReadonlySet<string> = new Set(
	'script style head nav form select button noscript template svg iframe'.split(' '),
);
const BLOCKS: ReadonlySet<string> = new Set(
	'p div br li ul ol h1 h2 h3 h4 h5 h6 section article header footer blockquote table tbody td th dd dt hr pre'.split(
		' ',
	),
);

/** Paragraphs as they come, and the rows of tables that are not decided on yet. */
class Lines {
	readonly #done: string[] = [];
	/** Rows that are open, the innermost last. */
	readonly #rows: { cells: string[][] }[] = [];
	#line = '';

	add(text: string): void {
		this.#line += text.replace(/[\r\n\t]+/g, ' ');
	}

	breakLine(): void {
		const line = this.#line.replace(/^ +| +$/g, '');
		this.#line = '';
		if (line !== '') {
			(this.#rows.at(-1)?.cells.at(-1) ?? this.#done).push(line);
		}
	}

	openRow(): void {
		this.breakLine();
		this.#rows.push({ cells: [] });
	}

	openCell(): void {
		this.breakLine();
		this.#rows.at(-1)?.cells.push([]);
	}

	closeRow(): void {
		this.breakLine();
		const row = this.#rows.pop();
		const filled = row?.cells.filter((cell) => cell.length > 0) ?? [];
		const target = this.#rows.at(-1)?.cells.at(-1) ?? this.#done;
		// A row of short cells is a row of a table; a cell of many paragraphs is the page itself.
		const read = filled.length === 1 ? filled : filled.filter((cell) => cell.length >= PARAGRAPHS);
		for (const cell of read) {
			target.push(...cell);
		}
	}

	text(): string {
		while (this.#rows.length > 0) {
			this.closeRow();
		}
		this.breakLine();
		return this.#done.join('\n');
	}
}

const PARAGRAPHS = 5;
