import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver/node';
import {
	createProtocolConnection,
	ExitNotification,
	ShutdownRequest,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { builtCli } from '../support/builtCli';
import { seed } from '../support/seeds';
import { type ClientOptions, openClient, type TestClient } from './support/client';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SERVER = path.join(path.dirname(builtCli()), 'server.js');
const GAP = '一、任务\n1.稳岗位。\n4.扩就业。\n二、组织领导\n';

describe('dist/server.js --stdio', { timeout: 60_000 }, () => {
	it.each([
		['zh-cn', '.md'],
		['en', '.en.md'],
	])('lints, explains by pages that exist (%s) and ends when it is told to', async (locale, ending) => {
		const { client, child } = await start({ locale });
		const uri = pathToFileURL(path.join(temporaryFolder(), '意见.gongwen')).href;
		await client.open(uri, GAP);
		const [diagnostic] = await client.diagnostics(uri);
		expect(diagnostic?.code).toBe('numbering-gap');
		const href = diagnostic?.codeDescription?.href ?? '';
		expect(href).toMatch(/^file:/);
		expect(href.endsWith(`/docs/rules/numbering-gap${ending}`)).toBe(true);
		expect(existsSync(fileURLToPath(href))).toBe(true);
		const exit = once(child, 'exit');
		await client.connection.sendRequest(ShutdownRequest.type);
		await client.connection.sendNotification(ExitNotification.type);
		expect((await exit)[0]).toBe(0);
	});

	it('shows precedents of the built-in corpus, for a seed those of the other seeds', async () => {
		const { client } = await start({});
		const { file, content } = seed('000');
		const uri = pathToFileURL(path.join(ROOT, file)).href;
		await client.open(uri, content);
		const hover = await client.hover(uri, '帮助企业防控订单风险');
		const markdown = (hover?.contents as MarkupContent | undefined)?.value ?? '';
		expect(markdown).toContain('济宁市 2020');
		expect(markdown).not.toContain('聊城');
	});

	it('reads .policydraft.json and the folders it names, beside the draft', async () => {
		const folder = temporaryFolder();
		const own = '一、任务\n1.强培训。面向渔民开展深海养殖培训。（责任单位：市海洋局）';
		writeFileSync(path.join(folder, '先例.txt'), own);
		const configuration = { rules: { 'numbering-gap': 'hint' }, precedents: { folders: ['.'] } };
		writeFileSync(path.join(folder, '.policydraft.json'), JSON.stringify(configuration));
		const { client } = await start({});
		const uri = pathToFileURL(path.join(folder, '意见.gongwen')).href;
		await client.open(uri, `${GAP}（一）深海养殖。开展渔民深海养殖培训。`);
		expect(await client.diagnostics(uri)).toMatchObject([{ code: 'numbering-gap', severity: 4 }]);
		const hover = await client.hover(uri, '渔民');
		expect((hover?.contents as MarkupContent | undefined)?.value).toContain('市海洋局');
	});

	it('ends when its client is gone', async () => {
		const { child } = await start({});
		const exit = once(child, 'exit');
		child.stdin?.end();
		expect((await exit)[1]).toBeNull();
	});

	it('says how it is used when it is not told how to talk', async () => {
		const child = spawn(process.execPath, [SERVER], { stdio: 'pipe' });
		let said = '';
		child.stderr.on('data', (data: Buffer) => {
			said += data.toString();
		});
		expect((await once(child, 'exit'))[0]).toBe(2);
		expect(said).toContain('--stdio');
	});
});

async function start(options: ClientOptions): Promise<{ readonly client: TestClient; readonly child: ChildProcess }> {
	const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	onTestFinished(() => {
		connection.dispose();
		child.kill();
	});
	return { client: await openClient(connection, options), child };
}

function temporaryFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}
