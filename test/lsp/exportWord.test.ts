import { expect, it } from 'vitest';
import { EXPORT_WORD, type ExportParams, type ExportResult } from '../../server/src/protocol';
import { readWord } from '../../server/src/word/import/readWord';
import { type ClientOptions, startClient } from './support/client';

const DRAFT = '关于做好工作的通知\n\n各区人民政府：\n一、任务\n做好工作。\n三、措施\n抓好落实。\n';

async function ask(text: string, params: Partial<ExportParams> = {}, options: ClientOptions = {}) {
	const client = await startClient(options);
	const uri = 'file:///w/甲.txt';
	await client.open(uri, text);
	const given = { uri, review: false, allowSecret: false, ...params };
	return client.connection.sendRequest<ExportResult | null>(EXPORT_WORD, given);
}

async function textOf(result: ExportResult | null): Promise<string> {
	const base64 = result?.kind === 'document' ? result.base64 : '';
	return (await readWord(Buffer.from(base64, 'base64'))).text;
}

it('gives the draft as a Word document, with the red head of the settings', async () => {
	const result = await ask(DRAFT, {}, { settings: { export: { redHead: '甲市人民政府文件' } } });
	expect(result).toMatchObject({ kind: 'document', remarks: [] });
	expect(await textOf(result)).toMatch(/^甲市人民政府文件\n+关于做好工作的通知\n/);
});

it.each([
	['zh-cn', '略去 1 行网页残留。'],
	['en', 'Lines of a web page that are left out: 1.'],
])('says what it has left out, in the language of the editor: %s', async (locale, remark) => {
	expect(await ask(`${DRAFT}打印\n`, {}, { locale })).toMatchObject({ remarks: [remark] });
});

it('says that there is nothing to print', async () => {
	expect(await ask('\n\n')).toEqual({ kind: 'empty' });
});

it('asks before it exports what is secret', async () => {
	expect(await ask(`机密★1年\n${DRAFT}`)).toEqual({ kind: 'secret' });
	expect(await ask(`机密★1年\n${DRAFT}`, { allowSecret: true })).toMatchObject({ kind: 'document' });
});
