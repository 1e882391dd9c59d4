import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../support/builtCli';

const DIST = path.dirname(builtCli());

interface Metafile {
	readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
	readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}

/** What esbuild says of every program that is shipped. */
const meta = JSON.parse(readFileSync(path.join(DIST, 'meta.json'), 'utf8')) as Metafile;

const NETWORK = /^(?:node:)?(?:net|http|https|http2|tls|dns|dgram|inspector|cluster)(?:\/|$)/;
/** Pipes and sockets between an editor and its server. */
const TRANSPORT = /node_modules\/vscode-jsonrpc\/|node_modules\/vscode-language(?:client|server)\//;

describe('nothing goes out', () => {
	it('is told of every program', () => {
		expect(Object.keys(meta.outputs).sort()).toEqual(
			expect.arrayContaining(['dist/cli.js', 'dist/client.js', 'dist/corpusWorker.js', 'dist/server.js']),
		);
	});

	it('no module of the network is imported but by the transport', () => {
		const importing = Object.entries(meta.inputs).flatMap(([file, { imports }]) =>
			imports.filter((each) => NETWORK.test(each.path)).map((each) => `${file} imports ${each.path}`),
		);
		expect(importing.length).toBeGreaterThan(0);
		expect(importing.filter((line) => !TRANSPORT.test(line))).toEqual([]);
	});

	it.each(Object.keys(meta.outputs).filter((file) => file.endsWith('.js')))('%s has nothing to fetch with', (file) => {
		const program = readFileSync(path.join(DIST, '..', file), 'utf8');
		// A method of that name, of an object or in a class, is none of the browser's.
		expect(program.match(/(?<![.\w$#])fetch\((?![^()]*\)\{)/g) ?? []).toEqual([]);
		expect(program.match(/\b(?:WebSocket|XMLHttpRequest|EventSource|sendBeacon)\b/g) ?? []).toEqual([]);
	});
});
