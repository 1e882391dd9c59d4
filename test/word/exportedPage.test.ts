import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { decodeText } from '../../server/src/files/decodeText';
import { exportDraft } from '../../server/src/word/export/exportDraft';
import { hasOffice } from './support/office';
import { type PrintedLine, type PrintedPage, printDocuments } from './support/printed';

/** The type area in millimetres from the upper left corner: 37 mm above, 28 mm to the left, 156 × 225 mm. */
const AREA = { left: 28, right: 184, top: 37, bottom: 262 };
const CELL = 156 / 28;
/** 28.95 pt. */
const LINE = 10.213;
/** A sentence without punctuation, so that nothing moves a character to another line. */
const BODY = '各级各部门认真做好工作'.repeat(300);
const NAMES = '甲市发展改革局\n甲市教育局\n甲市公安局\n';
const NOTICE = '关于做好工作的通知\n\n各区人民政府：\n　　现就有关事项通知如下。\n　　一、做好工作。\n';
/** In digits of full width, for which no font here has its own idea. */
const DATE = '２０２６年１１月２日';
const IMPRINT =
	'抄送：市委各部门，市人大常委会办公室，市政协办公室，市法院，市检察院，甲市军分区，各人民团体。\n甲市人民政府办公室　２０２６年３月５日印发\n';

const SEEDS = readdirSync('seeds').filter((name) => name.endsWith('.txt'));

const DRAFTS: Readonly<Record<string, string>> = {
	plain: `关于做好工作的通知\n\n各区人民政府：\n\n　　${BODY}\n`,
	sealed: `${NOTICE}甲市人民政府\n${DATE}\n`,
	unsealed: `${NOTICE}甲市人民政府办公室人事科\n${DATE}\n`,
	joint: `${NOTICE}${NAMES}2026年11月2日\n`,
	headed: `甲市发展和改革委员会\n甲市教育局文件\n\n甲发改〔２０２６〕２号\n\n${NOTICE}`,
	signed: `甲市财政局文件\n\n甲财〔２０２６〕２号\n签发人：张三\n\n${NOTICE}`,
	attached: `${NOTICE}甲市人民政府\n${DATE}\n\n附件１\n任务分工表\n\n任务\t单位\t时限\n就业\t人社局\t年底\n\n附件２\n说明事项\n　　一、甲。\n　　二、乙。\n\n${IMPRINT}`,
	...Object.fromEntries(
		// The text of a page, and of one that leaves no room for the 版记.
		[3, 17, 18, 19, 20].map((lines) => [
			`imprint${lines}`,
			`关于做好工作的通知\n\n各区人民政府：\n\n${'　　做好工作。\n'.repeat(lines - 3)}${IMPRINT}`,
		]),
	),
	...Object.fromEntries(SEEDS.map((name) => [name.slice(0, 3), seed(name)])),
};

/** A seed in full width: the fonts that stand in here for 仿宋 have Latin characters of other widths. */
function seed(name: string): string {
	const { content } = decodeText(readFileSync(path.join('seeds', name)));
	return content.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
}

