import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { listSymbols, matchSymbols } from '../../server/src/features/workspaceSymbols';

const OPINION = `甲市关于稳就业的意见
甲政发〔2024〕3号
一、主要任务
（一）稳岗位。落实政策。（责任单位：市财政局）
（二）ＡＩ培训。开展培训。
二、组织领导
加强领导。
`;

describe('symbols of a workspace', () => {
	it.each([
		['稳岗', ['（一）稳岗位']],
		['岗位 任务', ['（一）稳岗位']],
		['任务 岗位', ['（一）稳岗位']],
		['ai', ['（二）ＡＩ培训']],
		['AI　培训', ['（二）ＡＩ培训']],
		['财政局', ['（一）稳岗位']],
		['〔2024〕3号', ['甲市关于稳就业的意见']],
		['没有', []],
	])('%s', (query, expected) => {
		expect(find(query).map(({ symbol }) => symbol.name)).toEqual(expected);
	});

	it('puts those that have the words in their own name first', () => {
		expect(find('任务').map(({ symbol }) => symbol.name)).toEqual(['一、主要任务', '（一）稳岗位', '（二）ＡＩ培训']);
	});

	it('shows the first word in the name and the others beside it, where the editor looks for them', () => {
		for (const query of ['任务 岗位', '岗位 任务', '就业 岗位', '岗位 就业 任务']) {
			const [found] = find(query);
			const [first = '', ...others] = query.split(' ');
			expect(found?.name, query).toContain(first);
			for (const word of others) {
				expect(found?.container, query).toContain(word);
			}
		}
	});

	it('lets an editor find the other words after it has asked for the first only', () => {
		for (const query of ['任务 岗位', '财政局 稳岗', '稳岗 财政局', '位 稳']) {
			const [first = '', other = ''] = query.split(' ');
			const found = find(first).find(({ symbol }) => symbol.name === '（一）稳岗位');
			expect(found?.name, query).toContain(first);
			expect(found?.container, query).toContain(other);
		}
	});

	it('gives everything when nothing is asked', () => {
		expect(find('')).toHaveLength(5);
	});
});

function find(query: string) {
	return matchSymbols(listSymbols(analyze(OPINION), 'zh-cn'), query, 100);
}
