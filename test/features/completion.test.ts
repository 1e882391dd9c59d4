import { describe, expect, it } from 'vitest';
import { parseOfficeUnits } from '../../server/src/core/units/officeUnits';
import { createUnitLexicon } from '../../server/src/core/units/unitLexicon';
import { findCompletions } from '../../server/src/features/completion';
import type { CompletionRequest } from '../../server/src/features/completionProposal';
import { SEEDS } from '../support/seeds';
import { corpusOf } from './support/corpus';
import { analyzeAt } from './support/cursor';

const SOURCE = corpusOf(
	'江北市人民政府关于稳就业的意见\n一、就业\n1.强培训。开展职业技能培训，提升技能。（责任单位：市人社局、市财政局）\n2.优服务。简化办事流程，减少材料。（责任单位：市司法局）',
	'海东州人民政府关于稳就业的意见\n一、就业\n（一）强培训。开展职业技能培训，发放补贴。（责任单位：州人社局、州教育局、临江海关）',
);
const HEAD = '一、就业\n1.加强培训。开展职业技能培训。';

describe('the level of government', () => {
	it.each([
		['a city by its other units', '海南市关于就业的意见\n', '\n2.乙。（责任单位：市残联）', ['市人社局', '市财政局']],
		['a city by its title', '海南市关于就业的意见\n', '', ['市人社局', '市财政局']],
		['a prefecture by its title', '海南州人民政府关于就业的意见\n', '', ['州人社局', '州教育局']],
	])('of %s brings its own units first', (_, before, after, expected) => {
		expect(offered(`${before}${HEAD}（责任单位：‸）${after}`).slice(0, 2)).toEqual(expected);
	});

	it('turns the unit of another level into that of this one where there is one of that name', () => {
		const names = offered(`海南市关于就业的意见\n${HEAD}（责任单位：‸）`);
		expect(names).not.toContain('州人社局');
		expect(names).toContain('州教育局');
	});
});

describe('a statement', () => {
	it.each([
		['ends with its bracket', `${HEAD}（责任单位：市人社局）‸`],
		['ends with its full stop where it has no bracket', `${HEAD}\n责任单位：市人社局。各县要‸`],
		['has no names as long as prose', `${HEAD}（责任单位：${'各有关部门要认真组织实施'.repeat(3)}‸）`],
		['needs its colon', `${HEAD}（责任单位‸）`],
		['is not there', `${HEAD}逐项明确责任单位‸，压实责任`],
	])('%s', (_, marked) => {
		expect(offered(marked)).toEqual([]);
	});

	it.each([
		['across a full stop inside its bracket', `${HEAD}（责任单位：市教育局等。‸）`],
		['behind a name with brackets', `${HEAD}（责任单位：各县（市、区）政府、‸）`],
		['behind one that ends before it', `${HEAD}（责任单位：市教育局）再提升技能。（责任单位：‸）`],
		['that closes a run of clauses', '一、就业\n1.甲。\n2.开展职业技能培训。\n责任单位：‸'],
		['before the clause has any text', '责任单位：‸\n一、就业\n1.甲。（责任单位：市人社局）'],
	])('goes on %s', (_, marked) => {
		expect(offered(marked)).toContain('市人社局');
	});

	it('does not offer a name that is complete, nor one that stands behind the cursor', () => {
		expect(offered(`${HEAD}（责任单位：市财政局‸）`)).not.toContain('市财政局');
		expect(offered(`${HEAD}（责任单位：市‸、市财政局）`)).not.toContain('市财政局');
		expect(offered(`${HEAD}（责任单位：市财‸政局）`)).not.toContain('市财政局');
	});

	it('offers no name that does not hold what is typed', () => {
		expect(offered(`${HEAD}（责任单位：市体‸）`)).toEqual([]);
	});

	it('offers at most a hundred, and says that there are more', () => {
		const others = Array.from({ length: 150 }, (_, i) => `市第${i}局`).join('、');
		const list = complete(`${HEAD}（责任单位：‸）\n2.乙。（责任单位：${others}）`);
		expect(list.proposals).toHaveLength(100);
		expect(list.incomplete).toBe(true);
	});
});

