import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { layOutDraft } from '../../server/src/word/layout/layOutDraft';
import type { LayoutParagraph } from '../../server/src/word/layout/layout';

interface Options {
	readonly seal?: boolean;
	readonly redHead?: string;
}

function layOut(draft: string, { seal = true, redHead }: Options = {}): readonly LayoutParagraph[] {
	return layOutDraft(analyze(draft), { seal, redHead }).paragraphs;
}

function textOf({ pieces }: LayoutParagraph): string {
	return pieces.map(({ text }) => text).join('');
}

/** What is printed in a role, in order. */
function inRole(draft: string, role: LayoutParagraph['role'], options?: Options): readonly string[] {
	return layOut(draft, options)
		.filter((each) => each.role === role)
		.map(textOf);
}

function find(paragraphs: readonly LayoutParagraph[], text: string): LayoutParagraph | undefined {
	return paragraphs.find((each) => textOf(each) === text);
}

const BODY = '各区人民政府：\n　　现就有关事项通知如下。\n　　一、做好工作。\n　　二、抓好落实。\n';
const NOTICE = `甲市人民政府关于做好工作的通知\n${BODY}甲市人民政府\n2026年3月2日\n`;
const IMPRINT = '抄送：市委各部门，市法院，市检察院。\n甲市人民政府办公室　　2026年3月5日印发\n';

describe('the head', () => {
	const withOrgan = `甲市人民政府\n关于做好工作的通知\n${BODY}`;
	const withHead = `甲市人民政府文件\n甲政发〔2026〕2号\n${NOTICE}`;

	it('prints an organ alone above 关于 as the first line of the title', () => {
		expect(inRole(withOrgan, 'title')).toEqual(['甲市人民政府', '关于做好工作的通知']);
	});

	it('prints a line …文件 of the draft as the red head, with the number and the red line below it', () => {
		const [mark, number, title] = layOut(withHead);
		expect(mark).toMatchObject({ role: 'mark', pieces: [{ start: 0, font: 'mark' }] });
		expect(number).toMatchObject({ role: 'number', redLine: true });
		expect(title).toMatchObject({ role: 'title', linesBefore: 2 });
	});

	it('has one head where the draft has its own and another is asked for', () => {
		expect(inRole(withHead, 'mark', { redHead: '乙市人民政府文件' })).toEqual(['甲市人民政府文件']);
		expect(inRole(NOTICE, 'mark', { redHead: '乙市人民政府文件' })).toEqual(['乙市人民政府文件']);
	});

	it('has its red line below the head itself where there is no number', () => {
		expect(layOut(NOTICE, { redHead: '甲市人民政府文件' })[0]).toMatchObject({ role: 'mark', redLine: true });
	});

	it('has a line for each of several issuers, those of the draft and those that are asked for', () => {
		const joint = `甲市财政局\n甲市教育局文件\n甲财发〔2026〕2号\n${NOTICE}`;
		expect(inRole(joint, 'mark')).toEqual(['甲市财政局', '甲市教育局文件']);
		expect(inRole(NOTICE, 'mark', { redHead: '甲市财政局、甲市教育局文件' })).toEqual(['甲市财政局', '甲市教育局文件']);
	});
});

describe('names and date', () => {
	const signed = (...names: string[]) => `甲市财政局关于做好工作的通知\n${BODY}${names.join('\n')}\n2026年11月2日\n`;
	const middle = (paragraph: LayoutParagraph | undefined): number =>
		(paragraph?.place?.left ?? Number.NaN) + (paragraph?.place?.width ?? Number.NaN) / 2;

	it('stand one above the other in the middle under a seal, the date four cells from the right', () => {
		const paragraphs = layOut(signed('甲市财政局'));
		const [name, date] = [find(paragraphs, '甲市财政局'), find(paragraphs, '2026年11月2日')];
		expect(name).toMatchObject({ linesBefore: 2 });
		expect(middle(name)).toBeCloseTo(middle(date));
		// 2026年11月2日 takes six and a half cells.
		expect(28 - middle(date) - 6.5 / 2).toBeCloseTo(4, 0);
	});

	it('stand without a seal a line below the text, two cells from the right, the date two cells further in', () => {
		const paragraphs = layOut(signed('甲市机关事务管理局'), { seal: false });
		const [name, date] = [find(paragraphs, '甲市机关事务管理局'), find(paragraphs, '2026年11月2日')];
		expect(name).toMatchObject({ linesBefore: 1 });
		expect(name).not.toHaveProperty('place');
		expect(28 - (name?.left ?? 0) - 9).toBeCloseTo(2, 0);
		expect((date?.left ?? 0) - (name?.left ?? 0)).toBeCloseTo(2);
	});

	it.each([
		[['甲市财政局', '甲市教育局'], [2]],
		[['甲市财政局', '甲市教育局', '甲市公安局'], [3]],
		[
			['甲市财政局', '甲市教育局', '甲市公安局', '甲市民政局'],
			[3, 1],
		],
		[
			['甲市发展和改革委员会', '甲市财政局', '甲市教育局'],
			[2, 1],
		],
		[
			['甲市人力资源和社会保障局医疗保险处办公室', '甲市财政局'],
			[1, 1],
		],
	])('of joint issuers stand side by side under their seals: %j', (names, rows) => {
		const paragraphs = layOut(signed(...names));
		const placed = names.map((name) => find(paragraphs, name));
		const widths: number[] = [];
		let inRow = 0;
		for (const each of placed) {
			inRow++;
			if (each?.place?.endsLine) {
				widths.push(inRow);
				inRow = 0;
			}
		}
		expect(widths).toEqual(rows);
		for (const [i, each] of placed.entries()) {
			const { left = 0, width = 0 } = each?.place ?? {};
			expect(left).toBeGreaterThanOrEqual(0);
			expect(left + width).toBeLessThan(28.1);
			expect(width).toBeGreaterThanOrEqual(names[i]?.length ?? 0);
		}
		expect(middle(placed.at(-1))).toBeCloseTo(middle(find(paragraphs, '2026年11月2日')));
	});

	it('of joint issuers stand one below the other without seals', () => {
		const paragraphs = layOut(signed('甲市财政局', '甲市教育局'), { seal: false });
		const names = ['甲市财政局', '甲市教育局'].map((name) => find(paragraphs, name));
		expect(names.map((each) => [each?.place, each?.linesBefore])).toEqual([
			[undefined, 1],
			[undefined, 0],
		]);
	});

	it('never stand on a page without the end of the text', () => {
		expect(find(layOut(signed('甲市财政局')), '二、抓好落实。')).toMatchObject({ keepsNext: true });
		const listed = layOut(signed('附件：1.甲', '2.乙', '甲市财政局'));
		const kept = ['二、抓好落实。', '附件：1.甲', '2.乙', '甲市财政局'];
		expect(kept.map((text) => find(listed, text)?.keepsNext)).toEqual([true, true, true, true]);
	});
});

