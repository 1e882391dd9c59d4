import { realpathSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../core/analysis';
import { createPrecedentStore } from '../core/precedents/precedentStore';
import { readClauses } from '../core/precedents/readClauses';
import type { Settings } from '../core/settings/settings';
import { type CorpusFile, readBuiltInCorpus, readCorpusFolder } from '../files/corpus/readCorpus';
import { resolvePath } from '../files/resolvePath';
import { type QueryReport, queryReport, queryText } from '../report/precedentsReport';
import { type Console, EXIT } from './console';
import { SettingsLoader } from './loadSettings';
import { type Queries, type Query, readQueries } from './readQueries';

export interface PrecedentsOptions {
	readonly text: string | undefined;
	readonly heading: string | undefined;
	readonly batch: string | undefined;
	readonly corpus: readonly string[];
	readonly exclude: readonly string[];
	/** `undefined` for what the configuration says. */
	readonly limit: number | undefined;
	readonly format: 'text' | 'json';
}

/** `policy-draft precedents`: one query from `--text`, or many from `--batch`. */
export async function precedentsCommand(options: PrecedentsOptions, console: Console): Promise<number> {
	const asked = await askedFor(options, console);
	if (typeof asked === 'string') {
		console.error(asked);
		return EXIT.failed;
	}
	const loader = new SettingsLoader(console, undefined);
	const { settings } = await loader.forFile(undefined);
	const corpus = await readCorpora(options.corpus, settings);
	const problems = [...asked.problems, ...corpus.problems];
	problems.forEach(console.error);
	const reports = answer(asked.queries, corpus.files, options.exclude, options.limit ?? settings.maxPrecedents);
	if (options.format === 'json') {
		console.out(`${JSON.stringify({ queries: reports }, undefined, 2)}\n`);
	} else {
		console.out(reports.map(queryText).join('\n'));
	}
	return problems.length > 0 || loader.failed ? EXIT.failed : EXIT.clean;
}

/** The queries; a string says what is wrong with the arguments. */
async function askedFor({ text, heading, batch }: PrecedentsOptions, console: Console): Promise<Queries | string> {
	if ((text === undefined) === (batch === undefined)) {
		return '请用 --text 给出一条查询，或用 --batch 给出查询文件，二者取一。';
	}
	if (batch !== undefined) {
		return heading === undefined
			? readQueries(batch, console)
			: '--heading 只与 --text 合用；查询文件里各写各的 heading。';
	}
	const query: Query = { id: 'q1', text: text ?? '', heading: heading ?? '', mode: 'clause', exclude: [] };
	return { queries: [query], problems: [] };
}

interface Corpus {
	readonly files: readonly CorpusFile[];
	readonly problems: readonly string[];
}

/** The folders given, else the built-in corpus and the folders that the configuration adds. A file counts once. */
async function readCorpora(given: readonly string[], settings: Settings): Promise<Corpus> {
	const added = settings.precedentFolders.map((folder) => resolvePath(folder.path, folder.base ?? process.cwd()));
	const corpora = await Promise.all(
		given.length > 0
			? given.map((folder) => readCorpusFolder(folder))
			: [readBuiltInCorpus(), ...added.map((folder) => readCorpusFolder(folder))],
	);
	const files = new Map<string, CorpusFile>();
	for (const file of corpora.flatMap((corpus) => corpus.files)) {
		files.set(file.path, files.get(file.path) ?? file);
	}
	return { files: [...files.values()], problems: corpora.flatMap((corpus) => corpus.problems) };
}

function answer(
	queries: readonly Query[],
	files: readonly CorpusFile[],
	exclude: readonly string[],
	limit: number,
): readonly QueryReport[] {
	const index = createPrecedentStore(
		files.map(({ name, content }) => ({ file: name, stamp: '', clauses: readClauses(analyze(content), name) })),
	);
	return queries.map((query) => {
		const { text, heading, mode } = query;
		const excluded = namesOf([...exclude, ...query.exclude], files);
		return queryReport(query.id, index.search({ text, heading, mode, exclude: excluded, limit }));
	});
}

/** How the corpus names these files, which are given by the name that results show or by a path that leads to them. */
function namesOf(given: readonly string[], files: readonly CorpusFile[]): ReadonlySet<string> {
	const names = new Set(given.map((each) => each.split(path.sep).join('/')));
	const paths = new Set(given.map(realPath));
	return new Set(
		files
			.filter((file) => names.has(file.name.split(path.sep).join('/')) || paths.has(file.path))
			.map((file) => file.name),
	);
}

function realPath(file: string): string {
	try {
		return realpathSync(file);
	} catch {
		return path.resolve(file);
	}
}
