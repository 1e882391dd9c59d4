import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { createUnitLexicon } from '../../server/src/core/units/unitLexicon';
import {
	countPrecedents,
	countUnits,
	findLenses,
	lensTitle,
	MAX_COUNTED,
} from '../../server/src/features/clauseLenses';
import { findFullNameHints } from '../../server/src/features/fullNameHints';
import { findUnassigned } from '../../server/src/features/unassignedClauses';
import { corpusOf } from './support/corpus';

const DRAFT = `甲市关于稳就业的意见
一、任务
（一）稳岗位。落实稳岗返还政策，降低费率。（责任单位：市人社局、市财政局、市人社局）
（二）扩就业。开展专场招聘。（责任单位：市人社局）
（三）强培训。开展技能培训。（责任单位：市教育局）
（四）优服务。建设零工市场。
二、空着的标题
`;

describe('lenses', () => {
	it('stand above clauses, not above sections and empty headings', () => {
		const lenses = findLenses(analyze(DRAFT));
		expect(lenses.map(({ kind, span }) => `${kind} ${DRAFT.slice(span.start, span.end)}`)).toEqual(
			['（一）稳岗位', '（二）扩就业', '（三）强培训', '（四）优服务'].flatMap((name) => [
				`units ${name}`,
				`precedents ${name}`,
			]),
		);
	});

	it('count no units where the document names none', () => {
		const lenses = findLenses(analyze('甲市办法\n第一条 为了稳就业，制定本办法。\n第二条 给予补贴。'));
		expect(lenses.map(({ kind }) => kind)).toEqual(['precedents', 'precedents']);
	});

	it('count each unit once, and what fits in the corpus', () => {
		const analysis = analyze(DRAFT);
		expect([countUnits(analysis, DRAFT.indexOf('（一）')), countUnits(analysis, DRAFT.indexOf('（四）'))]).toEqual([
			2, 0,
		]);
		const source = corpusOf('乙市意见\n一、任务\n1.稳岗位。落实稳岗返还政策，降低费率，支持企业。');
		expect(countPrecedents(analysis, DRAFT.indexOf('（一）'), source)).toBe(1);
		expect(countPrecedents(analysis, DRAFT.indexOf('（四）'), source)).toBe(0);
	});

	it.each([
		['units', 0, '没有责任单位'],
		['units', 3, '责任单位 3'],
		['precedents', 0, '没有相似先例'],
		['precedents', 5, '相似先例 5'],
		['precedents', MAX_COUNTED, `相似先例 ${MAX_COUNTED}+`],
	] as const)('%s %i: %s', (kind, count, title) => {
		expect(lensTitle(kind, count)['zh-cn']).toBe(title);
	});
});

describe('full names', () => {
	it('stand behind short forms, in statements and in sentences', () => {
		const text = '一、稳岗。由市人社局牵头，市财政局配合。（责任单位：市发改委、市住房城乡建设局、甲公司）';
		const hints = findFullNameHints(analyze(text), { start: 0, end: text.length }, createUnitLexicon());
		expect(hints.map(({ offset, fullName }) => [text.slice(offset - 3, offset), fullName])).toEqual([
			['人社局', '市人力资源和社会保障局'],
			['发改委', '市发展和改革委员会'],
			['建设局', '市住房和城乡建设局'],
		]);
	});

	it('are given for the stretch that is asked for', () => {
		const text = '一、稳岗。（责任单位：市人社局）\n二、创业。（责任单位：市发改委）';
		const hints = findFullNameHints(
			analyze(text),
			{ start: text.indexOf('二'), end: text.length },
			createUnitLexicon(),
		);
		expect(hints.map(({ fullName }) => fullName)).toEqual(['市发展和改革委员会']);
	});
});

describe('clauses without a unit', () => {
	const find = (text: string, required: 'auto' | 'always' | 'never' = 'auto') => {
		const { clauses, counts } = findUnassigned(analyze(text), required);
		return { clauses: clauses.map(({ start, end }) => text.slice(start, end)), counts };
	};

	it('are those that the habit of the draft asks for', () => {
		expect(find(DRAFT)).toEqual({ clauses: ['（四）优服务'], counts: true });
	});

	it('do not count where nobody is ever named, nor where the setting says so', () => {
		expect(find('甲市意见\n一、甲。做好甲。\n二、乙。做好乙。\n三、丙。做好丙。')).toEqual({
			clauses: [],
			counts: false,
		});
		expect(find(DRAFT, 'never')).toEqual({ clauses: [], counts: false });
	});

	it('are none when all are named', () => {
		expect(find(DRAFT.replace('零工市场。', '零工市场。（责任单位：市商务局）'))).toEqual({
			clauses: [],
			counts: true,
		});
	});
});
