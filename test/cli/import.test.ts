import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { docx, item, level, numbering, p } from '../word/support/docx';
import { createWorkspace } from './support/workspace';

const LIST = numbering({ 0: level(0, 'chineseCounting', '%1、') }, [[1, 0]]);
const WORD = docx(item('任务', 1) + item('措施', 1), { numbering: LIST });

it('prints the text, and tells on standard error what happened to the rest', async () => {
	const { status, out, errors } = await createWorkspace({ 'A.docx': WORD }).run('import', 'A.docx');
	expect({ status, out, errors }).toEqual({
		status: 0,
		out: '一、任务\n二、措施\n',
		errors: ['A.docx：自动编号 2 个，已写成文字。'],
	});
});

it('writes a file where one is named, and nothing to standard output', async () => {
	const workspace = createWorkspace({ 'A.docx': WORD, 'A.txt': '旧' });
	expect(await workspace.run('import', 'A.docx', '-o', 'A.txt')).toMatchObject({ status: 0, out: '' });
	expect(workspace.read('A.txt')).toBe('一、任务\n二、措施\n');
});

it('reads standard input', async () => {
	const run = await createWorkspace().runWith(WORD, 'import', '-');
	expect(run).toMatchObject({
		status: 0,
		out: '一、任务\n二、措施\n',
		errors: ['<stdin>：自动编号 2 个，已写成文字。'],
	});
});

it.each([
	['A.docx', strToU8('一、任务'), 'A.docx：不是 Word 文档，或已损坏'],
	[
		'A.doc',
		Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
		'A.doc：这是旧格式的 Word 或 WPS 文档（.doc、.wps）：请用 Word 或 WPS 打开，另存为 .docx 再导入',
	],
	['A.docx', WORD.subarray(0, 300), 'A.docx：不是 Word 文档，或已损坏'],
])('%s that cannot be read is refused, and no file touched', async (name, bytes, complaint) => {
	const workspace = createWorkspace({ [name]: bytes, 'A.txt': '旧' });
	const { status, out, errors } = await workspace.run('import', name, '-o', 'A.txt');
	expect({ status, out, errors }).toEqual({ status: 2, out: '', errors: [complaint] });
	expect(workspace.read('A.txt')).toBe('旧');
});

it('does not write over the document itself', async () => {
	const workspace = createWorkspace({ 'A.docx': WORD });
	const { status, errors } = await workspace.run('import', 'A.docx', '-o', './A.docx');
	expect({ status, errors }).toEqual({
		status: 2,
		errors: ['A.docx：不能用文本覆盖 Word 文档，请给另一个文件名'],
	});
});

it('names a file that is not there, and a folder that cannot be written to', async () => {
	const workspace = createWorkspace({ 'A.docx': WORD });
	expect(await workspace.run('import', 'B.docx')).toMatchObject({
		status: 2,
		errors: ['B.docx：无法读取（文件不存在）'],
	});
	expect(await workspace.run('import', 'A.docx', '-o', 'no/A.txt')).toMatchObject({
		status: 2,
		errors: ['no/A.txt：无法写入（文件不存在）'],
	});
});

it('what it prints is read by the other commands as it stands', async () => {
	const body = p('甲市人民政府关于稳就业的通知') + item('任务', 1) + p('1.修路。');
	const workspace = createWorkspace({ 'A.docx': docx(body, { numbering: LIST }) });
	await workspace.run('import', 'A.docx', '-o', 'A.txt');
	const { json } = await workspace.runJson<{ files: { documents: { items: unknown[] }[] }[] }>('outline', 'A.txt');
	expect(json.files[0]?.documents[0]?.items).toMatchObject([{ marker: '一、', children: [{ marker: '1.' }] }]);
});
