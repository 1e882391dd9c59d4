// Search libraries over the same clauses, each with the tokens that serve it best: characters and their pairs, or pairs alone.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { npmQuietly } from '../lib/npm.mjs';

const FOLDER = path.join('.bench', 'search');
/** Exactly these, so that figures can be compared. */
const PACKAGES = [
	'minisearch@7.2.0',
	'flexsearch@0.8.212',
	'wink-bm25-text-search@3.1.2',
	'lunr@2.3.9',
	'@orama/orama@3.1.18',
];

/** How each engine is made: building it is measured too. */
export async function searchPeers(tokenize, clauses) {
	await mkdir(FOLDER, { recursive: true });
	await writeFile(path.join(FOLDER, 'package.json'), '{ "private": true }');
	await npmQuietly(path.resolve(FOLDER), ['install', '--ignore-scripts', ...PACKAGES]);
	const load = createRequire(path.resolve(FOLDER, 'package.json'));
	const pairs = (text) => tokenize(text).filter((token) => token.length > 1);
	const textOf = ({ heading, title, body }) => `${heading}\n${title}\n${body}`;
	const pick = (ids, limit, exclude) =>
		ids
			.map((id) => clauses[id])
			.filter((clause) => !exclude?.has(clause.document.file))
			.slice(0, limit);
	const engines = {
		'MiniSearch 7.2.0, pairs': () => {
			const MiniSearch = load('minisearch');
			const index = new MiniSearch({ fields: ['text'], tokenize: pairs, processTerm: (term) => term });
			index.addAll(clauses.map((clause, id) => ({ id, text: textOf(clause) })));
			return (text) => index.search(text).map(({ id }) => id);
		},
		'FlexSearch 0.8.212, pairs': () => {
			const { Index } = load('flexsearch');
			const index = new Index({ tokenize: 'strict', encode: pairs });
			for (const [id, clause] of clauses.entries()) {
				index.add(id, textOf(clause));
			}
			return (text) => index.search(text, { limit: MANY, suggest: true });
		},
		'wink-bm25 3.1.2, characters and pairs': () => {
			const index = load('wink-bm25-text-search')();
			index.defineConfig({ fldWeights: { text: 1 } });
			index.definePrepTasks([tokenize]);
			for (const [id, clause] of clauses.entries()) {
				index.addDoc({ text: textOf(clause) }, id);
			}
			index.consolidate();
			return (text) => index.search(text, MANY).map(([id]) => Number(id));
		},
		'lunr 2.3.9, pairs': () => {
			const lunr = load('lunr');
			const builder = new lunr.Builder();
			builder.ref('id');
			builder.field('text');
			builder.tokenizer = (text) => pairs(String(text)).map((token) => new lunr.Token(token, {}));
			for (const [id, clause] of clauses.entries()) {
				builder.add({ id, text: textOf(clause) });
			}
			const index = builder.build();
			const ask = (text) => (query) => {
				for (const term of pairs(text)) {
					query.term(term);
				}
			};
			return (text) => index.query(ask(text)).map(({ ref }) => Number(ref));
		},
		'Orama 3.1.18, characters and pairs': () => {
			const { create, insert, search } = load('@orama/orama');
			const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize };
			const index = create({ schema: { text: 'string' }, components: { tokenizer } });
			const ids = new Map(clauses.map((clause, id) => [insert(index, { text: textOf(clause) }), id]));
			return (text) =>
				search(index, { term: text, limit: MANY, threshold: 1 }).hits.map((hit) => ids.get(hit.id) ?? -1);
		},
	};
	return Object.entries(engines).map(([name, create]) => () => {
		const ranked = create();
		return { name, search: ({ text, limit, exclude }) => pick(ranked(text), limit, exclude) };
	});
}

/** Some are left out behind the search: the clauses of the draft's own document. */
const MANY = 100;
