// `npm run try-edits -- [EDITS] [SEED]`: random changes of the seeds and of the real documents beside the repository; says
// what became of numbers and references.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';

const REAL = path.join(process.env['POLICYDRAFT_CORPUS'] ?? path.join('..', 'shared', 'corpus'), 'real');
const [edits = 2000, seed = 2026] = process.argv.slice(2).map(Number);
const { tryRandomEdits } = await bundle("export * from './test/editing/support/randomEdits';");

const sets = { seeds: 'seeds', ...(existsSync(REAL) ? { 'real documents': REAL } : {}) };
for (const [name, folder] of Object.entries(sets)) {
	const names = (await readdir(folder)).filter((each) => each.endsWith('.txt')).sort();
	const documents = await Promise.all(
		names.map(async (each) => ({
			id: each.slice(0, 3),
			content: await readFile(path.join(folder, each), 'utf8'),
		})),
	);
	for (const [what, kinds] of [
		['delete, insert, move', ['delete', 'insert', 'move up', 'move down']],
		['promote, demote', ['promote', 'demote']],
	]) {
		const start = performance.now();
		const { done, refused, references, rewritten, flagged, doubtful, faults } = tryRandomEdits(
			documents,
			edits,
			seed,
			kinds,
		);
		const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);
		console.log(
			`${documents.length} ${name}, ${what}: ${sum(done)} edits (${kinds.map((kind) => `${done[kind]} ${kind}`).join(', ')}; ${sum(refused)} not possible), ${references} references looked at, ${rewritten} rewritten, ${flagged.deleted} flagged for what was deleted, ${flagged.otherwise} otherwise, ${doubtful} results said to be doubtful, ${faults.length} faults; ${Math.round(performance.now() - start)} ms`,
		);
		for (const fault of faults.slice(0, 25)) {
			console.log(`  ${fault}`);
		}
		process.exitCode = faults.length > 0 ? 1 : process.exitCode;
	}
}
