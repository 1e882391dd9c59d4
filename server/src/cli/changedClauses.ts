import { diffArrays } from 'diff';
import { type Analysis, analyze } from '../core/analysis';
import { isBlankLine, type Line } from '../core/lines/line';
import type { Item } from '../core/outline/model';
import { walkItems } from '../core/outline/walkItems';
import type { FindingFilter } from '../core/rules/fixAll';
import { lineAt } from '../core/text/sourceText';
import type { Span } from '../core/text/span';

/**
 * Which findings of a file stand in what was changed since it read `before`: those on a line that changed, and those of a
 * clause whose words did. A clause that only got another number has its findings on that line. Where lines were taken
 * out, the clause that they belonged to has changed, and the line that follows now.
 */
export function inChangedClauses(before: string): FindingFilter {
	const earlier = textLines(analyze(before));
	const known = new WeakMap<Analysis, (span: Span) => boolean>();
	return (analysis, { span }) => {
		const isChanged = known.get(analysis) ?? changesOf(earlier, analysis);
		known.set(analysis, isChanged);
		return isChanged(span);
	};
}

interface TextLine {
	readonly index: number;
	/** As it stands, without the blanks at its end. */
	readonly text: string;
	/** Without its number and indent. */
	readonly words: string;
	readonly marked: boolean;
}

/** Blank lines are no change to anything. */
function textLines({ text, lines }: Analysis): readonly TextLine[] {
	return lines
		.filter((line) => !isBlankLine(line))
		.map(
			(line: Line): TextLine => ({
				index: line.index,
				text: text.content.slice(line.span.start, line.body.end),
				words: text.content.slice(line.marker?.textStart ?? line.body.start, line.body.end),
				marked: line.marker !== undefined,
			}),
		);
}

function changesOf(earlier: readonly TextLine[], analysis: Analysis): (span: Span) => boolean {
	const now = textLines(analysis);
	const changed = changedLines(earlier, now, ({ text }) => text);
	const reworded = changedLines(earlier, now, ({ words }) => words);
	const ownLines = new Set([...changed.added, ...reworded.added, ...reworded.followed]);
	const { text, documents } = analysis;
	const clauses = new Map<number, Item>();
	for (const { item } of documents.flatMap(walkItems)) {
		for (const { start, end } of [item.title, ...item.paragraphs]) {
			for (let line = lineAt(text, start); line <= lineAt(text, end); line++) {
				clauses.set(line, item);
			}
		}
	}
	const touched = new Set([...reworded.added, ...reworded.shortened].flatMap((line) => clauses.get(line) ?? []));
	// A heading that lost all that stood below it.
	for (const line of reworded.emptied) {
		const item = clauses.get(line);
		if (item?.form === 'heading' && lineAt(text, item.span.start) === line) {
			ownLines.add(line);
		}
	}
	return (span) => {
		const first = lineAt(text, span.start);
		const last = lineAt(text, Math.max(span.start, span.end - 1));
		for (let line = first; line <= last; line++) {
			if (ownLines.has(line)) {
				return true;
			}
		}
		const clause = clauses.get(first);
		return clause !== undefined && touched.has(clause);
	};
}

/** Where two texts differ, as lines of the later one. */
interface Changes {
	readonly added: readonly number[];
	/** Lines behind which some of the same clause went out for nothing in their place. */
	readonly shortened: readonly number[];
	/** Lines behind which whole clauses did. */
	readonly emptied: readonly number[];
	/** Lines in front of which something did. */
	readonly followed: readonly number[];
}

function changedLines(
	earlier: readonly TextLine[],
	now: readonly TextLine[],
	key: (line: TextLine) => string,
): Changes {
	const changes = diffArrays(earlier.map(key), now.map(key), { maxEditLength: MOST_CHANGES });
	if (changes === undefined) {
		// Hardly anything is left of what it was.
		return { added: now.map(({ index }) => index), shortened: [], emptied: [], followed: [] };
	}
	const added: number[] = [];
	const shortened: number[] = [];
	const emptied: number[] = [];
	const followed: number[] = [];
	let was = 0;
	let is = 0;
	for (const [i, change] of changes.entries()) {
		if (change.added) {
			added.push(...now.slice(is, is + change.count).map(({ index }) => index));
		} else if (change.removed && !changes[i + 1]?.added && !changes[i - 1]?.added) {
			(earlier[was]?.marked ? emptied : shortened).push(...lineOf(now[is - 1]));
			followed.push(...lineOf(now[is]));
		}
		was += change.added ? 0 : change.count;
		is += change.removed ? 0 : change.count;
	}
	return { added, shortened, emptied, followed };
}

function lineOf(line: TextLine | undefined): readonly number[] {
	return line === undefined ? [] : [line.index];
}

/** Lines that came or went; the work grows with it. */
const MOST_CHANGES = 2000;
