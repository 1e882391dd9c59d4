import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The built command line. `npm test` has built it before; where nobody has, it is built now. */
export function builtCli(): string {
	if (!existsSync(CLI)) {
		const build = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT, encoding: 'utf8' });
		if (build.status !== 0) {
			throw new Error(`the build failed:\n${build.stdout}${build.stderr}`);
		}
	}
	return CLI;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const CLI = path.join(ROOT, 'dist', 'cli.js');
