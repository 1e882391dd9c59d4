import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import type { ReviewComment } from '../../server/src/word/export/comments';
import { exportDraft, type WordExport } from '../../server/src/word/export/exportDraft';
import { readWord } from '../../server/src/word/import/readWord';

const HEAD =
	'甲市财政局关于做好工作的通知\n\n各区人民政府：\n\n现就有关事项通知如下。\n一、做好工作。\n二、抓好落实。\n';
const IMPRINT = '抄送：市委各部门，市法院，市检察院。\n甲市人民政府办公室　　2026年3月5日印发\n';

function exported(draft: string, comments?: readonly ReviewComment[], redHead?: string): WordExport {
	const result = exportDraft(analyze(draft), { seal: true, redHead }, comments);
	if (result === undefined) {
		throw new Error('nothing was exported');
	}
	return result;
}

async function again(draft: string): Promise<readonly string[]> {
	const { text } = await readWord(exported(draft).bytes);
	return text.split('\n').filter((line) => line !== '');
}

function body(draft: string): string {
	return strFromU8(unzipSync(exported(draft).bytes)['word/document.xml'] ?? new Uint8Array());
}

function lines(draft: string): readonly string[] {
	return draft.split('\n').filter((line) => line.trim() !== '');
}

it.each([
	['names side by side', `${HEAD}甲市财政局\n甲市教育局\n甲市公安局\n甲市民政局\n2026年3月2日\n（此件公开发布）\n`],
	['a joint head', `甲市财政局\n甲市教育局文件\n甲财发〔2026〕2号\n${HEAD}甲市财政局\n2026年3月2日\n`],
	['签发人 beside the number', `甲市财政局文件\n甲财〔2026〕2号\n签发人：张三\n${HEAD}甲市财政局\n2026年3月2日\n`],
	['签发人 before the number', `甲市财政局文件\n签发人：张三\n甲财〔2026〕2号\n${HEAD}甲市财政局\n2026年3月2日\n`],
	['版记 with all its blanks', `${HEAD}甲市财政局\n2026年3月2日\n${IMPRINT}`],
	[
		'a table with empty cells',
		`${HEAD}甲市财政局\n2026年3月2日\n附件\n安排表\n序号\t单 位\t总　计\n\t东区\n1\t\t3\n${IMPRINT}`,
	],
	['two tables one below the other', `${HEAD}甲\t乙\n1\t2\n\n丙\t丁\t戊\n1\t2\t3\n`],
	['control characters that XML 1.0 has', `${HEAD}甲\u0085乙\u009f丙\u007f丁。\n`],
])('is read back as it was: %s', async (_, draft) => {
	expect(await again(draft)).toEqual(lines(draft));
});

it('writes rows of cells as a table with borders, whose head is repeated', () => {
	const xml = body(`${HEAD}序号\t单位\n1\t东区\n2\t西区\n`);
	expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
	expect(xml.match(/<w:tr>/g)).toHaveLength(3);
	expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
	expect(xml).toContain('<w:insideV w:val="single"');
});

it('reads the drawn lines of 版记 as no blank lines', async () => {
	expect((await readWord(exported(`${HEAD}${IMPRINT}`).bytes)).text).toContain(IMPRINT);
});

it('gives nothing where nothing is printed', () => {
	expect(exportDraft(analyze('\n　\n'), { seal: true, redHead: '甲市财政局文件' })).toBeUndefined();
});

describe('what it says', () => {
	const said = (draft: string, redHead?: string) =>
		exported(draft, [], redHead).remarks.map((remark) => remark['zh-cn']);

	it('is nothing where all is printed', () => {
		expect(said(HEAD)).toEqual([]);
	});

	it('is how many lines of a web page are left out', () => {
		expect(said(`当前位置：首页\n${HEAD}\n打印\n`)).toEqual(['略去 2 行网页残留。']);
	});

	it('is how many characters no Word document can have', async () => {
		const draft = `${HEAD}甲\u0001乙\u001f丙\ud800丁\uffff。\n`;
		expect(said(draft)).toEqual(['略去 4 个 Word 文档不能有的字符（控制字符）。']);
		expect((await again(draft)).at(-1)).toBe('甲乙丙丁。');
	});

	it('is that the head of the draft went first', () => {
		const draft = `甲市财政局文件\n${HEAD}`;
		expect(said(draft, '乙市财政局文件')).toEqual(['草稿里已有发文机关标志“甲市财政局文件”，没有另套红头。']);
		expect(said(draft, '甲市财政局文件')).toEqual([]);
	});
});

it('tells comments on lines that are not printed at the end, and of each who wrote it', () => {
	const draft = `${HEAD}打印\n`;
	const at = draft.indexOf('打印');
	const parts = unzipSync(exported(draft, [{ span: { start: at, end: at + 2 }, text: '残留' }]).bytes);
	const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
	expect(part('word/document.xml')).toMatch(
		/抓好落实。.*<w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r>/,
	);
	// Without a date: the same draft always gives the same bytes.
	expect(part('word/comments.xml')).toContain('<w:comment w:id="0" w:author="公文起草" w:initials="公文">');
});
