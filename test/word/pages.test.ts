import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { layOutDraft } from '../../server/src/word/layout/layOutDraft';
import type { LayoutOptions } from '../../server/src/word/layout/layout';
import { LINE_WIDTH, PAGE } from '../../server/src/word/layout/pageMeasures';
import { breakPages } from '../../server/src/word/pages/breakPages';
import type { PrintedLine, PrintedPage } from '../../server/src/word/pages/page';

const DRAFT = `关于做好工作的通知

各区人民政府：

　　${'各级各部门认真做好工作'.repeat(300)}
`;

function pagesOf(text: string, options: Partial<LayoutOptions> = {}): readonly PrintedPage[] {
	return breakPages(layOutDraft(analyze(text), { seal: true, redHead: undefined, ...options }));
}

/** What stands on a page, without its number. */
function linesOf(page: PrintedPage | undefined): readonly PrintedLine[] {
	return (page?.lines ?? []).filter(({ runs }) => runs[0]?.font !== 'folio');
}

function textOf({ runs }: PrintedLine): string {
	return runs.map(({ text }) => text).join('');
}

function textsOf(text: string): readonly string[] {
	return pagesOf(text).flatMap((page) => linesOf(page).map(textOf));
}

describe('the pages of a draft', () => {
	it('have 22 lines of 28 characters that fill the type area', () => {
		const lines = linesOf(pagesOf(DRAFT)[1]);
		expect(lines.map((line) => textOf(line).length)).toEqual(Array.from({ length: 22 }, () => 28));
		for (const { runs } of lines) {
			expect(runs[0]?.x).toBe(PAGE.left);
			expect((runs.at(-1)?.x ?? 0) + (runs.at(-1)?.width ?? 0)).toBeCloseTo(PAGE.left + LINE_WIDTH, 0);
		}
		expect(lines[0]?.top).toBe(PAGE.top);
		expect((lines[21]?.top ?? 0) + (lines[21]?.height ?? 0)).toBeLessThanOrEqual(PAGE.height - PAGE.bottom);
	});

	it('carry their numbers outside', () => {
		const folios = pagesOf(DRAFT).map(({ lines }) => lines.at(-1)?.runs[0]);
		expect(folios.map((folio) => folio?.text).slice(0, 3)).toEqual(['— 1 —', '— 2 —', '— 3 —']);
		expect(folios.map((folio) => (folio?.x ?? 0) > PAGE.width / 2).slice(0, 3)).toEqual([true, false, true]);
	});

	it('know where in the draft each line begins', () => {
		for (const line of pagesOf(DRAFT).flatMap(linesOf)) {
			expect(DRAFT.slice(line.start, (line.start ?? 0) + 4)).toBe(textOf(line).slice(0, 4));
		}
	});

	it('never begin a line with a closing mark or end one with an opening one', () => {
		const body = '各区、各部门（单位）要按照《中华人民共和国突发事件应对法》“第一条”的要求，认真做好工作。'.repeat(40);
		for (const text of textsOf(`关于做好工作的通知\n\n各区人民政府：\n\n　　${body}\n`)) {
			expect(text).toMatch(/^[^，。、；：？！）》”]/);
			expect(text).toMatch(/[^（《“]$/);
		}
	});

	it('keep figures and words of Latin letters whole', () => {
		const body = `${'甲'.repeat(25)}2026年`;
		expect(textsOf(`关于做好工作的通知\n\n各区：\n\n　　${body}\n`)).toContain('2026年');
	});

	it('break a word that is longer than a line', () => {
		const text = 'x'.repeat(500);
		const texts = textsOf(`关于做好工作的通知\n\n各区：\n\n　　${text}\n`);
		expect(texts.slice(2).join('')).toBe(text);
		expect(Math.max(...texts.map((each) => each.length))).toBeLessThan(60);
	});

	it('put the 版记 on the last lines of the last page', () => {
		const draft = `${DRAFT}\n某某市人民政府\n2026年3月1日\n\n抄送：市委各部门。\n某某市人民政府办公室　　2026年3月1日印发\n`;
		const last = pagesOf(draft).at(-1);
		const lines = linesOf(last).slice(-2);
		expect(lines.map(textOf)[0]).toMatch(/^抄送/);
		expect((lines[1]?.top ?? 0) + (lines[1]?.height ?? 0)).toBeCloseTo(PAGE.height - PAGE.bottom, -2);
		expect(last?.rules.map(({ height }) => height)).toEqual([20, 15, 20]);
	});

	it('put date and name by whether there is a seal', () => {
		const draft = '关于做好工作的通知\n\n各区：\n\n　　特此通知。\n\n某某市人民政府\n2026年3月1日\n';
		const rightOf = (seal: boolean): readonly number[] =>
			linesOf(pagesOf(draft, { seal })[0])
				.slice(-2)
				.map(({ runs }) => {
					const last = runs.at(-1);
					return (PAGE.left + LINE_WIDTH - (last?.x ?? 0) - (last?.width ?? 0)) / PAGE.cell;
				});
		expect(rightOf(true)[1]).toBeCloseTo(4, 1);
		expect(rightOf(false)[0]).toBeCloseTo(2, 1);
	});

	it('keep a long name on one line, the date below its middle', () => {
		const name = '某某市应急保障指挥部工业运行工作专班办公室';
		const draft = `关于做好工作的通知\n\n各区：\n\n　　特此通知。\n\n${name}\n2026年3月1日\n`;
		const [above, below] = linesOf(pagesOf(draft)[0]).slice(-2);
		expect(above && textOf(above)).toBe(name);
		const middle = (line: PrintedLine | undefined): number => {
			const [first, last] = [line?.runs[0], line?.runs.at(-1)];
			return ((first?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0)) / 2;
		};
		expect(middle(below)).toBeCloseTo(middle(above), -1);
	});

	it('put the names of joint issuers side by side above their seals, the date below', () => {
		const draft =
			'关于做好工作的通知\n\n各区：\n\n　　特此通知。\n\n某某市财政局\n某某市商务局\n某某市水利局\n2026年3月1日\n';
		const lines = linesOf(pagesOf(draft)[0]).slice(-4);
		expect(lines.map(textOf)).toEqual(['某某市财政局', '某某市商务局', '某某市水利局', '2026年3月1日']);
		expect(new Set(lines.slice(0, 3).map(({ top }) => top)).size).toBe(1);
		const places = lines.slice(0, 3).map(({ runs }) => runs[0]?.x ?? 0);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(lines[3]?.top).toBeGreaterThan(lines[2]?.top ?? 0);
	});

	it('have a red head with the names of joint issuers as wide as one another, 文件 beside them', () => {
		const redHead = '某某市财政局、某某市文化和旅游局';
		const page = pagesOf('关于做好工作的通知\n\n某财发〔2026〕1号\n\n各区：\n\n　　特此通知。\n', { redHead })[0];
		const head = (page?.lines ?? []).filter(({ runs }) => runs[0]?.font === 'mark');
		const names = head.filter((line) => /局$/.test(textOf(line)));
		const ends = names.map(({ runs }) => Math.round((runs.at(-1)?.x ?? 0) + (runs.at(-1)?.width ?? 0)));
		expect(names).toHaveLength(2);
		expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(20);
		expect(page?.rules.some(({ color }) => color === 'red')).toBe(true);
	});

	it('frame the cells of a table, and repeat its first row on the next page', () => {
		const rows = Array.from({ length: 60 }, (_, i) => `${i + 1}\t任务${i + 1}\t市财政局`);
		const draft = `关于做好工作的通知\n\n各区：\n\n　　任务如下。\n\n序号\t任务\t责任单位\n${rows.join('\n')}\n`;
		const pages = pagesOf(draft).filter((page) => page.rules.length > 0);
		expect(pages.length).toBeGreaterThan(1);
		for (const page of pages) {
			expect(linesOf(page).map(textOf)).toContain('责任单位');
		}
	});

	it('are one, and empty but for its number, where there is nothing to print', () => {
		expect(pagesOf('').map((page) => linesOf(page).length)).toEqual([0]);
	});

	it('go on for hundreds of pages', () => {
		const long = '各级各部门认真做好工作，'.repeat(20_000);
		expect(pagesOf(`关于做好工作的通知\n\n各区：\n\n　　${long}\n`).length).toBeGreaterThan(300);
	});
});
