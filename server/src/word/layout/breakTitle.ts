/**
 * Where a title is broken: at the ends of words, into as few lines as hold it, the lengths a trapezoid or a diamond
 * (GB/T 9704-2012, 7.3.1). Gives the offsets at which the lines after the first begin.
 */
export function breakTitle(title: string, beforeAbout: 'may break' | 'keep' = 'may break'): readonly number[] {
	const lines = Math.ceil(title.length / MAX_LENGTH);
	if (lines < 2) {
		return [];
	}
	const places = placesToBreak(title).filter(
		({ offset }) => beforeAbout === 'may break' || !title.startsWith('关于', offset),
	);
	let best: Breaking | undefined;
	// Words may be too long for the fewest lines.
	for (let count = lines; best === undefined && count <= lines + 2; count++) {
		for (const lengths of shapes(title.length, count)) {
			const breaking = fit(title.length, places, lengths);
			if (breaking !== undefined && (best === undefined || breaking.cost < best.cost)) {
				best = breaking;
			}
		}
	}
	return best?.breaks ?? [];
}

/** 2号 is 22 pt: 20 of them fill 156 mm. */
const MAX_LENGTH = 20;

interface Place {
	readonly offset: number;
	/** What it costs to break here. */
	readonly cost: number;
}

interface Breaking {
	readonly breaks: readonly number[];
	readonly cost: number;
}

function placesToBreak(title: string): readonly Place[] {
	const places: Place[] = [];
	let quoted = 0;
	let seen = 0;
	for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
		const before = title[index - 1] ?? '';
		const after = title[index] ?? '';
		quoted +=
			(title.slice(seen, index).match(/[“「]/g)?.length ?? 0) - (title.slice(seen, index).match(/[”」]/g)?.length ?? 0);
		seen = index;
		if (index === 0 || quoted > 0 || MAY_NOT_BEGIN.test(after) || MAY_NOT_END.test(before)) {
			continue;
		}
		const phrase =
			title.startsWith('关于', index) ||
			after === '《' ||
			/[》、），,；;)]/.test(before) ||
			BEHIND.test(title.slice(index - 2, index));
		// A quotation is seldom the end of a phrase: “六稳”工作. Names of organs and kinds of documents stay whole.
		const parts = before === '”' || HELD.test(title.slice(index, index + 6));
		places.push({ offset: index, cost: phrase ? 0 : parts ? 16 : 6 });
	}
	return places;
}

const MAY_NOT_BEGIN = /[》）)、，。：；”’…的和与及或等\s]/;
const MAY_NOT_END = /[《（(“‘\s]/;
const HELD = /^(?:[省市县区州乡镇]?(?:人民)?政府|委员会|通知|意见|方案|办法|细则|规定|计划|措施|报告|通报|决定)/;
/** A phrase ends behind these. */
const BEHIND = /关于|印发|转发|批转|.的/;

/** The lengths that the lines should have: growing, shrinking, longest in the middle. */
function shapes(length: number, count: number): readonly (readonly number[])[] {
	const even = length / count;
	const middle = (count - 1) / 2;
	const steps = Array.from({ length: count }, (_, i) => (i - middle) * 2);
	const diamond = steps.map((step) => -Math.abs(step));
	const shift = diamond.reduce((sum, each) => sum + each, 0) / count;
	const all = [steps, steps.map((step) => -step)];
	if (count > 2) {
		all.push(diamond.map((each) => each - shift));
	}
	return all.map((shape) => shape.map((step) => even + step));
}

/** The cheapest breaks for lines of about these lengths, none longer than a line. */
function fit(length: number, places: readonly Place[], lengths: readonly number[]): Breaking | undefined {
	let reached = new Map<number, Breaking>([[0, { breaks: [], cost: 0 }]]);
	for (const [i, wanted] of lengths.entries()) {
		const last = i === lengths.length - 1;
		const next = new Map<number, Breaking>();
		for (const [from, { breaks, cost }] of reached) {
			for (const place of last ? [{ offset: length, cost: 0 }] : places) {
				const taken = place.offset - from;
				if (taken <= 0 || taken > MAX_LENGTH) {
					continue;
				}
				const total = cost + place.cost + (taken - wanted) ** 2;
				if (total < (next.get(place.offset)?.cost ?? Number.POSITIVE_INFINITY)) {
					next.set(place.offset, { breaks: last ? breaks : [...breaks, place.offset], cost: total });
				}
			}
		}
		reached = next;
	}
	return reached.get(length);
}
