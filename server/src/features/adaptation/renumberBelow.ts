import { type Analysis, analyze } from '../../core/analysis';
import { findNumberingSlips } from '../../core/outline/numberingSlips';
import { writeNumeral } from '../../core/outline/writeMarker';
import { applyEdits, type TextEdit } from '../../core/text/edit';

/**
 * What must be renumbered below a clause that is put in: the edits that `inserted` makes necessary, as offsets into the text
 * without it. Nothing where the numbers go on by themselves.
 */
export function renumberBelow(analysis: Analysis, inserted: TextEdit): readonly TextEdit[] {
	const { span, newText } = inserted;
	const after = analyze(applyEdits(analysis.text.content, [inserted]));
	const end = span.start + newText.length;
	const shift = newText.length - (span.end - span.start);
	for (const document of after.documents) {
		for (const slip of findNumberingSlips(after.text.folded, document)) {
			if (
				slip.kind === 'duplicate' &&
				slip.item.span.start >= end &&
				isBegun(slip.previous?.span.start, span.start, end)
			) {
				return slip.following.flatMap((item, i) => {
					const numeral = item.marker?.numeral;
					const next = item.marker && writeNumeral(after.text.content, item.marker, slip.expected + i);
					return numeral === undefined || next === undefined
						? []
						: [{ span: { start: numeral.start - shift, end: numeral.end - shift }, newText: next }];
				});
			}
		}
	}
	return [];
}

/** Whether the number that comes twice is the one put in. */
function isBegun(previous: number | undefined, start: number, end: number): boolean {
	return previous !== undefined && previous >= start && previous < end;
}
