import type { Rule } from '../rule';
import type { StatedUnit } from '../shared/statementUnits';
import { PRACTICE } from '../sources';

export const responsibilityWaiver: Rule = {
	id: 'responsibility-waiver',
	title: { 'zh-cn': '已说明不再列出的单位又列出', en: 'Waived unit listed again' },
	severity: 'information',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '前面已经说明某单位以下各项都负责、不再逐条列出，后面的责任单位又列了它。一件公文报一处。',
			en: 'A statement says that a unit takes part in everything below and is not listed again, and a later one lists it.',
		},
		why: {
			'zh-cn': '前后矛盾，读者会以为没有列的就不用负责。',
			en: 'A reader concludes that where it is not listed it has nothing to do.',
		},
		how: {
			'zh-cn': '删去后面的，或者删去前面的说明。',
			en: 'Delete the later one, or the statement that it is not listed.',
		},
	},
	examples: {
		bad: [
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县市，以下各项均需各县市负责，不再逐条列出）\n2.任务乙。（责任单位：市商务局，«各县市»）',
			},
		],
		good: [
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县市，以下各项均需各县市负责，不再逐条列出）\n2.任务乙。（责任单位：市商务局）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县市）\n2.任务乙。（责任单位：市商务局，各县市）',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const found = waivedAgain(facts.statedUnits(document));
			const first = found[0];
			const count = found.length > 1 ? `（共 ${found.length} 处）` : '';
			return first === undefined
				? []
				: [
						{
							span: first.span,
							message: {
								'zh-cn': `前面已说明“${first.name}”不再列出，这里又列了${count}。`,
								en: 'This unit was said not to be listed again.',
							},
							fixes: [],
						},
					];
		}),
};

function waivedAgain(statements: readonly (readonly StatedUnit[])[]): readonly StatedUnit[] {
	const waived = new Set<string>();
	const again: StatedUnit[] = [];
	for (const units of statements) {
		again.push(...units.filter(({ name }) => waived.has(name)));
		const waiver = units[0]?.statement.waiver;
		const name =
			waiver === undefined ? undefined : /(?:均需|均由|需由|由)([^,;。]{2,20}?)(?:负责|落实)/.exec(waiver)?.[1];
		if (name !== undefined && /不再/.test(waiver ?? '')) {
			waived.add(name);
		}
	}
	return again;
}
