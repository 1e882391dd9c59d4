import type { OfficialDocument } from '../../outline/model';
import { findNumberingSlips, type NumberingSlip } from '../../outline/numberingSlips';
import { writeMarker, writeNumeral } from '../../outline/writeMarker';
import type { TextEdit } from '../../text/edit';
import type { Finding, Fix, RuleContext } from '../rule';

/** The slips of one kind in all documents of a file, as findings at the number that does not follow. */
export function numberingFindings(
	context: RuleContext,
	kind: NumberingSlip['kind'],
	message: (words: SlipWords) => Finding['message'],
): readonly Finding[] {
	const { content, folded } = context.analysis.text;
	return context.analysis.documents.flatMap((document: OfficialDocument) =>
		slipsOf(folded, document).flatMap((slip) => {
			const { marker } = slip.item;
			if (slip.kind !== kind || marker === undefined) {
				return [];
			}
			const written = content.slice(marker.span.start, marker.span.end);
			const expected = writeMarker(content, marker, slip.expected) ?? String(slip.expected);
			const before = slip.previous?.marker;
			const previous = before && content.slice(before.span.start, before.span.end);
			return [
				{ span: marker.span, message: message({ written, expected, previous }), fixes: renumberFixes(content, slip) },
			];
		}),
	);
}

/** Three rules report them, each its own kind. */
function slipsOf(folded: string, document: OfficialDocument): readonly NumberingSlip[] {
	const known = SLIPS.get(document) ?? findNumberingSlips(folded, document);
	SLIPS.set(document, known);
	return known;
}

const SLIPS = new WeakMap<OfficialDocument, readonly NumberingSlip[]>();

/** Markers as the drafter writes them. */
export interface SlipWords {
	readonly written: string;
	readonly expected: string;
	/** `undefined` where the series does not begin with its first number. */
	readonly previous: string | undefined;
}

/**
 * Renumbering from here on. Not safe: a missing number may mean a missing clause, and references in the text are not
 * changed with it.
 */
function renumberFixes(content: string, slip: NumberingSlip): readonly Fix[] {
	const edits: TextEdit[] = [];
	for (const [i, item] of slip.following.entries()) {
		const ordinal = slip.expected + i;
		if (item.marker === undefined || item.marker.ordinal === ordinal) {
			continue;
		}
		const newText = writeNumeral(content, item.marker, ordinal);
		if (newText === undefined) {
			return [];
		}
		edits.push({ span: item.marker.numeral, newText });
	}
	const title = {
		'zh-cn': `从这里起重新编号（${edits.length} 处）`,
		en: `Renumber from here (${edits.length} ${edits.length === 1 ? 'place' : 'places'})`,
	};
	return edits.length === 0 ? [] : [{ title, edits, safe: false }];
}
