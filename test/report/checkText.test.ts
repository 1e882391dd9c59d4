import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { screenOf } from '../../server/src/cli/screen';
import { analyze } from '../../server/src/core/analysis';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { createSourceText } from '../../server/src/core/text/sourceText';
import { checkText } from '../../server/src/report/checkText';
import { excerpt } from '../../server/src/report/excerpt';
import { SEEDS } from '../support/seeds';

describe('the carets', () => {
	it.each([
		['full-width text', '落实稳岗«补贴»政策'],
		['half-width text', 'abc «def» ghi'],
		['both', '2020年3月«GDP增长»6.1%，'],
		['full-width blanks', '　　一、«稳岗位»'],
		['quotes and dashes, which terminals show narrow', '“放管服”——«改革»……'],
		['accents', 'cafe\u0301、re\u0301sume\u0301«甲»'],
		['characters beyond the basic plane', '𠮷𠮷«野»家'],
		['emoji of several characters', '👨‍👩‍👧甲«乙»'],
		['tabs', '\t甲\t«乙»\t丙'],
		['zero-width blanks', '稳\u200B岗«位»'],
		['the end of the line', '甲乙丙«»'],
		['the beginning', '«甲»乙丙'],
		['an empty line', '«»'],
	])('stand under the place: %s', (_, marked) => {
		const { text, span, before } = unmark(marked);
		const { line, pointer } = excerpt(createSourceText(text), span, 80);
		expect(line).toBe(text.replace(/\t/g, '    '));
		expect(stringWidth(pointer.blanks)).toBe(cellsOf(before));
		expect(pointer.carets.length).toBe(Math.max(1, cellsOf(text.slice(span.start, span.end))));
		expect(pointer.carets).toMatch(/^\^+$/);
	});

	it.each([20, 40, 81, 200])('stand under the place in lines that are cut to %i cells', (width) => {
		for (const { content } of SEEDS) {
			const text = createSourceText(content);
			for (const { span } of runRules(analyze(content), DEFAULT_SETTINGS).findings) {
				const { line, pointer } = excerpt(text, span, width);
				expect(stringWidth(line)).toBeLessThanOrEqual(width);
				const at = stringWidth(pointer.blanks);
				expect(at + pointer.carets.length).toBeLessThanOrEqual(Math.max(width, at + 1));
				const first = content.slice(span.start, span.start + 1);
				if (/\S/.test(first)) {
					expect(cellFrom(line, at).startsWith(first)).toBe(true);
				}
			}
		}
	});

	it('end with the line where the place goes on', () => {
		const { line, pointer } = excerpt(createSourceText('甲乙\n丙丁'), { start: 1, end: 4 }, 80);
		expect([line, pointer.blanks, pointer.carets]).toEqual(['甲乙', '\u3000', '^^']);
	});

	it('show what stands around the place, with marks where the line goes on', () => {
		const text = `${'前'.repeat(100)}中中${'后'.repeat(100)}`;
		const { line } = excerpt(createSourceText(text), { start: 100, end: 102 }, 22);
		expect(line).toBe('…前前前前中中后后后后…');
	});

	it('take no longer for a line of a million characters', () => {
		const text = createSourceText('甲'.repeat(1_000_000));
		const start = performance.now();
		excerpt(text, { start: 500_000, end: 900_000 }, 80);
		expect(performance.now() - start).toBeLessThan(200);
	});

	it('show no control that a hostile file has', () => {
		const { line } = excerpt(createSourceText('甲\u001B[31m乙\u202E丙'), { start: 0, end: 1 }, 80);
		expect(line).toBe('甲\uFFFD[31m乙\uFFFD丙');
	});
});

describe('colours', () => {
	const analysis = analyze('一、甲\n三、乙\n');
	const { findings } = runRules(analysis, DEFAULT_SETTINGS);
	const checked = [{ file: 'a.txt', location: 'a.txt', encoding: 'UTF-8', analysis, findings }];
	// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours are made of
	const CODE = /\u001B\[\d+m/g;

	it('change nothing else', () => {
		const colored = checkText(checked, 'zh-cn', 0, { color: true, columns: 80 });
		const plain = checkText(checked, 'zh-cn', 0, { color: false, columns: 80 });
		expect(colored).toMatch(CODE);
		expect(plain).not.toMatch(CODE);
		expect(colored.replace(CODE, '')).toBe(plain);
	});

	it.each([
		['a terminal', { isTTY: true }, {}, true],
		['a file', {}, {}, false],
		['a terminal that shows none', { isTTY: true }, { TERM: 'dumb' }, false],
		['NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
		['an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true],
		['FORCE_COLOR', {}, { FORCE_COLOR: '1' }, true],
		['FORCE_COLOR=0', { isTTY: true }, { FORCE_COLOR: '0' }, false],
		['both', {}, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
	])('%s', (_, output, environment, expected) => {
		expect(screenOf(output, environment).color).toBe(expected);
	});

	it('lines are as long as the terminal is wide, or 100 cells', () => {
		expect(screenOf({ isTTY: true, columns: 60 }, {}).columns).toBe(60);
		expect(screenOf({ columns: 60 }, {}).columns).toBe(100);
	});
});

function unmark(marked: string) {
	const start = marked.indexOf('«');
	const end = marked.indexOf('»') - 1;
	return { text: marked.replace(/[«»]/g, ''), span: { start, end }, before: marked.slice(0, start) };
}

/** Measured by another package than the one that is tested; it counts what a terminal does not show. */
function cellsOf(text: string): number {
	return stringWidth(text.replace(/\t/g, '    ').replace(/\u200B/g, ''));
}

/** What stands in a line from a column of the terminal on. */
function cellFrom(line: string, column: number): string {
	for (let i = 0; i <= line.length; i++) {
		if (stringWidth(line.slice(0, i)) === column) {
			return line.slice(i);
		}
	}
	return '';
}
