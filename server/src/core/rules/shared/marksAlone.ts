import type { Analysis } from '../../analysis';
import { createCharacterFinder } from '../../text/characterFinder';

/** Where the brackets and quotation marks stand that have no other half on their line, in order; " never has one. */
export function marksAlone({ text, partners }: Analysis): readonly number[] {
	const known = KNOWN.get(partners);
	if (known !== undefined) {
		return known;
	}
	const alone: number[] = [];
	for (const offset of findMarks(text)) {
		if ((partners[offset] ?? -1) < 0) {
			alone.push(offset);
		}
	}
	KNOWN.set(partners, alone);
	return alone;
}

/** Several rules look only there: nearly all texts have none or a few. */
const KNOWN = new WeakMap<Int32Array, readonly number[]>();
const findMarks = createCharacterFinder('"()《》〈〉〔〕【】[]“”‘’「」');
