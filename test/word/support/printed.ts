import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What stands on a page at one height, in millimetres from the upper left corner of the sheet. */
export interface PrintedLine {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Without blanks. */
	readonly text: string;
	/** What pdftotext takes for words, each with its place. */
	readonly words: readonly PrintedWord[];
}

export interface PrintedWord {
	readonly left: number;
	readonly right: number;
	readonly text: string;
}

export interface PrintedPage {
	readonly width: number;
	readonly height: number;
	/** From above, the page number left out. */
	readonly lines: readonly PrintedLine[];
	readonly number: PrintedLine | undefined;
}

/** Word documents as LibreOffice prints them, page by page. */
export function printDocuments(
	documents: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, readonly PrintedPage[]>> {
	const folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-'));
	try {
		const names = Object.keys(documents);
		for (const [name, bytes] of Object.entries(documents)) {
			writeFileSync(path.join(folder, `${name}.docx`), bytes);
		}
		const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf'];
		const files = names.map((name) => `${name}.docx`);
		execFileSync('soffice', [...options, '--outdir', folder, ...files], { cwd: folder, stdio: 'ignore' });
		return Object.fromEntries(names.map((name) => [name, readPages(path.join(folder, `${name}.pdf`))]));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const MILLIMETRE = 72 / 25.4;
const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;
/** Words of one line may be of different fonts. */
const SAME_LINE = 3;

function readPages(file: string): readonly PrintedPage[] {
	execFileSync('pdftotext', ['-bbox', file, `${file}.html`]);
	return readFileSync(`${file}.html`, 'utf8')
		.split('<page ')
		.slice(1)
		.map((page) => {
			const [width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []).slice(1).map(millimetres);
			const words = [...page.matchAll(WORD)]
				.map(([, left, top, right, bottom, text = '']) => ({
					left: millimetres(left),
					top: millimetres(top),
					right: millimetres(right),
					bottom: millimetres(bottom),
					text,
				}))
				.sort((a, b) => a.top + a.bottom - b.top - b.bottom);
			const rows: (typeof words)[] = [];
			for (const word of words) {
				const row = rows.at(-1);
				const [first] = row ?? [];
				if (row !== undefined && first !== undefined && middle(word) - middle(first) < SAME_LINE) {
					row.push(word);
				} else {
					rows.push([word]);
				}
			}
			const lines = rows.map(lineOf);
			const isNumber = ({ text }: PrintedLine): boolean => /^—\d+—$/.test(text);
			return { width, height, lines: lines.filter((line) => !isNumber(line)), number: lines.find(isNumber) };
		});
}

function lineOf(row: readonly (PrintedWord & { readonly top: number; readonly bottom: number })[]): PrintedLine {
	const words = [...row].sort((a, b) => a.left - b.left);
	return {
		left: Math.min(...words.map(({ left }) => left)),
		right: Math.max(...words.map(({ right }) => right)),
		top: Math.min(...words.map(({ top }) => top)),
		bottom: Math.max(...words.map(({ bottom }) => bottom)),
		text: words.map(({ text }) => text).join(''),
		words,
	};
}

function middle({ top, bottom }: { readonly top: number; readonly bottom: number }): number {
	return (top + bottom) / 2;
}

function millimetres(points: string | undefined): number {
	return Number(points) / MILLIMETRE;
}
