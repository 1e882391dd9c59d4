/** What each character means to a reader, by its code: a bit for each meaning, 0 for the many that mean nothing. */
export type CharacterMarks = Uint8Array;

/** A table of the characters of each meaning, in the order of their bits: those of the first are marked 1, of the second 2, 4, 8. */
export function createCharacterMarks(...meanings: readonly string[]): CharacterMarks {
	const marks = new Uint8Array(0x10000);
	meanings.forEach((characters, i) => {
		for (const character of characters) {
			const unit = character.charCodeAt(0);
			marks[unit] = (marks[unit] ?? 0) | (1 << i);
		}
	});
	return marks;
}

/** All that the characters of a stretch mean, together: one look that tells most readers that there is nothing to read. */
export function marksIn(marks: CharacterMarks, units: Uint16Array, start: number, end: number): number {
	let found = 0;
	for (let i = start; i < end; i++) {
		found |= marks[units[i] ?? 0] ?? 0;
	}
	return found;
}
