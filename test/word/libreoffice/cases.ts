/**
 * Documents with automatic numbers, which LibreOffice makes of these descriptions: `flatDocument.ts` writes them as flat
 * OpenDocument, LibreOffice turns that into .docx and .docx into PDF. Paragraphs say where they stand, never which number they get.
 */
export interface ListCase {
	readonly name: string;
	readonly lists: Readonly<Record<string, readonly ListLevel[]>>;
	readonly paragraphs: readonly ListParagraph[];
	/** The levels that headings are numbered by, through their styles. */
	readonly outline?: readonly ListLevel[];
}

/** How a level is numbered: what LibreOffice calls prefix, format and suffix, or a template for several levels. */
export interface ListLevel {
	/** As ODF writes it: `1`, `一, 二, 三, ...`. */
	readonly format: string;
	readonly prefix?: string;
	readonly suffix?: string;
	/** `%1%.%2%` */
	readonly template?: string;
	/** How many levels its number shows. */
	readonly shown?: number;
	readonly start?: number;
	/** A bullet, in place of a number. */
	readonly bullet?: string;
}

/** A paragraph of a list, or a plain one where it has none. */
export interface ListParagraph {
	readonly text: string;
	readonly list?: string;
	/** A heading of this level, from 1, numbered by the outline. */
	readonly heading?: number;
	/** From 0. */
	readonly level?: number;
	/** Begins anew here, with this number. */
	readonly start?: number;
	/** Goes on in the list after other paragraphs; without it, a list that follows others begins anew. */
	readonly goesOn?: boolean;
}

const HAN = '一, 二, 三, ...';
const CIRCLED = '①, ②, ③, ...';
const HAN_COMMA: ListLevel = { format: HAN, suffix: '、' };
const HAN_PAREN: ListLevel = { format: HAN, prefix: '（', suffix: '）' };
const FIGURE_DOT: ListLevel = { format: '1', suffix: '.' };
const FIGURE_PAREN: ListLevel = { format: '1', prefix: '（', suffix: '）' };
const CIRCLE: ListLevel = { format: CIRCLED };
const OFFICIAL = [HAN_COMMA, HAN_PAREN, FIGURE_DOT, FIGURE_PAREN, CIRCLE];
const ARTICLE: ListLevel = { format: HAN, prefix: '第', suffix: '条' };

/** Words for the paragraphs: each is found again in the PDF, so no two are the same. */
const SUBJECTS = '修渔港种果树建粮仓育良种疏航道架桥梁筑堤防开水渠办学校设医院造林场养耕牛理账目查库存定章程明职责';

/** Paragraphs at these levels of a list. */
function at(list: string, levels: readonly number[], from = 0): readonly ListParagraph[] {
	return levels.map((level, i) => ({ list, level, text: subject(from + i), goesOn: from + i > 0 }));
}

function subject(n: number): string {
	const words = SUBJECTS.match(/.{3}/g) ?? [];
	return `${words[n % words.length]}之${'甲乙丙丁戊己庚辛壬癸'[Math.floor(n / words.length) % 10]}${n}事`;
}

const plain = (text: string): ListParagraph => ({ text });

