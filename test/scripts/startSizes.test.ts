import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../support/builtCli';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KILOBYTE = 1000;

interface Output {
	readonly bytes: number;
	readonly inputs: Readonly<Record<string, unknown>>;
	readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

/** What esbuild says of every program that is shipped. */
const { outputs } = JSON.parse(readFileSync(path.join(path.dirname(builtCli()), 'meta.json'), 'utf8')) as {
	readonly outputs: Readonly<Record<string, Output>>;
};

/** A program and what it loads when it starts; what it imports later does not count. */
function startOf(program: string, seen = new Set<string>()): ReadonlySet<string> {
	if (!seen.has(program)) {
		seen.add(program);
		for (const { path: imported, kind } of outputs[program]?.imports ?? []) {
			if (kind !== 'dynamic-import' && outputs[imported] !== undefined) {
				startOf(imported, seen);
			}
		}
	}
	return seen;
}

const STARTED = ['dist/client.js', 'dist/server.js', 'dist/server/server.mjs'].map((program) => startOf(program));

describe('what starts', () => {
	it('client and server take less than 600 kB together', () => {
		const bytes = STARTED.flatMap((files) => [...files]).reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
		expect(bytes).toBeGreaterThan(100 * KILOBYTE);
		expect(bytes).toBeLessThan(600 * KILOBYTE);
	});

	it.each([
		[
			'readers of other formats',
			/word\/import\/(?!otherFormats|importError)|htmlparser2|unpdf|word-extractor|yauzl|saxes/,
		],
		['rules', /core\/rules\/[a-z]+\//],
		['precedents', /core\/precedents\/index\//],
		['the language client', /vscode-languageclient/],
		['Word documents', /word\/(?:export|layout|pages)\/(?!exportWord|printPages)/],
	])('loads %s when they are first needed', (_, late) => {
		const inputs = STARTED.flatMap((files) => [...files].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {})));
		expect(inputs.filter((input) => late.test(input))).toEqual([]);
		expect(Object.values(outputs).some((output) => Object.keys(output.inputs).some((input) => late.test(input)))).toBe(
			true,
		);
	});
});

describe('the package', () => {
	it('takes less than 4 MB, and its pictures at most one', { timeout: 60_000 }, async () => {
		const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
		expect(files).toContain('dist/server.js');
		const contents = Object.fromEntries(files.map((file) => [file, readFileSync(path.join(ROOT, file))]));
		expect(zipSync(contents).byteLength).toBeLessThan(4000 * KILOBYTE);
		const pictures = files.filter((file) => /\.(?:png|gif|jpe?g|webp)$/.test(file));
		const size = pictures.reduce((sum, file) => sum + statSync(path.join(ROOT, file)).size, 0);
		expect(pictures.length).toBeGreaterThan(0);
		expect(size).toBeLessThanOrEqual(1000 * KILOBYTE);
	});
});
