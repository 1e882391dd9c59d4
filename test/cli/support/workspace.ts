import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runProgram } from '../../../server/src/cli/program';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * A folder of files to run `policy-draft` in, gone when the test is over. A configuration above it keeps out whatever
 * the machine has above its temporary folder; without it nothing is configured.
 */
export function createWorkspace(files: Files = {}, above: 'configured' | 'bare' = 'configured'): Workspace {
	const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'policy-draft-')));
	onTestFinished(() => rmSync(top, { recursive: true, force: true }));
	const root = path.join(top, 'work');
	mkdirSync(root);
	// Another user than the one who runs the tests may look into it.
	chmodSync(top, 0o755);
	const workspace = new Workspace(root);
	if (above === 'configured') {
		workspace.write({ '../.policydraft.json': '{}' });
	}
	workspace.write(files);
	return workspace;
}

export interface Run {
	readonly status: number;
	/** Standard output. */
	readonly out: string;
	/** Standard error. */
	readonly errors: readonly string[];
}

export class Workspace {
	readonly root: string;

	constructor(root: string) {
		this.root = root;
	}

	path(name: string): string {
		return path.join(this.root, name);
	}

	write(files: Files): void {
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(path.dirname(this.path(name)), { recursive: true });
			writeFileSync(this.path(name), content);
		}
	}

	read(name: string): string {
		return readFileSync(this.path(name), 'utf8');
	}

	readJson<T>(name: string): T {
		return JSON.parse(this.read(name)) as T;
	}

	run(...args: readonly string[]): Promise<Run> {
		return this.runWith('', ...args);
	}

	/** With `input` as standard input. */
	async runWith(input: string | Uint8Array, ...args: readonly string[]): Promise<Run> {
		let out = '';
		const errors: string[] = [];
		const before = process.cwd();
		process.chdir(this.root);
		try {
			const console = {
				out: (text: string) => {
					out += text;
				},
				error: (line: string) => {
					errors.push(line);
				},
				today: () => '2026-11-23',
				readInput: async () => Buffer.from(input),
				screen: { color: false, columns: 100 },
			};
			const status = await runProgram(args, console, '1.2.3');
			return { status, out, errors };
		} finally {
			process.chdir(before);
		}
	}

	/** Runs a command that prints JSON. */
	async runJson<T>(...args: readonly string[]): Promise<Run & { readonly json: T }> {
		const run = await this.run(...args, '--format', 'json');
		return { ...run, json: JSON.parse(run.out) as T };
	}
}
