import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification, WorkDoneProgressCancelNotification } from 'vscode-languageserver/node';
import { start, temporaryFolder, writeMany } from './support/corpusServer';

describe('a folder of precedents', { timeout: 60_000 }, () => {
	it('is read with progress, is usable while it is read, and is not read again from its cache', async () => {
		const folder = temporaryFolder();
		const cacheFolder = temporaryFolder();
		writeMany(folder, 400);
		const first = await start(folder, { cacheFolder });
		await first.until(() => first.progress.at(-1)?.kind === 'end');
		expect(first.progress[0]).toMatchObject({ kind: 'begin', cancellable: true });
		expect(first.progress.some(({ message = '' }) => /^\d+\/405 份，[\d]+ 条，约剩 \d+ 秒$/.test(message))).toBe(true);
		expect(await first.hover('第399号渔港')).toContain('市海洋局');
		await first.until(() => readdirSync(cacheFolder).some((name) => name.endsWith('.pdx')));

		const second = await start(folder, { cacheFolder });
		expect(await second.hover('第399号渔港')).toContain('市海洋局');
		expect(second.progress).toEqual([]);
	});

	it('keeps what was read when the drafter cancels', async () => {
		const folder = temporaryFolder();
		writeMany(folder, 3000);
		const { client, progress, until, hover } = await start(folder, {});
		await until(() => progress.some(({ kind }) => kind === 'report'));
		await client.connection.sendNotification(WorkDoneProgressCancelNotification.method, {
			token: progress[0]?.token ?? '',
		});
		await until(() => progress.at(-1)?.kind === 'end');
		const read = Number(/^(\d+)/.exec(progress.at(-2)?.message ?? '')?.[1]);
		expect(read).toBeGreaterThan(0);
		expect(read).toBeLessThan(3005);
		expect(await hover('第0号渔港')).toContain('市海洋局');
	});

	it('takes up files that are changed, made and deleted, and only these', async () => {
		const folder = temporaryFolder();
		writeMany(folder, 3);
		const { client, until, hover } = await start(folder, {});
		await until(async () => (await hover('第2号渔港')).includes('市海洋局'));
		expect(await hover(LIGHTHOUSE)).toBe('');
		writeFileSync(path.join(folder, '2.txt'), `一、任务\n1.修灯塔。${LIGHTHOUSE}，更换灯器。（责任单位：市航标处）\n`);
		writeFileSync(
			path.join(folder, '新.html'),
			`<p>一、任务</p><p>1.育苗木。${NURSERY}，培育良种。（责任单位：市林业局）</p>`,
		);
		for (const name of ['0.txt', '1.txt']) {
			rmSync(path.join(folder, name));
		}
		await client.connection.sendNotification(DidChangeWatchedFilesNotification.method, {
			changes: ['0.txt', '1.txt', '2.txt', '新.html'].map((name) => ({
				uri: pathToFileURL(path.join(folder, name)).href,
				type: 2,
			})),
		});
		await until(async () => (await hover(LIGHTHOUSE)).includes('市航标处'));
		expect(await hover(NURSERY)).toContain('市林业局');
		expect(await hover('第2号渔港')).toBe('');
	});

	it('names what cannot be read once, and reads everything else', async () => {
		const folder = temporaryFolder();
		writeMany(folder, 2);
		mkdirSync(path.join(folder, '下级'));
		symlinkSync(folder, path.join(folder, '下级', '回来'));
		symlinkSync(path.join(folder, '没有.txt'), path.join(folder, '断.txt'));
		writeFileSync(path.join(folder, '大.txt'), '');
		truncateSync(path.join(folder, '大.txt'), 300 * 1024 * 1024);
		// 修渔港 in GB 18030, as older offices save it.
		writeFileSync(
			path.join(folder, '国标.txt'),
			Buffer.concat([
				Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xc8, 0xce, 0xce, 0xf1, 0x0a, 0x31, 0x2e, 0xd0, 0xde]),
				Buffer.from([0xd3, 0xe6, 0xb8, 0xdb, 0xa1, 0xa3]),
			]),
		);
		const { logs, until, hover } = await start(folder, {});
		await until(async () => (await hover('第1号渔港')).includes('市海洋局'));
		expect(logs.filter((message) => message.includes('大.txt'))).toHaveLength(1);
		expect(logs.filter((message) => message.includes('断.txt'))).toHaveLength(1);
		expect(logs.filter((message) => message.includes('国标.txt') || message.includes('回来'))).toEqual([]);
	});

	it.each([
		['cut in half', (file: string) => truncateSync(file, 2000)],
		['of another kind', (file: string) => writeFileSync(file, 'nothing of ours, but long enough to be looked at')],
		['empty', (file: string) => writeFileSync(file, '')],
		['of an earlier version', (file: string) => writeFileSync(file, asBefore(readFileSync(file)))],
	])('is read anew where its cache is %s, which is said once', async (_, spoil) => {
		const folder = temporaryFolder();
		const cacheFolder = temporaryFolder();
		writeMany(folder, 20);
		const first = await start(folder, { cacheFolder });
		await first.until(() => readdirSync(cacheFolder).some((name) => name.endsWith('.pdx')));
		const file = path.join(cacheFolder, readdirSync(cacheFolder).find((name) => name.endsWith('.pdx')) ?? '');
		spoil(file);
		const second = await start(folder, { cacheFolder });
		await second.until(async () => (await second.hover('第19号渔港')).includes('市海洋局'));
		expect(second.logs.filter((message) => message.includes('缓存'))).toHaveLength(1);
	});
});

const LIGHTHOUSE = '整修沿海灯塔塔身和引航设施';
const NURSERY = '扩建国有林场珍稀树种苗圃';

/** As caches were laid out before there was a checksum of what they say of the files. */
function asBefore(cache: Buffer): Buffer {
	const length = cache.readUInt32LE(0);
	const facts = Buffer.from(cache.toString('utf8', 8, 8 + length).replace(/"version":\d+/, '"version":3'));
	const header = Buffer.alloc(4);
	header.writeUInt32LE(facts.length);
	return Buffer.concat([header, facts, cache.subarray(8 + length)]);
}
