import type { Styles } from '../styles';
import { child, children, isOn, numberOf, valOf, type XmlElement } from '../xmlTree';

/** How one level of a list is numbered. */
export interface Level {
	readonly start: number;
	readonly format: string;
	/** `第%1条`; `%n` stands for the number of the nth level. */
	readonly text: string;
	/** What follows the number. */
	readonly suffix: 'tab' | 'space' | 'nothing';
	/** Whether the numbers of all levels in it are written in plain figures. */
	readonly figures: boolean;
	/** It begins anew after a level above this one; 0 for never. */
	readonly restart: number;
	/** The style of paragraphs that stands for this level. */
	readonly style: string | undefined;
	/** The font of a bullet tells what its private character looks like. */
	readonly font: string;
	readonly hidden: boolean;
}

/** A list as paragraphs name it (`numId`). */
export interface List {
	/** Lists with the same series count on from one another. */
	readonly series: string;
	readonly levels: readonly Level[];
	/** Where a level begins when it is first met in this list. */
	readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document by their numbers. */
export function readLists(root: XmlElement | undefined, styles: Styles): ReadonlyMap<number, List> {
	const definitions = new Map(
		children(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
	);
	const instances = new Map(
		children(root, 'w:num').map((element) => [numberOf(element.attributes['w:numId']), element]),
	);
	const lists = new Map<number, List>();
	const read = new Map<string, readonly Level[]>();
	for (const [id, element] of instances) {
		const series = id === undefined ? undefined : findSeries(id, instances, definitions, styles);
		if (id === undefined || series === undefined) {
			continue;
		}
		const plain = read.get(series) ?? readLevels(definitions.get(series));
		read.set(series, plain);
		const levels = [...plain];
		const starts = new Map<number, number>();
		for (const override of children(element, 'w:lvlOverride')) {
			const at = numberOf(override.attributes['w:ilvl']) ?? 0;
			const level = child(override, 'w:lvl');
			const start = numberOf(valOf(override, 'w:startOverride'));
			if (at >= 0 && at < LEVELS && level !== undefined) {
				levels[at] = readLevel(level, at);
			}
			if (start !== undefined) {
				starts.set(at, start);
			}
		}
		lists.set(id, { series, levels, starts });
	}
	return lists;
}

export const LEVELS = 9;

/** The definition that a list counts in: its own, or, through a style of lists, another's. */
function findSeries(
	id: number,
	instances: ReadonlyMap<number | undefined, XmlElement>,
	definitions: ReadonlyMap<string, XmlElement>,
	styles: Styles,
): string | undefined {
	const seen = new Set<number>();
	let at: number | undefined = id;
	while (at !== undefined && !seen.has(at)) {
		seen.add(at);
		const series = valOf(instances.get(at), 'w:abstractNumId');
		const link = valOf(definitions.get(series ?? ''), 'w:numStyleLink');
		const linked = link === undefined ? undefined : styles.listOf(link);
		if (series === undefined || linked === undefined || !instances.has(linked)) {
			return series;
		}
		at = linked;
	}
	return undefined;
}

function readLevels(definition: XmlElement | undefined): readonly Level[] {
	const levels: Level[] = Array.from({ length: LEVELS }, () => NO_LEVEL);
	for (const element of children(definition, 'w:lvl')) {
		const at = numberOf(element.attributes['w:ilvl']) ?? -1;
		if (at >= 0 && at < LEVELS) {
			levels[at] = readLevel(element, at);
		}
	}
	return levels;
}

function readLevel(element: XmlElement, at: number): Level {
	const suffix = valOf(element, 'w:suff');
	const numFmt = child(element, 'w:numFmt') ?? child(element, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt');
	const format = numFmt?.attributes['w:val'] ?? 'decimal';
	const fonts = child(element, 'w:rPr', 'w:rFonts')?.attributes;
	return {
		start: numberOf(valOf(element, 'w:start')) ?? 0,
		format: format === 'custom' ? `custom:${numFmt?.attributes['w:format'] ?? ''}` : format,
		text:
			child(element, 'w:lvlPicBulletId') === undefined ? (valOf(element, 'w:lvlText') ?? '').slice(0, MAX_TEXT) : '•',
		suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
		figures: isOn(child(element, 'w:isLgl')?.attributes),
		restart: numberOf(valOf(element, 'w:lvlRestart')) ?? at,
		style: valOf(element, 'w:pStyle'),
		font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
		hidden: isOn(child(element, 'w:rPr', 'w:vanish')?.attributes),
	};
}

/** Word takes no more either. */
const MAX_TEXT = 255;

const NO_LEVEL: Level = {
	start: 1,
	format: 'none',
	text: '',
	suffix: 'nothing',
	figures: false,
	restart: 0,
	style: undefined,
	font: '',
	hidden: false,
};
