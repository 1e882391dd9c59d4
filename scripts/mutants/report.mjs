/**
 * @typedef {{ mutatorName: string, status: string, replacement?: string, location: { start: Place, end: Place } }} Mutant
 * @typedef {{ line: number, column: number }} Place lines and columns from 1
 */

/**
 * What a report of Stryker says: how many mutants came to what, what kind the ones are that nobody noticed, and each of them
 * in a line.
 * @param {{ files: Record<string, { source: string, mutants: readonly Mutant[] }> }} report
 */
export function readReport({ files }) {
	/** @type {Record<string, number>} */
	const counts = {};
	/** @type {Record<string, number>} */
	const kinds = {};
	/** @type {string[]} */
	const survivors = [];
	for (const [file, { source, mutants }] of Object.entries(files)) {
		for (const { mutatorName, status, replacement = '', location } of mutants) {
			counts[status] = (counts[status] ?? 0) + 1;
			if (status === 'Survived' || status === 'NoCoverage') {
				kinds[mutatorName] = (kinds[mutatorName] ?? 0) + 1;
				const before = oneLine(textAt(source, location));
				survivors.push(`${file}:${location.start.line} ${status} ${mutatorName}: ${before} → ${oneLine(replacement)}`);
			}
		}
	}
	return { counts, kinds, survivors };
}

/**
 * @param {string} source
 * @param {{ start: Place, end: Place }} location
 */
function textAt(source, { start, end }) {
	const lines = source.split('\n').slice(start.line - 1, end.line);
	lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column - 1);
	lines[0] = (lines[0] ?? '').slice(start.column - 1);
	return lines.join('\n');
}

/** @param {string} text */
function oneLine(text) {
	return text.replace(/\s+/g, ' ').slice(0, 140);
}
