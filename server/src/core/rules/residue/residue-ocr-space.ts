import { findStrayBlanks } from '../../formatting/strayBlanks';
import type { Finding, Rule } from '../rule';
import { type Departure, placesEn, placesZh, slipsOrHabit } from '../shared/slipsOrHabit';
import { PUNCTUATION_POSITION } from '../sources';

export const residueOcrSpace: Rule = {
	id: 'residue-ocr-space',
	title: { 'zh-cn': '字间的空格', en: 'Blank inside a sentence' },
	severity: 'warning',
	fixable: true,
	source: PUNCTUATION_POSITION,
	explanation: {
		what: {
			'zh-cn':
				'一段文字中间，汉字之间、汉字与标点之间的空格。编号之后、表格、题名换行处、署名、“总　则”一类拉开的短标题不报；数字两边处处留空的，是排版习惯，只提示一处。',
			en: 'A blank between Chinese characters or marks inside a paragraph. Behind numbers, in tables, titles, signatures and spaced-out short headings it is left alone; blanks around all figures are a habit and get one hint.',
		},
		why: {
			'zh-cn': '多是文字识别或复制时断行留下的，印出来一望可见，也使查找落空。',
			en: 'Left by OCR or by line breaks of a copy; visible in print, and searching misses the word.',
		},
		how: { 'zh-cn': '删去空格。', en: 'Delete the blank.' },
	},
	examples: {
		bad: [
			{ text: '一、任务\n1.落实各项补« »贴，稳定就业岗位。', fixed: '一、任务\n1.落实各项补贴，稳定就业岗位。' },
			{ text: '加强领导，« »压实责任。', fixed: '加强领导，压实责任。' },
			{ text: '将时间压缩到« »2个工作日，提高效率。', fixed: '将时间压缩到2个工作日，提高效率。' },
			{ text: '一、总体« »要求\n二、主要任务', fixed: '一、总体要求\n二、主要任务' },
			{ text: '一、任务\n1.稳岗位。（责任单位：« »市财政局）', fixed: '一、任务\n1.稳岗位。（责任单位：市财政局）' },
			{
				text: '甲市人民政府关于做好稳« »就业工作的通知\n请认真落实。',
				fixed: '甲市人民政府关于做好稳就业工作的通知\n请认真落实。',
			},
		],
		good: [
			'　　一、 总体要求\n　　（一） 加强领导。',
			'第一章 总 则\n第一条 为了稳就业，制定本办法。',
			'甲市人民政府 关于做好稳就业工作的通知\n请认真落实。',
			'甲市人民政府\n关于印发《稳就业方案》 的通知\n请认真落实。',
			'联 系 人：张三，电 话：123456',
			'序号 项目 责任单位 时限',
			'张三　李四　王五',
			'请认真落实。\n甲市人民政府　　2020年3月5日',
			'推广 Windows 系统，使用 5G 网络。',
			'加强领导。 压实责任。',
			'甲办公室　2020年3月5日印发',
		],
	},
	check: ({ analysis, facts }) => {
		const gaps = findStrayBlanks(analysis, facts.textLines).map(
			({ span, atFigure }): Departure & { readonly atFigure: boolean } => ({
				span,
				atFigure,
				edits: [{ span, newText: '' }],
			}),
		);
		const figures = gaps.filter((gap) => gap.atFigure);
		const habit = figures.length > MOST_FIGURES;
		const slips = gaps.filter((gap) => !(habit && gap.atFigure));
		return [
			...slipsOrHabit(slips, MOST_SLIPS, (first, count, edits) => finding(first, count, edits, false)),
			...(habit ? slipsOrHabit(figures, 1, (first, count, edits) => finding(first, count, edits, true)) : []),
		];
	},
};

/** A page that OCR read badly has hundreds. */
const MOST_SLIPS = 50;
/** Who sets figures off by blanks does so everywhere. */
const MOST_FIGURES = 3;

function finding({ span }: Departure, count: number, edits: Departure['edits'], figures: boolean): Finding {
	return {
		span,
		message: figures
			? {
					'zh-cn': `数字两边通常不留空格${placesZh(count)}。`,
					en: `Usually no blank beside figures${placesEn(count)}.`,
				}
			: {
					'zh-cn': `句中多了空格，应删去${placesZh(count)}。`,
					en: `Blank inside a sentence; delete it${placesEn(count)}.`,
				},
		fixes: [
			{
				title: {
					'zh-cn': count > 1 ? `删去空格（${count} 处）` : '删去空格',
					en: count > 1 ? `Delete the blanks (${count})` : 'Delete the blank',
				},
				edits,
				safe: true,
			},
		],
		...(figures ? { severity: 'hint' as const } : {}),
	};
}
