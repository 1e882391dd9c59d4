import { describe, expect, it } from 'vitest';
import type { OutlineReport } from '../../server/src/report/outlineReport';
import { createWorkspace } from './support/workspace';

const OPINION = `聊城市人民政府
关于做好𠮷庄稳就业工作的
若干意见
聊政发〔2020〕2 号

各县（市、区）人民政府，市政府各部门：
为做好稳就业工作，提出如下意见。
一、着力稳就业
（一）加大援企稳岗力度。落实失业保险返还。（责任单位：市财政局、市 商务局等）
（二）做好招聘服务。开展网络招聘。（市教育局牵头，市总工会配合）
1.办好线上招聘。推广直播带岗。
2.办好现场招聘。
二、保障措施
各级要加强领导。

聊城市人民政府
济南市人民政府
2020年2月7日
`;

interface Outline {
	readonly files: readonly OutlineReport[];
}

describe('outline --format json', () => {
	it('is what the contract says, key by key', async () => {
		const workspace = createWorkspace({ '意见.txt': OPINION });
		const { json, status, errors } = await workspace.runJson<Outline>('outline', '意见.txt');
		const ledBy = {
			line: 10,
			text: '（市教育局牵头，市总工会配合）',
			parties: [
				{ role: 'lead', units: ['市教育局'], openEnded: false },
				{ role: 'support', units: ['市总工会'], openEnded: false },
			],
		};
		expect(json).toEqual({
			files: [
				{
					file: '意见.txt',
					documents: [
						{
							kind: '意见',
							title: '关于做好𠮷庄稳就业工作的若干意见',
							number: '聊政发〔2020〕2号',
							addressee: '各县（市、区）人民政府，市政府各部门',
							signature: '聊城市人民政府 济南市人民政府',
							date: '2020-02-07',
							startLine: 1,
							endLine: 18,
							items: [
								{
									marker: '一、',
									style: '一、',
									ordinal: 1,
									level: 1,
									title: '着力稳就业',
									line: 8,
									endLine: 12,
									responsibilities: [],
									children: [
										{
											marker: '（一）',
											style: '（一）',
											ordinal: 1,
											level: 2,
											title: '加大援企稳岗力度',
											line: 9,
											endLine: 9,
											responsibilities: [
												{
													line: 9,
													scope: 'own',
													text: '（责任单位：市财政局、市 商务局等）',
													parties: [{ role: 'responsible', units: ['市财政局', '市商务局'], openEnded: true }],
												},
											],
											children: [],
										},
										{
											marker: '（二）',
											style: '（一）',
											ordinal: 2,
											level: 2,
											title: '做好招聘服务',
											line: 10,
											endLine: 12,
											responsibilities: [{ ...ledBy, scope: 'own' }],
											children: [
												{
													marker: '1.',
													style: '1.',
													ordinal: 1,
													level: 3,
													title: '办好线上招聘',
													line: 11,
													endLine: 11,
													responsibilities: [{ ...ledBy, scope: 'inherited' }],
													children: [],
												},
												{
													marker: '2.',
													style: '1.',
													ordinal: 2,
													level: 3,
													title: '办好现场招聘',
													line: 12,
													endLine: 12,
													responsibilities: [{ ...ledBy, scope: 'inherited' }],
													children: [],
												},
											],
										},
									],
								},
								{
									marker: '二、',
									style: '一、',
									ordinal: 2,
									level: 1,
									title: '保障措施',
									line: 13,
									endLine: 14,
									responsibilities: [],
									children: [],
								},
							],
						},
					],
				},
			],
		});
		expect(errors).toEqual([]);
		expect(status).toBe(0);
	});

	it('has the same keys, in the same order, where nothing is stated', async () => {
		const workspace = createWorkspace({ 'a.txt': '一、甲\n', 'b.txt': OPINION });
		const { json } = await workspace.runJson<Outline>('outline', 'a.txt', 'b.txt');
		const [bare, full] = json.files.map(({ documents }) => documents[0]);
		expect(bare).toMatchObject({ kind: null, title: null, number: null, addressee: null, signature: null, date: null });
		expect(Object.keys(bare ?? {})).toEqual(Object.keys(full ?? {}));
		expect(Object.keys(bare?.items[0] ?? {})).toEqual(Object.keys(full?.items[0] ?? {}));
	});

	it('gives a heading without its number an empty marker and the number it should have', async () => {
		const workspace = createWorkspace({
			'a.txt':
				'一、任务\n（一）稳就业\n1.甲乙丙丁。\n（二）保供应\n2.甲乙丙丁。\n保障大局稳定\n3.甲乙丙丁。\n（四）促消费\n4.甲乙丙丁。\n',
		});
		const { json } = await workspace.runJson<Outline>('outline', 'a.txt');
		expect(json.files[0]?.documents[0]?.items[0]?.children).toMatchObject([
			{ marker: '（一）', ordinal: 1 },
			{ marker: '（二）', ordinal: 2 },
			{ marker: '', style: '', ordinal: 3, level: 2, title: '保障大局稳定', line: 6, endLine: 7 },
			{ marker: '（四）', ordinal: 4 },
		]);
	});

	it.each([
		['nothing', ''],
		['blanks', ' \u3000\t\r\n\n'],
		['a byte order mark', '\uFEFF'],
	])('of a file with %s has no documents', async (_, content) => {
		const workspace = createWorkspace({ 'a.txt': content });
		const { json, status } = await workspace.runJson<Outline>('outline', 'a.txt');
		expect(json).toEqual({ files: [{ file: 'a.txt', documents: [] }] });
		expect(status).toBe(0);
	});

	it.each([
		['\\r\\n', (text: string) => text.replaceAll('\n', '\r\n')],
		['\\r', (text: string) => text.replaceAll('\n', '\r')],
		['a byte order mark', (text: string) => `\uFEFF${text}`],
		['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
	])('is the same with %s', async (_, write) => {
		const workspace = createWorkspace({ 'a.txt': OPINION, 'b.txt': write(OPINION) });
		const { json } = await workspace.runJson<Outline>('outline', 'a.txt', 'b.txt');
		expect(json.files[1]?.documents).toEqual(json.files[0]?.documents);
	});

	it('answers every name, in order, also one that is given twice', async () => {
		const workspace = createWorkspace({ 'b.txt': '一、乙\n', 'a.txt': '一、甲\n' });
		const { json } = await workspace.runJson<Outline>('outline', 'b.txt', 'a.txt', './b.txt');
		expect(json.files.map(({ file }) => file)).toEqual(['b.txt', 'a.txt', './b.txt']);
	});
});

describe('outline for reading', () => {
	it('is indented, with units and lines', async () => {
		const { out } = await createWorkspace({ '意见.txt': OPINION }).run('outline', '意见.txt');
		expect(out.split('\n')).toEqual([
			'意见.txt:1-18 关于做好𠮷庄稳就业工作的若干意见',
			'  文号：聊政发〔2020〕2号',
			'  主送：各县（市、区）人民政府，市政府各部门',
			'  署名：聊城市人民政府 济南市人民政府',
			'  成文日期：2020-02-07',
			'  一、着力稳就业  8',
			'    （一）加大援企稳岗力度〔市财政局、市商务局〕  9',
			'    （二）做好招聘服务〔市教育局、市总工会〕  10',
			'      1.办好线上招聘〔市教育局、市总工会〕  11',
			'      2.办好现场招聘〔市教育局、市总工会〕  12',
			'  二、保障措施  13',
			'',
		]);
	});

	it('says so where there is nothing', async () => {
		expect((await createWorkspace({ 'a.txt': '' }).run('outline', 'a.txt')).out).toBe('a.txt （没有正文）\n');
	});
});
