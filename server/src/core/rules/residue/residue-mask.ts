import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { createTextFinder } from '../shared/textFinder';
import { REGULATION_20_4 } from '../sources';

export const residueMask: Rule = {
	id: 'residue-mask',
	title: { 'zh-cn': '遮盖的字', en: 'Masked words' },
	severity: 'error',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'连着的星号、方框（***、□□）：网站过滤或字体缺字留下的，盖住了原文。Markdown 的加粗、整行的分隔线、单个脚注星号不报。',
			en: 'Asterisks or boxes in a row (***, □□) that a site’s filter or a missing font put over words. Bold Markdown, rules across the page and a single footnote asterisk are left alone.',
		},
		why: {
			'zh-cn': '被盖住的往往正是“党中央”一类不能错的字。',
			en: 'What they hide is often just what must not be wrong, such as 党中央.',
		},
		how: { 'zh-cn': '对照原文补上被盖住的字。', en: 'Restore the words from the original.' },
	},
	examples: {
		bad: [
			{ text: '除党«***»、国务院明确规定外，一律不得检查。' },
			{ text: '贯彻«＊＊»决策，落实«**»部署，推进«***»。' },
			{ text: '由«□□»局负责。' },
		],
		good: [
			'1.**稳岗位**。落实各项政策。',
			'数据为初步统计*。',
			'***\n正文。',
			'□是　□否',
			'＊注：按年度统计。',
			'3*5=15',
		],
	},
	check: ({ analysis }) => {
		const { content, folded } = analysis.text;
		const found = new Map<number, Span>();
		for (const { word, offset } of findMasks(analysis)) {
			let start = offset;
			while (folded[start - 1] === word[0]) {
				start--;
			}
			let end = offset + word.length;
			while (folded[end] === word[0]) {
				end++;
			}
			found.set(start, { start, end });
		}
		const spans = [...found.values()].sort((a, b) => a.start - b.start);
		return spans
			.filter((span, i) => !isBold(folded, spans, i) && !fillsLine(folded, span))
			.map((span) => ({
				span,
				message: {
					'zh-cn': `“${content.slice(span.start, span.end)}”盖住了原文，请对照原文补上。`,
					en: 'Words are masked here; restore them from the original.',
				},
				fixes: [],
			}));
	},
};

const findMasks = createTextFinder(['**', '□□', '■■']);

/** Two asterisks that have two others on their line, close to the words between them. */
function isBold(folded: string, spans: readonly Span[], i: number): boolean {
	const span = spans[i];
	if (span === undefined || folded.slice(span.start, span.end) !== '**') {
		return false;
	}
	const alike = (other: Span | undefined): other is Span =>
		other !== undefined && folded.slice(other.start, other.end) === '**';
	// Counted from the beginning of the line: the first opens, the second closes.
	let place = 0;
	while (alike(spans[i - place - 1]) && sameLine(folded, spans[i - place - 1], span)) {
		place++;
	}
	const [open, close] = place % 2 === 0 ? [span, spans[i + 1]] : [spans[i - 1], span];
	return (
		alike(open) &&
		alike(close) &&
		sameLine(folded, open, close) &&
		BOLD_SIDE.test(folded[open.start - 1] ?? '\n') &&
		!/\s/.test(folded[open.end] ?? ' ') &&
		!/\s/.test(folded[close.start - 1] ?? ' ')
	);
}

/** Bold begins a line, a clause or a sentence; a mask stands inside one. */
const BOLD_SIDE = /[\n\r .、。;:,)]/;

function sameLine(folded: string, a: Span | undefined, b: Span): boolean {
	return (
		a !== undefined &&
		!/[\n\r]/.test(folded.slice(a.end, Math.min(b.start, a.end + MAX_BOLD))) &&
		b.start - a.end < MAX_BOLD
	);
}

const MAX_BOLD = 300;

/** A line of nothing but asterisks rules off the page. */
function fillsLine(folded: string, { start, end }: Span): boolean {
	return /[\n\r]/.test(folded[start - 1] ?? '\n') && /[\n\r]/.test(folded[end] ?? '\n');
}
