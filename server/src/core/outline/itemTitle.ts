import { withoutBlanks } from '../lines/line';
import { residueTail } from '../lines/residue';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

/** What the first line of an item shows of its title. */
export interface TitleReading {
	readonly form: 'heading' | 'run-in';
	/** Up to the first 。 or ；, or the whole heading. */
	readonly bySentence: Span;
	/** Up to the first of comma, 。 and ；. */
	readonly byComma: Span;
	/** Whether the title is clearly one that ends with a comma: the sentence is far too long for a title. */
	readonly commaEnded: boolean;
}

/**
 * Reads the title of an item whose text is `span` of the text (its first line behind the number, in front of a
 * responsibility statement). `partners` pairs brackets and quotes, whose inside does not end a title.
 */
export function readItemTitle({ folded, units }: SourceText, partners: Int32Array, span: Span): TitleReading {
	const text = withoutBlanks(folded, { start: span.start, end: residueTail(folded, span) });
	let comma: number | undefined;
	let stop: number | undefined;
	for (let i = text.start; i < text.end && stop === undefined; i++) {
		const partner = partners[i] ?? -1;
		if (partner > i && partner < text.end) {
			i = partner;
			continue;
		}
		const unit = units[i];
		if (unit === STOP || unit === SEMICOLON) {
			stop = i;
		} else if (unit === COMMA && comma === undefined) {
			comma = i;
		}
	}
	if (stop === undefined && text.end - text.start <= MAX_HEADING) {
		const heading = { start: text.start, end: withoutFinalMark(folded, text) };
		return { form: 'heading', bySentence: heading, byComma: heading, commaEnded: false };
	}
	const sentenceEnd = stop ?? withoutFinalMark(folded, text);
	const commaEnded =
		comma !== undefined &&
		comma - text.start <= MAX_TITLE &&
		sentenceEnd - text.start > MAX_TITLE &&
		!CLAUSE.test(folded.slice(text.start, comma));
	return {
		form: 'run-in',
		bySentence: { start: text.start, end: sentenceEnd },
		byComma: { start: text.start, end: Math.min(comma ?? sentenceEnd, sentenceEnd) },
		commaEnded,
	};
}

const [STOP, SEMICOLON, COMMA] = [...'。;,'].map((mark) => mark.charCodeAt(0));
/** A line without a full stop that is longer than this is a paragraph whose full stop was forgotten. */
const MAX_HEADING = 60;
/** What is no title of its own but the first clause of a sentence: 对…的企业，凡…的，工程开工前，. */
const CLAUSE =
	/^(?:自|对|在|为|经|由|按|根据|依据|凡|当|如|若|从|以|将|各|本|其|有|可|应|要|不|已|除|至)|(?:时|后|前|期间|的|起)$/;
/** A run-in title ends within so many characters. */
const MAX_TITLE = 30;

function withoutFinalMark(folded: string, span: Span): number {
	let end = span.end;
	while (end > span.start && /[。;:,、 ]/.test(folded[end - 1] ?? '')) {
		end--;
	}
	return end;
}
