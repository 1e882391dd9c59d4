import type { Analysis } from '../../analysis';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { placesEn, placesZh, slipsOrHabit } from '../shared/slipsOrHabit';
import { createTextFinder } from '../shared/textFinder';
import { PRACTICE } from '../sources';

export const residuePlaceholder: Rule = {
	id: 'residue-placeholder',
	title: { 'zh-cn': '没有填上的地方', en: 'Placeholder left in' },
	severity: 'warning',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'草稿里等着填的地方：XX 市、××局、XXXX年、（待定）、此处补充、TODO。“某市”、乘号、型号里的 X 和空着的文号不报；通篇都是的样表只报一处。',
			en: 'What was to be filled in: XX市, ××局, XXXX年, （待定）, TODO. 某, the sign of multiplication, an X in a model name and an empty document number are left alone; a form full of them gets one finding.',
		},
		why: { 'zh-cn': '印发前漏填，是最难看的差错。', en: 'Issued like this, it is the most embarrassing of slips.' },
		how: { 'zh-cn': '填上，或删去。', en: 'Fill it in, or delete it.' },
	},
	examples: {
		bad: [
			{ text: '由«XX»局牵头，«××»县配合。' },
			{ text: '«XXXX»年«X»月底前完成。' },
			{ text: '补助资金«（待定）»，另行通知。' },
			{ text: '落实补贴政策。«（此处补充数据）»' },
			{ text: '增长«TODO»，达到«ＸＸ»亿元。' },
		],
		good: [
			'某市某局对此作了规定。',
			'规格为3×5米，共2××台。',
			'采用XXL型号、MAXX系统和X光机。',
			'甲政发〔2020〕 号',
			'具体时间待定后另行通知。',
			'此处道路由市交通局养护。',
			'HPV疫苗、XX染色体检测',
		],
	},
	check: ({ analysis }) =>
		slipsOrHabit(
			placeholders(analysis).map((span) => ({ span, edits: [] })),
			MOST_SLIPS,
			({ span }, count) => finding(analysis, span, count),
		),
};

/** A form to be filled in by others has more. */
const MOST_SLIPS = 8;

function placeholders(analysis: Analysis): readonly Span[] {
	const { folded } = analysis.text;
	const found = SIGNS.flatMap(({ find, pattern }) =>
		find(analysis).flatMap(({ offset }) => {
			const from = Math.max(0, offset - LOOK_BACK);
			pattern.lastIndex = from;
			for (let match = pattern.exec(folded); match !== null && match.index <= offset; match = pattern.exec(folded)) {
				if (match.index + match[0].length > offset) {
					return [{ start: match.index, end: match.index + match[0].length }];
				}
			}
			return [];
		}),
	);
	const byStart = new Map(found.map((span) => [span.start, span]));
	return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** From the sign that is looked for to the beginning of the placeholder. */
const LOOK_BACK = 8;

/** A sign that is rare, and what must stand around it. */
const SIGNS = [
	{ find: createTextFinder(['XX']), pattern: /(?<![A-Za-z0-9Ⅰ-Ⅻ])X{2,8}(?![A-Za-z0-9]|染色体|型)/g },
	{ find: createTextFinder(['xx']), pattern: /(?<![A-Za-z0-9./])x{2,8}(?![A-Za-z0-9./])/g },
	{ find: createTextFinder(['××']), pattern: /(?<!\d)×{2,8}(?!\d)/g },
	{ find: createTextFinder(['╳╳']), pattern: /╳{2,8}/g },
	{ find: createTextFinder(['X']), pattern: /(?<![A-Za-z0-9])X(?=[月日](?![A-Za-z光]))/g },
	{ find: createTextFinder(['×']), pattern: /(?<![\d×)])×(?=[年月日省市县区局])/g },
	{ find: createTextFinder(['待定']), pattern: /\( ?(?:暂)?待定 ?\)/g },
	{ find: createTextFinder(['待补充']), pattern: /\( ?待补充[^()\n]{0,10}\)/g },
	{ find: createTextFinder(['此处']), pattern: /\( ?此处[^()\n]{0,20}\)|【此处[^【】\n]{0,20}】/g },
	{ find: createTextFinder(['TODO']), pattern: /(?<![A-Za-z])TODO(?![A-Za-z])/g },
	{ find: createTextFinder(['【待']), pattern: /【待[^【】\n]{0,12}】/g },
];

function finding({ text: { content } }: Analysis, span: Span, count: number): Finding {
	const written = content.slice(span.start, span.end);
	return {
		span,
		message: {
			'zh-cn': `“${written}”还没有填上${placesZh(count)}。`,
			en: `${written} is still to be filled in${placesEn(count)}.`,
		},
		fixes: [],
	};
}
