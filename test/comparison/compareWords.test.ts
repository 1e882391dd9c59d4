import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../server/src/features/comparison/compareWords';

describe('words compared', () => {
	it.each([
		['同一句话。', '同一句话。', '同一句话。'],
		['对企业给予补贴。', '对小微企业给予补贴。', '对{+小微}企业给予补贴。'],
		['奖励100万元。', '奖励50万元。', '奖励{-100万元!}{+50万元!}。'],
		['2020年6月底前完成。', '2026年12月底前完成。', '{-2020年!}{-6月!}{+2026年!}{+12月!}底前完成。'],
		['应当办理，不得收费', '可以办理，原则上不得收费', '{-应当!}{+可以!}办理，{+原则上!}不得收费'],
		['供应商应当参加', '供应商可以参加', '供应商{-应当!}{+可以!}参加'],
		['给予岗位补贴。', '给予一次性岗位补贴3万元。', '给予{+一次性}岗位补贴{+3万元!}。'],
		['半角(一),不同', '半角（一），不同', '半角（一），不同'],
		['', '新增。', '{+新增。}'],
	])('%j and %j', (before, after, shown) => {
		expect(show(before, after)).toBe(shown);
	});

	it('gives texts with nothing in common whole', () => {
		expect(show('推进线上招聘求职。', '减免城镇土地租金')).toBe('{-推进线上招聘求职。}{+减免城镇土地租金}');
	});

	it('loses and invents nothing', () => {
		const texts = fc.array(fc.constantFrom('应当', '企业', '3', '个月', '，', '的', '𠮷', '（'), { maxLength: 40 });
		fc.assert(
			fc.property(texts, texts, (a, b) => {
				const changes = compareWords(a.join(''), b.join(''));
				expect(join(changes, 'added')).toBe(a.join(''));
				expect(join(changes, 'removed')).toBe(b.join(''));
			}),
			{ seed: 20261123 },
		);
	});
});

function show(before: string, after: string): string {
	return compareWords(before, after)
		.map(({ kind, text, emphatic }) =>
			kind === 'same' ? text : `{${kind === 'removed' ? '-' : '+'}${text}${emphatic ? '!' : ''}}`,
		)
		.join('');
}

function join(changes: ReturnType<typeof compareWords>, without: 'added' | 'removed'): string {
	return changes
		.filter(({ kind }) => kind !== without)
		.map(({ text }) => text)
		.join('');
}
