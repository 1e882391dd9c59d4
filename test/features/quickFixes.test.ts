import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { applyEdits } from '../../server/src/core/text/edit';
import { findQuickFixes } from '../../server/src/features/quickFixes';
import { corpusOf } from './support/corpus';

const CLAUSE = '开展职业技能培训，提升技能。';
const SETTINGS = { ...DEFAULT_SETTINGS, responsibilityRequired: 'always' as const };

describe('statements from precedents', () => {
	it.each([
		['（责任单位：市人社局、市财政局）', '（责任单位：市人社局、市财政局）'],
		['（责任单位：市人社局等）', '（责任单位：市人社局等）'],
		['（牵头单位：市人社局；配合单位：市财政局、市总工会）', '（责任单位：市人社局牵头，市财政局、市总工会配合）'],
		['（市人社局牵头，市财政局等配合）', '（责任单位：市人社局牵头，市财政局等配合）'],
	])('of %s write %s', (statement, expected) => {
		expect(fixed('', [statement])[0]).toBe(`1.${CLAUSE}${expected}`);
	});

	it.each([
		['half width', '(责任单位:市司法局)', '(责任单位:市人社局牵头,市财政局配合)'],
		['a label of its own', '（责任部门：市司法局）', '（责任部门：市人社局牵头，市财政局配合）'],
		['a line of its own', '\n　　责任单位：市司法局', '\n　　责任单位：市人社局牵头，市财政局配合'],
	])('look like the others of the draft: %s', (_, own, expected) => {
		const indent = own.startsWith('\n') ? '　　' : '';
		const before = `${indent}1.优服务。${own}\n${indent}`;
		const [first] = fixed(before, ['（市人社局牵头，市财政局配合）'], 2);
		expect(first).toBe(`${before}2.${CLAUSE}${expected}`);
	});

	it('are three at most, each once, and the bare form comes last', () => {
		const statements = ['甲局', '乙局', '甲局', '丙局', '丁局'].map((unit) => `（责任单位：市${unit}）`);
		const texts = fixed('', statements);
		expect(texts).toHaveLength(4);
		expect(new Set(texts).size).toBe(4);
		expect(texts.at(-1)).toBe(`1.${CLAUSE}（责任单位：）`);
	});

	it('are none where no precedent names anyone', () => {
		expect(fixed('', [''])).toEqual([`1.${CLAUSE}（责任单位：）`]);
	});

	it('have a title of one line, whatever the number of units', () => {
		const units = Array.from({ length: 30 }, (_, i) => `市第${i + 1}局`).join('、');
		const [first] = quickFixes('', [`（责任单位：${units}）`]);
		expect(first?.fix.title['zh-cn'].length).toBeLessThan(90);
		expect(first?.fix.edits[0]?.newText).toContain('市第30局');
	});

	it('say after which precedent, where that says whose it is', () => {
		const [first] = quickFixes('', ['（责任单位：市人社局）']);
		expect(first?.fix.title).toEqual({
			'zh-cn': '加上“（责任单位：市人社局）”（据先例）',
			en: 'Add “（责任单位：市人社局）” (after a precedent)',
		});
	});

	it('only the first one is preferred', () => {
		const fixes = quickFixes('', ['（责任单位：市甲局）', '（责任单位：市乙局）']);
		expect(fixes.map(({ preferred }) => preferred)).toEqual([true, false, false]);
	});
});

/** The fixes of a clause without a statement behind `before`, with a precedent for each of the statements. */
function quickFixes(before: string, statements: readonly string[], number = 1) {
	const analysis = analyze(`${before}${number}.${CLAUSE}`);
	const finding = runRules(analysis, SETTINGS).findings.find(({ rule }) => rule.id === 'responsibility-missing');
	if (finding === undefined) {
		throw new Error('nothing is missing');
	}
	// Different enough not to be taken for the same text.
	const texts = statements.map(
		(statement, i) => `一、就业\n1.${'零一二三四五六七八九'.repeat(i)}${CLAUSE}${statement}`,
	);
	return findQuickFixes(analysis, finding, corpusOf(...texts));
}

function fixed(before: string, statements: readonly string[], number = 1): readonly string[] {
	return quickFixes(before, statements, number).map(({ fix }) => applyEdits(`${before}${number}.${CLAUSE}`, fix.edits));
}
