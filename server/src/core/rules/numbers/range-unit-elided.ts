import { createCharacterMarks } from '../../text/characterMarks';
import type { Finding, Rule } from '../rule';
import { matchesAtDigits } from '../shared/matchesAtDigits';
import { NUMERALS_RANGE } from '../sources';

export const rangeUnitElided: Rule = {
	id: 'range-unit-elided',
	title: { 'zh-cn': '数值范围的前一个数缺单位', en: 'Range whose first value lacks its order of magnitude' },
	severity: 'warning',
	fixable: true,
	source: NUMERALS_RANGE,
	explanation: {
		what: {
			'zh-cn': '“5-10万”“15-30%”“3-5亿”的前一个数没有带万、亿、%。量词相同的“9-10家”“1800—5400元”不报。',
			en: '5-10万, 15-30%, 3-5亿: the first value lacks 万, 亿 or %. Ranges with the same measure word (9-10家) are left alone.',
		},
		why: { 'zh-cn': '“5-10万元”可以读成五元到十万元。', en: '5-10万元 can be read as five to a hundred thousand.' },
		how: { 'zh-cn': '写作“5万—10万”“15%—30%”。', en: 'Write 5万—10万, 15%—30%.' },
	},
	examples: {
		bad: [
			{ text: '安排«5-10万»授信额度。', fixed: '安排5万-10万授信额度。' },
			{ text: '补助比例为«15-30%»。', fixed: '补助比例为15%-30%。' },
			{ text: '投入«3—5亿»元。', fixed: '投入3亿—5亿元。' },
			{ text: '上升«２０～３０％»。', fixed: '上升２０％～３０％。' },
		],
		good: [
			'培育9-10家，新增5万—10万元，占15%—30%。',
			'给予1800—5400元补贴，每年2-4次。',
			'2020-2022年，2020—2022年投入5亿元。',
			'第3-5条，降低10%至15%。',
		],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { content } = analysis.text;
		return matchesAtDigits(analysis.text, RANGE, BEHIND).flatMap((match) => {
			const [written, low = '', , high = '', unit = ''] = match;
			if (Number(low) >= Number(high) && unit !== '%') {
				return [];
			}
			const start = match.index;
			const at = start + low.length;
			const span = { start, end: start + written.length };
			const unitWritten = content[span.end - 1] ?? unit;
			return [
				{
					span,
					message: {
						'zh-cn': `“${content.slice(span.start, span.end)}”的前一个数缺“${unitWritten}”，应写作“${content.slice(start, at)}${unitWritten}${content.slice(at, span.end)}”。`,
						en: `The first value lacks ${unitWritten}.`,
					},
					fixes: [
						{
							title: { 'zh-cn': `补上“${unitWritten}”`, en: `Add ${unitWritten}` },
							edits: [{ span: { start: at, end: at }, newText: unitWritten }],
							safe: false,
						},
					],
				},
			];
		});
	},
};

const RANGE = /(?<![\d.\-—~/〔])(\d{1,4}(?:\.\d+)?)( ?(?:-|—|~|至|到) ?)(\d{1,4}(?:\.\d+)?)([万亿%‰])/y;
const BEHIND = createCharacterMarks('. -—~至到');
