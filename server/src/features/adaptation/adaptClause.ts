import { analyze } from '../../core/analysis';
import type { Localized } from '../../core/localized';
import type { Clause } from '../../core/precedents/clause';
import { findCitations } from '../../core/references/findCitations';
import { applyEdits } from '../../core/text/edit';
import type { Span } from '../../core/text/span';
import type { UnitLexicon } from '../../core/units/unitLexicon';
import { inPunctuationOf } from '../punctuationWidth';
import { adaptPlaces } from './adaptPlaces';
import { adaptUnits } from './adaptUnits';
import type { DraftVoice } from './draftVoice';
import { findFigureStops } from './figureStops';

/** A clause of another place in the words of a draft. */
export interface AdaptedClause {
	/** Without its number. */
	readonly text: string;
	/** What must be read before it goes out, in order and without overlaps: each becomes a tab stop. */
	readonly stops: readonly AdaptationStop[];
	/** What was changed or could not be, that a drafter must know. */
	readonly remarks: readonly Localized[];
}

export interface AdaptationStop extends Span {
	readonly kind: 'figure' | 'number' | 'place' | 'unit';
}

/**
 * Puts a clause of another document into the words of a draft: its punctuation, its place and level, the names it has for
 * its organs, successors for organs that are gone. Every figure of the other place, every 文号 and every place or unit with
 * no counterpart here is left as it is and made a stop: nothing of another city slips in unread.
 */
export function adaptClause(clause: Clause, voice: DraftVoice, units: UnitLexicon): AdaptedClause {
	const written = withStatement(clause);
	const unitEdits = adaptUnits(written, clause, voice, units);
	const placeEdits = adaptPlaces(written, clause.document.place, voice).filter(
		(edit) => !unitEdits.covered.some((span) => edit.span.start < span.end && span.start < edit.span.end),
	);
	const text = inPunctuationOf(voice.sample, applyEdits(written, [...unitEdits.edits, ...placeEdits].sort(byStart)));
	const remarks = voice.place === undefined ? [...unitEdits.remarks, NO_PLACE] : unitEdits.remarks;
	return { text, stops: findStops(text, clause, voice, unitEdits.unknown), remarks };
}

const NO_PLACE: Localized = {
	'zh-cn': '本件没有写明地区，地名和单位的级别没有改，请核对。',
	en: 'The draft does not say where it is issued: places and levels of units are unchanged, please check.',
};

/** The text without its number, with its statement, which `body` has left out; without the blanks a scan left between characters. */
function withStatement({ path, text }: Clause): string {
	const marker = path.at(-1) ?? '';
	const own = text.startsWith(marker) ? text.slice(marker.length).replace(/^[ 　\u00a0]+/, '') : text;
	return own.replace(/(?<=[\p{Script=Han}，。、；：,;:）)]) +(?=[\p{Script=Han}（(])/gu, '');
}

function byStart(a: { readonly span: Span }, b: { readonly span: Span }): number {
	return a.span.start - b.span.start;
}

function findStops(
	text: string,
	clause: Clause,
	voice: DraftVoice,
	unknown: readonly string[],
): readonly AdaptationStop[] {
	const stops: AdaptationStop[] = [
		...numbersOfCitations(text),
		...placesLeft(text, clause.document.place, voice),
		...unknown.flatMap((name) => occurrences(text, name).map((span) => ({ ...span, kind: 'unit' as const }))),
		...findFigureStops(text).map((span) => ({ ...span, kind: 'figure' as const })),
	];
	// The longer of two that overlap holds what the other would ask about.
	const chosen: AdaptationStop[] = [];
	for (const stop of stops.sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (stop.start >= (chosen.at(-1)?.end ?? 0)) {
			chosen.push(stop);
		}
	}
	return chosen;
}

function numbersOfCitations(text: string): readonly AdaptationStop[] {
	return findCitations(analyze(text)).flatMap(({ number }) =>
		number === undefined ? [] : [{ ...number.span, kind: 'number' as const }],
	);
}

/** Where the draft does not say where it is issued, every mention of the other place asks. */
function placesLeft(text: string, place: string | undefined, voice: DraftVoice): readonly AdaptationStop[] {
	if (place === undefined || voice.place !== undefined) {
		return [];
	}
	return [place, place.slice(0, -1)]
		.filter((name) => name.length >= 2)
		.flatMap((name) => occurrences(text, name).map((span) => ({ ...span, kind: 'place' as const })));
}

function occurrences(text: string, name: string): readonly Span[] {
	const found: Span[] = [];
	for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
		found.push({ start, end: start + name.length });
	}
	return found;
}
