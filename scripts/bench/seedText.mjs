import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The five seeds as they stand, repeated to so many characters: what is measured is what drafters write. @param {number} length */
export async function seedText(length) {
	const names = (await readdir('seeds')).filter((name) => name.endsWith('.txt')).sort();
	const texts = await Promise.all(names.map((name) => readFile(path.join('seeds', name), 'utf8')));
	const text = texts.join('\n');
	return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
