import type { StyleNumbering } from '../styles';
import { readSymbol } from '../symbols';
import { LEVELS, type Level, type List } from './lists';
import { formatNumber } from './numberFormats';

/** What a paragraph says of its own numbering; `list` 0 takes it out of the list of its style. */
export interface ParagraphNumbering {
	readonly list: number | undefined;
	readonly level: number | undefined;
}

/** A number as it is shown. */
export interface ShownNumber {
	readonly text: string;
	readonly suffix: Level['suffix'];
}

/** Gives paragraphs their numbers, in the order of the text, as Word counts them. */
export class Numberer {
	readonly #lists: ReadonlyMap<number, List>;
	/** The last number of each level, by series; `undefined` for a level that begins anew. */
	readonly #counters = new Map<string, (number | undefined)[]>();
	/** The starts of lists that were used already: each begins once only. */
	readonly #started = new Set<string>();
	/** Formats that were written in plain figures, because they are not known. */
	readonly unknownFormats = new Set<string>();

	constructor(lists: ReadonlyMap<number, List>) {
		this.#lists = lists;
	}

	/** `undefined` for a paragraph that is in no list. */
	next(own: ParagraphNumbering, style: StyleNumbering | undefined): ShownNumber | undefined {
		const id = own.list ?? style?.list;
		const list = id === undefined ? undefined : this.#lists.get(id);
		if (id === undefined || list === undefined) {
			return undefined;
		}
		const at = levelOf(list, own, style);
		const counters = this.#count(id, list, at);
		const level = list.levels[at];
		if (level === undefined || level.hidden) {
			return undefined;
		}
		const text = this.#write(level, list, counters);
		return text === '' ? undefined : { text, suffix: level.suffix };
	}

	#count(id: number, list: List, at: number): readonly (number | undefined)[] {
		const counters = this.#counters.get(list.series) ?? new Array<number | undefined>(LEVELS).fill(undefined);
		this.#counters.set(list.series, counters);
		// A level that is met before those above it makes them begin.
		for (let above = 0; above < at; above++) {
			counters[above] ??= this.#startOf(id, list, above) ?? list.levels[above]?.start ?? 1;
		}
		const before = counters[at];
		counters[at] =
			this.#startOf(id, list, at) ??
			(before === undefined ? (list.starts.get(at) ?? list.levels[at]?.start ?? 1) : before + 1);
		for (let below = at + 1; below < LEVELS; below++) {
			if (at < (list.levels[below]?.restart ?? below)) {
				counters[below] = undefined;
			}
		}
		return counters;
	}

	/** Where the list wants the level to begin, the first time only. */
	#startOf(id: number, list: List, at: number): number | undefined {
		const start = list.starts.get(at);
		if (start === undefined || this.#started.has(`${id} ${at}`)) {
			return undefined;
		}
		this.#started.add(`${id} ${at}`);
		return start;
	}

	#write(level: Level, list: List, counters: readonly (number | undefined)[]): string {
		if (level.format === 'bullet') {
			return [...level.text].map((character) => readSymbol(level.font, character) ?? '•').join('');
		}
		return level.text.replace(/%([1-9])/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			const format = list.levels[at]?.format ?? 'decimal';
			const value = counters[at] ?? list.levels[at]?.start ?? 1;
			return this.#format(value, level.figures && format !== 'none' ? 'decimal' : format);
		});
	}

	#format(value: number, format: string): string {
		const custom = /^custom:(0*)1?/.exec(format);
		if (custom !== null) {
			return String(value).padStart((custom[1] ?? '').length + 1, '0');
		}
		const written = formatNumber(value, format);
		if (written === undefined && formatNumber(1, format) === undefined) {
			this.unknownFormats.add(format);
		}
		return written ?? String(value);
	}
}

/** A paragraph that is in a list by its style is at the level that names the style. */
function levelOf(list: List, own: ParagraphNumbering, style: StyleNumbering | undefined): number {
	const named =
		own.list === undefined && own.level === undefined
			? style?.styles.map((name) => list.levels.findIndex((level) => level.style === name)).find((at) => at >= 0)
			: undefined;
	const level = own.level ?? named ?? (own.list === undefined ? style?.level : undefined) ?? 0;
	return Math.min(Math.max(level, 0), LEVELS - 1);
}
