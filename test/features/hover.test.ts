import { describe, expect, it } from 'vitest';
import { createUnitLexicon } from '../../server/src/core/units/unitLexicon';
import { findHover } from '../../server/src/features/hover';
import { corpusOf } from './support/corpus';
import { analyzeAt } from './support/cursor';

const UNITS = createUnitLexicon();

const SOURCE = corpusOf(
	'一、就业\n1.强培训。开展职业技能培训，提升技能，发放补贴。（责任单位：市人社局）\n2.优服务。简化流程。',
	'一、就业\n（一）加强培训。开展线上职业技能培训。',
	'一、就业\n（一）技能提升。面向农民工开展职业技能培训。',
	'一、就业\n（一）抓好培训。对企业职工开展技能培训，按规定给予补贴。',
);

describe('findHover', () => {
	it.each([
		['a clause', '一、任务\n1.加强培训。‸开展职业技能培训。', '1.加强培训。开展职业技能培训。'],
		['its number', '一、任务\n‸1.加强培训。开展职业技能培训。', '1.加强培训。开展职业技能培训。'],
		['its statement', '一、任务\n1.开展职业技能培训。（责任‸单位：甲局）', '1.开展职业技能培训。（责任单位：甲局）'],
		['its second paragraph', '1.加强培训。\n　　开展‸职业技能培训。\n2.乙。', '开展职业技能培训。'],
		['a paragraph of a section', '一、培训\n开展‸职业技能培训。\n1.甲。\n2.乙。', '开展职业技能培训。'],
		['a dash', '一、任务\n——开展‸职业技能培训。\n——甲。', '——开展职业技能培训。'],
		['a clause in half width', '1.加强培训.开展‸职业技能培训,提升技能.', '1.加强培训.开展职业技能培训,提升技能.'],
	])('shows precedents over %s', (_, marked, paragraph) => {
		const { analysis, offset } = analyzeAt(marked);
		const card = findHover(analysis, offset, SOURCE, UNITS, '2020-06-01');
		expect(card && analysis.text.content.slice(card.span.start, card.span.end)).toBe(paragraph);
		expect(card?.precedents[0]?.clause.body).toContain('职业技能培训');
	});

	it.each([
		['a heading over clauses', '一、职业‸技能培训\n1.甲。\n2.乙。'],
		['a clause too short to compare', '1.培‸训'],
		['another matter', '1.推广‸矮化密植果园。'],
		['a blank line', '1.开展职业技能培训。\n‸\n2.甲。'],
	])('shows nothing over %s', (_, marked) => {
		const { analysis, offset } = analyzeAt(marked);
		expect(findHover(analysis, offset, SOURCE, UNITS, '2020-06-01')).toBeUndefined();
	});

	it('shows three at most, the best first', () => {
		const { analysis, offset } = analyzeAt('一、就业\n1.加强培训。开展‸线上职业技能培训。');
		const bodies =
			findHover(analysis, offset, SOURCE, UNITS, '2020-06-01')?.precedents.map(({ clause }) => clause.body) ?? [];
		expect(bodies[0]).toBe('加强培训。开展线上职业技能培训。');
		expect(bodies.length).toBeLessThanOrEqual(3);
	});

	it('leaves out what is excluded', () => {
		const { analysis, offset } = analyzeAt('一、就业\n1.加强培训。开展‸线上职业技能培训。');
		const card = findHover(analysis, offset, { ...SOURCE, exclude: new Set(['2.txt']) }, UNITS, '2020-06-01');
		expect(card?.precedents.map(({ clause }) => clause.document.file)).not.toContain('2.txt');
	});
});
