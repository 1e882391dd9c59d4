/** The name that is meant, where one of the names differs from what is written in a letter or two; else `undefined`. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
	let best: { readonly name: string; readonly distance: number } | undefined;
	const limit = Math.min(MAX_DISTANCE, Math.floor(written.length / 3));
	for (const name of names) {
		const distance = Math.abs(name.length - written.length) > limit ? limit + 1 : editDistance(written, name);
		if (distance <= limit && (best === undefined || distance < best.distance)) {
			best = { name, distance };
		}
	}
	return best?.name;
}

const MAX_DISTANCE = 3;

/** How many letters must be added, left out or changed to make one word of the other. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
