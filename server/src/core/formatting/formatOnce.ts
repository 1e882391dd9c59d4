import type { Analysis } from '../analysis';
import { isBlankLine, type Line } from '../lines/line';
import type { Marker } from '../lines/marker';
import { readMarker } from '../lines/readMarker';
import { isTableLine } from '../lines/tableLine';
import { walkItems } from '../outline/walkItems';
import { isDigitUnit, isLatinUnit } from '../text/characters';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { type Placement, placeLines } from './placements';
import { findStrayBlanks } from './strayBlanks';
import { NEVER_HALF, otherWidth, readWidthMarks, type Width, type WidthMark, widthToWrite } from './widthMarks';

/** One round of `formatText`; edits in order, none that changes nothing. */
export function formatOnce(analysis: Analysis, width?: Width): readonly TextEdit[] {
	const { lines, residue } = analysis;
	const text = lines.filter((line) => !isBlankLine(line) && !residue.has(line.index));
	const marks = readWidthMarks(analysis, text);
	return [...blankEdits(analysis, text), ...widthEdits(analysis, marks, width ?? widthToWrite(marks))].sort(
		(a, b) => a.span.start - b.span.start,
	);
}

function widthEdits({ text }: Analysis, marks: readonly WidthMark[], width: Width): readonly TextEdit[] {
	const wrong = marks.filter(({ kind, wide }) => wide === (width === 'half' && !NEVER_HALF.has(kind)));
	return wrong.flatMap((mark) => otherWidth(text.content, mark));
}

function blankEdits(analysis: Analysis, text: readonly Line[]): readonly TextEdit[] {
	const { content } = analysis.text;
	const placements = placeLines(analysis);
	const stray = new Set(findStrayBlanks(analysis, text).map(({ span }) => span.start));
	const markers = markersOf(analysis);
	const edits: TextEdit[] = [];
	const write = (span: Span, newText: string): void => {
		if (content.slice(span.start, span.end) !== newText) {
			edits.push({ span, newText });
		}
	};
	for (const line of analysis.lines) {
		const { span, body } = line;
		if (isBlankLine(line)) {
			write(span, content.slice(span.start, span.end).replace(/[^\f\v]+/g, ''));
		} else if (!analysis.residue.has(line.index)) {
			const placement = placements[line.index] ?? 'own';
			const marker = isTableLine(content, body) ? undefined : markers.get(body.start);
			const runs = findBlanks(content, span);
			if (placement === 'indented' && runs[0]?.start !== span.start) {
				write({ start: span.start, end: span.start }, INDENT);
			}
			for (const run of runs) {
				write(run, blankFor(analysis, line, { run, placement, marker, stray }));
			}
		}
	}
	return edits;
}

const INDENT = '\u3000\u3000';

/** The markers of items, by where they begin: what only looks like one keeps its blank. */
function markersOf({ documents }: Analysis): ReadonlyMap<number, Marker> {
	return new Map(
		documents
			.flatMap(walkItems)
			.flatMap(({ item: { marker } }) => (marker === undefined ? [] : [[marker.span.start, marker] as const])),
	);
}

/** Blanks and what nobody sees: zero-width marks, soft hyphens, marks of direction. */
const BLANKS = /[ \t\v\f\u00A0\u00AD\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]+/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]+/g;

function findBlanks(content: string, { start, end }: Span): readonly Span[] {
	return [...content.slice(start, end).matchAll(BLANKS)].map((match) => ({
		start: start + match.index,
		end: start + match.index + match[0].length,
	}));
}

interface BlankPlace {
	readonly run: Span;
	readonly placement: Placement;
	readonly marker: Marker | undefined;
	/** Where blanks begin that part a sentence. */
	readonly stray: ReadonlySet<number>;
}

/** What should stand in place of a run of blanks. */
function blankFor({ text }: Analysis, { span }: Line, { run, placement, marker, stray }: BlankPlace): string {
	const written = text.content.slice(run.start, run.end);
	if (/[\f\v]/.test(written)) {
		// A page begins there.
		return written;
	}
	if (run.end === span.end && !(written.includes('\t') && isTableLine(text.content, { ...span, end: run.start }))) {
		return '';
	}
	const kept = written.replace(INVISIBLE, '').replace(/\u00A0/g, ' ');
	if (run.start === span.start) {
		return placement === 'indented' ? INDENT : placement === 'edge' ? '' : kept;
	}
	if (marker !== undefined && run.start >= marker.span.start && run.start <= marker.span.end) {
		return run.start < marker.span.end ? '' : behindMarker(text.folded, marker, run, kept);
	}
	for (let i = run.start; i < run.end; i++) {
		if (stray.has(i)) {
			return '';
		}
	}
	return kept;
}

/** 第一条 is set off from its text by one blank; any other marker by its own mark, unless a figure would run into it. */
function behindMarker(folded: string, marker: Marker, run: Span, kept: string): string {
	if (marker.style === '第X章' || marker.style === '第X节' || marker.style === '第X条') {
		return '\u3000';
	}
	const next = folded.charCodeAt(run.end);
	return isDigitUnit(next) || isLatinUnit(next) || !readsTheSame(folded, marker, run.end) ? kept : '';
}

/** Whether a marker is still read as it is when the text behind it follows at once. */
function readsTheSame(folded: string, marker: Marker, textStart: number): boolean {
	const written = folded.slice(marker.span.start, marker.span.end);
	const joined = written + folded.slice(textStart, textStart + MARKER_LENGTH);
	const again = readMarker(joined, { start: 0, end: joined.length });
	return (
		again?.style === marker.style &&
		again.ordinal === marker.ordinal &&
		again.certainty === marker.certainty &&
		again.span.end === written.length
	);
}

const MARKER_LENGTH = 32;
