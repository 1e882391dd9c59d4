import type { Analysis } from '../../analysis';
import { createCharacterFinder, firstFrom } from '../../text/characterFinder';
import type { TextEdit } from '../../text/edit';
import type { Finding, Rule } from '../rule';
import { PUNCTUATION_NESTED_BRACKETS } from '../sources';

export const parenNestedSame: Rule = {
	id: 'paren-nested-same',
	title: { 'zh-cn': '圆括号套圆括号', en: 'Round brackets inside round brackets' },
	severity: 'hint',
	fixable: true,
	source: PUNCTUATION_NESTED_BRACKETS,
	explanation: {
		what: {
			'zh-cn': '圆括号里又用圆括号，如“（责任单位：各县（市、区）政府）”。一件公文只报一处，注明处数。',
			en: 'Round brackets within round brackets, as in （责任单位：各县（市、区）政府）. One finding a document, with the count.',
		},
		why: {
			'zh-cn': '里外同形，读者难以看出哪一半配哪一半。',
			en: 'With one shape for both, nobody sees which half belongs to which.',
		},
		how: { 'zh-cn': '里层改用六角括号〔〕。', en: 'Write 〔〕 for the inner pair.' },
	},
	examples: {
		bad: [
			{
				text: '一、任务\n1.稳岗位。（责任单位：市财政局，各县«（市、区）»政府）',
				fixed: '一、任务\n1.稳岗位。（责任单位：市财政局，各县〔市、区〕政府）',
			},
			{
				text: '一、任务\n1.稳岗位。(责任单位:各县«(市)»政府)\n2.扩就业。(责任单位:各县(市)政府)',
				fixed: '一、任务\n1.稳岗位。(责任单位:各县〔市〕政府)\n2.扩就业。(责任单位:各县〔市〕政府)',
			},
			{ text: '按照规定（含补充规定«（试行)»）办理。', fixed: '按照规定（含补充规定〔试行〕）办理。' },
		],
		good: [
			'一、任务\n1.稳岗位。（责任单位：各县〔市、区〕政府）',
			'各县（市、区）政府（管委会）要加强领导。',
			'一、任务\n（一）稳岗位（含扩岗）。',
			'按照《关于印发〈办法（试行）〉的通知》（甲发〔2020〕1号）办理。',
		],
	},
	check: ({ analysis }) => {
		const inner = nestedBrackets(analysis);
		return analysis.documents.flatMap(({ span }) => {
			const own = inner.slice(firstFrom(inner, span.start), firstFrom(inner, span.end));
			const first = own[0];
			return first === undefined ? [] : [finding(analysis, first, own)];
		});
	},
};

/** The opening brackets that stand inside another pair, by place. */
function nestedBrackets({ text, partners }: Analysis): readonly number[] {
	const found: number[] = [];
	let outerEnd = -1;
	for (const i of findOpening(text)) {
		const partner = partners[i] ?? -1;
		if (partner < 0) {
			continue;
		}
		if (i < outerEnd) {
			found.push(i);
		} else {
			outerEnd = partner;
		}
	}
	return found;
}

const findOpening = createCharacterFinder('(');

function finding({ partners }: Analysis, first: number, inner: readonly number[]): Finding {
	const edits = inner.flatMap((offset): TextEdit[] => [
		{ span: { start: offset, end: offset + 1 }, newText: '〔' },
		{ span: { start: partners[offset] ?? offset, end: (partners[offset] ?? offset) + 1 }, newText: '〕' },
	]);
	const count = inner.length;
	return {
		span: { start: first, end: (partners[first] ?? first) + 1 },
		message: {
			'zh-cn': `圆括号里套了圆括号，里层应改用〔〕${count > 1 ? `，本件共 ${count} 处` : ''}。`,
			en: `Round brackets inside round brackets; write 〔〕 for the inner pair${count > 1 ? ` (${count} places)` : ''}.`,
		},
		fixes: [
			{
				title:
					count > 1
						? { 'zh-cn': `里层改为〔〕（${count} 处）`, en: `Write 〔〕 for the inner pairs (${count} places)` }
						: { 'zh-cn': '里层改为〔〕', en: 'Write 〔〕 for the inner pair' },
				edits,
				safe: false,
			},
		],
	};
}
