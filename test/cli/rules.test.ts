import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { createWorkspace } from './support/workspace';

interface RuleEntry {
	readonly id: string;
	readonly url: string;
}

it('lists every rule with the keys of the contract', async () => {
	const { json, status } = await createWorkspace().runJson<readonly RuleEntry[]>('rules');
	expect(json).toEqual(
		ALL_RULES.map((rule) => ({
			id: rule.id,
			title: rule.title['zh-cn'],
			severity: expect.stringMatching(/^(?:error|warning|information|hint|off)$/),
			fixable: rule.fixable,
			source: expect.stringContaining(rule.source.text['zh-cn']),
			url: expect.stringMatching(/^file:/),
		})),
	);
	for (const rule of json) {
		expect(Object.keys(rule)).toEqual(['id', 'title', 'severity', 'fixable', 'source', 'url']);
	}
	expect(new Set(json.map(({ id }) => id)).size).toBe(json.length);
	expect(status).toBe(0);
});

it('gives addresses of pages that there are', async () => {
	const { json } = await createWorkspace().runJson<readonly RuleEntry[]>('rules');
	const ofRules = json.map(({ id, url }) => [id, url, existsSync(fileURLToPath(url))]);
	expect(ofRules).toEqual(json.map(({ id, url }) => [id, url, true]));
});

it('prints a line a rule for reading', async () => {
	const { out } = await createWorkspace().run('rules');
	expect(out.trimEnd().split('\n')).toHaveLength(ALL_RULES.length);
});
