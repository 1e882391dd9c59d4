import { daysIn, lastDay } from '../../figures/deadline';
import { createCharacterMarks } from '../../text/characterMarks';
import { lineAt } from '../../text/sourceText';
import { within } from '../../text/within';
import type { Finding, Rule, RuleContext } from '../rule';
import { matchesAtDigits } from '../shared/matchesAtDigits';
import { REGULATION_20_4 } from '../sources';

export const dateInvalid: Rule = {
	id: 'date-invalid',
	title: { 'zh-cn': '日期有误', en: 'Impossible date' },
	severity: 'error',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'不存在的日期（13月、2月30日），起止颠倒的期间（2026年6月至2026年3月），早于本件成文日期的完成时限（2026年成文，要求2025年6月底前完成）。以本件的日期为准，不与今天比较；叙述过去的日期不报。',
			en: 'A day that does not exist, a period that ends before it begins, a deadline before the document’s own date of issue (never before today). Dates in accounts of the past are left alone.',
		},
		why: {
			'zh-cn': '时限写错，任务无从按期完成，问责也没有依据。',
			en: 'A task with a wrong date cannot be done in time.',
		},
		how: { 'zh-cn': '查对日期后改正。', en: 'Look the date up and correct it.' },
	},
	examples: {
		bad: [
			{ text: '一、任务\n1.确保«2026年13月»底前完成。' },
			{ text: '一、任务\n1.于«2026年2月30日»前完成，«6月31日»前报送。' },
			{ text: '一、任务\n1.实施期限为«2026年6月至2026年3月»。' },
			{ text: '关于稳就业的通知\n各县人民政府：\n一、«2025年6月底前»完成改造。\n甲市人民政府\n2026年1月20日' },
			{ text: '关于稳就业的通知\n各县人民政府:\n一、«2025年12月31日前»完成。\n甲市人民政府\n2026年1月20日' },
			{
				text: '关于稳就业的通知\n各县人民政府：\n一、«到2025年底»，全面实现全覆盖。（完成时限：«2025年12月底»）\n甲市人民政府\n2026年1月20日',
			},
		],
		good: [
			'一、任务\n1.2026年2月28日前完成，2024年2月29日起施行，闰年照算。',
			'一、任务\n1.实施期限为2025年6月至2026年3月，每年6月至次年3月。',
			'关于稳就业的通知\n各县人民政府：\n一、2026年6月底前完成，对2025年6月底前开工的项目给予奖补。\n甲市人民政府\n2026年1月20日',
			'关于稳就业的通知\n各县人民政府：\n一、截至2025年12月底前已完成的，自2020年1月1日起执行。\n甲市人民政府\n2026年1月20日',
			'一、任务\n1.总投资2026年12.5亿元，第13月报表。',
		],
	},
	check: (context) => [...impossibleDays(context), ...reversedPeriods(context), ...pastDeadlines(context)],
};

const DAY = /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(?:(\d{1,2})日)?/y;
const BEHIND_DAY = createCharacterMarks('年月');

function impossibleDays({ analysis }: RuleContext): readonly Finding[] {
	const { folded, content } = analysis.text;
	const found: Finding[] = [];
	for (const match of matchesAtDigits(analysis.text, DAY, BEHIND_DAY)) {
		const [written, year, month = '', day] = match;
		const isMonth = Number(month) >= 1 && Number(month) <= 12;
		const last = isMonth ? daysIn(year === undefined ? 2024 : Number(year), Number(month)) : 0;
		const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= last);
		// 第13月 counts months; a month without year, day or 底 may be a duration.
		const isDate = year !== undefined || day !== undefined;
		if (!isDate || (isMonth && isDay) || folded[match.index - 1] === '第' || !isText(analysis, match.index)) {
			continue;
		}
		const span = { start: match.index, end: match.index + written.length };
		const reason = isMonth ? `${month}月没有${day}日` : `没有${month}月`;
		found.push({
			span,
			message: {
				'zh-cn': `“${content.slice(span.start, span.end)}”：${reason}，请查对。`,
				en: `There is no such day; look it up.`,
			},
			fixes: [],
		});
	}
	return found;
}

const PERIOD = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)? ?(?:至|到|-{1,2}|—|~) ?(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/y;
const BEHIND_PERIOD = createCharacterMarks('年');

function reversedPeriods({ analysis }: RuleContext): readonly Finding[] {
	return matchesAtDigits(analysis.text, PERIOD, BEHIND_PERIOD).flatMap((match) => {
		const [written, ...parts] = match;
		const [y1 = 0, m1 = 0, d1 = 0, y2 = 0, m2 = 0, d2 = 0] = parts.map((part) => Number(part ?? 0));
		const isReversed = y2 < y1 || (y2 === y1 && (m2 < m1 || (m2 === m1 && d2 > 0 && d2 < d1)));
		return isReversed && isText(analysis, match.index)
			? [
					{
						span: { start: match.index, end: match.index + written.length },
						message: {
							'zh-cn': '期间的止期早于起期，请查对。',
							en: 'The period ends before it begins.',
						},
						fixes: [],
					},
				]
			: [];
	});
}

/** Only where the sentence demands something by that day; what was done by it, and who is eligible since, is history. */
function pastDeadlines({ analysis, facts }: RuleContext): readonly Finding[] {
	const { folded } = analysis.text;
	return analysis.documents.flatMap((document): readonly Finding[] => {
		const issued = document.date?.value;
		if (issued === undefined) {
			return [];
		}
		return within(facts.deadlines, document.span).flatMap(({ span, kind, last, labelled }) => {
			const after = folded.slice(span.end, span.end + REACH);
			const day = last?.year === undefined ? undefined : lastDay(last);
			const isDemand =
				kind === 'by' && (labelled || (DEMAND.test(after) && LEADS.test(folded.slice(span.start - 4, span.start))));
			return day !== undefined && day < issued && isDemand && !HISTORY.test(after) && isText(analysis, span.start)
				? [
						{
							span,
							message: {
								'zh-cn': `时限早于本件的成文日期（${issued}），请查对年份。`,
								en: `The deadline is before the document’s own date (${issued}).`,
							},
							fixes: [],
						},
					]
				: [];
		});
	});
}

const REACH = 20;
const LEADS = /(?:[。;,、:)(\n ]|确保|力争|须于|应于|要在|在|于|^)$/;
const DEMAND =
	/^,?(?:[^,。;]{0,8}(?:要|应|须))?(?:全面|全部|基本|如期|按时|力争|确保)?(?:完成|建成|落实|报送|上报|报|制定|出台|印发|实现|达到|投产|开工|完工|竣工|到位|办结|整改|见效|启动|组织)/;
const HISTORY = /^,?[^。;,]{0,12}(?:的|项目|已|了)/;

function isText(analysis: RuleContext['analysis'], offset: number): boolean {
	return !analysis.residue.has(lineAt(analysis.text, offset));
}
