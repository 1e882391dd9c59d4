import type { Analysis } from '../analysis';
import { HAN_NUMERAL } from '../text/numerals';
import { lineAt, lineSpan } from '../text/sourceText';
import type { RuleFinding } from './runRules';

/**
 * What a finding is known by when the text around it is renumbered or moved: a hash of the rule, its own words and about
 * twenty characters of the paragraph on either side, numbers, blanks and width left out.
 */
export function fingerprint(analysis: Analysis, finding: RuleFinding): string {
	const { folded } = analysis.text;
	const line = lineSpan(analysis.text, lineAt(analysis.text, finding.span.start));
	const end = Math.max(finding.span.end, Math.min(line.end, finding.span.end + MARGIN * 2));
	const before = words(folded.slice(Math.max(line.start, finding.span.start - MARGIN * 2), finding.span.start)).slice(
		-MARGIN,
	);
	const own = words(folded.slice(finding.span.start, finding.span.end));
	const after = words(folded.slice(finding.span.end, end)).slice(0, MARGIN);
	return hash(`${finding.rule.id}|${before}|${own}|${after}`);
}

const MARGIN = 20;
const LEFT_OUT = new RegExp(`[\\d${HAN_NUMERAL} \\r\\n]`, 'g');

function words(folded: string): string {
	return folded.replace(LEFT_OUT, '');
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
