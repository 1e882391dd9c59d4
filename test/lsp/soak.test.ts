import path from 'node:path';
import { expect, it } from 'vitest';
import { soak } from '../../scripts/soak/soak.mjs';
import { builtCli } from '../support/builtCli';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The whole of it is `npm run soak`: 100,000 edits. */
it('answers 2,000 random edits of 20 drafts as a fresh server would, killed in between', {
	timeout: 300_000,
}, async () => {
	const result = await soak({
		program: path.join(path.dirname(builtCli()), 'server.js'),
		seeds: path.join(ROOT, 'seeds'),
		edits: 2000,
	});
	expect(result.differences).toEqual([]);
	expect(result).toMatchObject({ edits: 2000, mismatches: 0, restarts: 1, unanswered: 0 });
	expect(result.compared).toBeGreaterThan(50);
	expect(result.cancellations).toBeGreaterThan(200);
});
