import type { Statement } from '../../responsibility/statement';
import type { Rule } from '../rule';
import { PRACTICE } from '../sources';

export const responsibilityLeadMissing: Rule = {
	id: 'responsibility-lead-missing',
	title: { 'zh-cn': '多个责任单位没有牵头单位', en: 'No lead among several units' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '三个以上单位并列，没有写谁牵头，文中也没有说明排第一位的牵头。一件公文报一处。',
			en: 'Three or more units stand side by side and none leads, nor does the text say that the first one does. One finding a document.',
		},
		why: { 'zh-cn': '都负责，往往就没有人牵头。', en: 'Where all are responsible nobody takes the lead.' },
		how: {
			'zh-cn': '写明牵头单位，或者注明“列第一位者为牵头单位，下同”。',
			en: 'Name the lead, or state once that the first unit leads.',
		},
	},
	examples: {
		bad: [{ text: '甲市2025年工作方案\n一、任务\n1.任务甲。«（责任单位：市财政局、市商务局、市人社局）»' }],
		good: [
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局、市商务局）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（牵头单位：市财政局；配合单位：市商务局、市人社局、市教育局）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（市财政局、市商务局、市人社局，列第一位者为牵头单位，下同）',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const statements = facts.statements(document);
			const found = declaresFirst(statements) ? [] : statements.filter(lacksLead);
			const first = found[0];
			const count = found.length > 1 ? `（共 ${found.length} 处）` : '';
			return first === undefined
				? []
				: [
						{
							span: first.span,
							message: {
								'zh-cn': `多个责任单位并列，通常写明牵头单位${count}。`,
								en: 'Several units and no lead; usually one is named.',
							},
							fixes: [],
						},
					];
		}),
};

const MANY = 3;

function lacksLead({ parties }: Statement): boolean {
	let isLong = false;
	for (const { role, units } of parties) {
		if (role === 'lead') {
			return false;
		}
		isLong ||= role === 'responsible' && units.length >= MANY && units.filter(isNamed).length >= MANY;
	}
	return isLong;
}

/** 各县市 and 有关部门 lead nobody. */
function isNamed({ name }: { readonly name: string }): boolean {
	return !name.startsWith('各') && !name.startsWith('有关') && !name.startsWith('相关');
}

function declaresFirst(statements: readonly Statement[]): boolean {
	return statements.some(({ waiver }) => waiver !== undefined && /第一|首/.test(waiver));
}
