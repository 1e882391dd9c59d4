import type { Analysis } from '../../analysis';
import { isDigitUnit, isLatinUnit } from '../../text/characters';
import { createWordFinder } from '../../text/wordFinder';
import type { Finding, Rule } from '../rule';
import { type Departure, placesEn, placesZh, slipsOrHabit } from '../shared/slipsOrHabit';
import { PUNCTUATION_DASH_ELLIPSIS } from '../sources';

export const dashEllipsisForm: Rule = {
	id: 'dash-ellipsis-form',
	title: { 'zh-cn': '破折号、省略号的写法', en: 'Form of dash and ellipsis' },
	severity: 'information',
	fixable: true,
	source: PUNCTUATION_DASH_ELLIPSIS,
	explanation: {
		what: {
			'zh-cn': '破折号写成了“--”“———”，省略号写成了“...”“。。。”或半个“…”。连接两个名称的一字线（雅中—江西）不报。',
			en: 'A dash written -- or ———, an ellipsis written ... or 。。。 or a single …. The short dash that joins two names is not reported.',
		},
		why: {
			'zh-cn': '破折号、省略号各占两个字位置，写法国标有规定。',
			en: 'The standard prescribes their form; each takes the place of two characters.',
		},
		how: { 'zh-cn': '改为“——”“……”。', en: 'Write —— and ……' },
	},
	examples: {
		bad: [
			{ text: '坚持一个原则«--»应保尽保。', fixed: '坚持一个原则——应保尽保。' },
			{ text: '坚持一个原则«———»应保尽保。', fixed: '坚持一个原则——应保尽保。' },
			{ text: '水、电、气«...»', fixed: '水、电、气……' },
			{ text: '水、电、气«。。。»', fixed: '水、电、气……' },
			{ text: '水、电、气«…»', fixed: '水、电、气……' },
			{ text: '水、电、气«......»', fixed: '水、电、气……' },
		],
		good: [
			'雅中—江西特高压',
			'坚持一个原则——应保尽保。',
			'——坚持统筹推进。',
			'水、电、气……',
			'2020--2022',
			'稳岗位、扩就业…………',
			'网址http://a-b--c.example.cn/...。',
			'———————',
		],
	},
	check: ({ analysis, facts }) =>
		FORMS.filter(({ find }) => find(analysis.text).length > 0).flatMap((form) =>
			slipsOrHabit(
				facts.textLines.flatMap(({ body }) => departures(analysis, body.start, body.end, form)),
				MOST_SLIPS,
				(first, count, edits) => finding(analysis, form, first, count, edits),
			),
		),
};

const MOST_SLIPS = 3;

interface Form {
	/** A text that has none of these has nothing of the form: most have none. */
	readonly find: ReturnType<typeof createWordFinder>;
	readonly pattern: RegExp;
	readonly proper: string;
	readonly name: Finding['message'];
}

const FORMS: readonly Form[] = [
	{
		find: createWordFinder(['--', '—-', '-—', '———', '──', '――']),
		pattern: /[—─―-]{2,4}/g,
		proper: '——',
		name: { 'zh-cn': '破折号', en: 'dash' },
	},
	{
		find: createWordFinder(['...', '。。。', '…', '⋯']),
		pattern: /\.{3,6}|。{3,6}|[…⋯]+/g,
		proper: '……',
		name: { 'zh-cn': '省略号', en: 'ellipsis' },
	},
];

function departures({ text: { folded } }: Analysis, start: number, end: number, form: Form): readonly Departure[] {
	const found: Departure[] = [];
	const line = folded.slice(start, end);
	for (const match of line.matchAll(form.pattern)) {
		const at = start + match.index;
		const span = { start: at, end: at + match[0].length };
		const ellipsis = form.proper === '……' && /^…{2,}$/.test(match[0]);
		if (
			match[0] !== form.proper &&
			!ellipsis &&
			isProse(folded, span.start - 1, start) &&
			isProse(folded, span.end, start, end)
		) {
			found.push({ span, edits: [{ span, newText: form.proper }] });
		}
	}
	return found;
}

/** Whether the character at `offset` is one that Chinese text has beside such a mark: no digit, no letter, no more dots. */
function isProse(folded: string, offset: number, start: number, end = Number.POSITIVE_INFINITY): boolean {
	if (offset < start) {
		return false;
	}
	if (offset >= end) {
		return true;
	}
	const unit = folded.charCodeAt(offset);
	return !isDigitUnit(unit) && !isLatinUnit(unit) && !/[ .\-—─―/…⋯_=<>]/.test(folded[offset] ?? '');
}

function finding(
	{ text: { content } }: Analysis,
	{ proper, name }: Form,
	{ span }: Departure,
	count: number,
	edits: Departure['edits'],
): Finding {
	const written = content.slice(span.start, span.end);
	return {
		span,
		message: {
			'zh-cn': `${name['zh-cn']}应写作“${proper}”，不写“${written}”${placesZh(count)}。`,
			en: `Write the ${name.en} ${proper}, not ${written}${placesEn(count)}.`,
		},
		fixes: [
			{
				title: {
					'zh-cn': `改为“${proper}”${count > 1 ? `（${count} 处）` : ''}`,
					en: `Change to ${proper}${placesEn(count)}`,
				},
				edits,
				safe: true,
			},
		],
	};
}
