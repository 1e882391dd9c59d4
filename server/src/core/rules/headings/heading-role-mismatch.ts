import type { Analysis } from '../../analysis';
import type { Item, OfficialDocument } from '../../outline/model';
import { isLeaf } from '../../outline/walkItems';
import type { Finding, Rule } from '../rule';
import { itemHead, writtenTitle } from '../shared/itemWords';
import { PRACTICE } from '../sources';

export const headingRoleMismatch: Rule = {
	id: 'heading-role-mismatch',
	title: { 'zh-cn': '标题与内容不符', en: 'Heading does not fit its content' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'“目标任务”“工作原则”之类的部分里写的是带责任单位的具体措施；或者“工作要求”排在“工作措施”“主要任务”前面。',
			en: 'A section called aims or principles holds measures with responsible units, or 工作要求 stands before 工作措施 or 主要任务.',
		},
		why: {
			'zh-cn': '读者按标题找内容；措施写在“目标任务”里，任务分解时容易整段漏掉。',
			en: 'Readers go by headings; measures under “aims” are easily left out of the task table.',
		},
		how: {
			'zh-cn': '把标题改成“主要任务”“工作措施”，或调整各部分的顺序。',
			en: 'Call the section 主要任务 or 工作措施, or change the order.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、工作原则\n甲。\n«二、目标任务»\n（一）稳岗位。甲。（责任单位：市财政局）\n（二）扩就业。乙。（责任单位：市商务局）\n三、工作要求\n丙。',
			},
			{ text: '一、工作目标\n甲。\n«二、工作要求»\n乙。\n三、工作措施\n（一）丙。\n（二）丁。' },
		],
		good: [
			'一、工作原则\n甲。\n二、主要任务\n（一）稳岗位。甲。（责任单位：市财政局）\n（二）扩就业。乙。（责任单位：市商务局）\n三、工作要求\n丙。',
			'一、目标任务\n到2025年，甲。\n二、工作措施\n（一）稳岗位。甲。（责任单位：市财政局）\n三、工作要求\n丙。',
			// 总体要求 comes first everywhere.
			'一、总体要求\n甲。\n二、主要任务\n乙。',
			'一、切实加强组织领导\n（一）稳岗位。甲。（责任单位：市财政局）\n（二）扩就业。乙。（责任单位：市商务局）',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

const AIMS = /^(?:目标任务|任务目标|工作目标|总体目标|主要目标|发展目标|工作原则|基本原则|指导思想)$/;
const DEMANDS = /^(?:工作要求|有关要求|相关要求)$/;
const MEASURES = /^(?:工作措施|主要措施|具体措施|重点措施|主要任务|重点任务|工作任务|重点工作)$/;
/** A single measure may have strayed in; two make a section of them. */
const MIN_MEASURES = 2;

function checkDocument({ text }: Analysis, { items }: OfficialDocument): readonly Finding[] {
	const titleOf = (item: Item): string => text.folded.slice(item.title.start, item.title.end).replace(/ +/g, '');
	const lastMeasures = items.findLastIndex((item) => MEASURES.test(titleOf(item)));
	return items.flatMap((item, i) => {
		const title = titleOf(item);
		if (AIMS.test(title) && statedLeaves(item) >= MIN_MEASURES) {
			return [
				finding(text, item, {
					'zh-cn': '下面写的是带责任单位的措施，标题可用“主要任务”或“工作措施”。',
					en: 'measures with responsible units stand under it; 主要任务 or 工作措施 would fit.',
				}),
			];
		}
		return DEMANDS.test(title) && i < lastMeasures
			? [
					finding(text, item, {
						'zh-cn': '排在措施前面，通常放在最后；请核对标题与内容。',
						en: 'it stands before the measures; it usually comes last.',
					}),
				]
			: [];
	});
}

function statedLeaves(item: Item): number {
	return item.children.reduce(
		(sum, child) =>
			sum + (isLeaf(child) ? (child.statements.some(({ scope }) => scope === 'own') ? 1 : 0) : statedLeaves(child)),
		0,
	);
}

function finding(text: Analysis['text'], item: Item, why: Finding['message']): Finding {
	const title = writtenTitle(text, item);
	return {
		span: itemHead(item),
		message: { 'zh-cn': `“${title}”${why['zh-cn']}`, en: `“${title}”: ${why.en}` },
		fixes: [],
	};
}