describe('attachments', () => {
	const draft = `${NOTICE}附件1\n资金安排表\n序号\t单位\t资金\n1\t东区\t100\n2\t西区\n\n附件2\n任务分工\n　　一、甲。\n　　二、乙。\n${IMPRINT}`;

	it('begin a page with their label, the title on the third line, the text below a free one', () => {
		const paragraphs = layOut(draft);
		expect(find(paragraphs, '附件1')).toMatchObject({ role: 'flush', startsPage: true, pieces: [{ font: 'level1' }] });
		expect(find(paragraphs, '资金安排表')).toMatchObject({ role: 'title', linesBefore: 1, startsPage: false });
		expect(find(paragraphs, '任务分工')).toMatchObject({ role: 'title', linesBefore: 1, startsPage: false });
		expect(find(paragraphs, '一、甲。')).toMatchObject({ linesBefore: 1 });
		expect(find(paragraphs, '二、乙。')).toMatchObject({ linesBefore: 0 });
	});

	it('have titles of several lines, but no table that lost its cells', () => {
		const titles = (lines: string) => inRole(`${NOTICE}附件1\n${lines}`, 'title').slice(1);
		expect(titles('甲市2026年学校建设\n资金安排表\n\n单位：万元\n')).toEqual(['甲市2026年学校建设', '资金安排表']);
		expect(titles('资金安排表\n序号\n单位\n资金\n备注\n')).toEqual(['资金安排表']);
	});

	it('have the 版记 below them', () => {
		expect(inRole(draft, 'imprint')).toEqual(IMPRINT.trim().split('\n'));
		expect(layOut(draft).at(-1)).toMatchObject({ fillsLine: true });
	});

	it('take no sentence about 抄送 for 版记', () => {
		expect(inRole(`${NOTICE}附件1\n说明\n抄送：指把文件发给有关机关。\n　　一、甲。\n`, 'imprint')).toEqual([]);
	});

	it('keep 抄送 that a copy broke over lines together', () => {
		expect(
			inRole(`${NOTICE}抄送：市委各部门，\n市法院。\n甲市人民政府办公室　2026年3月5日印发\n`, 'imprint'),
		).toHaveLength(3);
	});
});

describe('rows with tabs', () => {
	const rows = (...lines: string[]) =>
		layOut(`${NOTICE}附件\n安排表\n${lines.join('\n')}\n`).filter(({ columns }) => columns !== undefined);

	it('are a table as wide as the line, its first row the head', () => {
		const table = rows('序号\t单位\t资金', '1\t甲市教育局\t100', '\t合计');
		expect(table.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([
			['序号', '单位', '资金'],
			['1', '甲市教育局', '100'],
			['', '合计'],
		]);
		expect(table.map(({ headRow }) => headRow)).toEqual([true, false, false]);
		expect(table[0]?.columns?.reduce((sum, width) => sum + width)).toBeCloseTo(28);
	});

	it('leave figures whole beside long texts', () => {
		const [head] = rows('项目\t完成投资总额（万元）\t备注', `道路\t1234567.89\t${'已完成前期工作，'.repeat(12)}`);
		const [first = 0, second = 0, third = 0] = head?.columns ?? [];
		// Ten narrow characters of 小4, in cells of 3号.
		expect(second).toBeGreaterThan((10 * 0.6 * 12) / 15.75);
		expect(third).toBeGreaterThan(first + second);
	});

	it('are one where they begin with numbers too', () => {
		expect(rows('项目\t金额', '一、税收收入\t120', '（一）增值税\t80', '二、非税收入\t30')).toHaveLength(4);
	});

	it.each([
		['clauses with a tab behind their numbers', ['1.\t做好工作。', '2.\t抓好落实。']],
		['one row', ['序号\t单位']],
		['a row with more cells than the first', ['序号\t单位', '1\t甲\t乙']],
		['blanks within the cells that an import would lose', ['序号 \t单位', '1\t甲']],
	])('are no table: %s', (_, lines) => {
		expect(rows(...lines)).toEqual([]);
	});
});
