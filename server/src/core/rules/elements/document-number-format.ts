import type { WrittenNumber } from '../../elements/writtenNumber';
import type { TextEdit } from '../../text/edit';
import { lineAt } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Finding, Fix, Rule, RuleContext } from '../rule';
import { LAYOUT_NUMBER } from '../sources';

export const documentNumberFormat: Rule = {
	id: 'document-number-format',
	title: { 'zh-cn': '发文字号的写法', en: 'Form of a document number' },
	severity: 'error',
	fixable: true,
	source: LAYOUT_NUMBER,
	explanation: {
		what: {
			'zh-cn':
				'本件的或引用的发文字号写法不合国标：年份没有用六角括号〔〕、括号缺了一半、年份不是四位、序号前加了“第”或编了虚位（〔2020〕05号）、漏了“号”。只是中间多了空格的，按信息提示。国务院令第706号一类的令号不在此列。',
			en: 'A number, the document’s own or a cited one, is not written as the standard says: the year in other brackets than 〔〕, half a bracket lost, a year of two digits, 第 or a leading zero, no 号. Blanks alone are information only. Numbers of orders (令第706号) are another thing.',
		},
		why: {
			'zh-cn': '文号是查找公文的依据，写错一个括号，检索就落空；发文时核稿必查。',
			en: 'The number is how a document is found again; a wrong bracket breaks every search for it.',
		},
		how: {
			'zh-cn': '括号、虚位、“第”和空格可用快速修复改正；缺数字、缺“号”的请对照原件补上。',
			en: 'Brackets, zeros, 第 and blanks are put right by the fix; look up what was lost.',
		},
	},
	examples: {
		bad: [
			{ text: '«甲政发[2026]8号»', fixed: '甲政发〔2026〕8号' },
			{ text: '«甲政发（2026）8号»\n\n关于稳就业的通知', fixed: '甲政发〔2026〕8号\n\n关于稳就业的通知' },
			{
				text: '根据《关于稳就业的意见》（«国发【2018】39号»）精神。',
				fixed: '根据《关于稳就业的意见》（国发〔2018〕39号）精神。',
			},
			{
				text: '落实《关于稳就业的意见》（«国发〔2018〕039号»）。',
				fixed: '落实《关于稳就业的意见》（国发〔2018〕39号）。',
			},
			{
				text: '落实《关于稳就业的意见》（«国发〔2018〕第39号»）。',
				fixed: '落实《关于稳就业的意见》（国发〔2018〕39号）。',
			},
			{
				text: '落实《关于稳就业的意见》（«国发〔18〕39号»）。',
				fixed: '落实《关于稳就业的意见》（国发〔2018〕39号）。',
			},
			{
				text: '落实《关于稳就业的意见》（«国发〔2018〕39»）。',
				fixed: '落实《关于稳就业的意见》（国发〔2018〕39号）。',
			},
			{ text: '«甲府发〔202615号»', fixed: '甲府发〔2026〕15号' },
			{ text: '«甲府发2026〕15号»', fixed: '甲府发〔2026〕15号' },
			{ text: '«甲政发〔2026〕2 号»', fixed: '甲政发〔2026〕2号' },
			{ text: '«甲政发〔2026年〕2号»', fixed: '甲政发〔2026〕2号' },
			{
				text: '执行«甲发[2026]1号»、甲发[2026]2号和甲发[2026]3号文件。',
				fixed: '执行甲发〔2026〕1号、甲发〔2026〕2号和甲发〔2026〕3号文件。',
			},
		],
		good: [
			'甲政发〔2026〕8号',
			'甲政发〔2026〕 号',
			'《办法》（国务院令第706号）',
			'《公告》（财政部公告2020年第8号）',
			'《通知》（甘发改价格〔2020〕205号）',
			'各县〔区〕政府、高新区管委会',
			'（2018）最高法民终123号判决',
			'三年行动（2020-2022年）、第4届（2018年）',
			'索引号：11371500MB28359259/2020-4403015',
			'（一）甲；(1)乙；（12）丙；本条（2020）所称。',
		],
	},
	check: (context) => {
		const { folded } = context.analysis.text;
		const faulty: Faulty[] = [];
		for (const number of context.facts.writtenNumbers) {
			if (isEmpty(number.gap) && PROPER.test(folded.slice(number.figures.start, number.figures.end))) {
				continue;
			}
			const faults = findFaults(folded, number);
			if (faults.length > 0 && isText(context, number.span)) {
				faulty.push({ number, faults });
			}
		}
		return [...group(context, faulty), ...unreadable(context)].sort((a, b) => a.span.start - b.span.start);
	},
};

