/**
 * The text with every character in its half-width form and every blank as U+0020, unit for unit: an offset into the
 * result is an offset into the original. Structure is read from this shadow, so that a draft in full width, in half
 * width or in both reads the same.
 */
export function foldWidth(text: string): string {
	return FOLDABLE_ONCE.test(text) ? text.replace(FOLDABLE, foldRun) : text;
}

/** The same done to the units of a text, in place; whether any has changed. `signs` are those of `findSigns`: all that folds is among them. */
export function foldUnits(units: Uint16Array, signs: Int32Array): boolean {
	let change = 0;
	for (let i = 0; i < signs.length; i++) {
		const offset = signs[i] ?? 0;
		const unit = units[offset] ?? 0;
		const folded = FOLDED[unit] ?? unit;
		change |= folded ^ unit;
		units[offset] = folded;
	}
	return change !== 0;
}

/** The same without blanks at all: what two spellings of one thing have in common. Offsets do not survive. */
export function foldTight(text: string): string {
	return foldWidth(text).replace(/ +/g, '');
}

// U+2236 is the ratio sign that typists use for a colon; U+FEFF inside a text is a zero-width blank.
const FOLDABLE_CLASS = '\\uFF01-\\uFF5E\\u3000\\u00A0\\u2000-\\u200B\\u202F\\u205F\\uFEFF\\t\\u000B\\u000C\\u2236';
const FOLDABLE_ONCE = new RegExp(`[${FOLDABLE_CLASS}]`);
const FOLDABLE = new RegExp(`[${FOLDABLE_CLASS}]+`, 'g');

function foldRun(run: string): string {
	let folded = '';
	for (let i = 0; i < run.length; i++) {
		folded += foldUnit(run.charCodeAt(i));
	}
	return folded;
}

function foldUnit(unit: number): string {
	if (unit >= 0xff01 && unit <= 0xff5e) {
		return String.fromCharCode(unit - 0xfee0);
	}
	return unit === 0x2236 ? ':' : ' ';
}

/** What each unit is folded to. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
for (let unit = 0; unit < 0x10000; unit++) {
	// All that is foldable stands in these blocks.
	if (unit <= 0xa0 || (unit >= 0x2000 && unit <= 0x3000) || unit >= 0xfe00) {
		FOLDED[unit] = FOLDABLE_ONCE.test(String.fromCharCode(unit)) ? foldUnit(unit).charCodeAt(0) : unit;
	}
}
