// What every part of `npm run bench` tells its figures with: a table on the screen, and in the report where one is written.
import { readFile, writeFile } from 'node:fs/promises';

/** The file that the tables of a part are kept in while a report is made. */
const KEPT = process.env['POLICYDRAFT_BENCH_TABLES'];

/**
 * @typedef {{ median: number, least: number, most: number }} Spread
 * @typedef {string | number | Spread | undefined | null} Cell
 * @typedef {{ title: string, note?: string, columns: string[], rows: Cell[][] }} Table
 */

/** Prints a table, and keeps it with its figures as they were measured. @param {Table} table */
export async function tell(table) {
	console.log(`\n${render(table)}`);
	if (KEPT !== undefined) {
		const before = JSON.parse(await readFile(KEPT, 'utf8').catch(() => '[]'));
		await writeFile(KEPT, JSON.stringify([...before, table]));
	}
}

/** @param {readonly number[]} times @returns {Spread | undefined} */
export function spread(times) {
	const sorted = [...times].sort((a, b) => a - b);
	const median = sorted[sorted.length >> 1];
	return median === undefined ? undefined : { median, least: sorted[0] ?? median, most: sorted.at(-1) ?? median };
}

/** As Markdown; the least and the most in brackets. @param {Table} table */
export function render({ title, note, columns, rows }) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [
		`### ${title}`,
		'',
		...(note === undefined ? [] : [note, '']),
		line(columns),
		line(columns.map(() => '---')),
		...rows.map((row) => line(row.map(renderCell))),
		'',
	].join('\n');
}

/** @param {Cell} cell */
function renderCell(cell) {
	if (cell === undefined || cell === null) {
		return '–';
	}
	if (typeof cell === 'object') {
		return `${digits(cell.median)} (${digits(cell.least)}–${digits(cell.most)})`;
	}
	return typeof cell === 'number' ? digits(cell) : cell;
}

/** @param {number} value */
function digits(value) {
	if (Number.isInteger(value)) {
		return value.toLocaleString('en');
	}
	return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
