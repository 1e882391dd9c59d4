import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { READ_PRECEDENT } from '../../server/src/protocol';
import { createWorkspace } from '../cli/support/workspace';
import { startClient } from '../lsp/support/client';
import { createFakeHost } from '../lsp/support/fakeHost';

it.each(['../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', '先例.txt/../../etc/passwd', '', '\0'])(
	'a file of the corpus is read by the name it was given there, not by the path %j',
	async (file) => {
		const client = await startClient({
			host: createFakeHost({ '先例.txt': '一、任务\n1.强培训。开展深海养殖培训。' }),
		});
		const uri = 'file:///drafts/意见.gongwen';
		await client.open(uri, '一、任务\n1.强培训。开展深海养殖培训。');
		await client.hover(uri, '深海养殖');
		expect(await client.connection.sendRequest(READ_PRECEDENT, { file })).toBeNull();
	},
);

it('a corpus folder outside may be named, with dots and links, and is only read', async () => {
	const outside = mkdtempSync(path.join(tmpdir(), 'policy-draft-outside-'));
	onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
	const text =
		'海南市关于养殖的意见\n一、任务\n1.强培训。面向渔民开展深海养殖培训，发放培训补贴。（责任单位：市海洋局）\n';
	writeFileSync(path.join(outside, '先例.txt'), text);
	symlinkSync(outside, path.join(outside, '回环'));
	const workspace = createWorkspace();
	const given = path.relative(workspace.root, outside);
	const { out, status } = await workspace.run(
		'precedents',
		'--corpus',
		given,
		'--text',
		'深海养殖培训',
		'--format',
		'json',
	);
	expect(status).toBe(0);
	expect(out).toContain('面向渔民开展深海养殖培训');
});

it('check --fix writes the file it was given and nothing beside it', async () => {
	const workspace = createWorkspace({
		'内/草稿.txt': '海南市关于养殖的意见\n一、任务\n1.甲。开展培训,,发放补贴。\n2.乙。开展培训，发放补贴。\n',
	});
	mkdirSync(workspace.path('旁'));
	await workspace.run('check', '内/../内/草稿.txt', '--fix');
	expect(workspace.read('内/草稿.txt')).not.toContain(',,');
});
