import type { Analysis } from '../../analysis';
import type { Item, OfficialDocument } from '../../outline/model';
import { type PlacedItem, walkItems } from '../../outline/walkItems';
import type { TextEdit } from '../../text/edit';
import { formatHanNumeral } from '../../text/numerals';
import type { Finding, Rule } from '../rule';
import { writtenMarker } from '../shared/itemWords';
import { LEGISLATION_65 } from '../sources';

export const numberingArticle: Rule = {
	id: 'numbering-article',
	title: { 'zh-cn': '条文编号', en: 'Numbers of articles' },
	severity: 'warning',
	fixable: true,
	source: LEGISLATION_65,
	explanation: {
		what: {
			'zh-cn':
				'办法、规定、细则等条文体文件里：条在新的一章又从“第一条”编起；条下的项没有写作“（一）”；章、节、条的号用了阿拉伯数字。',
			en: 'In measures, rules and regulations: articles that start anew with a chapter, items under an article not numbered （一）, chapters or articles numbered in Arabic digits.',
		},
		why: {
			'zh-cn': '引用条文靠“第几条第（几）项”；条重号或者项不成项，引用就落空。',
			en: 'Provisions are cited as article 5, item （二）; repeated articles or other numbers make that impossible.',
		},
		how: {
			'zh-cn': '条跨章连续编号；项用“（一）”，目用“1.”；号用汉字数字。引用处一并核对。',
			en: 'Let articles run on through the chapters, number items （一） and points 1., in Chinese numerals; then check the references.',
		},
	},
	examples: {
		bad: [
			{
				text: '第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　分则\n«第一条»　丙。\n第二条　丁。',
				fixed: '第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　分则\n第三条　丙。\n第四条　丁。',
			},
			{
				text: '第一条　甲。\n第二条　乙：\n«1.»子；\n2.丑。\n第三条　丙。',
				fixed: '第一条　甲。\n第二条　乙：\n（一）子；\n（二）丑。\n第三条　丙。',
			},
			{
				text: '第一条　甲。\n第二条　乙：\n（一）子；\n（二）丑。\n第三条　丙：\n«1、»子；\n2、丑。',
				fixed: '第一条　甲。\n第二条　乙：\n（一）子；\n（二）丑。\n第三条　丙：\n（一）子；\n（二）丑。',
			},
			{
				text: '第一条　甲。\n«第2条»　乙。\n第三条　丙。',
				fixed: '第一条　甲。\n第二条　乙。\n第三条　丙。',
			},
		],
		good: [
			'第一章　总则\n第一条　甲。\n第二条　乙：\n（一）子；\n（二）丑。\n第二章　分则\n第三条　丙。',
			'第一条　甲。\n第二条　乙：\n（一）子：\n1.寅；\n2.卯。\n第三条　丙。',
			// Articles counted through sections of a plan.
			'一、总则\n第一条　甲。\n二、分则\n第二条　乙。\n第三条　丙。',
			// 意见 and 方案 have none.
			'一、甲\n1.子。\n2.丑。\n二、乙\n1.子。\n2.丑。',
			'一、甲\n第一时间处置。\n第一责任人要到位。',
			// Sections of a chapter start anew.
			'第一章　甲\n第一节　子\n第一条　甲。\n第二章　乙\n第一节　子\n第二条　乙。\n第三条　丙。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

/** Fewer do not make a document of articles. */
const MIN_ARTICLES = 3;

function checkDocument(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	const placed = walkItems(document);
	const articles = placed.filter(({ item }) => item.style === '第X条');
	// Articles under 一、 are clauses of a plan that are counted through.
	const ofLaw = articles.every(({ ancestors }) => ancestors.every(({ style }) => style.startsWith('第X')));
	if (articles.length < MIN_ARTICLES || !ofLaw) {
		return [];
	}
	return [...restarts(analysis, articles), ...wrongItems(analysis, articles), ...arabic(analysis, placed)];
}

/** 第一条 again under another chapter, where the articles before it ran on. */
function restarts({ text }: Analysis, articles: readonly PlacedItem[]): readonly Finding[] {
	const at = articles.findIndex(({ item, ancestors }, i) => {
		const before = articles[i - 1];
		return (
			before !== undefined && item.ordinal === 1 && ancestors.length > 0 && before.ancestors.at(-1) !== ancestors.at(-1)
		);
	});
	const item = articles[at]?.item;
	const before = articles[at - 1]?.item;
	if (item?.marker === undefined || before === undefined) {
		return [];
	}
	const edits: TextEdit[] = [];
	let next = before.ordinal;
	for (const { item: each } of articles.slice(at)) {
		next++;
		if (each.marker !== undefined && each.ordinal !== next) {
			edits.push({ span: each.marker.numeral, newText: formatHanNumeral(next) });
		}
	}
	const expected = `第${formatHanNumeral(before.ordinal + 1)}条`;
	return [
		{
			span: item.marker.span,
			message: {
				'zh-cn': `条应跨章连续编号：这里应为“${expected}”，写成了“${writtenMarker(text, item)}”。`,
				en: `Articles run on through the chapters: this should be “${expected}”.`,
			},
			fixes: [
				{
					title: {
						'zh-cn': `从这里起连续编号（${edits.length} 处）`,
						en: `Number on from here (${edits.length} places)`,
					},
					edits,
					safe: false,
				},
			],
		},
	];
}

const WRONG_STYLES: ReadonlySet<Item['style']> = new Set<Item['style']>(['1.', '1、', '（1）', '①', '一、']);

/** Items right under an article that are not （一）; one finding, for it is a habit. */
function wrongItems({ text }: Analysis, articles: readonly PlacedItem[]): readonly Finding[] {
	const wrong = articles
		.map(({ item }) => item.children.filter((child) => child.marker !== undefined && WRONG_STYLES.has(child.style)))
		// Under （一） of the same article they are its points; a lone one is no list.
		.filter((children) => children.length > 1)
		.flat();
	const [first] = wrong;
	if (first?.marker === undefined) {
		return [];
	}
	const edits = wrong.flatMap(({ marker, ordinal }) =>
		marker === undefined
			? []
			: [{ span: { start: marker.span.start, end: marker.textStart }, newText: `（${formatHanNumeral(ordinal)}）` }],
	);
	const written = writtenMarker(text, first);
	return [
		{
			span: first.marker.span,
			message: {
				'zh-cn': `条下的项通常写“（一）”，这里写成了“${written}”（共 ${edits.length} 处）。`,
				en: `Items under an article are usually numbered （一）, not “${written}” (${edits.length} places).`,
			},
			fixes: [
				{
					title: { 'zh-cn': `改为“（一）”（${edits.length} 处）`, en: `Change to （一） (${edits.length} places)` },
					edits,
					safe: false,
				},
			],
		},
	];
}

/** 第2条 among 第一条 and 第三条. */
function arabic({ text }: Analysis, placed: readonly PlacedItem[]): readonly Finding[] {
	const numbered = placed.filter(({ item }) => item.style.startsWith('第X'));
	const odd = numbered.filter(
		({ item }) =>
			item.marker !== undefined && /\d/.test(text.folded.slice(item.marker.numeral.start, item.marker.numeral.end)),
	);
	const first = odd[0]?.item;
	if (first?.marker === undefined) {
		return [];
	}
	const edits = odd.flatMap(({ item }) =>
		item.marker === undefined ? [] : [{ span: item.marker.numeral, newText: formatHanNumeral(item.ordinal) }],
	);
	const written = writtenMarker(text, first);
	const count = edits.length > 1 ? `（共 ${edits.length} 处）` : '';
	return [
		{
			span: first.marker.span,
			message: {
				'zh-cn': `章、节、条的号通常用汉字数字：“${written}”应为“${written.replace(/[\d０-９ ]+/, formatHanNumeral(first.ordinal))}”${count}。`,
				en: `Chapters and articles are usually numbered in Chinese numerals: “${written}” (${edits.length} in all).`,
			},
			fixes: [{ title: { 'zh-cn': `改为汉字数字${count}`, en: 'Write Chinese numerals' }, edits, safe: false }],
		},
	];
}
