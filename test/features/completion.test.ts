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

	it('needs its colon, and is offered one', () => {
		expect(complete(`${HEAD}（责任单位‸）`).proposals.map(({ kind, newText }) => [kind, newText])).toEqual([
			['phrase', '（责任单位：）'],
		]);
	});

	it('offers no name that does not hold what is typed', () => {
		expect(offered(`${HEAD}（责任单位：市鲸‸）`)).toEqual([]);
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

describe('a cited document', () => {
	const CITED = corpusOf(
		'江北市人民政府关于促进就业的意见\n江政发〔2020〕5号\n各县：\n一、就业\n1.强培训。开展职业技能培训，提升技能。\n2020年3月1日',
		'江北市人民政府关于养老服务的意见\n一、服务\n1.建设施。建设养老服务设施，扩大供给。',
	);
	const cite = (marked: string, given: Partial<CompletionRequest> = {}) =>
		complete(marked, { source: CITED, ...given }).proposals.map(({ newText, span }) => [
			newText,
			span.end - marked.indexOf('‸'),
		]);

	it('is offered with its number behind the opening mark', () => {
		expect(cite('海南市通知\n根据《就业‸')).toEqual([['江北市人民政府关于促进就业的意见》(江政发〔2020〕5号)', 0]]);
	});

	it('takes the closing mark that the editor put there, and the width of the draft', () => {
		expect(cite('海南市通知：\n根据《养老‸》，')).toEqual([['江北市人民政府关于养老服务的意见》', 1]]);
		expect(cite('海南市通知：\n根据《促进‸》，')).toEqual([
			['江北市人民政府关于促进就业的意见》（江政发〔2020〕5号）', 1],
		]);
	});

	it('gets no second number', () => {
		expect(cite('海南市通知：\n根据《促进‸》（江政发〔2020〕5号）')).toEqual([
			['江北市人民政府关于促进就业的意见》', 1],
		]);
	});

	it.each(['根据《甲》‸', '《甲》和乙‸', '就业‸'])('is not offered at %s', (line) => {
		expect(cite(`海南市通知\n${line}`)).toEqual([]);
	});

	it('is found by initials where these are switched on', () => {
		expect(cite('海南市通知\n根据《jy‸', { initials: (text) => text.replace('就业', 'jy') })).toHaveLength(1);
		expect(cite('海南市通知\n根据《jy‸')).toEqual([]);
	});
});

describe('a set phrase', () => {
	const phrases = (marked: string) =>
		complete(marked)
			.proposals.filter(({ kind }) => kind === 'phrase')
			.map(({ newText, snippet }) => snippet ?? newText);

	it('goes on from two characters at the beginning of a phrase', () => {
		expect(phrases('海南市关于就业的通知\n为做好工作，现将《‸').length).toBe(0);
		expect(phrases('海南市关于就业的通知\n为做好工作，现将‸')).toContain('现将《$1》印发给你们，请认真贯彻执行。');
		expect(phrases('海南市关于就业的通知\n为做好工作，现‸')).toEqual([]);
		expect(phrases('海南市关于就业的通知\n我们发现将‸')).toEqual([]);
	});

	it('is one of the 文种', () => {
		expect(phrases('海南市关于就业的意见\n一、甲\n二、乙\n特此‸')).toEqual([]);
		expect(phrases('海南市关于就业的通知\n一、甲\n二、乙\n特此‸')).toEqual(['特此通知。']);
	});

	it('names the level of the draft and writes its width', () => {
		expect(phrases('海南州人民政府关于就业的意见\n为做好工作，结合‸')).toEqual(['结合我${1:州}实际，']);
		expect(phrases('海南州人民政府关于就业的意见\n为做好工作,结合‸')).toEqual(['结合我${1:州}实际,']);
	});
});

describe('units by the initials of their pinyin', () => {
	const INITIALS: Record<string, string> = { 人社局: 'rsj', 市人社局: 'srsj', 财政局: 'czj', 市财政局: 'sczj' };
	const initials = (text: string) => INITIALS[text] ?? '';

	it('are found', () => {
		const { proposals } = complete(`海南市关于就业的意见\n${HEAD}（责任单位：rsj‸）`, { initials });
		expect(proposals.map(({ label }) => label)).toContain('市人社局');
		expect(proposals[0]?.filterText.split(' ')).toContain('rsj');
	});

	it('are not looked for unless wanted', () => {
		expect(offered(`海南市关于就业的意见\n${HEAD}（责任单位：rsj‸）`)).toEqual([]);
	});
});

it('offers the organs that each place has once something is typed', () => {
	expect(offered(`海南市关于就业的意见\n${HEAD}（责任单位：市水利‸）`)).toEqual(['市水利局']);
});

it('offers the sections that documents of this kind share', () => {
	const shared = ['工作目标', '组织领导']
		.map((title, i) => `${'二三'[i]}、${title}\n（一）甲。乙丙丁戊己庚辛。`)
		.join('\n');
	const source = corpusOf(`甲市养老工作方案\n一、养老\n${shared}`, `乙市粮食工作方案\n一、粮食\n${shared}`);
	const labels = complete('丙市消防工作方案\n一、组织‸', { source }).proposals.map(({ label }) => label);
	expect(labels).toContain('组织领导');
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
		initials: undefined,
	};
	return findCompletions({ ...request, ...given });
}

function offered(marked: string): readonly string[] {
	return complete(marked).proposals.map(({ label }) => label);
}
