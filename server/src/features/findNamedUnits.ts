import { isHanUnit } from '../core/text/characters';
import type { Span } from '../core/text/span';
import type { UnitLexicon } from '../core/units/unitLexicon';

/**
 * The organs that running text names with their level, 市财政局 in a sentence: from a level word on the longest run that the
 * lexicon knows. `folded` is `SourceText.folded`.
 */
export function findNamedUnits(folded: string, within: Span, units: UnitLexicon): readonly Span[] {
	const found: Span[] = [];
	const text = folded.slice(within.start, within.end);
	for (const { index } of text.matchAll(/[省市州县区](?=\p{Script=Han}{2})/gu)) {
		if (!mayBeginUnit(text, index)) {
			continue;
		}
		for (let end = Math.min(text.length, index + MAX_UNIT); end > index + 2; end--) {
			const name = text.slice(index, end);
			if (HAN.test(name) && units.read(name)?.kind === 'organ') {
				found.push({ start: within.start + index, end: within.start + end });
				break;
			}
		}
	}
	return found;
}

/** Whether a name with its level may begin at `index`: 由市财政局, not 青阳市财政局. */
export function mayBeginUnit(text: string, index: number): boolean {
	return !isHanUnit(text.charCodeAt(index - 1)) || BEFORE_UNIT.test(text[index - 1] ?? '');
}

const MAX_UNIT = 18;
const HAN = /^\p{Script=Han}+$/u;
/** Words behind which a name begins. */
const BEFORE_UNIT = /[由与和及对向经请报在从同将把或的以至给合托知求送交织立]/;
