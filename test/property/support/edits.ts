import fc from 'fast-check';
import { SEEDS } from '../../support/seeds';
import { draft } from './drafts';

/** What a drafter, or a copy from elsewhere, may put into a text. */
const SNIPPETS: readonly string[] = [
	...[
		'一、',
		'二、',
		'十四、',
		'（一）',
		'(三)',
		'1.',
		'2、',
		'（1）',
		'①',
		'㈡',
		'1.1 ',
		'第一章 ',
		'第三条',
		'——',
		'5.2020年',
	],
	...['（', '）', '《', '》', '“', '”', '"', '〔', '〕', '(', ')', '：', '；', '。', '，', '、', '等'],
	...[
		'（责任单位：市财政局）',
		'责任单位：',
		'（牵头单位：',
		'市财政局牵头',
		'各市、县人民政府',
		'和',
		'会同',
		'按职责分工负责',
	],
	...['\n', '\r\n', '\r', '\n\n', '　　', ' ', '\u00A0', '\t', '\uFEFF', '𠮷', '\uD83D', '\u0000', '***'],
	...[
		'关于做好工作的通知\n',
		'各县人民政府：\n',
		'甲州市人民政府\n2020年3月5日\n',
		'（此件公开发布）\n',
		'附件：1.名单\n2.表\n',
	],
	...['当前位置：首页\n', '-->\n', '目　录\n', '总体要求\n', '保障措施'],
];

type Edit =
	| { readonly kind: 'insert'; readonly at: number; readonly text: string }
	| { readonly kind: 'delete'; readonly at: number; readonly length: number }
	| { readonly kind: 'repeat'; readonly at: number; readonly length: number }
	| { readonly kind: 'move'; readonly at: number; readonly to: number; readonly length: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.constantFrom(...SNIPPETS) }),
	fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.integer({ min: 1, max: 60 }) }),
	fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.integer({ min: 1, max: 120 }) }),
	fc.record({ kind: fc.constant('move' as const), at: place, to: place, length: fc.integer({ min: 1, max: 200 }) }),
);

function applyEdit(text: string, change: Edit): string {
	const at = Math.floor(change.at * text.length);
	switch (change.kind) {
		case 'insert':
			return text.slice(0, at) + change.text + text.slice(at);
		case 'delete':
			return text.slice(0, at) + text.slice(at + change.length);
		case 'repeat':
			return text.slice(0, at + change.length) + text.slice(at);
		case 'move': {
			const rest = text.slice(0, at) + text.slice(at + change.length);
			const to = Math.floor(change.to * rest.length);
			return rest.slice(0, to) + text.slice(at, at + change.length) + rest.slice(to);
		}
	}
}

/** A stretch of a seed, long enough to hold a few sections. */
const excerpt = fc
	.record({ seed: fc.constantFrom(...SEEDS), at: place, length: fc.integer({ min: 200, max: 4000 }) })
	.map(({ seed, at, length }) => {
		const start = Math.floor(at * Math.max(0, seed.content.length - length));
		return seed.content.slice(start, start + length);
	});

/** Texts as they are while somebody works on them. */
export const editedText: fc.Arbitrary<string> = fc
	.tuple(
		fc.oneof(
			excerpt,
			draft.map((each) => each.text),
		),
		fc.array(edit, { maxLength: 12 }),
	)
	.map(([text, edits]) => edits.reduce(applyEdit, text));

/** Whole seeds, edited: what an excerpt cannot show, because its documents are cut. */
export const editedSeed: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom(...SEEDS), fc.array(edit, { minLength: 1, maxLength: 6 }))
	.map(([seed, edits]) => edits.reduce(applyEdit, seed.content));

/** Nothing but snippets, in any order. */
export const jumble: fc.Arbitrary<string> = fc
	.array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
	.map((parts) => parts.join(''));
