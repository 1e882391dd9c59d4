import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
	createProtocolConnection,
	DidChangeWatchedFilesNotification,
	LogMessageNotification,
	type MarkupContent,
	StreamMessageReader,
	StreamMessageWriter,
	WorkDoneProgressCancelNotification,
	WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { builtCli } from '../support/builtCli';
import { openClient, type TestClient } from './support/client';

const SERVER = path.join(path.dirname(builtCli()), 'server.js');

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

const DRAFT = '一、任务\n1.修渔港。疏浚第0号渔港航道。\n';
const LIGHTHOUSE = '整修沿海灯塔塔身和引航设施';
const NURSERY = '扩建国有林场珍稀树种苗圃';

function precedent(harbour: string, unit: string): string {
	return `江北市人民政府关于渔港建设的意见\n\n一、任务\n1.修渔港。疏浚${harbour}航道，整修码头。（责任单位：${unit}）\n2.种果树。推广${harbour}周边矮化密植技术，扶持果农。（责任单位：市农业农村局）\n`;
}

function writeMany(folder: string, count: number): void {
	for (let i = 0; i < count; i++) {
		writeFileSync(path.join(folder, `${i}.txt`), precedent(`第${i}号渔港`, '市海洋局'));
	}
}

interface Progress {
	readonly token: string | number;
	readonly kind: 'begin' | 'report' | 'end';
	readonly cancellable?: boolean;
	readonly message?: string;
}

interface Running {
	readonly client: TestClient;
	readonly progress: Progress[];
	readonly logs: string[];
	readonly until: (holds: () => boolean | Promise<boolean>) => Promise<void>;
	/** The card over a clause on this harbour, or of these words; empty where there is none. */
	readonly hover: (harbour: string) => Promise<string>;
}

/** The built server over stdio, with the folder in its settings. */
async function start(folder: string, options: Readonly<Record<string, unknown>>): Promise<Running> {
	const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	onTestFinished(() => {
		connection.dispose();
		child.kill();
	});
	const progress: Progress[] = [];
	const logs: string[] = [];
	connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
	connection.onNotification('$/progress', ({ token, value }: { token: string; value: object }) => {
		progress.push({ token, ...value } as Progress);
	});
	connection.onNotification(LogMessageNotification.method, ({ message }: { message: string }) => {
		logs.push(message);
	});
	const client = await openClient(connection, {
		settings: { precedents: { folders: [folder] } },
		initializationOptions: options,
		capabilities: { window: { workDoneProgress: true } },
	});
	let drafts = 0;
	const hover = async (harbour: string): Promise<string> => {
		const uri = `file:///drafts/${drafts++}.gongwen`;
		await client.open(uri, /^第/.test(harbour) ? DRAFT.replace('第0号渔港', harbour) : `一、任务\n1.${harbour}。\n`);
		const found = await client.hover(uri, harbour);
		return (found?.contents as MarkupContent | undefined)?.value ?? '';
	};
	await hover('第0号渔港');
	return { client, progress, logs, hover, until };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await holds())) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

function temporaryFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-corpus-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
