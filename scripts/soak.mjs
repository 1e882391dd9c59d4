// `npm run soak`: the built server under 100,000 random edits, requests and cancellations over 20 open drafts.
// `npm run soak -- 5000 7`: so many edits, another seed. What differs from a fresh server is written to soak.json.
import { writeFile } from 'node:fs/promises';
import { soak } from './soak/soak.mjs';

const [edits = '100000', seed = '20261123'] = process.argv.slice(2);
const result = await soak({
	program: 'dist/server.js',
	seeds: 'seeds',
	edits: Number(edits),
	seed: Number(seed),
	report: (line) => console.error(line),
});
console.log(
	`edits ${result.edits}, requests ${result.requests}, cancellations ${result.cancellations}, ` +
		`restarts ${result.restarts}, compared ${result.compared}, mismatches ${result.mismatches}, ` +
		`memory first hour ${result.memory.first} MB, last hour ${result.memory.last} MB`,
);
if (result.mismatches > 0) {
	await writeFile('soak.json', `[\n${result.differences.join(',\n')}\n]\n`);
	process.exitCode = 1;
}