describe('the units of the office’s own list', () => {
	const office = parseOfficeUnits('市人力资源和社会保障局\t市人力资源社会保障局\t市人社局\n市大数据发展局').units;
	const labels = (marked: string): readonly string[] =>
		complete(marked, { units: createUnitLexicon(office) }).proposals.map(({ label }) => label);

	it('come first, as the office writes them', () => {
		const offeredNames = labels(`${HEAD}（责任单位：‸）`);
		expect(new Set(offeredNames.slice(0, 2))).toEqual(new Set(['市人力资源和社会保障局', '市大数据发展局']));
		expect(offeredNames).not.toContain('市人社局');
	});

	it('are found by what is typed of them', () => {
		expect(labels(`${HEAD}（责任单位：大数据‸）`)[0]).toBe('市大数据发展局');
	});
});

describe('a clause', () => {
	it('is found by the title of the document where it stands under no heading', () => {
		expect(offered('海南市关于职业技能培训的意见\n一、‸')).toContain('强培训');
		expect(offered('一、‸')).toEqual([]);
	});

	it('comes in the words of the draft, its figures as tab stops', () => {
		const source = corpusOf(
			'江北市人民政府关于稳就业的意见\n一、就业\n1.强培训。全市培训1000人次，由市人社局组织。（责任单位：市人社局、市扶贫办）',
		);
		const [first] = complete('海东州人民政府关于稳就业的意见\n一、就业\n1.强培‸', { source }).proposals;
		expect(first?.newText).toBe('强培训。全州培训1000人次，由州人社局组织。（责任单位：州人社局、州农业农村局）');
		expect(first?.snippet).toContain('培训${1:1000人次}，');
	});

	it('of several paragraphs is indented as the draft is', () => {
		const source = corpusOf('一、就业\n1.强培训。\n　　开展职业技能培训。\n2.乙。');
		const [first] = complete('一、就业\n　　1.强培‸', { source }).proposals;
		expect(first?.newText).toBe('强培训。\n　　开展职业技能培训。');
	});

	it('has a label of one line that is cut between characters', () => {
		const source = corpusOf(`一、就业\n1.${'𠮷'.repeat(40)}强培训。`);
		const [first] = complete('一、就业\n1.强培‸', { source }).proposals;
		expect(first?.label).toMatch(/^𠮷+…$/u);
	});
});

describe('a heading', () => {
	const source = corpusOf(...SEEDS.map(({ content }) => content));
	const headings = (marked: string): readonly string[] =>
		complete(marked, { source })
			.proposals.filter(({ kind }) => kind === 'heading')
			.map(({ label }) => label);
	const TITLE = '青阳县人民政府关于稳定就业的实施意见\n';

	it('of a section is offered where the draft begins one, without its number', () => {
		const offeredHeadings = headings(`${TITLE}一、‸`);
		expect(offeredHeadings).toContain('保居民就业');
		expect(offeredHeadings.join()).not.toMatch(/[一二三四五六七八九十]、/);
	});

	it('is found by any part of it', () => {
		expect(headings(`${TITLE}一、居就业‸`)).toEqual(['保居民就业']);
	});

	it('is not offered where the draft has it, nor for a clause', () => {
		expect(headings(`${TITLE}一、保居民就业\n1.甲。乙丙丁戊。\n二、‸`)).not.toContain('保居民就业');
		expect(headings(`${TITLE}一、任务\n1.就业‸`)).toEqual([]);
	});
});

function complete(marked: string, given: Partial<CompletionRequest> = {}) {
	const { analysis, offset } = analyzeAt(marked);
	const request = {
		analysis,
		offset,
		source: SOURCE,
		units: createUnitLexicon(),
		today: '2026-11-23',
		limit: 5,
		language: 'zh-cn' as const,
	};
	return findCompletions({ ...request, ...given });
}

function offered(marked: string): readonly string[] {
	return complete(marked).proposals.map(({ label }) => label);
}
