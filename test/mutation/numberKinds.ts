import type { MarkerStyle } from '../../server/src/core/lines/marker';
import type { Item } from '../../server/src/core/outline/model';
import { walkItems } from '../../server/src/core/outline/walkItems';
import { writeMarker } from '../../server/src/core/outline/writeMarker';
import { isNumbered, seriesOf } from '../../server/src/core/rules/shared/seriesOf';
import { lineAt, lineSpan } from '../../server/src/core/text/sourceText';
import type { CleanDocument } from './cleanDocuments';
import type { Kind, Plant } from './kind';

/** What goes wrong with numbers. */
export const NUMBER_KINDS: readonly Kind[] = [
	{
		name: 'a number skipped, all behind it too high',
		rules: ['numbering-gap'],
		renumbers: true,
		places: (document) =>
			runs(document).flatMap((run) =>
				indices(run, 1, run.length).map((i) => renumber(document, run, (place) => (place >= i ? 1 : 0), i)),
			),
	},
	{
		name: 'a number twice, all behind it too low',
		rules: ['numbering-duplicate'],
		renumbers: true,
		places: (document) =>
			runs(document).flatMap((run) =>
				indices(run, 1, run.length).map((i) => renumber(document, run, (place) => (place >= i ? -1 : 0), i)),
			),
	},
	{
		name: 'one number as the one before it',
		rules: ['numbering-duplicate'],
		renumbers: true,
		places: (document) =>
			runs(document).flatMap((run) =>
				indices(run, 1, run.length - 1).map((i) => renumber(document, run, (place) => (place === i ? -1 : 0), i)),
			),
	},
	{
		name: 'one number two too high',
		rules: ['numbering-gap', 'numbering-order'],
		renumbers: true,
		places: (document) =>
			runs(document).flatMap((run) =>
				indices(run, 1, run.length - 1).map((i) => renumber(document, run, (place) => (place === i ? 2 : 0), i)),
			),
	},
	{
		name: 'two numbers swapped',
		rules: ['numbering-gap', 'numbering-order', 'numbering-duplicate'],
		renumbers: true,
		places: (document) =>
			runs(document).flatMap((run) =>
				indices(run, 1, run.length - 1).map((i) =>
					renumber(document, run, (place) => (place === i ? 1 : place === i + 1 ? -1 : 0), i),
				),
			),
	},
	{
		name: 'a clause taken out',
		rules: ['numbering-gap'],
		places: (document) =>
			runs(document).flatMap((run) =>
				indices(run, 1, run.length - 1).flatMap((i) => {
					const next = run[i + 1]?.marker;
					const item = run[i];
					if (item === undefined || next === undefined || item.children.length > 0) {
						return [];
					}
					const first = lineSpan(document.analysis.text, lineAt(document.analysis.text, item.span.start));
					const last = lineSpan(document.analysis.text, lineAt(document.analysis.text, item.span.end));
					return [
						{
							edits: [{ span: { start: first.start, end: last.end + 1 }, newText: '' }],
							mark: next.span,
						},
					];
				}),
			),
	},
	{
		name: 'a heading without its number',
		rules: ['numbering-unnumbered-heading', 'numbering-gap'],
		places: (document) =>
			runs(document).flatMap((run) =>
				indices(run, 1, run.length - 1).flatMap((i) => {
					const item = run[i];
					const next = run[i + 1]?.marker;
					return item?.marker === undefined || next === undefined || item.form !== 'heading'
						? []
						: [
								{
									edits: [{ span: { start: item.marker.span.start, end: item.marker.textStart }, newText: '' }],
									mark: { start: item.marker.span.start, end: item.title.end },
									others: [next.span],
								},
							];
				}),
			),
	},
	{
		name: 'a clause without its number',
		rules: ['numbering-gap', 'numbering-unnumbered-heading'],
		places: (document) =>
			runs(document).flatMap((run) =>
				indices(run, 1, run.length - 1).flatMap((i) => {
					const item = run[i];
					const next = run[i + 1]?.marker;
					return item?.marker === undefined || next === undefined || item.form !== 'run-in'
						? []
						: [
								{
									edits: [{ span: { start: item.marker.span.start, end: item.marker.textStart }, newText: '' }],
									mark: { start: item.marker.span.start, end: item.title.end },
									others: [next.span],
								},
							];
				}),
			),
	},
	...(['first', 'middle', 'last'] as const).map(
		(position): Kind => ({
			name: `the ${position} number of a run in the kind of another level`,
			rules: WRONG_LEVEL(),
			places: (document) =>
				runs(document)
					.filter((run) => run.length > 2)
					.flatMap((run) => {
						const i = position === 'first' ? 0 : position === 'last' ? run.length - 1 : Math.floor(run.length / 2);
						return otherLevels(run[i], run[i + 1]);
					}),
		}),
	),
	rewritten('一、 written 一.', '一、', (marker) => marker.replace('、', '.'), ['numbering-marker-punctuation']),
	rewritten('1. written 1、', '1.', (marker) => marker.replace(/[.．]/, '、'), [
		'numbering-marker-punctuation',
		'numbering-marker-inconsistent',
	]),
	rewritten('（一） with 、 behind it', '（一）', (marker) => `${marker}、`, [
		'numbering-marker-punctuation',
		'numbering-marker-inconsistent',
	]),
	rewritten('（一） without its opening bracket', '（一）', (marker) => marker.slice(1), MARKER_RULES()),
	rewritten('（一） without its closing bracket', '（一）', (marker) => marker.slice(0, -1), MARKER_RULES()),
	{
		name: '一是, 二是, 三是 with one left out',
		rules: ['numbering-inline-sequence'],
		places: ({ text }) =>
			[...text.matchAll(/二是(?=[^\n]{4,200}?三是)/g)].map(({ index }) => ({
				edits: [{ span: { start: index, end: index + 1 }, newText: '三' }],
				mark: { start: index, end: text.indexOf('三是', index) + 2 },
			})),
	},
	{
		name: 'an article that is referred to and is not there',
		rules: ['crossref-broken'],
		places: ({ text }) =>
			[...text.matchAll(/本办法第([一二三四五六七八九十]+)条/g)].map((match) => {
				const start = match.index + '本办法第'.length;
				const span = { start, end: start + (match[1]?.length ?? 0) };
				return { edits: [{ span, newText: '八十八' }], mark: span };
			}),
	},
];

