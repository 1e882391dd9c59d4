import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { findReferences } from '../../server/src/core/references/findReferences';
import { referenceAt } from '../../server/src/core/references/referenceAt';
import { referencesTo } from '../../server/src/core/references/referencesTo';
import { lineAt } from '../../server/src/core/text/sourceText';
import { SEEDS, toFullWidth } from '../support/seeds';

const RULES = `甲市稳就业办法
第一章 总则
第一条 为了稳就业，制定本办法。
第二条 符合下列条件的，可以申请：
（一）甲；
（二）乙。
第三条 对企业给予补贴：
（一）丙；
（二）丁。
补贴按季度发放。
`;

/** What each reference of the last line says and where it leads: lines of its targets, 1-based, or why nowhere. */
function check(sentence: string, expected: readonly (readonly [string, ...(number | string)[]])[]): void {
	const text = `${RULES}第四条 ${sentence}`;
	const analysis = analyze(text);
	const from = text.lastIndexOf('第四条') + '第四条'.length;
	const found = findReferences(analysis)
		.filter(({ span }) => span.start >= from)
		.map(({ span, targets, unresolved }) => [
			text.slice(span.start, span.end),
			...targets.map((target) => lineAt(analysis.text, target.span.start) + 1),
			...(unresolved === undefined ? [] : [unresolved]),
		]);
	expect(found).toEqual(expected);
}

describe('a reference', () => {
	it.each<[string, readonly (readonly [string, ...(number | string)[]])[]]>([
		['按第二条办理。', [['第二条', 4]]],
		['按本办法第三条办理。', [['本办法第三条', 7]]],
		['按第三条第（二）项办理。', [['第三条第（二）项', 9]]],
		['按第三条第(二)项办理。', [['第三条第(二)项', 9]]],
		['按第三条第二款办理。', [['第三条第二款', 10]]],
		['违反第二条、第三条规定的，处罚。', [['第二条、第三条', 4, 7]]],
		['按第一条至第三条办理。', [['第一条至第三条', 3, 4, 7]]],
		['按第一章办理。', [['第一章', 2]]],
		['前条所称补贴，按季度发放。', [['前条', 7]]],
		['按第九条办理。', [['第九条', 'no-such-item']]],
		['按第三条第（五）项办理。', [['第三条第（五）项', 'no-such-item']]],
		['按第三条第五款办理。', [['第三条第五款', 'no-such-paragraph']]],
		['见附件3。', [['附件3', 'no-such-attachment']]],
	])('%s', check);
});

describe('no reference', () => {
	it.each([
		'按《中华人民共和国就业促进法》第三条办理。',
		'按《甲省条例》第三条、第五条办理。',
		'第一时间报告，第一责任人到场。',
		'第三产业、第二季度、第四届、第三方、第五次。',
		'印发《关于执行第三条的通知》。',
	])('%s', (sentence) => {
		check(sentence, []);
	});
});

describe('attachments', () => {
	it.each([
		['一、按附件1办理。\n二、按附件2办理。\n\n附件：1.申请表\n2.名单\n', ['附件1', '附件2']],
		['一、填写申请表（见附件）。\n\n附件：申请表\n', ['附件']],
	])('%j lead to the list', (text, expected) => {
		const analysis = analyze(text);
		const body = findReferences(analysis).filter(({ kind }) => kind === 'attachment');
		expect(body.map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
		expect(body.every(({ targets, unresolved }) => targets.length === 1 && unresolved === undefined)).toBe(true);
	});
});

it('a clause of an opinion is meant where the document names itself', () => {
	const text = '甲市意见\n一、任务\n（一）甲。\n（二）乙，按本意见第（一）项执行。\n';
	const analysis = analyze(text);
	const [reference] = findReferences(analysis);
	expect(reference?.targets.map(({ span }) => lineAt(analysis.text, span.start) + 1)).toEqual([3]);
});

it('finds what the cursor stands in, and all references to one thing', () => {
	const text = `${RULES}第四条 按第二条办理，不按第二条第（一）项办理。`;
	const references = findReferences(analyze(text));
	const here = referenceAt(references, text.lastIndexOf('第四条 按') + 6);
	expect(here && text.slice(here.span.start, here.span.end)).toBe('第二条');
	const target = here?.targets[0];
	expect(target && referencesTo(references, target)).toHaveLength(2);
});

describe('on the seeds', () => {
	it.each(SEEDS.map((each) => [each.id, each.content] as const))('%s reads the same in full width', (_, content) => {
		const spansOf = (text: string) => findReferences(analyze(text)).map(({ span }) => span);
		expect(spansOf(toFullWidth(content))).toEqual(spansOf(content));
	});

	it('none leads nowhere', () => {
		const unresolved = SEEDS.flatMap(({ content }) => findReferences(analyze(content))).filter(
			(each) => each.unresolved,
		);
		expect(unresolved).toEqual([]);
	});
});

describe('bad input', () => {
	it.each([
		['nothing', ''],
		['numbers without end', '第一条'.repeat(50_000)],
		['lists without end', `第${'一、'.repeat(50_000)}二条`],
		['a lone surrogate', '一、按第二条\ud800办理。\n二、乙。'],
		['attachments without end', '附件1、'.repeat(50_000)],
	])('%s is answered, with spans in order inside the text', (_, text) => {
		const references = findReferences(analyze(text));
		let end = 0;
		for (const { span } of references) {
			expect(span.start).toBeGreaterThanOrEqual(end);
			expect(span.end).toBeLessThanOrEqual(text.length);
			end = span.end;
		}
	});
});
