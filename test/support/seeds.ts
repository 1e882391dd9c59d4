import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Seed {
	/** `seeds/000_….txt` */
	readonly file: string;
	/** `000` */
	readonly id: string;
	readonly content: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built-in corpus, in order. */
export const SEEDS: readonly Seed[] = readdirSync(path.join(ROOT, 'seeds'))
	.filter((name) => name.endsWith('.txt'))
	.sort()
	.map((name) => ({
		file: `seeds/${name}`,
		id: name.slice(0, 3),
		content: readFileSync(path.join(ROOT, 'seeds', name), 'utf8'),
	}));

export function seed(id: string): Seed {
	const found = SEEDS.find((each) => each.id === id);
	if (found === undefined) {
		throw new Error(`no seed ${id}`);
	}
	return found;
}

/** The same text as a typist with a full-width keyboard would have written it. */
export function toFullWidth(text: string): string {
	return text.replace(/[,:;()?!]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
