import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Region, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { applyEdits } from '../../server/src/core/text/edit';
import { onlyRules } from '../cli/support/onlyRules';
import { createWorkspace, type Files, type Workspace } from '../cli/support/workspace';
import { SEEDS } from '../support/seeds';

const DRAFTS: Files = {
	'起草/关于𠮷庄 100%（1）的通知.txt': '𠮷、甲）乙\n1.甲甲。\n2、乙乙。\n3.丙丙。\n',
	'a+b#c?.txt': '一、甲\r\n二、乙\r\n四、丙\r\n“丁\r\n',
	'clean.txt': '一、甲\n',
};

describe('check --format sarif', () => {
	it('is SARIF 2.1.0 of one run by this version', async () => {
		const { log } = await sarifOf(createWorkspace(DRAFTS));
		expect(log.version).toBe('2.1.0');
		expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
		expect(log.runs).toHaveLength(1);
		const run = log.runs[0];
		expect(run?.tool.driver).toMatchObject({ name: 'policy-draft', version: '1.2.3', language: 'zh-CN' });
		expect(run?.language).toBe('zh-CN');
		expect(run?.columnKind).toBe('utf16CodeUnits');
	});

	it('describes every rule, each once', async () => {
		const { log } = await sarifOf(createWorkspace(DRAFTS));
		const rules = log.runs[0]?.tool.driver.rules ?? [];
		expect(rules.map(({ id }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
		for (const rule of rules) {
			expect(rule.shortDescription?.text).toMatch(/\S/);
			expect(rule.fullDescription?.text).toMatch(/\S/);
			expect(rule.help?.text).toMatch(/\S/);
			const { level, enabled } = rule.defaultConfiguration ?? {};
			expect(enabled === false ? 'note' : level).toMatch(/^(?:error|warning|note)$/);
		}
	});

	it('lists every file that was checked by an address that leads back to it', async () => {
		const workspace = createWorkspace(DRAFTS);
		const { log } = await sarifOf(workspace);
		const uris = log.runs[0]?.artifacts?.map(({ location }) => location?.uri ?? '') ?? [];
		expect(uris.map((uri) => decodeURIComponent(uri))).toEqual(Object.keys(DRAFTS));
		for (const [i, uri] of uris.entries()) {
			// A relative reference: resolved against the folder of the run it is the file, and it names no machine.
			expect(uri).toMatch(/^[A-Za-z0-9%._~!'()*/-]+$/);
			const address = new URL(uri, `${pathToFileURL(workspace.root).href}/`);
			expect(decodeURIComponent(address.pathname)).toBe(
				decodeURIComponent(pathToFileURL(workspace.path(Object.keys(DRAFTS)[i] ?? '')).pathname),
			);
		}
	});

	it('points every result at its rule, its file and a place in it', async () => {
		const workspace = createWorkspace(DRAFTS);
		const { log } = await sarifOf(workspace);
		const results = log.runs[0]?.results ?? [];
		expect(results.map(({ ruleId }) => ruleId)).toEqual([
			'bracket-unbalanced',
			'numbering-marker-punctuation',
			'numbering-gap',
			'bracket-unbalanced',
		]);
		for (const result of results) {
			expect(ALL_RULES[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
			expect(result.message.text).toMatch(/\S/);
			expect(result.locations).toHaveLength(1);
			const { artifactLocation, region } = result.locations?.[0]?.physicalLocation ?? {};
			expect(log.runs[0]?.artifacts?.[artifactLocation?.index ?? -1]?.location?.uri).toBe(artifactLocation?.uri);
			const content = workspace.read(decodeURIComponent(artifactLocation?.uri ?? ''));
			const { start, end } = spanOf(content, region);
			expect(start).toBeLessThan(end);
			expect(end).toBeLessThanOrEqual(content.length);
		}
		expect(results[0]?.locations?.[0]?.physicalLocation?.region).toEqual({
			startLine: 1,
			startColumn: 5,
			endLine: 1,
			endColumn: 6,
		});
	});

	it.each([
		['error', 'error'],
		['warning', 'warning'],
		['information', 'note'],
		['hint', 'note'],
	] as const)('gives severity %s as level %s', async (severity, level) => {
		const workspace = createWorkspace({
			'甲.txt': '甲）\n',
			'.policydraft.json': onlyRules({ 'bracket-unbalanced': severity }),
		});
		const run = await workspace.run('check', '甲.txt', '--format', 'sarif');
		expect((JSON.parse(run.out) as Log).runs[0]?.results?.map((result) => result.level)).toEqual([level]);
	});

	it('has fixes that do what the quick fix does', async () => {
		const workspace = createWorkspace({
			'甲.txt': '一、任务\n1.甲甲。\n2、乙乙。\n3.丙丙。\n',
			'.policydraft.json': onlyRules({ 'numbering-marker-punctuation': 'warning' }),
		});
		const run = await workspace.run('check', '甲.txt', '--format', 'sarif');
		const fix = (JSON.parse(run.out) as Log).runs[0]?.results?.[0]?.fixes?.[0];
		expect(fix?.description?.text).toMatch(/\S/);
		expect(fix?.artifactChanges.map(({ artifactLocation }) => artifactLocation.index)).toEqual([0]);
		const content = workspace.read('甲.txt');
		const edits = fix?.artifactChanges[0]?.replacements.map(({ deletedRegion, insertedContent }) => ({
			span: spanOf(content, deletedRegion),
			newText: insertedContent?.text ?? '',
		}));
		expect(applyEdits(content, edits ?? [])).toBe('一、任务\n1.甲甲。\n2.乙乙。\n3.丙丙。\n');
	});

	it('tells findings apart by fingerprints that survive a new line above', async () => {
		const workspace = createWorkspace(DRAFTS);
		const before = (await sarifOf(workspace)).results;
		const name = 'a+b#c?.txt';
		workspace.write({ [name]: `前言。\r\n${workspace.read(name)}` });
		const after = (await sarifOf(workspace)).results;
		const prints = (results: readonly Result[]) => results.map((each) => each.partialFingerprints?.['policyDraft/v1']);
		expect(prints(after)).toEqual(prints(before));
		expect(new Set(prints(before)).size).toBe(before.length);
		for (const print of prints(before)) {
			expect(print).toMatch(/^[0-9a-f]{16}$/);
		}
	});

	it.each([
		['UTF-8', Buffer.from('甲乙。', 'utf8')],
		['UTF-16LE', Buffer.from('\uFEFF甲乙。', 'utf16le')],
		['GB18030', Buffer.from([0xbc, 0xd7, 0xd2, 0xd2, 0xa1, 0xa3])],
	])('names the encoding %s', async (encoding, bytes) => {
		const run = await createWorkspace({ '甲.txt': bytes }).run('check', '甲.txt', '--format', 'sarif');
		expect((JSON.parse(run.out) as Log).runs[0]?.artifacts?.[0]?.encoding).toBe(encoding);
	});

	it('is as valid for standard input, for no file and for a file elsewhere', async () => {
		const workspace = createWorkspace({ '../elsewhere/甲.txt': '甲）\n', 'empty/.keep': '' });
		const uris = async (input: string, ...args: readonly string[]) => {
			const { out } = await workspace.runWith(input, 'check', ...args, '--format', 'sarif');
			return (JSON.parse(out) as Log).runs[0]?.artifacts?.map(({ location }) =>
				decodeURIComponent(location?.uri ?? ''),
			);
		};
		expect(await uris('甲）\n', '-')).toEqual(['<stdin>']);
		expect(await uris('', 'empty')).toEqual([]);
		expect(await uris('', workspace.path('../elsewhere/甲.txt'))).toEqual(['../elsewhere/甲.txt']);
	});

	it('stays of a size that services take when every number is wrong', async () => {
		const workspace = createWorkspace({ '甲.txt': '1.甲乙丙丁。\n'.repeat(400) });
		const { out } = await workspace.run('check', '甲.txt', '--format', 'sarif');
		expect(out.length).toBeLessThan(40_000_000);
		expect((JSON.parse(out) as Log).runs[0]?.results?.length).toBeGreaterThan(0);
	});

	it('covers the seeds', async () => {
		const workspace = createWorkspace(Object.fromEntries(SEEDS.map(({ file, content }) => [file, content])));
		const run = await workspace.run('check', ...SEEDS.map(({ file }) => file), '--format', 'sarif');
		for (const result of (JSON.parse(run.out) as Log).runs[0]?.results ?? []) {
			const { artifactLocation, region } = result.locations?.[0]?.physicalLocation ?? {};
			const content = workspace.read(decodeURIComponent(artifactLocation?.uri ?? ''));
			expect(spanOf(content, region).end).toBeLessThanOrEqual(content.length);
		}
	});
});

async function sarifOf(workspace: Workspace): Promise<{ readonly log: Log; readonly results: readonly Result[] }> {
	workspace.write({
		'.policydraft.json': onlyRules({
			'bracket-unbalanced': 'error',
			'numbering-marker-punctuation': 'warning',
			'numbering-gap': 'information',
		}),
	});
	// One by its absolute path, which a report must not show.
	const files = Object.keys(DRAFTS).map((name, i) => (i === 0 ? path.resolve(workspace.root, name) : name));
	const run = await workspace.run('check', ...files, '--format', 'sarif');
	expect(run.errors).toEqual([]);
	expect(run.out).not.toContain(workspace.root);
	const log = JSON.parse(run.out) as Log;
	return { log, results: log.runs[0]?.results ?? [] };
}

/** Offsets of a region of a text whose lines end in \n or \r\n. */
function spanOf(content: string, region: Region | undefined): { readonly start: number; readonly end: number } {
	const lines = content.split('\n');
	const offset = (line = 0, column = 0): number =>
		lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
	return {
		start: offset(region?.startLine, region?.startColumn),
		end: offset(region?.endLine, region?.endColumn),
	};
}
