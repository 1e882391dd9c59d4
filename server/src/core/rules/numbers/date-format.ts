import { createCharacterMarks } from '../../text/characterMarks';
import { lineAt } from '../../text/sourceText';
import type { Finding, Rule } from '../rule';
import { matchesAtDigits } from '../shared/matchesAtDigits';
import { NUMERALS_DATE } from '../sources';

export const dateFormat: Rule = {
	id: 'date-format',
	title: { 'zh-cn': '日期写法', en: 'Form of dates' },
	severity: 'information',
	fixable: true,
	source: NUMERALS_DATE,
	explanation: {
		what: {
			'zh-cn': '正文里“2020年03月05日”编了虚位，“3月5号”用了口语，“2020.3.5”用了点号。网页信息栏里的日期不报。',
			en: 'A leading zero (2020年03月05日), 号 for 日, or dots (2020.3.5) in the text. Dates of a web page’s own lines are left alone.',
		},
		why: { 'zh-cn': '同一件公文里日期的写法应当一致，也便于查找。', en: 'One form makes dates easy to find.' },
		how: { 'zh-cn': '写作“2020年3月5日”。', en: 'Write 2020年3月5日.' },
	},
	examples: {
		bad: [
			{ text: '自«2020年03月05日»起施行。', fixed: '自2020年3月5日起施行。' },
			{ text: '于«2020年3月05日»和«06月1日»报送。', fixed: '于2020年3月5日和6月1日报送。' },
			{ text: '请于«3月5号»前报送。', fixed: '请于3月5日前报送。' },
			{ text: '自«2020.3.5»起执行。', fixed: '自2020年3月5日起执行。' },
		],
		good: [
			'自2020年3月5日起施行。',
			'发布日期：2020-03-05',
			'增长20.3.5个百分点，版本1.2.3。',
			'3月5号楼，10月10号线开通。',
		],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { content } = analysis.text;
		return matchesAtDigits(analysis.text, DATE, BEHIND).flatMap((match) => {
			const [written] = match;
			const right = proper(match);
			const start = match.index;
			if (right === undefined || right === written || analysis.residue.has(lineAt(analysis.text, start))) {
				return [];
			}
			const span = { start, end: start + written.length };
			return [
				{
					span,
					message: {
						'zh-cn': `“${content.slice(span.start, span.end)}”应写作“${right}”。`,
						en: `Write ${right}.`,
					},
					fixes: [
						{
							title: { 'zh-cn': `改为“${right}”`, en: `Write ${right}` },
							edits: [{ span, newText: right }],
							safe: true,
						},
					],
				},
			];
		});
	},
};

const DATE =
	/(?<![\d.])(?:((?:19|20)\d{2})年)?(0\d|\d{1,2})月(0\d|\d{1,2})(日|号(?=[前后起止至，。、；,;]))|(?<![\d.])((?:19|20)\d{2})\.(\d{1,2})\.(\d{1,2})(?![\d.])/y;
const BEHIND = createCharacterMarks('年月.');

function proper([, year, month, day, , dottedYear, dottedMonth, dottedDay]: RegExpMatchArray): string | undefined {
	const [y, m, d] = dottedYear === undefined ? [year, month, day] : [dottedYear, dottedMonth, dottedDay];
	const isDay = Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31;
	return isDay ? `${y === undefined ? '' : `${y}年`}${Number(m)}月${Number(d)}日` : undefined;
}
