import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../support/builtCli';
import { hasSmallDisk, smallDisk } from '../support/smallDisk';
import { createWorkspace } from './support/workspace';

const WRONG = `一、任务\n（一）、甲甲。\n（二）、乙乙。\n${'稳定就业。\n'.repeat(20_000)}`;

describe('on a full disk', () => {
	it.skipIf(!hasSmallDisk)('check --fix and export say so, and leave every file as it was', async () => {
		const workspace = createWorkspace();
		mkdirSync(workspace.path('盘'));
		smallDisk(workspace.path('盘'));
		workspace.write({ '盘/甲.txt': WRONG });
		try {
			writeFileSync(workspace.path('盘/满.bin'), Buffer.alloc(1024 * 1024));
		} catch {
			// As much as fits.
		}
		const before = readdirSync(workspace.path('盘'));
		for (const command of [
			['check', '盘/甲.txt', '--fix'],
			['export', '盘/甲.txt', '--output', '盘/甲.docx'],
		] as const) {
			const { status, errors } = await workspace.run(...command);
			expect(status).toBe(2);
			expect(errors.join('\n')).toContain('磁盘已满');
		}
		expect(workspace.read('盘/甲.txt')).toBe(WRONG);
		expect(readdirSync(workspace.path('盘'))).toEqual(before);
	});

	it.skipIf(process.platform !== 'linux')('a report that cannot be written is no report: the program fails', () => {
		const workspace = createWorkspace({ '甲.txt': '一、甲\n三、乙\n' });
		const { status } = spawnSync(process.execPath, [builtCli(), 'check', workspace.path('甲.txt')], {
			stdio: ['ignore', openSync('/dev/full', 'w'), 'ignore'],
		});
		expect(status).toBe(2);
	});
});
