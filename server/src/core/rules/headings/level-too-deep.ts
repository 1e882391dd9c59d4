import type { Analysis } from '../../analysis';
import type { OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import type { Finding, Rule } from '../rule';
import { writtenMarker } from '../shared/itemWords';
import { isNumbered } from '../shared/seriesOf';
import { FORMAT_733 } from '../sources';

export const levelTooDeep: Rule = {
	id: 'level-too-deep',
	title: { 'zh-cn': '层次过多', en: 'Too many levels' },
	severity: 'information',
	fixable: false,
	source: FORMAT_733,
	explanation: {
		what: {
			'zh-cn': '编号的层次超过四层。一件公文只报一处，注明处数。',
			en: 'More than four numbered levels. One finding a document, with the count.',
		},
		why: {
			'zh-cn': '国标只列了“一、”“（一）”“1.”“（1）”四层；再往下读者记不住自己在哪一层。',
			en: 'The standard names four levels; below them readers lose their place.',
		},
		how: {
			'zh-cn': '把最下一层并成一段，或者把内容拆开、提上一层。',
			en: 'Join the lowest level into a paragraph, or move the matter up a level.',
		},
	},
	examples: {
		bad: [
			{ text: '一、甲\n（一）乙\n1.丙\n（1）丁\n«①»子。\n②丑。\n二、戊' },
			{ text: '一、甲\n(一)乙\n1.丙\n(1)丁\n«①»子。\n②丑。\n(2)寅' },
		],
		good: [
			'一、甲\n（一）乙\n1.丙\n（1）子。\n（2）丑。',
			'一、甲\n（一）乙\n1.丙\n①子。\n②丑。',
			'一、甲\n（一）乙\n1.丙\n（1）丁。一是子；二是丑。',
			'一、甲\n（一）乙\n1.丙\n（1）丁\n——子。\n——丑。',
			// Chapters and articles stand above the four.
			'第一章　甲\n第一条　乙：\n（一）丙：\n1.丁：\n（1）子；\n（2）丑。\n第二条　寅。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

const MAX_LEVELS = 4;

function checkDocument({ text }: Analysis, document: OfficialDocument): readonly Finding[] {
	const deep = walkItems(document).filter(({ item, ancestors }) => {
		if (ancestors.length < MAX_LEVELS) {
			return false;
		}
		const levels = [...ancestors, item].filter((each) => isNumbered(each) && !each.style.startsWith('第X'));
		return isNumbered(item) && levels.length > MAX_LEVELS;
	});
	const first = deep[0]?.item;
	if (first === undefined) {
		return [];
	}
	const count = deep.length > 1 ? `，共 ${deep.length} 处` : '';
	return [
		{
			span: first.marker?.span ?? first.span,
			message: {
				'zh-cn': `“${writtenMarker(text, first)}”已是第五层${count}；国标只列四层，请合并或上提。`,
				en: `“${writtenMarker(text, first)}” is a fifth level (${deep.length} in all); the standard names four.`,
			},
			fixes: [],
		},
	];
}
