import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { fingerprint } from '../../server/src/core/rules/fingerprint';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { onlyRules } from './support/onlyRules';
import { createWorkspace, type Workspace } from './support/workspace';

const RULES = { 'numbering-gap': 'error', 'bracket-unbalanced': 'error' } as const;
const DRAFT =
	'一、总体要求\n坚持稳中求进。\n二、主要任务\n落实政策措施），加大工作力度。\n四、保障措施\n加强组织领导。\n';

interface Configuration {
	readonly ignore?: readonly {
		readonly rule: string;
		readonly file: string;
		readonly fingerprint: string;
		readonly excerpt?: string;
	}[];
}

describe('baseline', () => {
	it('accepts all findings that stand: the check after it is clean and silent', async () => {
		const workspace = createWorkspace({
			'a通知.txt': DRAFT,
			'b通知.txt': DRAFT,
			'.policydraft.json': onlyRules(RULES),
		});
		expect(await workspace.run('baseline', '.')).toEqual({
			status: 0,
			out: '已接受 4 处问题，写入 .policydraft.json\n',
			errors: [],
		});
		await expectClean(workspace, '.');
	});

	it('writes entries of the contract', async () => {
		const workspace = createWorkspace({ '深/a.txt': DRAFT, '.policydraft.json': onlyRules(RULES) });
		await workspace.run('baseline', './深/a.txt');
		expect(workspace.readJson<Configuration>('.policydraft.json').ignore).toEqual([
			{
				rule: 'bracket-unbalanced',
				file: '深/a.txt',
				fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
				excerpt: '）',
			},
			{
				rule: 'numbering-gap',
				file: '深/a.txt',
				fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
				excerpt: '四、',
			},
		]);
	});

	it('keeps what the configuration says and how it is indented', async () => {
		const before = `{\n\t"language": "zh-cn",\n\t"rules": ${JSON.stringify(JSON.parse(onlyRules(RULES)).rules)},\n\t"ignore": [\n\t\t{ "rule": "x", "fingerprint": "0", "reason": "局长同意" }\n\t],\n\t"exclude": ["归档"]\n}\n`;
		const workspace = createWorkspace({ 'a.txt': DRAFT, '.policydraft.json': before });
		await workspace.run('baseline', 'a.txt');
		const after = workspace.readJson<Configuration>('.policydraft.json');
		expect(Object.keys(after)).toEqual(['language', 'rules', 'ignore', 'exclude']);
		expect(after.ignore?.[0]).toEqual({ rule: 'x', fingerprint: '0', reason: '局长同意' });
		expect(after.ignore).toHaveLength(3);
		expect(workspace.read('.policydraft.json')).toContain('\n\t"exclude"');
	});

	it('changes nothing when nothing stands', async () => {
		const workspace = createWorkspace({ 'a.txt': DRAFT, '.policydraft.json': onlyRules(RULES) });
		await workspace.run('baseline', 'a.txt');
		const once = workspace.read('.policydraft.json');
		expect(await workspace.run('baseline', 'a.txt')).toEqual({ status: 0, out: '没有需要接受的问题\n', errors: [] });
		expect(workspace.read('.policydraft.json')).toBe(once);
	});

	it('accepts what is new and nothing twice', async () => {
		const workspace = createWorkspace({ 'a.txt': DRAFT, '.policydraft.json': onlyRules(RULES) });
		await workspace.run('baseline', 'a.txt');
		workspace.write({ 'a.txt': `${DRAFT}五、附则\n“本办法自公布之日起施行。\n` });
		expect((await workspace.run('baseline', 'a.txt')).out).toContain('已接受 1 处问题');
		expect(workspace.readJson<Configuration>('.policydraft.json').ignore).toHaveLength(3);
		await expectClean(workspace, 'a.txt');
	});

	it('writes where a check will look: the nearest configuration of each file', async () => {
		const workspace = createWorkspace({
			'a通知.txt': DRAFT,
			'.policydraft.json': onlyRules(RULES),
			'二处/.policydraft.json': onlyRules({ 'numbering-gap': 'error' }),
			'二处/深/b通知.txt': DRAFT,
		});
		await workspace.run('baseline', '.');
		expect(workspace.readJson<Configuration>('.policydraft.json').ignore?.map(({ file }) => file)).toEqual([
			'a通知.txt',
			'a通知.txt',
		]);
		expect(workspace.readJson<Configuration>('二处/.policydraft.json').ignore?.map(({ file }) => file)).toEqual([
			'深/b通知.txt',
		]);
		await expectClean(workspace, '.');
	});

	it('makes a configuration in the working folder where there is none', async () => {
		const workspace = createWorkspace({ '深/a.txt': DRAFT }, 'bare');
		expect((await workspace.run('baseline', '深/a.txt')).status).toBe(0);
		expect(workspace.readJson<Configuration>('.policydraft.json').ignore?.[0]?.file).toBe('深/a.txt');
		await expectClean(workspace, '深/a.txt');
	});

	it('makes it in the folder that is given where that is elsewhere', async () => {
		const workspace = createWorkspace({ 'here/.keep': '', 'there/深/a通知.txt': DRAFT }, 'bare');
		const here = createWorkspace({}, 'bare');
		expect((await here.run('baseline', workspace.path('there'))).status).toBe(0);
		expect(workspace.readJson<Configuration>('there/.policydraft.json').ignore?.[0]?.file).toBe('深/a通知.txt');
		expect(readdirSync(here.root)).toEqual([]);
		await expectClean(here, workspace.path('there'));
	});

	it.each([
		['that exists', { 'office/office.json': onlyRules(RULES) }],
		['that does not yet', {}],
	])('writes the --config %s, with paths relative to it', async (_, files) => {
		const workspace = createWorkspace({ 'a.txt': DRAFT, 'office/.keep': '', ...files });
		expect((await workspace.run('baseline', 'a.txt', '--config', 'office/office.json')).status).toBe(0);
		expect(workspace.readJson<Configuration>('office/office.json').ignore?.[0]?.file).toBe('../a.txt');
		expect((await workspace.run('check', 'a.txt', '--config', 'office/office.json', '--fail-on', 'hint')).status).toBe(
			0,
		);
		expect(existsSync(workspace.path('.policydraft.json'))).toBe(false);
	});

	it.each(['a(1).txt', '[2020]通知.txt', '{甲,乙}.txt', '通知!.txt', 'a+b@c.txt', '文件?.txt', '*.txt', '!甲.txt'])(
		'means the file %s by its name and no other',
		async (name) => {
			const others = { 'a1.txt': DRAFT, '2通知.txt': DRAFT, '甲.txt': DRAFT, 'x.txt': DRAFT };
			const workspace = createWorkspace({ [name]: DRAFT, ...others, '.policydraft.json': onlyRules(RULES) });
			await workspace.run('baseline', `./${name}`);
			await expectClean(workspace, `./${name}`);
			for (const other of Object.keys(others)) {
				expect((await workspace.run('check', other)).status).toBe(1);
			}
		},
	);

	it.each([
		['秘密'],
		['机密★1年'],
		['绝密 ★ 长期'],
		['　　机　密★5年'],
		['密级：秘密'],
		['000012 机密★1年'],
		['秘密 特急'],
		['秘密\r'],
	])('writes no excerpt of a document marked %j', async (mark) => {
		const workspace = createWorkspace({
			'a.txt': `000001\n${mark}\n特急\n\n${DRAFT}`,
			'.policydraft.json': onlyRules(RULES),
		});
		await workspace.run('baseline', 'a.txt');
		const { ignore } = workspace.readJson<Configuration>('.policydraft.json');
		expect(ignore).toHaveLength(2);
		expect(ignore?.map((entry) => Object.keys(entry))).toEqual([
			['rule', 'file', 'fingerprint'],
			['rule', 'file', 'fingerprint'],
		]);
		await expectClean(workspace, 'a.txt');
	});

	it('takes a document that only speaks of secrets for an open one', async () => {
		const workspace = createWorkspace({
			'a.txt': `关于保守国家秘密\n机密文件管理的通知\n${DRAFT}`,
			'.policydraft.json': onlyRules(RULES),
		});
		await workspace.run('baseline', 'a.txt');
		expect(workspace.readJson<Configuration>('.policydraft.json').ignore?.[0]?.excerpt).toBe('）');
	});

	it('keeps an excerpt to twenty characters and whole ones', async () => {
		const title = `${'甲'.repeat(19)}𠮷乙丙丁`;
		const workspace = createWorkspace({
			'a.txt': `一、任务\n1.稳岗位。（责任单位：某某某局）\n2.扩就业。（责任单位：某某某局）\n3.强培训。（责任单位：某某某局）\n4.${title}。提升技能。\n`,
			'.policydraft.json': onlyRules({ 'responsibility-missing': 'warning' }),
		});
		await workspace.run('baseline', 'a.txt');
		const excerpts = workspace.readJson<Configuration>('.policydraft.json').ignore?.map(({ excerpt }) => excerpt);
		expect(excerpts).toEqual([`4.${'甲'.repeat(18)}`]);
	});

	it.each([
		['standard input', ['-'], {}, /标准输入/],
		['a missing file', ['没有.txt'], {}, /^没有\.txt：/],
		['a configuration that is no JSON', ['a.txt'], { '.policydraft.json': '{ "rules": ' }, /不是有效的 JSON/],
		['a configuration that is no object', ['a.txt'], { '.policydraft.json': '[1]' }, /对象/],
		['an ignore that is no list', ['a.txt'], { '.policydraft.json': '{"ignore":{"a":1}}' }, /ignore/],
	])('%s exits with 2 and writes nothing over', async (_, paths, files, words) => {
		const workspace = createWorkspace({ 'a.txt': DRAFT, ...files });
		const { status, errors } = await workspace.run('baseline', ...paths);
		expect(errors.join('\n')).toMatch(words);
		expect(status).toBe(2);
		for (const [name, content] of Object.entries(files)) {
			expect(workspace.read(name)).toBe(content);
		}
	});
});

