import { type Analysis, analyze } from '../analysis';
import { isBlankLine } from '../lines/line';
import { residueTail } from '../lines/residue';
import { applyEdits } from '../text/edit';
import { formatText } from './formatText';
import { joinWrapped } from './joinWrapped';
import type { Width } from './widthMarks';

export interface CleanedText {
	readonly text: string;
	/** How many lines were left out because they belong to the web page, not to the document. */
	readonly residue: number;
}

/** Where the text goes: what the draft writes, and whether it begins a line there. */
export interface PastePlace {
	readonly width: Width;
	/** What stands in front of the cursor on its line. */
	readonly before: string;
}

/**
 * A text from a web page or a word processor as it goes into a draft: without the residue of the page, blanks that nobody
 * sees and bullets of the word processor, in the width and with the indents of the draft. Other words are never lost.
 */
export function cleanPasted(pasted: string, { width, before }: PastePlace): CleanedText {
	const plain = readable(pasted);
	const { text, residue } = withoutResidue(analyze(plain));
	const joined = joinWrapped(withoutGaps(text));
	const analysis = analyze(joined);
	const formatted = applyEdits(joined, formatText(analysis, { width }));
	// Behind other words, and behind an indent, the first line is no paragraph of its own.
	return { text: before === '' ? formatted : formatted.replace(/^[ \u3000]+/, ''), residue };
}

/**
 * Line ends of every kind as \n, cells apart by tabs; no marks that nobody sees, such as soft hyphens, and no bullets of a
 * word processor's symbol fonts.
 */
function readable(text: string): string {
	return text
		.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
		.replace(/\p{Cc}/gu, (control) =>
			control === '\n' || control === '\t' ? control : control === CELL_END ? '\t' : '',
		)
		.replace(/\p{Cf}+/gu, '')
		.replace(/^([ \u00A0\u3000\t]*)(?:[\uF020-\uF0FF]|[•·●■◆◇▪➢✓o](?=\t))[ \u00A0\u3000\t]*/gm, '$1');
}

/** What Word puts between cells. */
const CELL_END = '\u0007';

/** A paste that is nothing but what a page has around a document is what the drafter wants. */
function withoutResidue({ text, lines, residue }: Analysis): { readonly text: string; readonly residue: number } {
	const { content, folded } = text;
	const kept = lines.filter((line) => residue.get(line.index) === undefined || residue.get(line.index) === 'contents');
	if (kept.every(isBlankLine)) {
		return { text: content, residue: 0 };
	}
	let glued = 0;
	const written = kept.map(({ span, body }) => {
		const end = residueTail(folded, body);
		glued += end < body.end ? 1 : 0;
		return content.slice(span.start, end < body.end ? end : span.end);
	});
	return { text: written.join('\n'), residue: lines.length - kept.length + glued };
}

/** Web pages set every paragraph off by a blank line, drafts none; beyond that one blank line is enough. */
function withoutGaps(text: string): string {
	const all = text.split('\n');
	const first = all.findIndex(isFilled);
	const last = all.findLastIndex(isFilled);
	const lines = all.slice(Math.max(0, first), last + 1);
	const filled = lines.map(isFilled);
	const apart = filled.filter(Boolean).length >= PARAGRAPHS && !filled.some((each, i) => each && filled[i + 1]);
	const kept = lines.filter((_, i) => filled[i] || (!apart && filled[i - 1]));
	return kept.join('\n') + (last >= 0 && last < all.length - 1 ? '\n' : '');
}

function isFilled(line: string): boolean {
	return !/^[ \t\u00A0\u3000]*$/.test(line);
}

const PARAGRAPHS = 2;
