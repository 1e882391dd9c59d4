import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isReadableDocument, readDocumentFile } from '../../server/src/files/corpus/readDocumentFile';
import { dishonestZip } from '../word/support/zip';

describe('a saved web page', () => {
	it('is read by paragraphs, without menus, scripts and tables', async () => {
		const page =
			'<html><head><title>站名</title></head><body><nav>首页</nav><script>var x="一、";</script>' +
			'<p>一、任务</p><p>1.修渔港。疏浚&#33322;道<br>二行</p><table><tr><td>单位</td><td>金额</td></tr></table><p>2.种果树。</p></body></html>';
		expect(await read('页.html', page)).toBe('一、任务\n1.修渔港。疏浚航道\n二行\n2.种果树。');
	});

	it('that a table lays out is read', async () => {
		const page = '<table><tr><td><p>一、任务</p><p>1.修渔港。</p></td></tr></table>';
		expect(await read('页.htm', page)).toBe('一、任务\n1.修渔港。');
	});

	it('broken off in the middle is read as far as it goes', async () => {
		expect(await read('页.html', '<p>一、任务</p><p>1.修<b>渔港')).toBe('一、任务\n1.修渔港');
	});
});

describe('a Word document', () => {
	const word = (body: string): Uint8Array =>
		zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`) });
	const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

	it('is read by paragraphs with its changes accepted, without its tables', async () => {
		const body = [
			`<w:p>${run('一、任')}${run('务')}</w:p>`,
			`<w:p>${run('1.修')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('灯塔&amp;码头')}</w:ins></w:p>`,
			`<w:tbl><w:tr><w:tc><w:p>${run('单位')}</w:p></w:tc></w:tr></w:tbl>`,
			`<w:p>${run('2.种果树。')}</w:p>`,
		];
		expect(await read('件.docx', word(body.join('')))).toBe('一、任务\n1.修灯塔&码头\n2.种果树。\n');
	});

	it.each([
		['cut in half', word('').subarray(0, 60)],
		['that is no zip', strToU8('一、任务')],
		['of another kind', zipSync({ 'a.xml': strToU8('<x/>') })],
	])('%s is refused', async (_, bytes) => {
		await expect(read('件.docx', bytes)).rejects.toThrow('不是 Word 文档，或已损坏');
	});

	it('that would fill the memory is refused unopened', async () => {
		const bomb = dishonestZip({ name: 'word/document.xml', content: new Uint8Array(10), claims: 0xfffffff0 });
		await expect(read('件.docx', bomb)).rejects.toThrow('解开后过大');
	});

	it('of the old kind that is none is refused', async () => {
		await expect(read('件.doc', '一、任务')).rejects.toThrow('不是 Word 文档，或已损坏');
	});
});

describe('a PDF', () => {
	it('is read by its text layer', async () => {
		expect(
			await read('件.pdf', pdf('BT /F 12 Tf 72 700 Td (1.one) Tj 0 -20 Td (goes on) Tj 30 -20 Td (2.two) Tj ET')),
		).toBe('1.onegoes on\n2.two');
	});

	it('without a text layer is refused', async () => {
		await expect(read('件.pdf', pdf(''))).rejects.toThrow('没有文字层');
	});

	it('that is none is refused', async () => {
		await expect(read('件.pdf', '一、任务')).rejects.toThrow('不是 PDF');
	});
});

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

it('what Word keeps beside an open document is none', () => {
	expect(['a.docx', 'A.DOCX', '~$a.docx', 'a.xlsx', 'a'].map(isReadableDocument)).toEqual([
		true,
		true,
		false,
		false,
		false,
	]);
});

async function read(name: string, content: string | Uint8Array): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-formats-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return readDocumentFile(file);
}

/** A PDF of one page. Its table of objects is wrong, which readers put right. */
function pdf(content: string): string {
	return [
		'%PDF-1.4',
		'1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
		'2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
		'3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj',
		`4 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj`,
		'5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
		'trailer <</Root 1 0 R>>',
		'%%EOF',
	].join('\n');
}