describe('an accepted finding', () => {
	it.each([
		['renumbering', DRAFT.replace('四、', '十五、')],
		['a new clause before it', DRAFT.replace('二、', '二、改革创新\n深化改革。\n三、').replace('四、', '六、')],
		['being moved down', `前言部分。\n\n\n${DRAFT}`],
		['other blanks and widths', DRAFT.replaceAll('），', ') , ').replaceAll('四、', '　　四 、')],
		['\\r\\n', DRAFT.replaceAll('\n', '\r\n')],
		['a change far away', DRAFT.replace('坚持稳中求进', '坚持稳中求进工作总基调，立足新发展阶段')],
	])('stays accepted after %s', async (_, changed) => {
		const workspace = createWorkspace({ 'a.txt': DRAFT, '.policydraft.json': onlyRules(RULES) });
		await workspace.run('baseline', 'a.txt');
		workspace.write({ 'a.txt': changed });
		await expectClean(workspace, 'a.txt');
	});

	it('comes back when its own clause is written anew', async () => {
		const workspace = createWorkspace({ 'a.txt': DRAFT, '.policydraft.json': onlyRules(RULES) });
		await workspace.run('baseline', 'a.txt');
		workspace.write({ 'a.txt': DRAFT.replace('落实政策措施）', '压紧压实责任）') });
		expect((await workspace.run('check', 'a.txt')).status).toBe(1);
	});

	it('is accepted in its file only', async () => {
		const workspace = createWorkspace({ 'a.txt': DRAFT, 'b.txt': DRAFT, '.policydraft.json': onlyRules(RULES) });
		await workspace.run('baseline', 'a.txt');
		expect((await workspace.run('check', 'a.txt', 'b.txt')).out).toMatch(
			/^b\.txt:4.*\n.*\n.*\nb\.txt:5.*\n.*\n.*\n检查了 2 个文件：错误 2\n$/,
		);
	});

	it.each([
		['no file', undefined, ['a.txt', '深/b.txt']],
		['a glob', '**/*.txt', ['a.txt', '深/b.txt']],
		['a glob of one folder', '深/*', ['深/b.txt']],
	])('with %s is accepted in every file that means', async (_, file, accepted) => {
		const entries = prints(DRAFT).map((print) => ({ ...print, file }));
		const workspace = createWorkspace({
			'a.txt': DRAFT,
			'深/b.txt': DRAFT,
			'.policydraft.json': onlyRules(RULES, { ignore: entries }),
		});
		for (const name of ['a.txt', '深/b.txt']) {
			expect((await workspace.run('check', name)).status).toBe(accepted.includes(name) ? 0 : 1);
		}
	});

	it('does not accept the same fault in another clause', async () => {
		const draft = '一、任务\n1.做好稳定岗位工作。\n（责任单位：）\n2.做好扩大就业工作。\n（责任单位：）\n';
		const rules = onlyRules({ 'responsibility-empty': 'error' });
		const [first, second] = prints(draft, 'responsibility-empty');
		expect(first).not.toEqual(second);
		const workspace = createWorkspace({ 'a.txt': draft, '.policydraft.json': rules });
		expect((await workspace.run('check', 'a.txt')).out).toContain('错误 2');
		workspace.write({ '.policydraft.json': onlyRules({ 'responsibility-empty': 'error' }, { ignore: [first] }) });
		expect((await workspace.run('check', 'a.txt')).out).toMatch(/^a\.txt:5:1 .*\n.*\n.*\n检查了 1 个文件：错误 1\n$/);
	});
});

