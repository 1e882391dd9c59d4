import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Imports TypeScript modules of this repository: `contents` is a module that re-exports what is wanted, from the top folder. */
export async function bundle(contents) {
	const folder = await mkdtemp(path.join(tmpdir(), 'policy-draft-bundle-'));
	try {
		const outfile = path.join(folder, 'bundle.mjs');
		const stdin = { contents, resolveDir: process.cwd(), loader: /** @type {const} */ ('ts') };
		await build({
			stdin,
			bundle: true,
			format: 'esm',
			// Packages of the older kind ask for Node's modules with `require`.
			banner: {
				js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
			},
			platform: 'node',
			outfile,
			logLevel: 'error',
		});
		return await import(pathToFileURL(outfile).href);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
