import { describe, expect, it } from 'vitest';
import type { GitlabIssue } from '../../server/src/report/gitlabReport';
import { onlyRules } from '../cli/support/onlyRules';
import { createWorkspace } from '../cli/support/workspace';
import { SEEDS } from '../support/seeds';

const BRACKETS = onlyRules({ 'bracket-unbalanced': 'error' });

describe('check --format gitlab', () => {
	it('is an array of Code Quality issues', async () => {
		const workspace = createWorkspace({ '起草/甲.txt': '甲乙。\n丙）丁。\n', '.policydraft.json': BRACKETS });
		expect(await issuesOf(workspace.run('check', './起草/甲.txt', '--format', 'gitlab'))).toEqual([
			{
				description: expect.stringMatching(/\S/),
				check_name: 'bracket-unbalanced',
				fingerprint: expect.stringMatching(/\S/),
				severity: 'critical',
				// GitLab compares paths with those of the repository, so there is no ./ in front.
				location: { path: '起草/甲.txt', lines: { begin: 2, end: 2 } },
			},
		]);
	});

	it('has what GitLab requires, of the kind that it requires, for every finding of the seeds', async () => {
		const workspace = createWorkspace(Object.fromEntries(SEEDS.map(({ file, content }) => [file, content])));
		const issues = await issuesOf(workspace.run('check', ...SEEDS.map(({ file }) => file), '--format', 'gitlab'));
		expect(issues.length).toBeGreaterThan(20);
		for (const { description, check_name, fingerprint, severity, location } of issues) {
			expect([description, check_name, fingerprint, location.path].filter((text) => !/^\S/.test(text))).toEqual([]);
			expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
			expect(Number.isInteger(location.lines.begin) && location.lines.begin >= 1).toBe(true);
			expect(location.path).not.toMatch(/^\.?\//);
		}
	});

	it('is an empty array where nothing is found', async () => {
		const workspace = createWorkspace({ '甲.txt': '甲乙。\n', '.policydraft.json': BRACKETS });
		expect(await issuesOf(workspace.run('check', '甲.txt', '--format', 'gitlab'))).toEqual([]);
	});

	it('has relative paths for absolute ones', async () => {
		const workspace = createWorkspace({ '甲.txt': '丙）丁。\n', '.policydraft.json': BRACKETS });
		const issues = await issuesOf(workspace.run('check', workspace.path('甲.txt'), '--format', 'gitlab'));
		expect(issues.map(({ location }) => location.path)).toEqual(['甲.txt']);
	});

	it.each([
		['error', 'critical'],
		['warning', 'major'],
		['information', 'minor'],
		['hint', 'info'],
	] as const)('gives severity %s as %s', async (severity, expected) => {
		const workspace = createWorkspace({
			'甲.txt': '丙）丁。\n',
			'.policydraft.json': onlyRules({ 'bracket-unbalanced': severity }),
		});
		const issues = await issuesOf(workspace.run('check', '甲.txt', '--format', 'gitlab'));
		expect(issues.map((issue) => issue.severity)).toEqual([expected]);
	});

	it('gives no two issues one fingerprint, however alike they are', async () => {
		const same = '丙）丁。\n'.repeat(50);
		const workspace = createWorkspace({ 'a.txt': same, 'b.txt': same, '.policydraft.json': BRACKETS });
		const issues = await issuesOf(workspace.run('check', 'a.txt', 'b.txt', './a.txt', '--format', 'gitlab'));
		expect(issues).toHaveLength(100);
		expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(100);
	});

	it('keeps the fingerprint of an issue that moved', async () => {
		const workspace = createWorkspace({ 'a.txt': '一、甲\n二、丙）丁。\n', '.policydraft.json': BRACKETS });
		const before = await issuesOf(workspace.run('check', 'a.txt', '--format', 'gitlab'));
		workspace.write({ 'a.txt': '一、甲\n二、乙\n三、丙）丁。\n' });
		const after = await issuesOf(workspace.run('check', 'a.txt', '--format', 'gitlab'));
		expect(after.map(({ location }) => location.lines.begin)).toEqual([3]);
		expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint));
	});
});

async function issuesOf(run: Promise<{ readonly out: string }>): Promise<readonly GitlabIssue[]> {
	return JSON.parse((await run).out) as readonly GitlabIssue[];
}
