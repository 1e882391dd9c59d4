import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import type { Item, OfficialDocument } from '../../server/src/core/outline/model';
import { foldTight } from '../../server/src/core/text/fold';
import { lineAt } from '../../server/src/core/text/sourceText';
import type { Span } from '../../server/src/core/text/span';
import { outlineReport } from '../../server/src/report/outlineReport';
import { draft } from './support/drafts';
import { editedSeed, editedText, jumble } from './support/edits';
import { always } from './support/runs';

const KINDS_OF_TEXT = [
	['drafts', draft.map((each) => each.text), 60],
	['texts in work', editedText, 150],
	['edited seeds', editedSeed, 25],
	['jumbles', jumble, 150],
] as const;

describe.each(KINDS_OF_TEXT)('%s', (_, texts, numRuns) => {
	it('are read without an error, every stretch inside the text and in its place', () => {
		always(
			texts,
			(text) => {
				expect(misplaced(text)).toEqual([]);
			},
			numRuns,
		);
	});

	it('have every character on one line', () => {
		always(
			texts,
			(text) => {
				const { lines, text: source } = analyze(text);
				const joined = lines.map(({ span }, i) => {
					const next = lines[i + 1]?.span.start ?? text.length;
					return text.slice(span.start, span.end) + text.slice(span.end, next);
				});
				expect(joined.join('')).toBe(text);
				expect(lines.every(({ span }) => !/[\r\n]/.test(text.slice(span.start, span.end)))).toBe(true);
				expect(lines.map(({ span }) => lineAt(source, span.start))).toEqual(lines.map(({ index }) => index));
			},
			numRuns,
		);
	});

	it('have the same outline in full width and in half width', () => {
		always(
			texts,
			(text) => {
				const expected = skeleton(text);
				expect(skeleton(widen(text))).toEqual(expected);
				expect(skeleton(narrow(text))).toEqual(expected);
			},
			numRuns,
		);
	});

	it('are read the same whatever was read before', () => {
		always(
			texts,
			(text) => {
				const first = analyze(text);
				analyze(`一、${text}`);
				expect(analyze(text)).toEqual(first);
			},
			Math.ceil(numRuns / 3),
		);
	});
});

/** Everything of an outline that width must not change: what is said is compared in one width, without blanks. */
function skeleton(text: string): unknown {
	return JSON.parse(
		JSON.stringify(outlineReport('a', analyze(text)), (_, value: unknown) =>
			typeof value === 'string' ? `${foldTight(value)} ${value.length}` : value,
		),
	);
}

/** Every mark, letter and digit in full width, every blank an ideographic one. */
function widen(text: string): string {
	return text
		.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
		.replace(/[ \u00A0\t]/g, '\u3000');
}

function narrow(text: string): string {
	return text
		.replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
		.replace(/[\u3000\u00A0\t]/g, ' ');
}

/** What is out of place, in words. */
function misplaced(text: string): readonly string[] {
	const { documents } = analyze(text);
	return [
		...inOrder(
			'documents',
			{ start: 0, end: text.length },
			documents.map(({ span }) => span),
		),
		...documents.flatMap(misplacedInDocument),
	];
}

function misplacedInDocument(document: OfficialDocument): readonly string[] {
	const { span, lead, tail, items, signature, addressee, annotation } = document;
	const own = [...lead, ...tail, ...signature, addressee, annotation].filter((each) => each !== undefined);
	return [
		...own.flatMap((each) => inside('element', span, each)),
		...inOrder('lead', span, lead),
		...inOrder('tail', span, tail),
		...misplacedItems(span, items),
	];
}

function misplacedItems(parent: Span, items: readonly Item[]): readonly string[] {
	return [
		...inOrder(
			'items',
			parent,
			items.map(({ span }) => span),
		),
		...items.flatMap((item) => {
			const { span, paragraphs, title, marker, statements, children } = item;
			const first = paragraphs[0] ?? { start: -1, end: -1 };
			return [
				...inOrder('paragraphs', span, paragraphs),
				...inside('title', first, title),
				...(marker === undefined ? [] : inside('marker', first, marker.span)),
				...(marker === undefined ? [] : inside('numeral', marker.span, marker.numeral)),
				...statements.flatMap(({ statement, scope }) => [
					...inside('content', statement.span, statement.content),
					...(scope === 'own' && !paragraphs.some((each) => contains(each, statement.span)) ? ['own statement'] : []),
					...statement.parties.flatMap((party) =>
						party.units.flatMap((unit) => inside('unit', statement.content, unit.span)),
					),
				]),
				...misplacedItems(span, children),
			];
		}),
	];
}

function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

function inside(what: string, outer: Span, inner: Span): readonly string[] {
	return contains(outer, inner) ? [] : [`${what} ${JSON.stringify(inner)} is not in ${JSON.stringify(outer)}`];
}

/** One behind the other, none overlapping, all within `outer`. */
function inOrder(what: string, outer: Span, spans: readonly Span[]): readonly string[] {
	return spans.flatMap((span, i) => {
		const before = spans[i - 1];
		const behind = before === undefined || before.end <= span.start;
		return [
			...inside(what, outer, span),
			...(behind ? [] : [`${what} ${JSON.stringify(span)} is not behind the last`]),
		];
	});
}
