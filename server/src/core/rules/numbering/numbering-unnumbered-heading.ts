import type { Analysis } from '../../analysis';
import type { Item, OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import { writeMarker } from '../../outline/writeMarker';
import type { Finding, Rule } from '../rule';
import { PRACTICE } from '../sources';

export const numberingUnnumberedHeading: Rule = {
	id: 'numbering-unnumbered-heading',
	title: { 'zh-cn': '标题缺编号', en: 'Heading without its number' },
	severity: 'warning',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '同级标题都有编号，唯独这一行没有：短、无标点，前后条款的编号又是连着的。',
			en: 'A short line without punctuation stands between two clauses whose numbers follow one another, where its sibling headings are numbered.',
		},
		why: {
			'zh-cn': '编号本身没有缺，跳号检查看不出来；印出来却少了一个“（五）”。',
			en: 'No number is missing, so a check for gaps cannot see it; in print the heading stands without its number.',
		},
		how: {
			'zh-cn': '补上它该有的编号；如果本来就是正文，请并入上一段。',
			en: 'Give it the number it should have, or join it to the paragraph above.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、任务\n（一）稳就业\n1.甲乙丙丁。\n（二）保供应\n2.甲乙丙丁。\n«保障大局稳定»\n3.甲乙丙丁。',
				fixed: '一、任务\n（一）稳就业\n1.甲乙丙丁。\n（二）保供应\n2.甲乙丙丁。\n（三）保障大局稳定\n3.甲乙丙丁。',
			},
		],
		good: ['一、任务\n（一）稳就业\n1.甲乙丙丁。\n（二）保供应\n2.甲乙丙丁。'],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

function checkDocument(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	return walkItems(document).flatMap(({ item, ancestors }) => {
		if (item.marker !== undefined) {
			return [];
		}
		const siblings = ancestors.at(-1)?.children ?? document.items;
		const expected = expectedMarker(analysis, siblings, item);
		const quoted = analysis.text.content.slice(item.title.start, item.title.end);
		return [
			{
				span: item.title,
				message: {
					'zh-cn': `标题“${quoted}”没有编号，按前后顺序应为“${expected ?? item.ordinal}”。`,
					en: `Heading “${quoted}” has no number; it should be “${expected ?? item.ordinal}”.`,
				},
				fixes:
					expected === undefined
						? []
						: [
								{
									title: { 'zh-cn': `补上编号“${expected}”`, en: `Add the number “${expected}”` },
									edits: [{ span: { start: item.title.start, end: item.title.start }, newText: expected }],
									safe: false,
								},
							],
			},
		];
	});
}

function expectedMarker(analysis: Analysis, siblings: readonly Item[], item: Item): string | undefined {
	const model = siblings.find((sibling) => sibling.marker !== undefined)?.marker;
	return model && writeMarker(analysis.text.content, model, item.ordinal);
}
