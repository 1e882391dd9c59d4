import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { cacheFile } from '../../server/src/files/corpus/corpusCache';
import { hasSmallDisk, smallDisk } from '../support/smallDisk';
import { precedent, type Running, start, temporaryFolder, writeMany } from './support/corpusServer';

describe('a folder of precedents', { timeout: 60_000 }, () => {
	it('that is not there is named once, and everything else goes on', async () => {
		const folder = path.join(temporaryFolder(), '没有');
		const running = await start(folder, {});
		expect(await running.hover(TRAINING)).toContain('责任单位');
		await tell(running, folder);
		await tell(running, path.join(folder, '1.txt'));
		expect(await running.hover(TRAINING)).toContain('责任单位');
		expect(running.logs.filter((message) => message.includes('没有'))).toEqual([
			`${folder}：无法读取文件夹（文件不存在）`,
		]);
	});

	it('that is taken away, or a folder in it, takes its precedents along, and brings them back', async () => {
		const folder = temporaryFolder();
		const inner = path.join(folder, '2026', '渔港');
		mkdirSync(inner, { recursive: true });
		writeMany(folder, 3);
		writeFileSync(path.join(inner, '9.txt'), precedent('第9号渔港', '市航务局'));
		const running = await start(folder, {});
		await running.until(async () => (await running.hover('第9号渔港')).includes('市航务局'));

		// An editor says that the folder went; of the files in it, it says nothing.
		renameSync(path.join(folder, '2026'), `${folder}-2026`);
		onTestFinished(() => rmSync(`${folder}-2026`, { recursive: true, force: true }));
		await tell(running, path.join(folder, '2026'));
		await running.until(async () => !(await running.hover('第9号渔港')).includes('市航务局'));
		expect(await running.hover('第1号渔港')).toContain('市海洋局');

		renameSync(`${folder}-2026`, path.join(folder, '2026'));
		await tell(running, path.join(folder, '2026'));
		await running.until(async () => (await running.hover('第9号渔港')).includes('市航务局'));

		rmSync(folder, { recursive: true });
		await tell(running, folder);
		await running.until(async () => (await running.hover('第1号渔港')) === '');
		expect(await running.hover(TRAINING)).toContain('责任单位');
		expect(running.logs).toEqual([`${folder}：无法读取文件夹（文件不存在）`]);
	});

	it('that goes while it is read is complained of once, not file by file', async () => {
		const folder = temporaryFolder();
		writeMany(folder, 3000);
		const running = await start(folder, {});
		await running.until(() => running.progress.some(({ kind }) => kind === 'report'));
		rmSync(folder, { recursive: true });
		await running.until(() => running.progress.at(-1)?.kind === 'end');
		expect(await running.hover(TRAINING)).toContain('责任单位');
		expect(running.logs.filter((message) => message.includes(folder))).toEqual([
			`${folder}：无法读取文件夹（文件不存在）`,
		]);
	});

	it('that changes while it is read ends up as it is on the disk', async () => {
		const folder = temporaryFolder();
		writeMany(folder, 1500);
		const running = await start(folder, {});
		await running.until(() => running.progress.some(({ kind }) => kind === 'begin'));
		const changed = ['1400.txt', '1401.txt', '0.txt', '新.txt'].map((name) => path.join(folder, name));
		rmSync(changed[0] ?? '');
		writeFileSync(changed[1] ?? '', precedent('第8001号渔港', '市航标处'));
		writeFileSync(changed[2] ?? '', precedent('第8002号渔港', '市航标处'));
		writeFileSync(changed[3] ?? '', precedent('第8003号渔港', '市航标处'));
		await tell(running, ...changed);
		for (const harbour of ['第8001号渔港', '第8002号渔港', '第8003号渔港']) {
			await running.until(async () => (await running.hover(harbour)).includes('市航标处'));
		}
		expect(await running.hover('第1399号渔港')).toContain('市海洋局');
		await running.until(async () => !(await running.hover('第1400号渔港')).includes('第1400号渔港'));
		expect(running.logs).toEqual([]);
	});

	it('with files of 2 GB, loops of links and what cannot be read names each once and reads the rest', async () => {
		const folder = temporaryFolder();
		writeMany(folder, 2);
		for (const name of ['大.txt', '大.docx', '大.doc', '大.pdf', '大.html']) {
			writeFileSync(path.join(folder, name), '');
			truncateSync(path.join(folder, name), 2 ** 31 + 1);
		}
		mkdirSync(path.join(folder, '下级'));
		symlinkSync('..', path.join(folder, '下级', '回来'));
		symlinkSync('绕乙.txt', path.join(folder, '绕甲.txt'));
		symlinkSync('绕甲.txt', path.join(folder, '绕乙.txt'));
		symlinkSync('/没有/这个.txt', path.join(folder, '断.txt'));
		// A file that says it is there, and fails when it is read: as a bad sector does.
		const bad = process.platform === 'linux' ? ['坏.txt'] : [];
		for (const name of bad) {
			symlinkSync('/proc/self/mem', path.join(folder, name));
		}
		const running = await start(folder, {});
		await running.until(async () => (await running.hover('第1号渔港')).includes('市海洋局'));
		const named = ['大.txt', '大.docx', '大.doc', '大.pdf', '大.html', '绕甲.txt', '绕乙.txt', '断.txt', ...bad];
		await running.until(() => running.logs.length >= named.length);
		await tell(running, folder);
		expect(await running.hover('第0号渔港')).toContain('市海洋局');
		for (const name of named) {
			expect(running.logs.filter((message) => message.startsWith(`${path.join(folder, name)}：`))).toHaveLength(1);
		}
		expect(running.logs).toHaveLength(named.length);
		expect(running.logs.filter((message) => message.includes('超过 32 MB'))).toHaveLength(5);
		expect(running.logs.filter((message) => message.includes('链接循环'))).toHaveLength(2);
	});
});

