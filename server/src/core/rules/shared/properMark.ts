import type { Marker } from '../../lines/marker';
import type { TextEdit } from '../../text/edit';

/** What must change behind the number, `undefined` where the mark is right. */
export function properMarkEdit(folded: string, marker: Marker): TextEdit | undefined {
	const proper = PROPER_MARK[marker.style];
	const { end } = marker.numeral;
	const length = marker.span.end - end;
	// Nearly all are right: 一、 （一） 1. ①.
	if (
		proper === undefined ||
		(length === proper.length && folded.startsWith(proper, end)) ||
		(proper === '' && length === 1 && folded[end] === ')')
	) {
		return undefined;
	}
	const written = folded.slice(end, marker.span.end);
	const bracket = written.search(/[)\]〕】}]/) + 1;
	const mark = written.slice(bracket).replace(/ +/g, '');
	// 1　总则 above 1.1 takes no mark (appendix B.3.5).
	const isChapter = marker.style === '1.' && mark === '';
	if (mark === proper || isChapter) {
		return undefined;
	}
	const start = end + bracket;
	// A blank between number and mark belongs to the number's spelling and is another rule's business.
	const blanks = written.slice(bracket).length - written.slice(bracket).trimStart().length;
	return { span: { start: start + blanks, end: marker.span.end }, newText: proper };
}

const PROPER_MARK: Partial<Record<Marker['style'], string>> = {
	'一、': '、',
	'（一）': '',
	'1.': '.',
	'1、': '.',
	'（1）': '',
	'①': '',
};
