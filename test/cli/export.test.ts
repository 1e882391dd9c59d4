import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { createWorkspace } from './support/workspace';

const DRAFT =
	'关于做好工作的通知\n\n各区人民政府：\n\n　　一、任务\n　　做好工作。\n　　三、措施\n　　抓好落实。\n\n市政府办公室\n2026年3月2日\n';

function part(file: string, name: string): string {
	return strFromU8(unzipSync(readFileSync(file))[name] ?? new Uint8Array());
}

it('writes a Word document and says nothing', async () => {
	const workspace = createWorkspace({ 'A.txt': DRAFT });
	expect(await workspace.run('export', 'A.txt', '-o', 'A.docx')).toEqual({ status: 0, out: '', errors: [] });
	const { out } = await workspace.run('import', 'A.docx');
	expect(out.split('\n').filter((line) => line !== '')).toEqual(
		DRAFT.split('\n')
			.map((line) => line.replace(/^　+/, ''))
			.filter((line) => line !== ''),
	);
	expect(part(workspace.path('A.docx'), 'word/comments.xml')).not.toContain('w:id=');
});

it('tells in the review copy, at its place, what check finds', async () => {
	const workspace = createWorkspace({ 'A.txt': DRAFT });
	expect(await workspace.run('export', 'A.txt', '-o', 'A.docx', '--review')).toMatchObject({ status: 0 });
	const comments = part(workspace.path('A.docx'), 'word/comments.xml');
	expect(comments).toContain('（numbering-gap）');
	const id = /w:id="(\d+)"(?:(?!<\/w:comment>).)*numbering-gap/.exec(comments)?.[1];
	const [, marked = ''] =
		new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`).exec(
			part(workspace.path('A.docx'), 'word/document.xml'),
		) ?? [];
	expect(marked.replace(/<[^>]*>/g, '')).toMatch(/^三/);
});

it('prints the 密级 above the red head, as the standard does', async () => {
	const workspace = createWorkspace({ 'A.txt': `机密★1年\n${DRAFT}` });
	await workspace.run('export', 'A.txt', '-o', 'A.docx', '--red-head', '甲市人民政府文件', '--allow-secret');
	expect((await workspace.run('import', 'A.docx')).out).toMatch(/^机密★1年\n甲市人民政府文件\n/);
});

it('prints a red head where one is named', async () => {
	const workspace = createWorkspace({ 'A.txt': DRAFT });
	await workspace.run('export', 'A.txt', '-o', 'A.docx', '--red-head', '甲市人民政府文件');
	expect((await workspace.run('import', 'A.docx')).out).toMatch(/^甲市人民政府文件\n/);
});

it('goes by the configuration where nothing else is said', async () => {
	const workspace = createWorkspace({
		'A.txt': DRAFT,
		'.policydraft.json': '{ "export": { "redHead": "甲市人民政府文件", "seal": false } }',
	});
	await workspace.run('export', 'A.txt', '-o', 'A.docx');
	await workspace.run('export', 'A.txt', '-o', 'B.docx', '--red-head', '乙市人民政府文件');
	expect((await workspace.run('import', 'A.docx')).out).toMatch(/^甲市人民政府文件\n/);
	expect((await workspace.run('import', 'B.docx')).out).toMatch(/^乙市人民政府文件\n/);
});

it('says what is left out', async () => {
	const workspace = createWorkspace({ 'A.txt': `${DRAFT}打印\n` });
	expect(await workspace.run('export', 'A.txt', '-o', 'A.docx')).toEqual({
		status: 0,
		out: '',
		errors: ['A.txt：略去 1 行网页残留。'],
	});
});

it('says in a review copy which rule broke down, as check does', async () => {
	const [rule] = ALL_RULES.filter(({ id }) => id === 'numbering-gap');
	const check = vi.spyOn(rule ?? ({} as never), 'check').mockImplementation(() => {
		throw new Error('坏了');
	});
	onTestFinished(() => check.mockRestore());
	const workspace = createWorkspace({ 'A.txt': DRAFT });
	const { status, errors } = await workspace.run('export', 'A.txt', '-o', 'A.docx', '--review');
	expect({ status, errors }).toEqual({ status: 2, errors: ['A.txt：规则 numbering-gap 出错：坏了'] });
	// What the other rules found is told.
	expect(existsSync(workspace.path('A.docx'))).toBe(true);
});

it.each([
	[['export', 'A.txt', '-o', './A.txt'], 'A.txt：不能用 Word 文档覆盖草稿，请给另一个文件名'],
	[['export', 'A.txt'], /^缺少选项 -o, --output <file>。$/],
	[['export', 'C.txt', '-o', 'C.docx'], 'C.txt：没有可导出的正文'],
	[['export', 'B.txt', '-o', 'B.docx'], /^B\.txt：无法读取/],
])('%j is refused and writes nothing', async (args, complaint) => {
	const workspace = createWorkspace({ 'A.txt': DRAFT, 'C.txt': '\n　\n' });
	const { status, errors } = await workspace.run(...args);
	expect(status).toBe(2);
	expect(errors).toHaveLength(1);
	expect(errors[0]?.trim()).toMatch(complaint);
	expect(workspace.read('A.txt')).toBe(DRAFT);
	expect(existsSync(workspace.path('C.docx'))).toBe(false);
});

it('a draft with a 密级 is exported only to who says so, and then it is said', async () => {
	const workspace = createWorkspace({ 'A.txt': `机密★1年\n${DRAFT}` });
	const refused = await workspace.run('export', 'A.txt', '-o', 'A.docx');
	expect(refused).toMatchObject({
		status: 2,
		errors: ['A.txt：标有密级，没有导出；确要导出请加 --allow-secret，并按涉密文件管理'],
	});
	expect(existsSync(workspace.path('A.docx'))).toBe(false);
	const { status, errors } = await workspace.run('export', 'A.txt', '-o', 'A.docx', '--allow-secret');
	expect({ status, errors }).toEqual({
		status: 0,
		errors: ['A.txt：标有密级，导出的 Word 文档请按涉密文件管理'],
	});
	expect(existsSync(workspace.path('A.docx'))).toBe(true);
});