export const CASES: readonly ListCase[] = [
	{
		name: 'official',
		lists: { A: OFFICIAL },
		paragraphs: at('A', [0, 1, 2, 3, 4, 4, 2, 1, 2, 0, 1, 1, 2, 2, 3, 3, 4]),
	},
	{
		name: 'restarted',
		lists: { A: [FIGURE_DOT] },
		paragraphs: [
			...at('A', [0, 0, 0]),
			plain('另起一组：'),
			...at('A', [0], 3).map((each) => ({ ...each, start: 1 })),
			...at('A', [0, 0], 4),
		],
	},
	{
		name: 'continued',
		lists: { A: [HAN_COMMA, HAN_PAREN] },
		paragraphs: [
			...at('A', [0, 1, 1]),
			plain('中间一段没有编号的话。'),
			...at('A', [1, 0], 3),
			plain('又是一段话。'),
			...at('A', [1, 1, 0], 5),
		],
	},
	{ name: 'articles', lists: { A: [ARTICLE] }, paragraphs: at('A', new Array<number>(22).fill(0)) },
	{
		name: 'chapters',
		lists: {
			A: [
				{ format: HAN, prefix: '第', suffix: '章' },
				{ format: HAN, prefix: '第', suffix: '节' },
			],
			B: [ARTICLE, HAN_PAREN],
		},
		paragraphs: [
			...at('A', [0, 1]),
			...at('B', [0, 0, 1, 1], 2),
			...at('A', [1], 6),
			...at('B', [0, 1], 7),
			...at('A', [0, 1], 9),
			...at('B', [0, 0], 11),
		],
	},
	{
		name: 'circled',
		lists: { A: [FIGURE_DOT, CIRCLE] },
		paragraphs: at('A', [0, 1, 1, 1, 0, 1, 1, ...new Array<number>(8).fill(1)]),
	},
	{
		name: 'letters',
		lists: {
			A: [
				{ format: 'A', suffix: '.' },
				{ format: 'a', suffix: ')' },
				{ format: 'i', suffix: '.' },
				{ format: 'I', prefix: '(', suffix: ')' },
			],
		},
		paragraphs: at('A', [0, 1, 2, 3, 3, 2, 1, 2, 2, 2, 2, 0, 1]),
	},
	{
		name: 'startAtFive',
		lists: {
			A: [
				{ ...FIGURE_DOT, start: 5 },
				{ ...HAN_PAREN, start: 3 },
			],
		},
		paragraphs: at('A', [0, 1, 1, 0, 1, 0]),
	},
	{
		name: 'interleaved',
		lists: { A: [HAN_COMMA], B: [FIGURE_DOT], C: [FIGURE_PAREN] },
		paragraphs: [
			...at('A', [0]),
			...at('B', [0, 0], 1),
			...at('A', [0], 3),
			...at('C', [0], 4),
			...at('B', [0], 5),
			...at('A', [0], 6),
			...at('C', [0, 0], 7),
		],
	},
	{
		name: 'legal',
		lists: {
			A: [
				{ format: '1', shown: 1 },
				{ format: '1', shown: 2 },
				{ format: '1', shown: 3 },
				{ format: '1', shown: 4 },
			],
		},
		paragraphs: at('A', [0, 1, 2, 3, 3, 2, 1, 0, 1, 2, 2, 1]),
	},
	{ name: 'skippedLevels', lists: { A: OFFICIAL }, paragraphs: at('A', [0, 2, 2, 0, 4, 4, 1, 4, 2, 0, 3]) },
	{
		name: 'restartedBelow',
		lists: { A: OFFICIAL },
		paragraphs: [
			...at('A', [0, 1, 1, 2]),
			...at('A', [1], 4).map((each) => ({ ...each, start: 7 })),
			...at('A', [1, 2, 0, 1], 5),
		],
	},
	{ name: 'startsBelow', lists: { A: OFFICIAL }, paragraphs: at('A', [1, 1, 0, 1, 2, 0]) },
	{
		name: 'headings',
		lists: { A: [FIGURE_DOT, CIRCLE] },
		outline: [HAN_COMMA, HAN_PAREN, { format: '1', shown: 3 }],
		paragraphs: [
			{ heading: 1, text: subject(0) },
			{ heading: 2, text: subject(1) },
			...at('A', [0, 0], 2).map((each, i) => ({ ...each, goesOn: i > 0 })),
			{ heading: 2, text: subject(4) },
			plain('没有编号的一段。'),
			...at('A', [0, 1], 5),
			{ heading: 1, text: subject(7) },
			{ heading: 2, text: subject(8) },
			{ heading: 3, text: subject(9) },
			{ heading: 3, text: subject(10) },
		],
	},
	{ name: 'long', lists: { A: [HAN_COMMA] }, paragraphs: at('A', new Array<number>(112).fill(0)) },
	{
		name: 'otherFormats',
		lists: {
			A: [
				{ format: '壹, 贰, 叁, ...', suffix: '、' },
				{ format: '甲, 乙, 丙, ...', suffix: '、' },
				{ format: '子, 丑, 寅, ...', suffix: '、' },
				{ format: '１, ２, ３, ...', suffix: '．' },
			],
		},
		paragraphs: at('A', [0, 1, 2, 3, 3, 2, 1, 1, 0, 0, 1]),
	},
	{
		name: 'twoDocuments',
		lists: { A: OFFICIAL, B: OFFICIAL },
		paragraphs: [
			...at('A', [0, 1, 1, 0]),
			plain('附件：工作方案'),
			...at('B', [0, 1, 2, 2, 0], 4).map((each, i) => ({ ...each, goesOn: i > 0 })),
		],
	},
	{
		name: 'bullets',
		lists: { A: [HAN_COMMA, { format: '', bullet: '—' }, FIGURE_DOT] },
		paragraphs: at('A', [0, 1, 1, 2, 0, 2, 1]),
	},
];
