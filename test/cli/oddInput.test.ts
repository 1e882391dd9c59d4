import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../server/src/report/checkReport';
import type { OutlineReport } from '../../server/src/report/outlineReport';
import { createWorkspace } from './support/workspace';

const MILLION = 1_000_000;

/** What no drafter writes and every tool is given sooner or later. */
const ODD: readonly (readonly [string, string | Uint8Array])[] = [
	['nothing', ''],
	['a byte order mark alone', '\uFEFF'],
	['line ends alone', '\n\r\n\r\n\n'],
	['one line of a million characters', '发展经济'.repeat(MILLION / 4)],
	['a million blanks and a word', `${' '.repeat(MILLION)}甲`],
	['a million ideographic blanks and a word', `${'\u3000'.repeat(MILLION)}甲`],
	['a million commas', '，'.repeat(MILLION)],
	['a million digits', '1'.repeat(MILLION)],
	['a million Han numerals', '一'.repeat(MILLION)],
	['20,000 statements in one line', '（责任单位：市财政局）'.repeat(20_000)],
	['a hundred thousand labels in one line', '责任单位：'.repeat(100_000)],
	[
		'lone surrogates',
		Buffer.concat([Buffer.from('\uFEFF一、甲\n', 'utf16le'), Buffer.from([0x00, 0xd8, 0x0a, 0x00, 0x00, 0xdc])]),
	],
	['a surrogate written as UTF-8', Buffer.from([0xed, 0xa0, 0x80, 0x0a])],
	['half a character at the end', Buffer.from('一、甲').subarray(0, 8)],
	['NUL bytes', new Uint8Array(20_000)],
	['NUL bytes in a text', '一、甲\0乙\n\0\0\n二、\0丙\0）\n'],
	['control characters', Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('甲')],
	['bytes of no encoding', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 256)],
	['20,000 opening brackets', '（'.repeat(20_000)],
	['20,000 opening half-width brackets', '('.repeat(20_000)],
	['20,000 opening quotation marks', '“'.repeat(20_000)],
	['20,000 opening book title marks', '《'.repeat(20_000)],
	['20,000 closing brackets', '）'.repeat(20_000)],
	['20,000 brackets nested and closed', `${'（'.repeat(20_000)}${'）'.repeat(20_000)}`],
	['20,000 kinds of brackets crossed', '（《“）》”'.repeat(20_000)],
	['20,000 lines with a bracket', '（\n'.repeat(20_000)],
	['20,000 statements left open', '（牵头单位：'.repeat(20_000)],
	['20,000 clauses', Array.from({ length: 20_000 }, (_, i) => `${i + 1}.发展经济。\n`).join('')],
	['20,000 titles', '关于做好工作的通知\n'.repeat(20_000)],
	['every level nested', '第一章\n第一节\n第一条 甲\n一、\n（一）\n1.\n（1）\n①\n1.1\n1.1.1\n——\n'.repeat(100)],
	['right-to-left and zero-width marks', '\u202E一、\u200B甲\u2066）\u2028乙\u2029丙\n'],
];

describe.each(ODD)('%s', (_, content) => {
	it('is answered by check with valid JSON and places inside the text', async () => {
		const workspace = createWorkspace({ 'a.txt': content });
		const { json, errors, status } = await workspace.runJson<CheckReport>('check', 'a.txt');
		expect(errors).toEqual([]);
		expect([0, 1]).toContain(status);
		expect(json.files.map(({ file }) => file)).toEqual(['a.txt']);
		for (const { line, column, endLine, endColumn } of json.files[0]?.diagnostics ?? []) {
			expect(line).toBeGreaterThan(0);
			expect(column).toBeGreaterThan(0);
			expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
		}
	});

	it('is answered by outline with valid JSON', async () => {
		const { json, errors, status } = await createWorkspace({ 'a.txt': content }).runJson<{ files: OutlineReport[] }>(
			'outline',
			'a.txt',
		);
		expect(json.files.map(({ file }) => file)).toEqual(['a.txt']);
		expect(errors).toEqual([]);
		expect(status).toBe(0);
	});
});

it.each(['sarif', 'gitlab', 'text'])('all that is short is answered by check --format %s', async (format) => {
	const short = ODD.filter(([, content]) => content.length < MILLION / 4);
	const workspace = createWorkspace(Object.fromEntries(short.map(([, content], i) => [`${i}.txt`, content])));
	const { errors, status, out } = await workspace.run('check', ...short.map((_, i) => `${i}.txt`), '--format', format);
	expect(errors).toEqual([]);
	expect(status).toBe(1);
	expect(format === 'text' || typeof JSON.parse(out) === 'object').toBe(true);
});
