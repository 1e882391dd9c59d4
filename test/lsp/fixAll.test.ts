import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { analyze } from '../../server/src/core/analysis';
import { fingerprint } from '../../server/src/core/rules/fingerprint';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { type ClientOptions, startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const FOLDER = 'file:///drafts/';
const URI = `${FOLDER}意见.gongwen`;
/** Two slips among four clauses: the other half is written rightly, so neither is the document's way of writing. */
const DRAFT =
	'关于稳就业的意见\n\n一、任务\n（一）、稳岗位。落实政策。\n（二）扩就业。开展招聘。\n（三）、强培训。\n（四）优服务。\n';
const RULE = 'numbering-marker-punctuation';
const FIXED = DRAFT.replaceAll('）、', '）');

describe('source.fixAll', () => {
	it.each(['source.fixAll.policy-draft', 'source.fixAll', 'source'])('is given to who asks for %s', async (kind) => {
		const client = await open();
		const actions = await asked(client, kind);
		expect(actions.map((action) => action.kind)).toEqual(['source.fixAll.policy-draft']);
		await client.apply(URI, only(actions));
		expect(client.text(URI)).toBe(FIXED);
	});

	it.each(['quickfix', 'source.organizeImports', 'source.fixAll.eslint', 'refactor'])(
		'is not given to who asks for %s',
		async (kind) => {
			const client = await open();
			expect((await asked(client, kind)).filter((action) => action.kind?.startsWith('source'))).toEqual([]);
		},
	);

	it('is not worked out for a menu of quick fixes', async () => {
		const client = await open();
		const kinds = (await client.actions(URI, await client.diagnostics(URI))).map(({ kind }) => kind);
		expect(new Set(kinds)).toEqual(new Set(['quickfix']));
	});

	it('touches nothing but the slips, so that cursors stay', async () => {
		const client = await open();
		const edits = only(await asked(client, 'source.fixAll')).edit?.changes?.[URI] ?? [];
		expect(edits.map(({ range }) => range.start.line)).toEqual([3, 5]);
	});

	it('sees what was typed since the last save', async () => {
		const client = await open(FIXED);
		await client.replace(URI, '（二）', '（二）、');
		await client.apply(URI, only(await asked(client, 'source.fixAll')));
		expect(client.text(URI)).toBe(FIXED);
	});

	it('is not offered where nothing is to be done', async () => {
		expect(await asked(await open(FIXED), 'source.fixAll')).toEqual([]);
	});

	it('leaves accepted findings alone', async () => {
		const host = createFakeHost();
		const analysis = analyze(DRAFT);
		const first = runRules(analysis, DEFAULT_SETTINGS).findings.find(({ rule }) => rule.id === RULE);
		if (first === undefined) {
			throw new Error('nothing to accept');
		}
		host.configurations.set(FOLDER, { ignore: [{ rule: first.rule.id, fingerprint: fingerprint(analysis, first) }] });
		const client = await open(DRAFT, { host });
		await client.apply(URI, only(await asked(client, 'source.fixAll')));
		expect(client.text(URI)).toBe(DRAFT.replace('（三）、', '（三）'));
	});

	it('follows the settings', async () => {
		const client = await open(DRAFT, { settings: { rules: { [RULE]: 'off' } } });
		expect(await asked(client, 'source.fixAll')).toEqual([]);
	});
});

describe('the fix for all findings of a rule', () => {
	it('is offered at each of them, with their number', async () => {
		const client = await open();
		const [, second] = (await client.diagnostics(URI)).filter(({ code }) => code === RULE);
		const actions = await client.actions(URI, second === undefined ? [] : [second]);
		const all = actions.filter(({ title }) => title.startsWith('修复全文'));
		expect(all.map(({ title }) => title)).toEqual(['修复全文 2 处“编号后的标点”']);
		await client.apply(URI, only(all));
		expect(client.text(URI)).toBe(FIXED);
	});

	it('is not offered for a single one', async () => {
		const client = await open(DRAFT.replace('（一）、', '（一）'));
		const actions = await client.actions(URI, await client.diagnostics(URI));
		expect(actions.filter(({ title }) => title.startsWith('修复全文'))).toEqual([]);
	});
});

async function open(text = DRAFT, options: ClientOptions = {}): Promise<TestClient> {
	const client = await startClient(options);
	await client.open(URI, text);
	return client;
}

function asked(client: TestClient, kind: string): Promise<readonly CodeAction[]> {
	return client.actions(URI, [], undefined, [kind]);
}

function only(actions: readonly CodeAction[]): CodeAction {
	const [action] = actions;
	if (action === undefined || actions.length > 1) {
		throw new Error(`${actions.length} actions`);
	}
	return action;
}
