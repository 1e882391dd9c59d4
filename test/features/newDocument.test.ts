import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { readSkeletons } from '../../server/src/core/precedents/documentSkeleton';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { newDocument } from '../../server/src/features/newDocument';

const CORPUS = ['养老', '托育', '消防']
	.map((topic) => {
		const sections = ['总体要求', `${topic}安排`, '重点任务', '切实加强组织领导'];
		const body = sections.map(
			(title, i) => `${'一二三四'[i]}、${title}\n（一）抓好落实。认真组织实施。（责任单位：市民政局）`,
		);
		return `甲市${topic}工作方案\n${body.join('\n')}`;
	})
	.flatMap((text) => readSkeletons(analyze(text)));

describe('a new document', () => {
	it('has the sections that the precedents of its kind share, in their order', () => {
		const { text, sources } = create('工作方案', '稳就业');
		expect(sections(text)).toEqual(['总体要求', '重点任务', '切实加强组织领导']);
		expect(sources).toHaveLength(3);
		expect(text).toContain('（责任单位：');
	});

	it('has what such documents generally have where precedents share too little', () => {
		expect(sections(create('实施意见', '稳就业').text)).toEqual(['总体要求', '重点任务', '保障措施']);
		expect(create('实施意见', '稳就业').sources).toEqual([]);
	});

	it('has its elements in order', () => {
		expect(
			create('通知', '做好稳就业工作', '青阳县人民政府')
				.text.split('\n')
				.filter((line) => line !== ''),
		).toEqual([
			'青阳县人民政府关于做好稳就业工作的通知',
			'各乡镇人民政府，县政府各部门：',
			'　　为甲，现将有关事项通知如下：',
			'　　一、总体要求',
			'　　（一）甲。甲',
			'　　（二）甲。甲',
			'　　二、主要任务',
			'　　（一）甲。甲',
			'　　（二）甲。甲',
			'　　三、工作要求',
			'　　（一）甲。甲',
			'　　（二）甲。甲',
			'青阳县人民政府',
			'2026年 月 日',
		]);
	});

	it.each(['通知', '意见', '实施意见', '工作方案', '行动计划', '若干措施', '办法', '应急预案', '报告', '请示'])(
		'%s breaks no rule by its form',
		(kind) => {
			const { text } = create(kind, '做好稳就业工作', '青阳县人民政府');
			const findings = runRules(analyze(filled(text)), DEFAULT_SETTINGS).findings;
			expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule.id)).toEqual([]);
			expect(
				findings.filter(({ rule }) => /^numbering|^level|^title/.test(rule.id)).map(({ rule }) => rule.id),
			).toEqual([]);
		},
	);

	it('takes what is typed as text', () => {
		expect(
			newDocument({ kind: '通知', topic: '$1}\\', issuer: '', skeletons: [], today: '2026-11-23' }).snippet,
		).toContain('关于\\$1\\}\\\\的通知');
	});
});

/** Every gap filled with 甲, what is proposed taken. */
function create(kind: string, topic: string, issuer = '') {
	const { snippet, sources } = newDocument({ kind, topic, issuer, skeletons: CORPUS, today: '2026-11-23' });
	const text = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '甲');
	return { text, sources };
}

function sections(text: string): readonly string[] {
	return text.split('\n').flatMap((line) => /^　　[一二三四五]、(.+)$/.exec(line)?.[1] ?? []);
}

/** Each gap filled with other words. */
function filled(text: string): string {
	let gap = 0;
	return text.replace(/甲/g, () => `做好第${GAPS[gap++ % GAPS.length]}项工作`);
}

const GAPS = '子丑寅卯辰巳午未申酉戌亥';
