import { createForwardFinder } from '../../text/forwardFinder';
import type { Span } from '../../text/span';
import { createWordFinder } from '../../text/wordFinder';
import type { Finding, Rule } from '../rule';
import { PUNCTUATION_POSITION } from '../sources';

export const punctuationDuplicate: Rule = {
	id: 'punctuation-duplicate',
	title: { 'zh-cn': '标点重复', en: 'Doubled punctuation' },
	severity: 'warning',
	fixable: true,
	source: PUNCTUATION_POSITION,
	explanation: {
		what: {
			'zh-cn': '两个点号连用：，，、。。、；。。省略号和一串问号、叹号不报。',
			en: 'Two marks in a row: ，， or 。。 or ；。. Ellipses and runs of question or exclamation marks are not reported.',
		},
		why: {
			'zh-cn': '多半是改稿时删了字、留下了标点。',
			en: 'Usually words were deleted and their punctuation stayed.',
		},
		how: {
			'zh-cn': '留下该用的一个。相同的两个、段末的“；。”“，。”可直接修复，其余请看句意选一个。',
			en: 'Keep the one that belongs there. Equal marks, and those before a full stop at the end, are fixed at once.',
		},
	},
	examples: {
		bad: [
			{ text: '加强领导«，，»压实责任。', fixed: '加强领导，压实责任。' },
			{ text: '加强领导«,,»压实责任。', fixed: '加强领导,压实责任。' },
			{ text: '加强领导，压实责任«。。»', fixed: '加强领导，压实责任。' },
			{ text: '加强领导，压实责任«；。»', fixed: '加强领导，压实责任。' },
			{ text: '稳岗位«、，»扩就业。', fixed: '稳岗位，扩就业。' },
			{ text: '稳岗位«,，»扩就业。', fixed: '稳岗位，扩就业。' },
			{ text: '稳岗位«，、»扩就业«，，，»保民生。', fixed: '稳岗位，扩就业，保民生。' },
			{ text: '各县人民政府«：：»\n现就有关事项通知如下。', fixed: '各县人民政府：\n现就有关事项通知如下。' },
		],
		good: [
			'稳岗位、扩就业……',
			'坚决做到“应保尽保。”，不漏一户。',
			'怎么办？！',
			'太好了！！',
			'（一）稳岗位。（二）扩就业。',
			'网址http://www.example.cn。',
			'待定。。。',
			'会议指出：“稳岗位。”',
		],
	},
	check: ({ analysis, facts }) => {
		const { content, folded, units } = analysis.text;
		const pairs = findPairs(analysis.text);
		if (pairs.length === 0) {
			return [];
		}
		const nextPair = createForwardFinder(pairs.map(({ offset }) => offset));
		const lines = facts.textLines.filter(({ body }) => nextPair(body.start, body.end) >= 0);
		return lines.flatMap((line) =>
			doubledMarks(folded, units, line.body).map((span) => finding(content, folded, span, line.body.end)),
		);
	},
};

/** Runs of marks that part or end sentences. Three full stops are a mistyped ellipsis. */
function doubledMarks(folded: string, units: Uint16Array, body: Span): readonly Span[] {
	const found: Span[] = [];
	for (let i = body.start; i + 1 < body.end; i++) {
		// Two in a row: where the second is none, the first need not be looked at, nor what follows it.
		if (!isMark(units[i + 1] ?? 0)) {
			i++;
			continue;
		}
		if (!isMark(units[i] ?? 0)) {
			continue;
		}
		let end = i + 2;
		while (end < body.end && isMark(units[end] ?? 0)) {
			end++;
		}
		const run = folded.slice(i, end);
		if (!/^。{3,}$/.test(run)) {
			found.push({ start: i, end });
		}
		i = end;
	}
	return found;
}

function isMark(unit: number): boolean {
	return IS_MARK[unit] === 1;
}

const MARKS = ',:;。、';
const findPairs = createWordFinder([...MARKS].flatMap((first) => [...MARKS].map((second) => first + second)));
const IS_MARK = new Uint8Array(0x10000);
for (const mark of MARKS) {
	IS_MARK[mark.charCodeAt(0)] = 1;
}

function finding(content: string, folded: string, span: Span, paragraphEnd: number): Finding {
	const written = content.slice(span.start, span.end);
	const run = folded.slice(span.start, span.end);
	const equal = [...run].every((mark) => mark === run[0]);
	const atEnd = span.end === paragraphEnd && run.endsWith('。');
	// The last mark is the one typed for what follows; a full-width one is preferred to its half-width double.
	const kept = equal
		? ([...written].find((mark, i) => mark !== run[i]) ?? written[0] ?? '')
		: [...written].reduce((best, mark) => (weight(mark) >= weight(best) ? mark : best));
	return {
		span,
		message: {
			'zh-cn': `标点重复：“${written}”，应只留“${kept}”。`,
			en: `Doubled punctuation: ${written}; keep ${kept}.`,
		},
		fixes: [
			{
				title: { 'zh-cn': `只留“${kept}”`, en: `Keep ${kept} only` },
				edits: [{ span, newText: kept }],
				safe: equal || atEnd,
			},
		],
	};
}

/** Which of several marks ends the most. */
function weight(mark: string): number {
	return '、,，:：;；。'.indexOf(mark);
}
