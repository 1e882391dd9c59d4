import { foldTight } from '../text/fold';
import { ORGAN_FORMS, PLACE_SLOT } from './organForms';
import { prefixesOf, readUnitName } from './readUnitName';

/**
 * Organs that a name may be a slip for, with its own level or place in front, the surest first: the same characters in
 * another order (州农村农业局 → 州农业农村局), or, for names of six characters and more, all but one. Empty for a known
 * organ; never a former one.
 */
export function nearestUnits(written: string): readonly string[] {
	const name = foldTight(written);
	if (name.length > MAX_LENGTH || readUnitName(name)?.kind === 'organ') {
		return [];
	}
	const reordered = new Set<string>();
	const oneOff = new Set<string>();
	for (const prefix of ['', ...prefixesOf(name)]) {
		const core = name.slice(prefix.length);
		const key = sortedCharacters(core);
		for (const form of core.length >= MIN_CORE ? FORMS : []) {
			if (form.key === key) {
				reordered.add(prefix + form.text);
			} else if (name.length >= MIN_ONE_OFF && differsByOne(core, form.text)) {
				oneOff.add(prefix + form.text);
			}
		}
	}
	return [...reordered, ...oneOff].filter((each) => readUnitName(each)?.kind === 'organ');
}

const MAX_LENGTH = 40;
/** Of two or three characters too many are one apart: 教育局, 体育局. */
const MIN_CORE = 4;
const MIN_ONE_OFF = 6;

interface KnownForm {
	readonly text: string;
	readonly key: string;
}

const FORMS: readonly KnownForm[] = [
	...new Set(
		ORGAN_FORMS.all
			.filter((form) => form.organ.change === undefined && !form.text.includes(PLACE_SLOT))
			.map((form) => form.text),
	),
].map((text) => ({ text, key: sortedCharacters(text) }));

function sortedCharacters(text: string): string {
	return [...text].sort().join('');
}

/** One character replaced, left out or put in. */
function differsByOne(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1 || a === b) {
		return false;
	}
	let same = 0;
	while (same < short.length && short[same] === long[same]) {
		same++;
	}
	const skip = long.length === short.length ? 1 : 0;
	return short.slice(same + skip) === long.slice(same + 1);
}