describe('a stale entry', () => {
	const STALE = { rule: 'numbering-gap', fingerprint: '0123456789abcdef', excerpt: '四、' };

	it.each([
		['when its file was checked', 'a.txt', ['a.txt'], true],
		['when its file was checked among others', 'a.txt', ['b.txt', 'a.txt'], true],
		['not when its folder was, whose drafts it is none of', 'a.txt', ['.'], false],
		['not when another file was', 'a.txt', ['b.txt'], false],
		['when the whole folder was, for one about every file', undefined, ['.'], true],
		['when the whole folder was, for a glob', '**/*通知.txt', ['.'], true],
		['not when one file was, for one about every file', undefined, ['a.txt'], false],
		['not when a part was, for a glob', '**/*通知.txt', ['深'], false],
		['not when its file is gone', 'gone.txt', ['.'], false],
	])('is said so %s', async (_, file, paths, said) => {
		const workspace = createWorkspace({
			'a.txt': '一、甲\n',
			'b.txt': '一、甲\n',
			'c通知.txt': '一、甲\n',
			'深/d通知.txt': '一、甲\n',
			'.policydraft.json': onlyRules(RULES, { ignore: [{ ...STALE, ...(file === undefined ? {} : { file }) }] }),
		});
		const { errors, status } = await workspace.run('check', ...paths);
		expect(errors).toEqual(
			said ? [expect.stringMatching(/^\.policydraft\.json：已接受的问题不再出现.*numbering-gap.*四、$/)] : [],
		);
		expect(status).toBe(0);
	});

	it('is said so once, however many files and folders the configuration holds for', async () => {
		const workspace = createWorkspace({
			'甲/a通知.txt': '一、甲\n',
			'乙/b通知.txt': '一、甲\n',
			'.policydraft.json': onlyRules(RULES, { ignore: [STALE] }),
		});
		expect((await workspace.run('check', '.')).errors).toHaveLength(1);
	});

	it('is none while one of the files in other folders still has the finding', async () => {
		const entries = prints(DRAFT);
		const workspace = createWorkspace({
			'甲/a通知.txt': '一、甲\n',
			'乙/b通知.txt': DRAFT,
			'丙/c通知.txt': '一、甲\n',
			'.policydraft.json': onlyRules(RULES, { ignore: entries }),
		});
		expect(await workspace.run('check', '.')).toMatchObject({ status: 0, errors: [] });
	});

	it('is none while its rule is off', async () => {
		const workspace = createWorkspace({
			'a.txt': '一、甲\n',
			'.policydraft.json': onlyRules({ 'bracket-unbalanced': 'error' }, { ignore: [{ ...STALE, file: 'a.txt' }] }),
		});
		expect((await workspace.run('check', 'a.txt')).errors).toEqual([]);
	});

	it('is found after the fault was put right', async () => {
		const workspace = createWorkspace({ 'a.txt': DRAFT, '.policydraft.json': onlyRules(RULES) });
		await workspace.run('baseline', 'a.txt');
		workspace.write({ 'a.txt': DRAFT.replace('四、', '三、') });
		const { errors, status } = await workspace.run('check', 'a.txt');
		expect(errors).toEqual([expect.stringContaining('numbering-gap a.txt 四、')]);
		expect(status).toBe(0);
	});
});

async function expectClean(workspace: Workspace, ...paths: readonly string[]): Promise<void> {
	const { out, errors, status } = await workspace.run('check', ...paths, '--fail-on', 'hint');
	expect(out).toMatch(/^检查了 \d 个文件：没有发现问题\n$/);
	expect(errors).toEqual([]);
	expect(status).toBe(0);
}

/** What entries for the findings of a text would say. */
function prints(content: string, ...rules: readonly string[]) {
	const analysis = analyze(content);
	return runRules(analysis, DEFAULT_SETTINGS)
		.findings.filter((finding) => (rules.length > 0 ? rules : Object.keys(RULES)).includes(finding.rule.id))
		.map((finding) => ({ rule: finding.rule.id, fingerprint: fingerprint(analysis, finding) }));
}
