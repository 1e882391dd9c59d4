import type { Analysis } from '../../analysis';
import { lineAt } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { type Departure, placesEn, placesZh, slipsOrHabit } from '../shared/slipsOrHabit';
import { createTextFinder } from '../shared/textFinder';
import { PUNCTUATION_DUN } from '../sources';

export const punctuationDunBetweenQuotes: Rule = {
	id: 'punctuation-dun-between-quotes',
	title: { 'zh-cn': '引号、书名号之间的顿号', en: '、 between quotation marks or titles' },
	severity: 'hint',
	fixable: true,
	source: PUNCTUATION_DUN,
	explanation: {
		what: {
			'zh-cn':
				'并列的词语个个加了引号（或个个加了书名号），其间又用顿号。夹有不加引号的词语时不报；处处如此的只报一处。',
			en: '、 between listed items that all bear quotation marks, or all title marks. Not where a member of the list bears none; a draft that always does so gets one finding.',
		},
		why: {
			'zh-cn': '引号、书名号已经把各项分开，国标说通常不用顿号。',
			en: 'The marks part the items already; by the national standard 、 is usually left out.',
		},
		how: { 'zh-cn': '删去其间的顿号。', en: 'Delete the 、.' },
	},
	examples: {
		bad: [
			{ text: '推动“个转企”«、»“小升规”及规下企业发展。', fixed: '推动“个转企”“小升规”及规下企业发展。' },
			{ text: '按照《预算法》«、»《审计法》办理。', fixed: '按照《预算法》《审计法》办理。' },
			{ text: '落实“甲”«、»“乙”、“丙”要求，开展“丁”“戊”。', fixed: '落实“甲”“乙”“丙”要求，开展“丁”“戊”。' },
			{
				text: '一、“甲”«、»“乙”。\n二、“丙”、“丁”。\n三、“戊”、“己”。\n四、“庚”、“辛”。',
				fixed: '一、“甲”“乙”。\n二、“丙”“丁”。\n三、“戊”“己”。\n四、“庚”“辛”。',
			},
		],
		good: [
			'推动“个转企”“小升规”。',
			'实施“专精特新”工程、“小升规”工程。',
			'发展电子信息、“三百计划”、“企业上云”。',
			'实施“三百计划”、“企业上云”、服务型制造。',
			'甘南“天津馆”、陇南“青岛馆”。',
			'《甲办法》（甲发〔2020〕1号）、《乙办法》。',
		],
	},
	check: ({ analysis }) => slipsOrHabit(runs(analysis), MOST_SLIPS, finding),
};

const MOST_SLIPS = 3;

/** Runs of quoted items, at the first 、 of each. */
function runs(analysis: Analysis): readonly Departure[] {
	const found: Departure[] = [];
	for (const { find, closer } of JOINTS) {
		let readTo = 0;
		for (const { offset } of find(analysis)) {
			if (offset < readTo) {
				continue;
			}
			const run = readRun(analysis, offset, closer);
			readTo = run.end;
			if (run.allQuoted) {
				found.push({
					span: { start: offset + 1, end: offset + 2 },
					edits: run.marks.map((span) => ({ span, newText: '' })),
				});
			}
		}
	}
	return found.sort((a, b) => a.span.start - b.span.start);
}

const JOINTS = [
	{ find: createTextFinder(['”、“']), closer: '”' },
	{ find: createTextFinder(['》、《']), closer: '》' },
];

interface QuotedRun {
	/** The 、 in it. */
	readonly marks: readonly Span[];
	readonly end: number;
	/** Whether no unquoted member stands before or behind it. */
	readonly allQuoted: boolean;
}

/** The run around the first 、 of it, whose items stand close to one another, with 、 or without. */
function readRun({ text, partners, lines }: Analysis, offset: number, closer: string): QuotedRun {
	const { folded } = text;
	const opener = closer === '”' ? '“' : '《';
	let start = partners[offset] ?? -1;
	while (start > 0 && folded[start - 1] === closer && (partners[start - 1] ?? -1) >= 0) {
		start = partners[start - 1] ?? -1;
	}
	const marks: Span[] = [];
	let end = offset + 1;
	for (;;) {
		const mark = folded[end] === '、' && folded[end + 1] === opener;
		const next = mark ? end + 1 : end;
		const partner = folded[next] === opener ? (partners[next] ?? -1) : -1;
		if (partner < 0) {
			break;
		}
		if (mark) {
			marks.push({ start: end, end: end + 1 });
		}
		end = partner + 1;
	}
	// The 、 of 一、 in front of the run is no part of a list.
	const begins = lines[lineAt(text, offset)]?.marker?.span.end === start;
	const allQuoted = start >= 0 && marks.length > 0 && (begins || folded[start - 1] !== '、') && folded[end] !== '、';
	return { marks, end: Math.max(end, offset + 1), allQuoted };
}

function finding({ span, edits }: Departure, count: number, all: Departure['edits']): Finding {
	const title =
		all.length > 1
			? { 'zh-cn': `删去其间的顿号（${all.length} 个）`, en: `Delete the 、 (${all.length})` }
			: { 'zh-cn': '删去其间的顿号', en: 'Delete the 、' };
	return {
		span,
		message: {
			'zh-cn': `各项都有引号或书名号，其间通常不用顿号${placesZh(count)}。`,
			en: `Every item bears its marks; usually no 、 between them${placesEn(count)}.`,
		},
		fixes: edits.length === 0 ? [] : [{ title, edits: all, safe: true }],
	};
}
