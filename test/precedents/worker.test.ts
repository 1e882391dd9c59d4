import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { createPrecedentStore, openPrecedentStore } from '../../server/src/core/precedents/precedentStore';
import { CLAUSES } from './support/judgements';

/** A web worker has the language and nothing of Node: the same bytes and the same answers must come out there. */
it('packs, saves and answers the same without Node', async () => {
	const bundled = await build({
		entryPoints: ['server/src/core/precedents/precedentStore.ts'],
		bundle: true,
		format: 'iife',
		globalName: 'built',
		platform: 'neutral',
		write: false,
	});
	const files = [...new Set(CLAUSES.map((clause) => clause.document.file))].map((file) => ({
		file,
		stamp: 'a',
		clauses: CLAUSES.filter((clause) => clause.document.file === file),
	}));
	const query = { text: '对不裁员、少裁员的企业，返还失业保险费。', mode: 'clause', limit: 5 } as const;
	const context = vm.createContext({ input: JSON.stringify({ files, query }) });
	const there = vm.runInContext(
		`${bundled.outputFiles[0]?.text};
		const { files, query } = JSON.parse(input);
		const store = built.createPrecedentStore(files);
		const bytes = store.save();
		JSON.stringify({
			bytes: [...bytes],
			found: store.search(query),
			again: built.openPrecedentStore(bytes).search(query),
			node: typeof process + typeof require + typeof Buffer + typeof TextDecoder,
		})`,
		context,
	);
	const { bytes, found, again, node } = JSON.parse(there);
	const store = createPrecedentStore(files);
	const saved = store.save();
	const plain = JSON.parse(JSON.stringify(store.search(query)));
	expect(node).toBe('undefined'.repeat(4));
	expect(Buffer.from(bytes).equals(Buffer.from(saved))).toBe(true);
	expect(plain.length).toBeGreaterThan(0);
	expect(found).toEqual(plain);
	expect(again).toEqual(plain);
	expect(JSON.parse(JSON.stringify(openPrecedentStore(Uint8Array.from(bytes))?.search(query)))).toEqual(plain);
});
