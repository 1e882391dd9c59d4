import type { Analysis } from '../analysis';
import { type PlacedItem, walkItems } from '../outline/walkItems';
import { HAN_NUMERAL } from '../text/numerals';
import { lineAt, lineSpan } from '../text/sourceText';
import type { Span } from '../text/span';
import type { RuleFinding } from './runRules';

/**
 * What a finding is known by when the text around it is renumbered or moved: a hash of the rule, its own words and about
 * twenty characters of the clause on either side, numbers, blanks and width left out.
 */
export function fingerprint(analysis: Analysis, finding: RuleFinding): string {
	const { folded } = analysis.text;
	const { start, end } = finding.span;
	const clause = clauseAround(analysis, start);
	const before = words(folded.slice(Math.max(clause.start, start - REACH), start)).slice(-MARGIN);
	const own = words(folded.slice(start, end));
	const after = words(folded.slice(end, Math.max(end, Math.min(clause.end, end + REACH)))).slice(0, MARGIN);
	return hash(`${finding.rule.id}|${before}|${own}|${after}`);
}

const MARGIN = 20;
/** So far that a number which grows by a digit does not push a word out, and no farther: a line may be very long. */
const REACH = 200;
/** Digits, Han numerals, those in circles and brackets (①, ⑴, ⒈, ㈠, ㉑, ㊀, ❶), blanks and line ends. */
const LEFT_OUT = new RegExp(
	`[\\d${HAN_NUMERAL}\\u2460-\\u249B\\u3220-\\u3229\\u3251-\\u325F\\u3280-\\u3289\\u32B1-\\u32BF\\u2776-\\u2793 \\r\\n]`,
	'g',
);

function words(folded: string): string {
	return folded.replace(LEFT_OUT, '');
}

/**
 * The own text of the innermost item around an offset: under five clauses, five lines `责任单位：` are told apart by what
 * stands above them. The line, where there is no item.
 */
function clauseAround(analysis: Analysis, offset: number): Span {
	const placed = placedItems(analysis);
	const last = placed[firstAfter(placed, offset) - 1];
	for (const item of last === undefined ? [] : [last.item, ...last.ancestors.toReversed()]) {
		const paragraph = item.paragraphs.find((each) => each.start <= offset && offset <= each.end);
		if (paragraph !== undefined) {
			return { start: item.span.start, end: item.paragraphs.at(-1)?.end ?? paragraph.end };
		}
	}
	const line = lineSpan(analysis.text, lineAt(analysis.text, offset));
	// A statement that closes a run of clauses is no clause's own text; it is known by the last of the run.
	const closes = last?.item.statements.some(
		({ scope, statement }) => scope === 'block' && statement.span.start <= offset && offset <= statement.span.end,
	);
	return last !== undefined && closes ? { start: last.item.span.start, end: line.end } : line;
}

/** All items of a file in reading order; many findings ask for them. */
function placedItems(analysis: Analysis): readonly PlacedItem[] {
	const known = PLACED.get(analysis) ?? analysis.documents.flatMap(walkItems);
	PLACED.set(analysis, known);
	return known;
}

const PLACED = new WeakMap<Analysis, readonly PlacedItem[]>();

/** The place of the first item that begins behind `offset`. */
function firstAfter(placed: readonly PlacedItem[], offset: number): number {
	let low = 0;
	let high = placed.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((placed[middle]?.item.span.start ?? 0) <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** FNV-1a over UTF-16 units in two lanes: 16 hexadecimal digits, the same everywhere. */
function hash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x1b873593;
	for (let i = 0; i < text.length; i++) {
		a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
		b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
	}
	return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
