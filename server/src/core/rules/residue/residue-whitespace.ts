import { createCharacterFinder } from '../../text/characterFinder';
import type { TextEdit } from '../../text/edit';
import { createForwardFinder } from '../../text/forwardFinder';
import type { SourceText } from '../../text/sourceText';
import type { Rule } from '../rule';
import { placesEn, placesZh } from '../shared/slipsOrHabit';
import { PRACTICE } from '../sources';

export const residueWhitespace: Rule = {
	id: 'residue-whitespace',
	title: { 'zh-cn': '多余的空白', en: 'Superfluous blanks' },
	severity: 'hint',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '行末的空格、网页带来的不间断空格、零宽空格。全文只报一处，注明处数。段首缩进两字是应该的，不报。',
			en: 'Blanks at the end of lines, no-break and zero-width blanks from web pages. One finding a text, with the count. An indent of two characters is as it should be.',
		},
		why: {
			'zh-cn': '看不见，却会打乱排版和查找。',
			en: 'Nobody sees them, and they upset layout and searching.',
		},
		how: { 'zh-cn': '用快速修复一次去掉，或用“格式化文档”。', en: 'Apply the fix, or format the document.' },
	},
	examples: {
		bad: [
			{ text: '一、甲«  »\n乙。 \n丙。', fixed: '一、甲\n乙。\n丙。' },
			{ text: '«\u00A0\u00A0»一、甲\u00A0', fixed: '  一、甲' },
			{ text: '稳岗«\u200B»位。', fixed: '稳岗位。' },
		],
		good: [
			'　　一、甲\n　　乙。',
			'  一、甲',
			'甲市人民政府\n\n2020年3月5日',
			'第一章　总则',
			'甲办公室　　　　2020年3月5日印发',
		],
	},
	check: ({ analysis, facts }) => {
		const { content } = analysis.text;
		const nextOfWeb = createForwardFinder(findWebBlanks(analysis.text));
		const edits: TextEdit[] = [];
		for (const { span, body } of facts.textLines) {
			for (let at = nextOfWeb(span.start, body.end); at >= 0; ) {
				const edit = webBlanks(content, at, body.end);
				edits.push(edit);
				at = nextOfWeb(edit.span.end, body.end);
			}
			if (body.end < span.end) {
				edits.push({ span: { start: body.end, end: span.end }, newText: '' });
			}
		}
		const first = edits[0];
		return first === undefined
			? []
			: [
					{
						span: first.span,
						message: {
							'zh-cn': `多余的空白（行末空格、不间断空格）${placesZh(edits.length)}。`,
							en: `Superfluous blanks${placesEn(edits.length)}.`,
						},
						fixes: [
							{
								title: {
									'zh-cn': `去掉多余的空白（${edits.length} 处）`,
									en: `Remove superfluous blanks (${edits.length})`,
								},
								edits,
								safe: true,
							},
						],
					},
				];
	},
};

/** Those of the web in a row become ordinary ones, so that what they part stays parted; those without a width go. */
function webBlanks(content: string, start: number, lineEnd: number): TextEdit {
	let end = start;
	let width = 0;
	while (end < lineEnd && WEB_BLANK.has(content.charCodeAt(end))) {
		width += content.charCodeAt(end) === NO_BREAK ? 1 : 0;
		end++;
	}
	return { span: { start, end }, newText: ' '.repeat(width) };
}

function findWebBlanks(text: SourceText): readonly number[] {
	const found: number[] = [];
	for (const offset of findBlanks(text)) {
		const unit = text.content.charCodeAt(offset);
		if (unit !== ORDINARY && WEB_BLANK.has(unit)) {
			found.push(offset);
		}
	}
	return found;
}

const findBlanks = createCharacterFinder(' ');
const ORDINARY = ' '.charCodeAt(0);
const NO_BREAK = 0x00a0;
const WEB_BLANK: ReadonlySet<number> = new Set([NO_BREAK, 0x200b, 0xfeff]);
