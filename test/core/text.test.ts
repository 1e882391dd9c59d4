import { describe, expect, it } from 'vitest';
import { pairBrackets } from '../../server/src/core/text/bracketPairs';
import { createCharacterMarks, marksIn } from '../../server/src/core/text/characterMarks';
import { countHan } from '../../server/src/core/text/characters';
import { applyEdits } from '../../server/src/core/text/edit';
import { foldTight, foldWidth } from '../../server/src/core/text/fold';
import { createForwardFinder } from '../../server/src/core/text/forwardFinder';
import { formatHanNumeral, parseNumeral } from '../../server/src/core/text/numerals';
import { createSourceText, lineAt, lineSpan, positionAt } from '../../server/src/core/text/sourceText';
import { unitsOf } from '../../server/src/core/text/units';
import { SEEDS } from '../support/seeds';

describe('numerals', () => {
	it.each([
		[1, '一'],
		[4, '四'],
		[10, '十'],
		[12, '十二'],
		[20, '二十'],
		[21, '二十一'],
		[100, '一百'],
		[101, '一百零一'],
		[110, '一百一十'],
		[111, '一百一十一'],
		[1001, '一千零一'],
		[1010, '一千零一十'],
		[9999, '九千九百九十九'],
	])('%d is written %s', (value, written) => {
		expect(formatHanNumeral(value)).toBe(written);
		expect(parseNumeral(written)).toBe(value);
	});

	it('reads every number up to 9999 as it writes it', () => {
		const wrong: string[] = [];
		for (let value = 1; value <= 9999; value++) {
			const written = formatHanNumeral(value);
			if (parseNumeral(written) !== value || parseNumeral(String(value)) !== value) {
				wrong.push(`${value} ${written}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it.each([
		['二〇二〇', 2020],
		['二○二○', undefined],
		['两百', 200],
		['一百 零 三', 103],
		['十 二', 12],
		['1 2', 12],
		['', undefined],
		['甲', undefined],
		['一甲', undefined],
		['-1', undefined],
		['1.5', undefined],
	])('%j is %s', (written, value) => {
		expect(parseNumeral(written)).toBe(value);
	});
});

describe('foldWidth', () => {
	it.each([
		['（一）甲，乙；丙：丁！？％', '(一)甲,乙;丙:丁!?%'],
		['１２３ＡＢＣａｂｃ', '123ABCabc'],
		['甲\u3000乙\u00A0丙\t丁', '甲 乙 丙 丁'],
		['比例1∶2', '比例1:2'],
		['甲\uFEFF乙\u200B丙', '甲 乙 丙'],
		['、。“”《》〔〕…—', '、。“”《》〔〕…—'],
		['𠮷😀〇', '𠮷😀〇'],
		['甲\r\n乙', '甲\r\n乙'],
	])('%j becomes %j', (text, folded) => {
		expect(foldWidth(text)).toBe(folded);
	});

	it.each([...SEEDS.map((seed) => seed.content), '（\u3000）\uFF01\uFF5E\uFF5F\uD83D', ''])(
		'keeps every character in its place and changes nothing the second time',
		(text) => {
			const folded = foldWidth(text);
			expect(folded).toHaveLength(text.length);
			expect(foldWidth(folded)).toBe(folded);
		},
	);

	it('takes blanks out where places do not matter', () => {
		expect(foldTight('　索 引\u3000号：１')).toBe('索引号:1');
	});
});

describe('lines of a text', () => {
	const check = (content: string, lines: readonly string[]): void => {
		const text = createSourceText(content);
		const found = text.lineStarts.map((_, line) => {
			const { start, end } = lineSpan(text, line);
			return content.slice(start, end);
		});
		expect(found).toEqual(lines);
	};

	it.each([
		['', ['']],
		['甲', ['甲']],
		['甲\n乙', ['甲', '乙']],
		['甲\r\n乙\r\n', ['甲', '乙', '']],
		['甲\r乙', ['甲', '乙']],
		['甲\n\r乙', ['甲', '', '乙']],
		['\r\n\r\n', ['', '', '']],
		['\r\r\n\n', ['', '', '', '']],
		['甲\u2028乙\u0085丙', ['甲\u2028乙\u0085丙']],
	])('%j', (content, lines) => {
		check(content, lines);
	});

	it.each([
		['甲乙\r\n丙', 0, 0, 0],
		['甲乙\r\n丙', 2, 0, 2],
		['甲乙\r\n丙', 3, 0, 3],
		['甲乙\r\n丙', 4, 1, 0],
		['甲乙\r\n丙', 5, 1, 1],
		['甲乙\r\n丙', 99, 1, 95],
		['𠮷a\nb', 4, 1, 0],
	])('%j: offset %d is on line %d, column %d', (content, offset, line, column) => {
		const text = createSourceText(content);
		expect(lineAt(text, offset)).toBe(line);
		expect(positionAt(text, offset)).toEqual({ line, column });
	});

	it('finds the line of every offset', () => {
		const content = '一\r\n\n二\r三\n';
		const text = createSourceText(content);
		const lines = [...content].map((_, offset) => lineAt(text, offset));
		expect(lines).toEqual([0, 0, 0, 1, 2, 2, 3, 3]);
	});
});

describe('signs of a text', () => {
	it.each([
		['甲（乙：丙）\r\n“丁”', '(:)\r\n“”'],
		['丁鿿䷿\ua000〇', '䷿\ua000〇'],
		['１，２；３。《甲》', '1,2;3。《》'],
		['甲乙第三条', '第三'],
		['', ''],
	])('of %j are %j, whatever their width', (content, marks) => {
		const { folded, signs } = createSourceText(content);
		expect(Array.from(signs, (offset) => folded[offset]).join('')).toBe(marks);
	});
});

describe('marks of characters', () => {
	const marks = createCharacterMarks('甲乙', '乙丙');

	it.each([
		['甲', 1],
		['丙', 2],
		['乙', 3],
		['丁', 0],
		['丁丙丁', 2],
		['丁甲丙', 3],
		['', 0],
	])('%j means %i', (text, meaning) => {
		expect(marksIn(marks, unitsOf(text), 0, text.length)).toBe(meaning);
	});

	it('are those of the stretch alone', () => {
		expect(marksIn(marks, unitsOf('甲丁丙'), 1, 2)).toBe(0);
	});
});

describe('bracket pairs', () => {
	/** Under each character: a letter for a pair, `!` for a mark without its half, a blank for the rest. */
	const draw = (folded: string): string => {
		const { partners } = pairBrackets(createSourceText(folded));
		const marks = [...folded].map((character, i) => {
			const partner = partners[i] ?? -1;
			if (partner < 0) {
				return '()[]{}《》〈〉〔〕【】「」“”‘’'.includes(character) ? '!' : '.';
			}
			return String.fromCharCode('a'.charCodeAt(0) + (Math.min(i, partner) % 26));
		});
		return marks.join('');
	};

	it.each([
		['(甲)', 'a.a'],
		['《关于〈办法〉的通知》(甲〔2020〕1号)', 'a..d..d...a' + 'l.n....n..l'],
		['各县(市、区)政府', '..c...c..'],
		['(各县(市)政府', '!..d.d..'],
		['甲)乙(', '.!.!'],
		['《甲(乙》丙)', 'a.!.a.!'],
		['“甲‘乙’丙”', 'a.c.c.a'],
		['(甲\n乙)', '!...!'],
		['(甲\r乙)', '!...!'],
		['()()', 'aacc'],
	])('%j', (folded, drawn) => {
		expect(draw(folded)).toBe(drawn);
		const alone = [...drawn].flatMap((mark, i) => (mark === '!' ? [i] : []));
		expect([...pairBrackets(createSourceText(folded)).unpaired]).toEqual(alone);
	});

	it('looks a few marks back, however many are open', () => {
		const folded = `(${'《'.repeat(8)})`;
		expect(pairBrackets(createSourceText(folded)).partners[0]).toBe(folded.length - 1);
		expect(pairBrackets(createSourceText(`(${'《'.repeat(5000)})`)).partners[0]).toBe(-1);
	});
});

describe('edits', () => {
	it.each([
		['甲乙丙', [{ span: { start: 1, end: 2 }, newText: '丁' }], '甲丁丙'],
		['甲乙丙', [{ span: { start: 3, end: 3 }, newText: '。' }], '甲乙丙。'],
		[
			'甲乙丙',
			[
				{ span: { start: 2, end: 3 }, newText: '' },
				{ span: { start: 0, end: 0 }, newText: '一、' },
			],
			'一、甲乙',
		],
		['', [], ''],
	])('%j with %j is %j', (text, edits, edited) => {
		expect(applyEdits(text, edits)).toBe(edited);
	});
});

it.each([
	['稳就业1.2%（𠮷）〇', 6],
	['abc，。', 0],
])('%j holds %d Han units', (text, count) => {
	expect(countHan(text)).toBe(count);
});

describe('a forward finder', () => {
	it('finds what stands in a stretch and nothing beyond it', () => {
		const next = createForwardFinder([1, 5]);
		expect([next(0, 3), next(2, 4), next(4, 8), next(6, 8)]).toEqual([1, -1, 5, -1]);
	});

	it('may be asked again from further back', () => {
		const next = createForwardFinder([1, 5]);
		expect([next(5, 8), next(0, 8), next(6, 8), next(0, 1)]).toEqual([5, 1, -1, -1]);
	});
});