/** Figures without a fault. */
const PROPER = /^〔(?:19|20)\d\d〕(?!0+[1-9])\d+号$/;

interface Fault {
	readonly kind: 'brackets' | 'broken' | 'year' | 'yearSign' | 'ordinal' | 'zero' | 'sign' | 'blank';
	readonly edits: readonly TextEdit[];
}

interface Faulty {
	readonly number: WrittenNumber;
	readonly faults: readonly Fault[];
}

const REASONS: Readonly<Record<Fault['kind'], readonly [string, string]>> = {
	brackets: ['年份用六角括号', 'the year stands in 〔〕'],
	broken: ['年份的括号缺了一半', 'half a bracket is missing'],
	year: ['年份写四位', 'the year has four digits'],
	yearSign: ['括号里不写“年”', 'no 年 in the brackets'],
	ordinal: ['序号前不加“第”', 'no 第'],
	zero: ['序号不编虚位', 'no leading zero'],
	sign: ['缺“号”', '号 is missing'],
	blank: ['中间不留空格', 'no blanks'],
};

/** What was lost is put back only when asked for. */
const SAFE: ReadonlySet<Fault['kind']> = new Set(['brackets', 'yearSign', 'ordinal', 'zero', 'blank']);

function findFaults(folded: string, number: WrittenNumber): readonly Fault[] {
	const { opening, year, yearSign, closing, ordinal, sequence, sign, figures, gap } = number;
	const faults: Fault[] = [];
	const note = (kind: Fault['kind'], ...edits: TextEdit[]): void => {
		faults.push({ kind, edits });
	};
	const half = isEmpty(opening) || isEmpty(closing);
	const opened = folded.slice(opening.start, opening.end);
	const closed = folded.slice(closing.start, closing.end);
	if (half || opened !== '〔' || closed !== '〕') {
		const edits = [
			...(opened === '〔' ? [] : [{ span: opening, newText: '〔' }]),
			...(closed === '〕' ? [] : [{ span: closing, newText: '〕' }]),
		];
		note(half ? 'broken' : 'brackets', ...edits);
	}
	const digits = folded.slice(year.start, year.end);
	if (!/^(?:19|20)\d{2}$/.test(digits)) {
		note(
			'year',
			...(digits.length === 2 ? [{ span: year, newText: `${Number(digits) > 50 ? '19' : '20'}${digits}` }] : []),
		);
	}
	if (!isEmpty(yearSign)) {
		note('yearSign', { span: yearSign, newText: '' });
	}
	if (!isEmpty(ordinal)) {
		note('ordinal', { span: ordinal, newText: '' });
	}
	const zeros = /^0+(?=[1-9])/.exec(folded.slice(sequence.start, sequence.end))?.[0].length ?? 0;
	if (zeros > 0) {
		note('zero', { span: { start: sequence.start, end: sequence.start + zeros }, newText: '' });
	}
	if (isEmpty(sign)) {
		note('sign', { span: { start: sequence.end, end: sequence.end }, newText: '号' });
	}
	const blanks = [gap, ...blanksIn(folded, figures)].filter((span) => !isEmpty(span));
	if (blanks.length > 0) {
		note('blank', ...blanks.map((span) => ({ span, newText: '' })));
	}
	return faults;
}

