import { ladderRank, type Marker } from '../lines/marker';

/**
 * The rank of each marker of a document, in order: where in the ladder its item stands. That is the rank of its kind,
 * but for three things that drafts do: articles counted through sections; a single number written in the kind of another
 * level (`2.` between （一） and （三）); kinds nested the wrong way round （（一） under `1.`).
 */
export function itemRanks(markers: readonly Marker[]): readonly number[] {
	const plain = ladderWithArticles(markers);
	if (markers.some((marker) => marker.chain.length > 1)) {
		return plain;
	}
	const series = createSeries(markers, plain);
	const open: Open[] = [];
	const last = new Map<number, number>();
	const inverted = new Set<string>();
	return markers.map((marker, i) => {
		const kind = plain[i] ?? 0;
		if (!MISTAKABLE.has(kind)) {
			close(open, kind);
			open.push({ kind, rank: kind, ordinal: marker.ordinal });
			return kind;
		}
		const stray = strayKind({ series, open, last, index: i, kind, ordinal: marker.ordinal });
		const own = stray ?? kind;
		const rank =
			stray ?? invertedRank({ series, open, last, index: i, kind, ordinal: marker.ordinal }, inverted) ?? kind;
		close(open, rank);
		open.push({ kind: own, rank, ordinal: marker.ordinal });
		last.set(own, marker.ordinal);
		return open.at(-1)?.rank ?? rank;
	});
}

interface Open {
	/** The rank of its kind of number. */
	readonly kind: number;
	readonly rank: number;
	readonly ordinal: number;
}

function close(open: Open[], rank: number): void {
	while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) {
		open.pop();
	}
}

/** 一、 （一） 1. （1） ①: the kinds that a slip may take for one another. */
const MISTAKABLE: ReadonlySet<number> = new Set(
	(['一、', '（一）', '1.', '（1）', '①'] as const).map((style) => ladderRank({ style, chain: [] })),
);

/**
 * Articles hold what 一、 and （一） number, as the law has it; in a draft that is divided by 一、 and counts articles
 * through all of it, they stand under these, and above the （一） of their own.
 */
function ladderWithArticles(markers: readonly Marker[]): readonly number[] {
	const articles = markers.findIndex((marker) => marker.style === '第X条');
	const sections = markers.findIndex((marker) => marker.style === '一、');
	const below = sections >= 0 && sections < articles;
	const rank = below ? (sectionsHaveParts(markers) ? BELOW_PARTS : BELOW_SECTIONS) : undefined;
	return markers.map((marker) => (rank !== undefined && marker.style === '第X条' ? rank : ladderRank(marker)));
}

/** Between 一、 and （一）. */
const BELOW_SECTIONS = 4.5;
/** Between （一） and 1. */
const BELOW_PARTS = 5.5;

/** Whether a （一） follows a 一、 with no article between them. */
function sectionsHaveParts(markers: readonly Marker[]): boolean {
	let inSection = false;
	for (const { style } of markers) {
		if (style === '（一）' && inSection) {
			return true;
		}
		inSection = style === '一、' || (inSection && style !== '第X条');
	}
	return false;
}

/** For each kind of number, where the next of it stands. */
interface Series {
	readonly markers: readonly Marker[];
	readonly kinds: readonly number[];
	/** The first marker of a kind behind an index; the number of markers where there is none. */
	readonly next: (kind: number, index: number) => number;
}

function createSeries(markers: readonly Marker[], plain: readonly number[]): Series {
	const kinds = [...new Set(plain)].sort((a, b) => a - b);
	const nexts = new Map<number, Int32Array>(
		kinds.map((kind) => {
			const next = new Int32Array(markers.length + 1).fill(markers.length);
			for (let i = markers.length - 1; i >= 0; i--) {
				next[i] = plain[i] === kind ? i : (next[i + 1] ?? markers.length);
			}
			return [kind, next];
		}),
	);
	return { markers, kinds, next: (kind, index) => nexts.get(kind)?.[index + 1] ?? markers.length };
}

/** Whether the series of a kind goes on at `index` before anything above it begins. */
function reaches(series: Series, kind: number, from: number, index: number): boolean {
	return index < series.markers.length && series.kinds.every((each) => each >= kind || series.next(each, from) > index);
}