function WRONG_LEVEL(): readonly string[] {
	return [
		'numbering-marker-inconsistent',
		'numbering-gap',
		'numbering-duplicate',
		'numbering-order',
		'level-skip',
		'level-order-inverted',
		'level-depth-mixed',
	];
}

function MARKER_RULES(): readonly string[] {
	return ['bracket-unbalanced', 'numbering-marker-punctuation', 'numbering-gap', 'numbering-unnumbered-heading'];
}

/** Stretches of a level whose numbers rise by one. */
function runs({ analysis }: CleanDocument): readonly (readonly Item[])[] {
	return analysis.documents.flatMap((document) =>
		seriesOf(document).flatMap((series) => {
			const found: Item[][] = [];
			for (const { item } of series) {
				const last = found.at(-1);
				if (last !== undefined && item.ordinal === (last.at(-1)?.ordinal ?? 0) + 1) {
					last.push(item);
				} else {
					found.push([item]);
				}
			}
			return found.filter((run) => run.length > 2);
		}),
	);
}

function indices(run: readonly Item[], from: number, to: number): readonly number[] {
	return run.flatMap((_, i) => (i >= from && i < to ? [i] : []));
}

/** Numbers changed by `by`; named at the marker of the item at `wrong`. */
function renumber({ text }: CleanDocument, run: readonly Item[], by: (i: number) => number, wrong: number): Plant {
	const edits = run.flatMap((item, i) => {
		const { marker } = item;
		const written = marker && by(i) !== 0 ? writeMarker(text, marker, item.ordinal + by(i)) : undefined;
		return marker === undefined || written === undefined ? [] : [{ span: marker.span, newText: written }];
	});
	const mark = run[wrong]?.marker?.span ?? { start: 0, end: 0 };
	return { edits, mark };
}

/** The same number as other levels write it; named there, or at the next number, which does not follow any more. */
function otherLevels(item: Item | undefined, next: Item | undefined): readonly Plant[] {
	const marker = item?.marker;
	if (item === undefined || marker === undefined) {
		return [];
	}
	return OTHER_LEVEL.filter(([style]) => style === item.style).map(([, write]) => ({
		edits: [{ span: marker.span, newText: write(item.ordinal) }],
		mark: marker.span,
		others: next?.marker === undefined ? [] : [next.marker.span],
	}));
}

const OTHER_LEVEL: readonly (readonly [MarkerStyle, (ordinal: number) => string])[] = [
	['一、', (ordinal) => `（${han(ordinal)}）`],
	['（一）', (ordinal) => `${ordinal}.`],
	['1.', (ordinal) => `（${han(ordinal)}）`],
	['（1）', (ordinal) => `${ordinal}.`],
];

function han(ordinal: number): string {
	const digits = '零一二三四五六七八九';
	const tens = Math.floor(ordinal / 10);
	const ones = ordinal % 10 === 0 && tens > 0 ? '' : (digits[ordinal % 10] ?? '');
	return tens === 0 ? ones : `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`;
}

function rewritten(
	name: string,
	style: MarkerStyle,
	rewrite: (marker: string) => string,
	rules: readonly string[],
): Kind {
	return {
		name,
		rules,
		places: ({ text, analysis }) =>
			analysis.documents
				.flatMap((document) => walkItems(document).map(({ item }) => item))
				.filter((item) => item.style === style && isNumbered(item))
				.flatMap(({ marker }) =>
					marker === undefined
						? []
						: [
								{
									edits: [{ span: marker.span, newText: rewrite(text.slice(marker.span.start, marker.span.end)) }],
									mark: marker.span,
								},
							],
				),
	};
}