function blanksIn(folded: string, span: Span): readonly Span[] {
	return [...folded.slice(span.start, span.end).matchAll(/ +/g)].map((match) => ({
		start: span.start + match.index,
		end: span.start + match.index + match[0].length,
	}));
}

/** Wrong brackets kept throughout are one finding; anything else is a slip of its own. */
function group(context: RuleContext, faulty: readonly Faulty[]): readonly Finding[] {
	const bracketed = faulty.filter(isOnlyBrackets);
	const throughout = bracketed.length > 1 && bracketed.length * 2 > context.facts.writtenNumbers.length;
	const [first] = bracketed;
	return faulty.flatMap((each) => {
		if (!throughout || !isOnlyBrackets(each)) {
			return [finding(context, each, [each])];
		}
		return each === first ? [finding(context, each, bracketed)] : [];
	});
}

function isOnlyBrackets({ faults }: Faulty): boolean {
	return faults.length === 1 && faults[0]?.kind === 'brackets';
}

function finding(context: RuleContext, { number, faults }: Faulty, all: readonly Faulty[]): Finding {
	const { content, folded } = context.analysis.text;
	const part = (span: Span): string => folded.slice(span.start, span.end);
	const [yearEdit] = faults.find(({ kind }) => kind === 'year')?.edits ?? [];
	const year = yearEdit?.newText ?? part(number.year);
	const organ = content.slice(number.span.start, Math.max(number.span.start, number.gap.start));
	const proper = `${organ}〔${year}〕${part(number.sequence).replace(/^0+(?=[1-9])/, '')}号`;
	const reasons = (language: 0 | 1): string =>
		faults.map(({ kind }) => REASONS[kind][language]).join(language ? ', ' : '，');
	const count = all.length > 1 ? all.length : undefined;
	const fix: Fix = {
		title: count
			? { 'zh-cn': `都改用六角括号（${count} 处）`, en: `Put all years in 〔〕 (${count} places)` }
			: { 'zh-cn': `改为“${proper}”`, en: `Change to “${proper}”` },
		edits: all.flatMap((each) => each.faults.flatMap(({ edits }) => edits)),
		safe: faults.every(({ kind }) => SAFE.has(kind)),
	};
	const fixable = faults.every(({ edits }) => edits.length > 0);
	return {
		span: number.span,
		...(faults.every(({ kind }) => kind === 'blank') ? { severity: 'information' as const } : {}),
		message: {
			'zh-cn': `文号应写作“${proper}”：${reasons(0)}${count ? `，全文共 ${count} 处` : ''}。`,
			en: `Write the number as “${proper}”: ${reasons(1)}${count ? ` (${count} places)` : ''}.`,
		},
		fixes: fixable ? [fix] : [],
	};
}

/** The line of the 文号 holds one, but brackets and digits are lost. */
function unreadable({ analysis, facts }: RuleContext): readonly Finding[] {
	return analysis.documents.flatMap(({ numberElement }) => {
		if (numberElement === undefined || numberElement.form === 'order' || numberElement.value !== undefined) {
			return [];
		}
		const { span } = numberElement;
		const isRead = facts.writtenNumbers.some(({ figures }) => figures.start >= span.start && figures.end <= span.end);
		return isRead || /[〕\])] *号$/.test(analysis.text.folded.slice(span.start, span.end))
			? []
			: [
					{
						span,
						message: {
							'zh-cn': '文号不完整：应写作“机关代字〔年份〕序号号”。',
							en: 'The number is incomplete: organ, 〔year〕, number, 号.',
						},
						fixes: [],
					},
				];
	});
}

/** Within a document, not in what a web page put around it. */
function isText({ analysis }: RuleContext, span: Span): boolean {
	return (
		!analysis.residue.has(lineAt(analysis.text, span.start)) &&
		analysis.documents.some((document) => document.span.start <= span.start && span.end <= document.span.end)
	);
}

function isEmpty(span: Span): boolean {
	return span.start === span.end;
}
