import type { OfficialDocument } from '../../outline/model';
import { lineAt, lineSpan } from '../../text/sourceText';
import { createWordFinder } from '../../text/wordFinder';
import type { Finding, Fix, Rule } from '../rule';
import { sentenceAt } from '../shared/sentences';
import { PRACTICE } from '../sources';

export const dateRelative: Rule = {
	id: 'date-relative',
	title: { 'zh-cn': '用“今年”“去年”代替年份', en: 'This year, last year instead of the year' },
	severity: 'hint',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'“今年”“明年”“去年”“本月”等，同一句里又没有写明年份。用作比较的“去年同期”“去年水平”不报，“年底”“上半年”不报。',
			en: '今年, 明年, 去年, 本月 in a sentence that names no year. Comparisons (去年同期) are left alone.',
		},
		why: {
			'zh-cn': '公文要存档、要引用，隔年再看就不知道是哪一年。',
			en: 'Documents are filed and cited; a year later nobody knows which year was meant.',
		},
		how: { 'zh-cn': '写明具体年份、月份，如“2026年底前”。', en: 'Write the year.' },
	},
	examples: {
		bad: [
			{ text: '«今年»全市要确保完成50亿元。' },
			{
				text: '甲市人民政府关于稳就业的意见\n各县人民政府：\n一、延长至«今年»底，«明年»启动。\n甲市人民政府\n2020年3月1日',
				fixed:
					'甲市人民政府关于稳就业的意见\n各县人民政府：\n一、延长至2020年底，2021年启动。\n甲市人民政府\n2020年3月1日',
			},
			{ text: '«今年明年»，空缺岗位用于招聘；将«去年»1月以来的人员纳入。' },
		],
		good: [
			'低于去年同期0.5个百分点，不低于去年，与去年持平。',
			'今年是2026年，要在今年6月底即2026年上半年完成。',
			'2026年，今年确定的任务要完成。',
			'“今年再接再厉”主题活动，全年完成，年底前验收。',
			'当今年轻人多，本月饼、去年轻化。',
		],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { text, residue } = analysis;
		const found: Finding[] = [];
		let end = 0;
		for (const { word, offset } of findWords(text)) {
			const line = lineAt(text, offset);
			if (offset < end || residue.has(line) || !isTime(text.folded, word, offset)) {
				continue;
			}
			const { start, end: to } = sentenceAt(text.folded, offset, lineSpan(text, line));
			if (/\d{4}年|每月|按月/.test(text.folded.slice(start, to))) {
				continue;
			}
			const twin = /^[、和]?(?:明年|去年)/.exec(text.folded.slice(offset + word.length, offset + word.length + 3));
			end = offset + word.length + (twin?.[0].length ?? 0);
			const document = analysis.documents.find((each) => each.span.start <= offset && offset < each.span.end);
			const span = { start: offset, end };
			const written = text.content.slice(span.start, span.end);
			found.push({
				span,
				message: {
					'zh-cn': `“${written}”请写明年份${MONTHS.has(word) ? '和月份' : ''}。`,
					en: `Write the year for ${written}.`,
				},
				fixes: twin === null ? fixes(word, offset, document) : [],
			});
		}
		return found;
	},
};

/** The year follows from the day on which the document was made, and from nothing else. */
function fixes(word: string, start: number, document: OfficialDocument | undefined): readonly Fix[] {
	const step = YEARS[word];
	const year = Number(document?.date?.value.slice(0, 4));
	if (step === undefined || !(year > 0)) {
		return [];
	}
	const newText = `${year + step}年`;
	return [
		{
			title: { 'zh-cn': `改为“${newText}”`, en: `Write ${newText}` },
			edits: [{ span: { start, end: start + word.length }, newText }],
			safe: false,
		},
	];
}

const YEARS: Readonly<Record<string, number>> = { 今年: 0, 明年: 1, 去年: -1, 前年: -2 };
/** 上月 is said of every month: 每月10日前公开上月的信息. */
const MONTHS: ReadonlySet<string> = new Set(['本月']);
const findWords = createWordFinder([...Object.keys(YEARS), ...MONTHS]);

/** Not a part of other words (当今年轻人, 以前年度), not quoted, not a comparison. */
function isTime(folded: string, word: string, offset: number): boolean {
	const after = folded.slice(offset + word.length, offset + word.length + 4);
	const before = folded[offset - 1] ?? '';
	return (
		!/^(?:轻|龄|度|薪|份额|饼|球|光|亮|末|同期|水平|同比|相比|持平|实际|基数|平均)/.test(after) &&
		!/[当如以较比与每“‘"]/.test(before) &&
		!(before === '于' && word === '去年')
	);
}
