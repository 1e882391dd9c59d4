import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createBackgroundImporter } from '../../server/src/files/backgroundImporter';
import { createNodeHost } from '../../server/src/files/nodeHost';
import { IMPORT_WORD, type ImportResult } from '../../server/src/protocol';
import { builtCli } from '../support/builtCli';
import { docx, item, level, numbering, p } from '../word/support/docx';
import { type ClientOptions, startClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const WORD = docx(item('任务', 1), { numbering: numbering({ 0: level(0, 'chineseCounting', '%1、') }, [[1, 0]]) });
const WORKER = path.join(path.dirname(builtCli()), 'wordWorker.js');

async function ask(uri: string, bytes: Uint8Array | undefined, options: ClientOptions = {}) {
	const client = await startClient(options);
	const content = bytes && Buffer.from(bytes).toString('base64');
	return client.connection.sendRequest<ImportResult>(IMPORT_WORD, { uri, content });
}

function folder(): string {
	const made = mkdtempSync(path.join(tmpdir(), 'policy-draft-import-'));
	onTestFinished(() => rmSync(made, { recursive: true, force: true }));
	return made;
}

it.each([
	['zh-cn', '自动编号 1 个，已写成文字。'],
	['en', '1 automatic numbers are written out.'],
])(
	'gives the text, the name of the draft and the remarks in the language of the editor: %s',
	async (locale, remark) => {
		expect(await ask('memfs:/a/A.docx', WORD, { locale })).toEqual({
			text: '一、任务\n',
			name: 'A.docx.txt',
			remarks: [remark],
		});
	},
);

it.each([
	['zh-cn', '不是 Word 文档，或已损坏'],
	['en', 'this is no Word document, or a damaged one'],
])('says why there is no text: %s', async (locale, problem) => {
	expect(await ask('memfs:/a/A.docx', new Uint8Array(3), { locale })).toMatchObject({ problem, text: '' });
});

it('reads files of the machine in another thread, as it is shipped', async () => {
	const place = folder();
	writeFileSync(path.join(place, '工作方案 V2.docx'), WORD);
	const reader = { read: () => ({ cancel: () => {} }), text: async () => '' };
	const host = {
		...createFakeHost(),
		...createNodeHost(reader, createBackgroundImporter(WORKER)),
		readCorpus: createFakeHost().readCorpus,
	};
	const uri = (name: string) => pathToFileURL(path.join(place, name)).href;
	expect(await ask(uri('工作方案 V2.docx'), undefined, { host })).toMatchObject({
		text: '一、任务\n',
		name: '工作方案 V2.txt',
	});
	expect(await ask(uri('说明.docx'), undefined, { host })).toMatchObject({
		problem: '无法读取（文件不存在）',
		name: '说明.gongwen',
	});
	expect(await ask('memfs:/x.docx', undefined, { host })).toMatchObject({ problem: '不是本机的文件' });
	expect(await ask('memfs:/x.docx', docx(p('甲')), { host })).toMatchObject({ text: '甲\n' });
});

it.each([
	['takes too long', 'setInterval(() => {}, 1000);', '读取用时过长'],
	['dies', 'process.exit(3);', '文件过大'],
	['fills the memory', 'const all = []; for (;;) all.push(new Array(1000).fill({}));', '文件过大'],
])(
	'a thread that %s is given up, and the server lives',
	async (_, program, problem) => {
		const place = folder();
		writeFileSync(path.join(place, 'worker.js'), program);
		const importer = createBackgroundImporter(path.join(place, 'worker.js'), { milliseconds: 20_000, megabytes: 64 });
		const quick = createBackgroundImporter(path.join(place, 'worker.js'), { milliseconds: 300, megabytes: 64 });
		const result = await (problem === '读取用时过长' ? quick : importer)({ bytes: WORD });
		expect(result).toMatchObject({ problem: { 'zh-cn': problem } });
	},
	30_000,
);
