import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import type { Clause } from '../../server/src/core/precedents/clause';
import { readClauses } from '../../server/src/core/precedents/readClauses';
import { createUnitLexicon } from '../../server/src/core/units/unitLexicon';
import { compareDocuments } from '../../server/src/features/comparison/compareDocuments';
import { SEEDS } from '../support/seeds';

const UNITS = createUnitLexicon();

const EARLIER = clauses(`一、主要任务
（一）稳定就业岗位。对不裁员的企业返还失业保险费，每户最高20万元。（责任单位：市人社局、市财政局）
（二）强化融资支持。银行应当对中小企业贷款展期，期限不超过6个月。（责任单位：市金融办）
（三）减免房屋租金。承租国有房屋的小微企业免收三个月租金。（责任单位：市国资委）
（四）开展法律服务。组织律师为企业办理不可抗力证明。（责任单位：市司法局）
`);

describe('a draft beside an earlier document', () => {
	const draft = clauses(`一、工作措施
1.强化融资支持。银行可以对中小企业贷款展期，期限不超过3个月。（责任单位：州金融办、州财政局）
2.稳定就业岗位。对不裁员的企业返还失业保险费，每户最高20万元。（责任单位：州人力资源社会保障局、州财政局）
3.开展法律服务。组织律师为企业办理不可抗力证明。（责任单位：州司法局）
4.支持夜间消费。延长商业街营业时间。（责任单位：州商务局）
`);
	const { rows, counts } = compareDocuments(draft, EARLIER, UNITS);

	it('puts what says the same side by side, renumbered and moved', () => {
		expect(
			rows.map((row) =>
				row.kind === 'both'
					? [row.draft.path.at(-1), row.precedent.path.at(-1), row.moved]
					: row.kind === 'draft'
						? [row.draft.path.at(-1), '', false]
						: ['', row.precedent.path.at(-1), false],
			),
		).toEqual([
			['1.', '（二）', true],
			['2.', '（一）', false],
			['', '（三）', false],
			['3.', '（四）', false],
			['4.', '', false],
		]);
		expect(counts).toEqual({ same: 2, changed: 1, onlyDraft: 1, onlyPrecedent: 1 });
	});

	it('lets obligation words and figures stand out', () => {
		const [first] = rows;
		expect(first?.kind === 'both' && first.changes.filter(({ kind }) => kind !== 'same')).toEqual([
			{ kind: 'removed', text: '应当', emphatic: true },
			{ kind: 'added', text: '可以', emphatic: true },
			{ kind: 'removed', text: '6个月', emphatic: true },
			{ kind: 'added', text: '3个月', emphatic: true },
		]);
	});

	it('takes one organ under two names, of two places, for one', () => {
		expect(rows.flatMap((row) => (row.kind === 'both' ? [row.units] : []))).toEqual([
			{ both: ['州金融办'], onlyDraft: ['州财政局'], onlyPrecedent: [] },
			{ both: ['州人力资源社会保障局', '州财政局'], onlyDraft: [], onlyPrecedent: [] },
			{ both: ['州司法局'], onlyDraft: [], onlyPrecedent: [] },
		]);
	});
});

describe('in the seeds', () => {
	it.each(SEEDS.map((seed) => [seed.id, seed.content] as const))('%s is the same as itself', (id, content) => {
		const own = clauses(content, id);
		const { rows, counts } = compareDocuments(own, own, UNITS);
		expect(counts).toEqual({ same: own.length, changed: 0, onlyDraft: 0, onlyPrecedent: 0 });
		expect(
			rows.every((row) => row.kind === 'both' && !row.moved && row.changes.every(({ kind }) => kind === 'same')),
		).toBe(true);
	});

	it('finds the measures that two cities both take', () => {
		const { rows } = compareDocuments(seed('001'), seed('002'), UNITS);
		const pairs = rows.flatMap((row) => (row.kind === 'both' ? [`${row.draft.title}＝${row.precedent.title}`] : []));
		expect(pairs).toContain('有力保障客货运输畅通＝帮助企业纾解物流运输难');
		expect(pairs).toContain('进一步稳定和促进就业＝帮助企业纾解用工难');
		expect(pairs).toContain('用足用好财政金融支持政策＝帮助企业纾解资金难');
	});
});

function clauses(content: string, name = 'draft'): readonly Clause[] {
	return readClauses(analyze(content), name);
}

function seed(id: string): readonly Clause[] {
	return clauses(SEEDS.find((each) => each.id === id)?.content ?? '', id);
}
