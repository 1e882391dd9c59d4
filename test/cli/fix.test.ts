import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../server/src/report/checkReport';
import { onlyRules } from './support/onlyRules';
import { asOrdinaryUser } from './support/ordinaryUser';
import { createWorkspace } from './support/workspace';

const MARKS = onlyRules({ 'numbering-marker-punctuation': 'warning' });
const WRONG = '一、任务\n1.甲甲。\n2、乙乙。\n3.丙丙。\n';
const RIGHT = '一、任务\n1.甲甲。\n2.乙乙。\n3.丙丙。\n';

describe('check --fix', () => {
	it.each([
		['\\n', WRONG, RIGHT],
		['\\r\\n', WRONG.replaceAll('\n', '\r\n'), RIGHT.replaceAll('\n', '\r\n')],
		['\\r', WRONG.replaceAll('\n', '\r'), RIGHT.replaceAll('\n', '\r')],
		['mixed line ends', WRONG.replace('\n', '\r\n'), RIGHT.replace('\n', '\r\n')],
		['a byte order mark', `\uFEFF${WRONG}`, `\uFEFF${RIGHT}`],
		['no line end at the end', WRONG.trimEnd(), RIGHT.trimEnd()],
		['blanks, tabs and U+3000', `　　甲 \t\n${WRONG}\n\n`, `　　甲 \t\n${RIGHT}\n\n`],
		['characters beyond the basic plane', `𠮷\n${WRONG}`, `𠮷\n${RIGHT}`],
	])('changes nothing but what is wrong: %s', async (_, before, after) => {
		const workspace = createWorkspace({ '甲.txt': before, '.policydraft.json': MARKS });
		const { json, status, errors } = await workspace.runJson<CheckReport>('check', '甲.txt', '--fix');
		expect(workspace.read('甲.txt')).toBe(after);
		expect(json.files[0]?.diagnostics).toEqual([]);
		expect(errors).toEqual([]);
		expect(status).toBe(0);
	});

	it('changes nothing the second time', async () => {
		const workspace = createWorkspace({ '甲.txt': WRONG, '.policydraft.json': MARKS });
		await workspace.run('check', '甲.txt', '--fix');
		const { mtimeMs, ino } = statSync(workspace.path('甲.txt'));
		expect((await workspace.run('check', '甲.txt', '--fix')).out).toBe('检查了 1 个文件：没有发现问题\n');
		expect(statSync(workspace.path('甲.txt'))).toMatchObject({ mtimeMs, ino });
	});

	it('does not touch a file without a safe fix', async () => {
		const draft = '一、甲\n二、乙\n四、丙\n';
		const workspace = createWorkspace({ '甲.txt': draft });
		const { mtimeMs, ino } = statSync(workspace.path('甲.txt'));
		const { json, status } = await workspace.runJson<CheckReport>('check', '甲.txt', '--fix');
		const gap = json.files[0]?.diagnostics.find(({ rule }) => rule === 'numbering-gap');
		expect(gap?.fix?.safe).toBe(false);
		expect(workspace.read('甲.txt')).toBe(draft);
		expect(statSync(workspace.path('甲.txt'))).toMatchObject({ mtimeMs, ino });
		expect(status).toBe(1);
	});

	it('applies the safe fixes next to others that are not, and reports what is left where it now stands', async () => {
		const workspace = createWorkspace({
			'甲.txt': '（一）、甲\n（二）、乙\n（四）、丙\n',
			'.policydraft.json': onlyRules({ 'numbering-marker-punctuation': 'warning', 'numbering-gap': 'error' }),
		});
		const { json } = await workspace.runJson<CheckReport>('check', '甲.txt', '--fix');
		expect(workspace.read('甲.txt')).toBe('（一）甲\n（二）乙\n（四）丙\n');
		expect(json.files[0]?.diagnostics).toMatchObject([{ rule: 'numbering-gap', line: 3, column: 1, endColumn: 4 }]);
	});

	it('leaves off rules alone', async () => {
		const workspace = createWorkspace({
			'甲.txt': WRONG,
			'.policydraft.json': onlyRules({ 'numbering-gap': 'error' }),
		});
		await workspace.run('check', '甲.txt', '--fix');
		expect(workspace.read('甲.txt')).toBe(WRONG);
	});

	it('leaves alone what the office has accepted', async () => {
		const workspace = createWorkspace({ '甲.txt': WRONG, '.policydraft.json': MARKS });
		await workspace.run('baseline', '甲.txt');
		const { status, errors } = await workspace.run('check', '甲.txt', '--fix', '--fail-on', 'hint');
		expect(workspace.read('甲.txt')).toBe(WRONG);
		expect(errors).toEqual([]);
		expect(status).toBe(0);
	});

	it('says how many it put right', async () => {
		const workspace = createWorkspace({ '甲.txt': WRONG, '.policydraft.json': MARKS });
		expect((await workspace.run('check', '甲.txt', '--fix')).out).toBe('修复了 1 处；检查了 1 个文件：没有发现问题\n');
	});

	it.each([0o600, 0o640, 0o664, 0o755])('keeps mode %o', async (mode) => {
		const workspace = createWorkspace({ '甲.txt': WRONG, '.policydraft.json': MARKS });
		chmodSync(workspace.path('甲.txt'), mode);
		const before = statSync(workspace.path('甲.txt')).mode;
		await workspace.run('check', '甲.txt', '--fix');
		expect(workspace.read('甲.txt')).toBe(RIGHT);
		expect(statSync(workspace.path('甲.txt')).mode).toBe(before);
	});

	it('writes the file that a link leads to and keeps the link', async () => {
		const workspace = createWorkspace({ '正文/甲.txt': WRONG, '.policydraft.json': MARKS });
		symlinkSync('正文/甲.txt', workspace.path('链接.txt'));
		await workspace.run('check', '链接.txt', '--fix');
		expect(lstatSync(workspace.path('链接.txt')).isSymbolicLink()).toBe(true);
		expect(workspace.read('正文/甲.txt')).toBe(RIGHT);
	});

	it('writes a file whose name is as long as a name may be', async () => {
		const name = `${'关于印发某某市人民政府工作方案'.repeat(5)}通知.txt`;
		const workspace = createWorkspace({ [name]: WRONG, '.policydraft.json': MARKS });
		const { errors } = await workspace.run('check', name, '--fix');
		expect(errors).toEqual([]);
		expect(workspace.read(name)).toBe(RIGHT);
	});

	it('leaves nothing else behind', async () => {
		const workspace = createWorkspace({ '甲.txt': WRONG, '.policydraft.json': MARKS });
		await workspace.run('check', '甲.txt', '--fix');
		expect(readdirSync(workspace.root).sort()).toEqual(['.policydraft.json', '甲.txt']);
	});

	it.each([
		[
			'GB18030',
			Buffer.concat([Buffer.from('1.'), GB('甲'), Buffer.from('\n2'), GB('、'), GB('甲'), Buffer.from('\n')]),
		],
		['UTF-16LE', Buffer.from('\uFEFF1.甲\n2、甲\n', 'utf16le')],
	])('does not rewrite a file in %s, says so and reports its findings all the same', async (encoding, bytes) => {
		const workspace = createWorkspace({ '甲.txt': bytes, '.policydraft.json': MARKS });
		const { json, status, errors } = await workspace.runJson<CheckReport>('check', '甲.txt', '--fix');
		expect(readFileSync(workspace.path('甲.txt'))).toEqual(bytes);
		expect(errors).toEqual([expect.stringMatching(new RegExp(`^甲\\.txt：.*${encoding}.*--fix`))]);
		expect(json.summary.warning).toBe(1);
		expect(status).toBe(2);
	});

	it('says nothing about the encoding of a file where there is nothing to fix', async () => {
		const workspace = createWorkspace({
			'甲.txt': Buffer.from('\uFEFF1.甲\n2.甲\n', 'utf16le'),
			'.policydraft.json': MARKS,
		});
		expect(await workspace.run('check', '甲.txt', '--fix')).toMatchObject({ status: 0, errors: [] });
	});

	it('does not write back a text in which bytes were lost', async () => {
		const bytes = Buffer.concat([Buffer.from(`\uFEFF${WRONG}`), Buffer.from([0xff, 0xfe, 0x0a])]);
		const workspace = createWorkspace({ '甲.txt': bytes, '.policydraft.json': MARKS });
		const { status, errors } = await workspace.run('check', '甲.txt', '--fix');
		expect(readFileSync(workspace.path('甲.txt'))).toEqual(bytes);
		expect(errors).toEqual([expect.stringContaining('不是 UTF-8 的字节')]);
		expect(status).toBe(2);
	});

	it('cannot fix standard input and says so', async () => {
		const workspace = createWorkspace({ '.policydraft.json': MARKS });
		const { status, errors, out } = await workspace.runWith(WRONG, 'check', '-', '--fix', '--format', 'json');
		expect(errors).toEqual([expect.stringContaining('<stdin>')]);
		expect((JSON.parse(out) as CheckReport).summary.warning).toBe(1);
		expect(status).toBe(2);
	});

	it('fixes the others when one cannot be written', async () => {
		const workspace = createWorkspace({
			'a.txt': Buffer.from(`\uFEFF${WRONG}`, 'utf16le'),
			'b.txt': WRONG,
			'.policydraft.json': MARKS,
		});
		expect((await workspace.run('check', 'a.txt', 'b.txt', '--fix')).status).toBe(2);
		expect(workspace.read('b.txt')).toBe(RIGHT);
	});

	it.each([
		['a folder that may not be written to', 0o555, 0o666],
		['a file that may not be written to', 0o777, 0o444],
	])('writes nothing at all in %s', async (_, folderMode, fileMode) => {
		const workspace = createWorkspace({ '定稿/甲.txt': WRONG, '.policydraft.json': MARKS });
		chmodSync(workspace.path('定稿/甲.txt'), fileMode);
		chmodSync(workspace.path('定稿'), folderMode);
		await asOrdinaryUser(async (isBound) => {
			const { status, errors } = await workspace.run('check', '定稿/甲.txt', '--fix');
			expect(workspace.read('定稿/甲.txt')).toBe(isBound ? WRONG : RIGHT);
			expect(readdirSync(workspace.path('定稿'))).toEqual(['甲.txt']);
			expect(errors).toEqual(isBound ? ['定稿/甲.txt：无法写入（没有权限）'] : []);
			expect(status).toBe(isBound ? 2 : 0);
		});
		chmodSync(workspace.path('定稿'), 0o755);
	});
});

/** 甲 and 、 in GB 18030. */
function GB(character: '甲' | '、'): Buffer {
	return Buffer.from(character === '甲' ? [0xbc, 0xd7] : [0xa1, 0xa2]);
}