function ordinalAt(series: Series, index: number): number | undefined {
	return series.markers[index]?.ordinal;
}

interface Place {
	readonly series: Series;
	readonly open: readonly Open[];
	readonly last: ReadonlyMap<number, number>;
	readonly index: number;
	readonly kind: number;
	readonly ordinal: number;
}

/** The kind that a number should have been written in, where its own makes no sense and another's makes perfect sense. */
function strayKind(place: Place): number | undefined {
	return place.ordinal === 1 ? strayFirst(place) : strayNext(place);
}

function strayNext({ series, open, last, index, kind, ordinal }: Place): number | undefined {
	const nextOwn = series.next(kind, index);
	// `3.` right before a `1.` has that below it.
	const isParent = nextOwn === index + 1 && ordinalAt(series, nextOwn) === 1;
	const continues = last.get(kind) === ordinal - 1 && !isParent;
	// Of two with one number, the one right behind the number before it goes on from that.
	const follows = series.next(kind, index - 2) === index - 1;
	const doubled = ordinalAt(series, nextOwn) === ordinal;
	if (continues && (!doubled || follows)) {
		return undefined;
	}
	for (const sibling of open.toReversed()) {
		if (sibling.kind === kind || sibling.ordinal !== ordinal - 1 || !MISTAKABLE.has(sibling.kind)) {
			continue;
		}
		const nextSibling = series.next(sibling.kind, index);
		if (reaches(series, sibling.kind, index, nextSibling)) {
			if (ordinalAt(series, nextSibling) === ordinal + 1) {
				return sibling.kind;
			}
			continue;
		}
		if (isParent && sibling.kind < kind) {
			return sibling.kind;
		}
		// The last of its run of three or more: nothing of its own kind may explain it.
		const own = open.find((each) => each.kind === kind);
		const alone =
			sibling.kind < kind
				? own === undefined && ordinalAt(series, nextOwn) !== ordinal + 1
				: own !== undefined && ordinalAt(series, nextOwn) === own.ordinal + 1;
		if ((!continues || doubled) && alone && ordinal > 2) {
			return sibling.kind;
		}
	}
	return undefined;
}

function strayFirst({ series, open, last, index, kind }: Place): number | undefined {
	const nextOwn = series.next(kind, index);
	const candidates = series.kinds.filter((each) => MISTAKABLE.has(each) && each !== kind);
	for (const candidate of candidates) {
		const next = series.next(candidate, index);
		const began = last.get(candidate) === 1 || open.some((each) => each.kind === candidate);
		if (!reaches(series, candidate, index, next) || ordinalAt(series, next) !== 2) {
			continue;
		}
		if (candidate < kind && !began && !(nextOwn < next && ordinalAt(series, nextOwn) === 2)) {
			return candidate;
		}
		const before = last.get(kind);
		if (candidate > kind && before !== undefined && next < nextOwn && ordinalAt(series, nextOwn) === before + 1) {
			return candidate;
		}
	}
	return undefined;
}

/** （一） that begins under `1.` and ends before `2.` stands below it, and so does any later one under `3.`. */
function invertedRank({ series, open, index, kind, ordinal }: Place, inverted: Set<string>): number | undefined {
	const running = open.find((each) => each.kind === kind);
	if (running !== undefined) {
		return running.ordinal === ordinal - 1 ? running.rank : undefined;
	}
	const above = open.at(-1);
	if (ordinal !== 1 || above === undefined || above.kind <= kind || !MISTAKABLE.has(above.kind)) {
		return undefined;
	}
	const next = series.next(above.kind, index);
	const goesOn = ordinalAt(series, next) === above.ordinal + 1;
	const inside = series.kinds.every((each) => each >= kind || series.next(each, index) > next);
	const pair = `${kind} ${above.kind}`;
	if (goesOn && inside) {
		inverted.add(pair);
	}
	return inverted.has(pair) ? above.rank + INVERTED : undefined;
}

/** Below the number it stands under, above the kinds that may follow in order. */
const INVERTED = 0.25;
