import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface CorpusDocument {
	/** `004` */
	readonly id: string;
	readonly content: string;
}

/** Real documents that are tried but not kept here: beside the repository, or where POLICYDRAFT_CORPUS says. */
const FOLDER = path.join(
	process.env['POLICYDRAFT_CORPUS'] ?? path.resolve(import.meta.dirname, '../../../shared/corpus'),
	'real',
);

/** Without them the tests on them are skipped, and counted as skipped. */
export const hasCorpus = existsSync(FOLDER);

export function corpusDocuments(): readonly CorpusDocument[] {
	return readdirSync(FOLDER)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => ({ id: name.slice(0, -'.txt'.length), content: readFileSync(path.join(FOLDER, name), 'utf8') }));
}