describe.skipIf(!hasOffice())('an exported page as LibreOffice prints it', () => {
	let printed: Readonly<Record<string, readonly PrintedPage[]>> = {};

	beforeAll(() => {
		printed = printDocuments(
			Object.fromEntries(
				Object.entries(DRAFTS).map(([name, draft]) => {
					const options = { seal: name !== 'unsealed', redHead: undefined };
					return [name, exportDraft(analyze(draft), options)?.bytes ?? new Uint8Array()];
				}),
			),
		);
	}, 240_000);

	function pages(name: string): readonly PrintedPage[] {
		return printed[name] ?? [];
	}

	function line(name: string, text: string, page = 0): PrintedLine {
		const found = pages(name)[page]?.lines.find((each) => each.text.includes(text));
		if (found === undefined) {
			throw new Error(`${name} has no line ${text} on page ${page + 1}`);
		}
		return found;
	}

	it('has 22 lines of 28 characters at 28.95 points from 37 mm above and 28 mm to the left', () => {
		const lines = pages('plain')[1]?.lines ?? [];
		expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
		for (const { left, right } of lines) {
			expect(Math.abs(left - AREA.left)).toBeLessThan(0.5);
			expect(Math.abs(right - AREA.right)).toBeLessThan(1);
		}
		expect(((lines[21]?.top ?? 0) - (lines[0]?.top ?? 0)) / 21).toBeCloseTo(LINE, 1);
		expect(lines[0]?.top).toBeGreaterThan(AREA.top - 0.5);
		expect(lines[21]?.bottom).toBeLessThan(AREA.bottom + 0.5);
	});

	describe.each(SEEDS.map((name) => name.slice(0, 3)))('of the seed %s', (name) => {
		it('is A4 and holds its text in the type area', () => {
			expect(pages(name).length).toBeGreaterThan(4);
			for (const { width, height, lines } of pages(name)) {
				expect(width).toBeCloseTo(210, 0);
				expect(height).toBeCloseTo(297, 0);
				for (const { left, right, top, bottom } of lines) {
					expect(left).toBeGreaterThan(AREA.left - 0.5);
					expect(right).toBeLessThan(AREA.right + 0.5);
					expect(top).toBeGreaterThan(AREA.top - 0.5);
					expect(bottom).toBeLessThan(AREA.bottom + 0.5);
				}
			}
		});

		it('has 22 lines where it is full, and 28 cells a line at the most', () => {
			const counts = pages(name).map(({ lines }) => lines.length);
			expect(Math.max(...counts)).toBe(22);
			// The first and the last of a document hold less, and a page whose last line belongs to the signature.
			expect(counts.filter((count) => count === 22).length).toBeGreaterThanOrEqual(counts.length - 4);
			for (const { text } of pages(name).flatMap((page) => page.lines)) {
				expect([...text].length).toBeLessThanOrEqual(28);
			}
		});

		it('begins no line with a closing mark and ends none with an opening one', () => {
			const lines = pages(name).flatMap((page) => page.lines.map(({ text }) => text));
			expect(lines.filter((text) => /^[，。、；：！？”’》）」』〕]|[“‘《（「『〔]$/.test(text))).toEqual([]);
		});

		it('has its number outside, a cell of 4号 from the edge', () => {
			for (const [i, { number }] of pages(name).entries()) {
				expect(number?.text).toBe(`—${i + 1}—`);
				const beside = i % 2 === 0 ? AREA.right - (number?.right ?? 0) : (number?.left ?? 0) - AREA.left;
				expect(Math.abs(beside - 4.94)).toBeLessThan(1);
				// 7 mm below the type area.
				expect(number?.top).toBeGreaterThan(AREA.bottom + 3);
			}
		});
	});

	describe('with names and date', () => {
		const middle = ({ left, right }: { readonly left: number; readonly right: number }): number => (left + right) / 2;

		it('under a seal: the date four cells from the right, the name above its middle', () => {
			const [name, date] = [line('sealed', '甲市人民政府'), line('sealed', DATE)];
			expect(Math.abs((AREA.right - date.right) / CELL - 4)).toBeLessThan(0.3);
			expect(Math.abs(middle(name) - middle(date))).toBeLessThan(1);
			expect(date.top - name.top).toBeCloseTo(LINE, 0);
		});

		it('without a seal: the name two cells from the right and a line below the text, the date two cells further in', () => {
			const [name, date] = [line('unsealed', '甲市人民政府办公室人事科'), line('unsealed', DATE)];
			expect(Math.abs((AREA.right - name.right) / CELL - 2)).toBeLessThan(0.3);
			expect(Math.abs((date.left - name.left) / CELL - 2)).toBeLessThan(0.3);
			expect(name.top - line('unsealed', '一、做好工作').top).toBeCloseTo(2 * LINE, 0);
		});

		it('of three issuers: on one line, the last above the date, far enough apart for their seals', () => {
			const row = line('joint', '甲市教育局');
			expect(row.words.map(({ text }) => text)).toEqual(NAMES.trim().split('\n'));
			const middles = row.words.map(middle);
			expect(Math.abs((middles[2] ?? 0) - middle(line('joint', '2026年')))).toBeLessThan(1);
			expect((middles[1] ?? 0) - (middles[0] ?? 0)).toBeGreaterThan(44);
			expect((middles[2] ?? 0) - (middles[1] ?? 0)).toBeGreaterThan(44);
			expect((middles[0] ?? 0) - AREA.left).toBeGreaterThan(21);
		});
	});

	it('has names of joint issuers in the head as wide as one another, and 文件 beside them', () => {
		const long = line('headed', '甲市发展和改革委员会');
		const short = pages('headed')[0]?.lines.find(({ text }) => text.startsWith('甲市教育局'));
		const word = pages('headed')[0]
			?.lines.flatMap(({ words }) => words)
			.find(({ text }) => text.endsWith('文件'));
		const name = long.words[0];
		expect(short?.left).toBeCloseTo(long.left, 0);
		expect(word?.right).toBeLessThan(AREA.right + 1);
		expect(word?.right).toBeGreaterThan((name?.right ?? 0) + 10);
		// 35 mm below the upper edge of the type area.
		expect(long.top - AREA.top).toBeGreaterThan(33);
	});

	it('has 文号 and 签发人 on one line above the red one, a cell from the edges', () => {
		const { left, right, words } = line('signed', '签发人');
		expect(words.map(({ text }) => text)).toEqual(['甲财〔２０２６〕２号', '签发人：张三']);
		expect(Math.abs((left - AREA.left) / CELL - 1)).toBeLessThan(0.3);
		expect(Math.abs((AREA.right - right) / CELL - 1)).toBeLessThan(0.3);
	});

	describe('with attachments', () => {
		it('begins one with its label on the first line and its title on the third', () => {
			const [first, second] = [line('attached', '附件１', 1), line('attached', '任务分工表', 1)];
			expect(Math.abs(first.left - AREA.left)).toBeLessThan(0.5);
			expect(first.top).toBeLessThan(AREA.top + LINE);
			expect(second.top - first.top).toBeGreaterThan(1.7 * LINE);
			expect(second.top - first.top).toBeLessThan(2.3 * LINE);
			expect(Math.abs((second.left + second.right) / 2 - 106)).toBeLessThan(1);
		});

		it('has rows of cells as a table', () => {
			expect(line('attached', '人社局', 1).words.map(({ text }) => text)).toEqual(['就业', '人社局', '年底']);
		});

		it('has the 版记 at the foot of the last page', () => {
			const last = pages('attached').length - 1;
			expect(line('attached', '印发', last).bottom).toBeGreaterThan(AREA.bottom - 3);
		});
	});

	it.each([
		[3, 1],
		[17, 1],
		[18, 1],
		[19, 1],
		[20, 2],
	])('has the 版记 on the last lines, below %i lines of text on page %i', (lines, page) => {
		const name = `imprint${lines}`;
		expect(pages(name)).toHaveLength(page);
		const [copies, printing] = [line(name, '抄送', page - 1), line(name, '印发', page - 1)];
		expect(printing.bottom).toBeGreaterThan(AREA.bottom - 3);
		expect(printing.bottom).toBeLessThan(AREA.bottom + 0.5);
		// A cell of 4号 on both sides, the names one below the other.
		expect(Math.abs(copies.left - AREA.left - 4.94)).toBeLessThan(0.5);
		expect(Math.abs(printing.left - copies.left)).toBeLessThan(0.5);
		expect(Math.abs(AREA.right - printing.right - 4.94)).toBeLessThan(1);
		const more = pages(name)[page - 1]?.lines.at(-2);
		expect((more?.left ?? 0) - copies.left).toBeCloseTo(3 * 4.94, 0);
	});
});
