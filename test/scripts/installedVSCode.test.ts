import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedVSCode } from '../../scripts/lib/installedVSCode.mjs';

describe('the VS Code installed on the machine', () => {
	let folder: string;
	const file = (name: string) => {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), '', { mode: 0o755 });
		return join(folder, name);
	};

	beforeEach(() => {
		folder = realpathSync(mkdtempSync(join(tmpdir(), 'installed-')));
		mkdirSync(join(folder, 'path'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('is found through its command on PATH', () => {
		const executable = file('code/code');
		file('code/chrome_100_percent.pak');
		symlinkSync(file('code/bin/code'), join(folder, 'path', 'code'));
		expect(installedVSCode({ PATH: join(folder, 'path') })).toBe(executable);
	});

	it('is not a server whose command has the same name', () => {
		file('server/code');
		symlinkSync(file('server/bin/remote-cli/code'), join(folder, 'path', 'code'));
		expect(installedVSCode({ PATH: join(folder, 'path') })?.startsWith(folder) ?? false).toBe(false);
	});
});
