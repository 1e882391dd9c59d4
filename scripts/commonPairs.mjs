// `node scripts/commonPairs.mjs`: counts how common pairs of characters are in official language at large, and writes
// server/src/core/precedents/index/commonPairs.ts. It needs the reference corpus (POLICYDRAFT_CORPUS, else ../shared/corpus)
// and is run by hand when the terms or the corpus change; what it writes is kept in the repository.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bundle } from './lib/bundle.mjs';

const corpus = path.resolve(process.env['POLICYDRAFT_CORPUS'] ?? '../shared/corpus');
const { scanTerms, unitsOf, slotOf, SLOTS, LEVELS } = await bundle(`
	export { scanTerms, unitsOf } from './server/src/core/precedents/index/terms';
	export { slotOf, SLOTS, LEVELS } from './server/src/core/precedents/index/termWeight';
`);

/** A term in fewer clauses than one of so many says all it can. */
const RAREST = 50_000;
/** A term in more clauses than this share says nothing. */
const EMPTY = 0.04;

const laws = gunzipSync(await readFile(path.join(corpus, 'law_clauses.jsonl.gz')))
	.toString()
	.split('\n')
	.filter((line, i) => line !== '' && i % 3 === 0)
	.map((line) => JSON.parse(line).text);
const real = await readdir(path.join(corpus, 'real'));
const notices = (
	await Promise.all(
		real.filter((name) => name.endsWith('.txt')).map((name) => readFile(path.join(corpus, 'real', name), 'utf8')),
	)
).flatMap((text) => text.split('\n').filter((line) => line.length > 30));

const shares = new Map();
for (const [texts, least] of [
	[laws, 1],
	[notices, 15],
]) {
	for (const [term, count] of countTerms(texts)) {
		if (count >= least) {
			shares.set(term, Math.max(shares.get(term) ?? 0, count / texts.length));
		}
	}
}
const levels = new Uint8Array(SLOTS);
for (const [term, share] of shares) {
	const common = Math.log(share * RAREST) / Math.log(EMPTY * RAREST);
	const level = Math.round(Math.min(1, Math.max(0, common)) * (LEVELS - 1));
	levels[slotOf(term)] = Math.max(levels[slotOf(term)], level);
}
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
let text = '';
for (let i = 0; i < SLOTS; i += 2) {
	text += digits[levels[i] * LEVELS + levels[i + 1]];
}
await writeFile(
	'server/src/core/precedents/index/commonPairs.ts',
	`// Written by scripts/commonPairs.mjs. How common terms are in laws and notices: two slots a digit, see termWeight.ts.
export const COMMON_PAIRS =
	'${text}';
`,
);
console.log(`${shares.size} terms of ${laws.length} clauses of laws and ${notices.length} paragraphs of notices`);

/** In how many texts each pair or word stands. */
function countTerms(texts) {
	const counts = new Map();
	for (const content of texts) {
		const units = unitsOf(content);
		const found = new Set();
		scanTerms(
			units,
			0,
			units.length,
			() => {},
			(term) => found.add(term),
		);
		for (const term of found) {
			counts.set(term, (counts.get(term) ?? 0) + 1);
		}
	}
	return counts;
}
