import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { readClauses } from '../../server/src/core/precedents/readClauses';
import { createUnitLexicon } from '../../server/src/core/units/unitLexicon';
import { adoptClause } from '../../server/src/features/adaptation/adoptClause';
import { toSnippet } from '../../server/src/features/adaptation/snippet';
import { seed } from '../support/seeds';
import { CASES, DRAFTS } from './cases';

const UNITS = createUnitLexicon();

describe('a clause of the seeds in a draft of another place and level', () => {
	it.each(CASES.map((each) => [`${each.seed}:${each.line} ${each.draft}`, each] as const))('%s', (_, each) => {
		const adoption = adopt(each.draft, each.seed, each.line);
		expect(toSnippet(adoption)).toBe(each.expected);
		expect(adoption.remarks.map((remark) => remark['zh-cn'])).toEqual(each.remarks ?? []);
	});

	it('has as many cases as were asked for', () => {
		expect(CASES.length).toBeGreaterThanOrEqual(20);
	});
});

describe('where it goes', () => {
	it('below the clause of the cursor with the next number, and the numbers below go up', () => {
		const draft = '乙县关于就业的意见\n一、任务\n　　（一）甲。乙丙丁。\n　　（二）戊。己庚辛。\n二、保障\n';
		const analysis = analyze(draft);
		const { span, text, renumbering } = adoptClause(
			analysis,
			draft.indexOf('乙丙'),
			clause('000', 55),
			UNITS,
			'2026-11-23',
		);
		expect(draft.slice(0, span.start).endsWith('乙丙丁。')).toBe(true);
		expect(text).toMatch(/^\n　　（二）发挥外资企业服务大使作用/);
		expect(renumbering).toEqual([
			{ span: { start: draft.indexOf('二）'), end: draft.indexOf('二）') + 1 }, newText: '三' },
		]);
	});

	it('on an empty line with the next number', () => {
		const draft = '乙县关于就业的意见\n一、任务\n1.甲。乙丙丁。\n\n二、保障\n';
		const analysis = analyze(draft);
		const { span, text } = adoptClause(analysis, draft.indexOf('\n\n') + 1, clause('000', 55), UNITS, '2026-11-23');
		expect(span.start).toBe(span.end);
		expect(text).toMatch(/^2\.发挥外资企业服务大使作用/);
	});

	it('in a draft that has nothing yet', () => {
		const { text } = adoptClause(analyze(''), 0, clause('000', 55), UNITS, '2026-11-23');
		expect(text).toMatch(/^发挥外资企业服务大使作用/);
	});
});

it('text of a corpus file is no snippet', () => {
	expect(toSnippet({ text: '甲${1:乙}\\$0', stops: [] })).toBe('甲\\${1:乙\\}\\\\\\$0$0');
});

function adopt(draft: keyof typeof DRAFTS, id: string, line: number) {
	const marked = DRAFTS[draft];
	const offset = marked.indexOf('‸');
	return adoptClause(analyze(marked.replace('‸', '')), offset, clause(id, line), UNITS, '2026-11-23');
}

function clause(id: string, line: number) {
	const { content, file } = seed(id);
	const found = readClauses(analyze(content), file).find((each) => each.line === line);
	if (found === undefined) {
		throw new Error(`There is no clause at ${id}:${line}.`);
	}
	return found;
}