describe('the cache of a folder of precedents', { timeout: 60_000 }, () => {
	it.skipIf(process.platform !== 'linux')(
		'on a full disk is given up, said once, with nothing left behind',
		async () => {
			const folder = temporaryFolder();
			const cacheFolder = temporaryFolder();
			writeMany(folder, 20);
			const running = await start(folder, { cacheFolder });
			const file = cacheFile(cacheFolder, [folder]);
			const part = `${file}.${running.process.pid}.part`;
			// Whatever is written there finds the disk full.
			symlinkSync('/dev/full', part);
			await running.until(() => running.logs.length > 0);
			symlinkSync('/dev/full', part);
			writeFileSync(path.join(folder, '0.txt'), precedent('第800号渔港', '市航标处'));
			await tell(running, path.join(folder, '0.txt'));
			await running.until(async () => (await running.hover('第800号渔港')).includes('市航标处'));
			await running.until(() => readdirSync(cacheFolder).length === 0);
			expect(await running.hover('第19号渔港')).toContain('市海洋局');
			expect(running.logs).toEqual(['先例库的缓存无法写入（磁盘已满），下次打开会重读。']);
		},
	);

	it.skipIf(!hasSmallDisk)('on a disk of 1 MB keeps the old one whole when the new one does not fit', async () => {
		const folder = temporaryFolder();
		const cacheFolder = temporaryFolder();
		smallDisk(cacheFolder);
		writeMany(folder, 20);
		const running = await start(folder, { cacheFolder });
		await running.until(() => readdirSync(cacheFolder).some((name) => name.endsWith('.pdx')));
		const before = readFileSync(cacheFile(cacheFolder, [folder]));
		for (let i = 0; i < 100; i++) {
			writeFileSync(path.join(folder, `长${i}.txt`), long(i));
		}
		await tell(running, folder);
		await running.until(() => running.logs.some((message) => message.includes('磁盘已满')));
		expect(readdirSync(cacheFolder)).toEqual([path.basename(cacheFile(cacheFolder, [folder]))]);
		expect(readFileSync(cacheFile(cacheFolder, [folder])).equals(before)).toBe(true);
		expect(await running.hover('第19号渔港')).toContain('市海洋局');

		const next = await start(folder, { cacheFolder });
		await next.until(async () => (await next.hover('第19号渔港')).includes('市海洋局'));
		expect(next.logs.filter((message) => message.includes('损坏'))).toEqual([]);
	});

	it.each([
		['in what it says of the files', 200],
		['in the clauses', -200],
	])('is made anew, and said so once, where a bit of it is wrong %s', async (_, at) => {
		const folder = temporaryFolder();
		const cacheFolder = temporaryFolder();
		writeMany(folder, 20);
		const first = await start(folder, { cacheFolder });
		const file = cacheFile(cacheFolder, [folder]);
		await first.until(() => readdirSync(cacheFolder).includes(path.basename(file)));
		const bytes = readFileSync(file);
		const place = at < 0 ? bytes.length + at : at;
		bytes[place] = (bytes[place] ?? 0) ^ 1;
		writeFileSync(file, bytes);
		const second = await start(folder, { cacheFolder });
		await second.until(async () => (await second.hover('第19号渔港')).includes('市海洋局'));
		expect(second.logs).toEqual(['先例库的缓存已损坏或版本不符，正在重建。']);
		await second.until(() => !readFileSync(file).equals(bytes));
		const third = await start(folder, { cacheFolder });
		expect(await third.hover('第19号渔港')).toContain('市海洋局');
		expect(third.logs).toEqual([]);
	});

	it('of two windows is whole whatever they write at once, and what a killed one left is cleared away', async () => {
		const folder = temporaryFolder();
		const cacheFolder = temporaryFolder();
		writeMany(folder, 400);
		const file = cacheFile(cacheFolder, [folder]);
		const left = `${file}.1.part`;
		writeFileSync(left, 'half of it');
		utimesSync(left, new Date(0), new Date(0));
		const windows = await Promise.all([start(folder, { cacheFolder }), start(folder, { cacheFolder })]);
		for (const [i, window] of windows.entries()) {
			await window.until(() => window.progress.at(-1)?.kind === 'end');
			writeFileSync(path.join(folder, `新${i}.txt`), precedent(`第800${i}号渔港`, '市航标处'));
		}
		for (const window of windows) {
			await tell(window, path.join(folder, '新0.txt'), path.join(folder, '新1.txt'));
			await window.until(async () => (await window.hover('第8001号渔港')).includes('市航标处'));
			expect(await window.hover('第8000号渔港')).toContain('市航标处');
		}
		await windows[0].until(() => readdirSync(cacheFolder).join() === path.basename(file));
		const third = await start(folder, { cacheFolder });
		expect(await third.hover('第399号渔港')).toContain('市海洋局');
		expect(third.progress).toEqual([]);
		expect([...windows, third].flatMap(({ logs }) => logs)).toEqual([]);
	});
});

/** What the built-in corpus has clauses on. */
const TRAINING = '开展职业技能培训，加大援企稳岗力度';

function tell({ client }: Running, ...files: readonly string[]): Promise<void> {
	const changes = files.map((file) => ({ uri: pathToFileURL(file).href, type: 2 as const }));
	return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
}

/** A document that the disk of the test has no room for a hundred of. */
function long(i: number): string {
	const clauses = Array.from(
		{ length: 100 },
		(_, n) => `${n + 1}.修第${i}号渔港第${n}期。疏浚航道${i * 100 + n}米，安排资金${i}万元。`,
	);
	return `江北市人民政府关于第${i}号渔港建设的意见\n\n一、任务\n${clauses.join('\n')}\n`;
}
