import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { type ItemReport, outlineReport, outlineText } from '../../server/src/report/outlineReport';
import { SEEDS, seed, toFullWidth } from '../support/seeds';

/** The outlines below were read against the documents line by line. */
describe('outline of the seeds', () => {
	it.each(SEEDS.map((each) => [each.id, each] as const))('%s is what a reader finds', async (id, { file, content }) => {
		const report = outlineReport(file, analyze(content));
		await expect(outlineText(report)).toMatchFileSnapshot(`golden/${id}.outline.txt`);
	});

	it.each([
		['000', [{ '一、': 6, '1.': 23 }]],
		['001', [{ '一、': 4, '（一）': 10, '1.': 53 }]],
		['002', [{ '一、': 4, '1.': 20 }]],
		['003', [{}, { '一、': 8, '（一）': 20 }]],
	] as const)('%s has the sections and clauses that it prints', (id, expected) => {
		expect(documentsOf(id).map((document) => countStyles(document.items))).toEqual(expected);
	});

	it('000 is signed, dated and numbered', () => {
		expect(documentsOf('000')[0]).toMatchObject({
			kind: '意见',
			title: '关于做好新冠肺炎疫情防控下“六稳”工作,促进全市经济平稳健康发展的若干意见',
			number: '聊政发〔2020〕2号',
			addressee: '各县(市、区)人民政府,市属开发区管委会,市政府有关部门、直属机构',
			signature: '聊城市人民政府',
			date: '2020-02-07',
			startLine: 12,
			endLine: 88,
		});
	});

	it('001 takes its title from the news report that quotes it and has no date of its own', () => {
		expect(documentsOf('001')[0]).toMatchObject({
			kind: '意见',
			title: '关于贯彻落实习近平总书记重要讲话精神统筹推进新冠肺炎疫情防控和经济社会发展工作的实施意见',
			number: null,
			addressee: null,
			signature: null,
			date: null,
			startLine: 10,
			endLine: 148,
		});
	});

	it('003 is a notice and the opinion that it passes on', () => {
		const [notice, opinion] = documentsOf('003');
		expect(notice).toMatchObject({
			kind: '通知',
			title: '乐安县人民政府关于转发抚州市人民政府关于做好“六稳”工作落实“六保”任务的实施意见的通知',
			number: '乐府发〔2020〕6号',
			signature: '乐安县人民政府',
			date: '2020-07-20',
			startLine: 12,
			endLine: 30,
			items: [],
		});
		expect(opinion).toMatchObject({
			kind: '意见',
			title: '抚州市人民政府关于做好“六稳”工作落实“六保”任务的实施意见',
			number: null,
			addressee: '各县(区)人民政府、抚州高新区管委会、东临新区管委会,市政府各部门',
			signature: null,
			date: '2020-07-16',
			startLine: 44,
			endLine: 132,
		});
	});

	it('004 is six plans without titles', () => {
		expect(documentsOf('004').map(({ kind, title, startLine, endLine }) => [kind, title, startLine, endLine])).toEqual([
			['方案', null, 3, 33],
			['方案', null, 34, 66],
			['方案', null, 67, 89],
			['方案', null, 90, 138],
			['方案', null, 139, 177],
			['方案', null, 178, 237],
		]);
	});

	it('004 has a heading that lost its number on line 62', () => {
		const items = documentsOf('004').flatMap((document) => document.items.flatMap(flatten));
		expect(items.filter((item) => item.style === '')).toMatchObject([
			{ marker: '', ordinal: 5, level: 2, title: '保障社会大局稳定', line: 62, endLine: 64 },
		]);
	});

	it('keeps what a web page glued to a heading out of it', () => {
		const items = documentsOf('004').flatMap((document) => document.items.flatMap(flatten));
		expect(items.find((item) => item.line === 12)?.title).toBe('工作措施');
	});

	it('finds every responsibility statement', () => {
		const counts = SEEDS.map((each) => {
			const items = outlineReport(each.file, analyze(each.content)).documents.flatMap((document) => document.items);
			const statements = items.flatMap(flatten).flatMap((item) => item.responsibilities);
			return new Set(statements.filter(({ scope }) => scope !== 'inherited').map(({ line, text }) => `${line} ${text}`))
				.size;
		});
		expect(counts).toEqual([23, 0, 20, 20, 86]);
	});

	it.each(SEEDS.map((each) => [each.id, each] as const))(
		'%s in full width has the same outline',
		(_, { file, content }) => {
			const half = outlineReport(file, analyze(content));
			const full = outlineReport(file, analyze(toFullWidth(content)));
			expect(JSON.parse(toHalfWidth(JSON.stringify(full)))).toEqual(JSON.parse(toHalfWidth(JSON.stringify(half))));
		},
	);
});

function documentsOf(id: string) {
	const { file, content } = seed(id);
	return outlineReport(file, analyze(content)).documents;
}

function flatten(item: ItemReport): readonly ItemReport[] {
	return [item, ...item.children.flatMap(flatten)];
}

function countStyles(items: readonly ItemReport[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { style } of items.flatMap(flatten)) {
		counts[style] = (counts[style] ?? 0) + 1;
	}
	return counts;
}

/** What stands in the text may differ in width, and in nothing else; `（一）` as a style is written so either way. */
function toHalfWidth(text: string): string {
	return text.replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
