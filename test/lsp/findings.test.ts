import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { readMarked } from '../support/marked';
import { startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const URI = 'file:///drafts/关于稳就业的意见.gongwen';
const RIGHT = '关于稳就业的意见\n\n一、任务\n1.稳岗位。\n2.扩就业。\n二、组织领导\n加强领导。\n';
const GAP = RIGHT.replace('2.', '4.');
const ON_TYPE = { lint: { run: 'onType' } };

describe('findings of a pulling client', () => {
	it('are there on opening', async () => {
		const client = await open(GAP);
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('say what, why and where to read more', async () => {
		const client = await open(GAP);
		expect(await client.diagnostics(URI)).toEqual([
			{
				range: { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } },
				severity: 1,
				source: 'policy-draft',
				code: 'numbering-gap',
				codeDescription: { href: 'file:///pages/numbering-gap.md' },
				message: '编号跳号：“1.”之后应为“2.”，这里写成了“4.”。',
			},
		]);
	});

	it('do not appear while typing', async () => {
		const client = await open(RIGHT);
		expect(await client.findings(URI)).toEqual([]);
		await client.replace(URI, '2.', '4.');
		expect(await client.findings(URI)).toEqual([]);
	});

	it('do not appear while typing even when nobody has asked since the draft was opened', async () => {
		const client = await open(RIGHT);
		await client.replace(URI, '2.', '4.');
		expect(await client.findings(URI)).toEqual([]);
	});

	it('appear on saving', async () => {
		const client = await open(RIGHT);
		await client.replace(URI, '2.', '4.');
		await client.save(URI);
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('are those of the saved text when typing goes on before anybody asks', async () => {
		const client = await open('一、任务\n1.甲。\n2.乙。\n二、组织领导\n');
		await client.replace(URI, '2.', '4.');
		await client.save(URI);
		await client.replace(URI, '二、', '三、');
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('move with what is typed before them', async () => {
		const client = await open(GAP);
		await client.findings(URI);
		await client.replace(URI, '一、任务', '一、主要任务\n（一）导语');
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('move when the whole text is sent for one word', async () => {
		const client = await open(GAP);
		await client.findings(URI);
		await client.replaceAll(URI, GAP.replace('任务', '主要任务'));
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('stay when something behind them is typed', async () => {
		const client = await open(GAP);
		await client.findings(URI);
		await client.replace(URI, '加强领导', '切实加强领导');
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('go when their own text is changed, though the fault is still there, until the next save', async () => {
		const client = await open(GAP);
		await client.findings(URI);
		await client.replace(URI, '4.', '5.');
		expect(await client.findings(URI)).toEqual([]);
		await client.save(URI);
		expect(await client.findings(URI)).toEqual(['numbering-gap 5.']);
	});

	it('go when their cause is mended by hand somewhere else', async () => {
		const client = await open('一、任务\n1.甲。\n3.丙。\n');
		expect(await client.findings(URI)).toEqual(['numbering-gap 3.']);
		await client.replace(URI, '3.', '2.乙。\n3.');
		expect(await client.findings(URI)).toEqual([]);
	});

	it('appear while typing with onType', async () => {
		const client = await open(RIGHT, ON_TYPE);
		expect(await client.findings(URI)).toEqual([]);
		await client.replace(URI, '2.', '4.');
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('are of the last version when several are asked for in a row with onType', async () => {
		const client = await open(RIGHT, ON_TYPE);
		await client.replace(URI, '2.', '4.');
		const first = client.report(URI);
		await client.replace(URI, '4.', '2.');
		expect(await first).toMatchObject({ items: [] });
		expect(await client.findings(URI)).toEqual([]);
	});

	it.each([undefined, { lint: { run: 'onSave' } }])(
		'appear while typing in an untitled draft (%j)',
		async (settings) => {
			const client = await startClient({ settings });
			await client.open('untitled:Untitled-1', RIGHT);
			expect(await client.findings('untitled:Untitled-1')).toEqual([]);
			await client.replace('untitled:Untitled-1', '2.', '4.');
			expect(await client.findings('untitled:Untitled-1')).toEqual(['numbering-gap 4.']);
		},
	);

	it('start anew when a draft is closed and opened again', async () => {
		const client = await open(RIGHT);
		await client.replace(URI, '2.', '4.');
		await client.close(URI);
		await client.open(URI, GAP);
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('are none for a document that is not open', async () => {
		const client = await open(GAP);
		await client.close(URI);
		expect(await client.report(URI)).toEqual({ kind: 'full', items: [] });
		expect(await client.report('file:///never.gongwen')).toEqual({ kind: 'full', items: [] });
	});
});

describe('an unchanged report', () => {
	it('is given when the same findings stand in the same places', async () => {
		const client = await open(GAP);
		const first = await client.report(URI);
		expect(first.kind).toBe('full');
		expect(await client.report(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
		await client.replace(URI, '加强领导', '切实加强领导');
		expect((await client.report(URI, first.resultId)).kind).toBe('unchanged');
	});

	it('is not given when a finding has moved, gone or come', async () => {
		const client = await open(GAP);
		const first = await client.report(URI);
		await client.replace(URI, '一、', '\n一、');
		const moved = await client.report(URI, first.resultId);
		expect(moved.kind).toBe('full');
		await client.replace(URI, '4.', '2.');
		expect(await client.report(URI, moved.resultId)).toMatchObject({ kind: 'full', items: [] });
	});
});

describe('a refresh', () => {
	it('is asked for after a save and a change of settings', async () => {
		const client = await open(RIGHT, {});
		await client.save(URI);
		await client.until(() => client.refreshes === 1);
		await client.changeSettings({ rules: { 'numbering-gap': 'off' } });
		await client.until(() => client.refreshes === 2);
	});

	it('is not asked of a client that does not offer it', async () => {
		const client = await startClient({ refreshes: false, settings: {} });
		await client.open(URI, RIGHT);
		await client.save(URI);
		await client.changeSettings({});
		await client.findings(URI);
		expect(client.refreshes).toBe(0);
	});

	it('that the client refuses does not end the server', async () => {
		const client = await startClient();
		client.connection.onRequest('workspace/diagnostic/refresh', () => {
			throw new Error('not now');
		});
		await client.open(URI, GAP);
		await client.save(URI);
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});
});

describe('findings pushed to a client that cannot pull', () => {
	it('come once on opening, with the version they are for', async () => {
		const client = await pushed(GAP);
		expect(client.published).toHaveLength(1);
		expect(client.published[0]).toMatchObject({ uri: URI, version: 1, diagnostics: [{ code: 'numbering-gap' }] });
	});

	it('come on saving and not while typing', async () => {
		const client = await pushed(RIGHT);
		await client.replace(URI, '2.', '4.');
		await client.until(() => client.published.length === 2);
		expect(client.published[1]).toMatchObject({ version: 2, diagnostics: [] });
		await client.save(URI);
		await client.until(() => client.published.length === 3);
		expect(client.published[2]).toMatchObject({ version: 2, diagnostics: [{ code: 'numbering-gap' }] });
	});

	it('come in one piece, when typing pauses, with onType', async () => {
		const client = await pushed(RIGHT, ON_TYPE);
		await client.replace(URI, '2.', '4');
		await client.replace(URI, '4', '4.');
		await client.replace(URI, '扩', '扩大');
		await client.until(() => client.published.length === 2);
		expect(client.published[1]).toMatchObject({ version: 4, diagnostics: [{ code: 'numbering-gap' }] });
	});

	it('are taken away when the draft is closed', async () => {
		const client = await pushed(GAP);
		await client.close(URI);
		await client.until(() => client.published.length === 2);
		expect(client.published[1]).toEqual({ uri: URI, diagnostics: [] });
	});

	it('are sent anew when the settings change', async () => {
		const client = await pushed(GAP, {});
		await client.changeSettings({ rules: { 'numbering-gap': 'hint' } });
		await client.until(() => client.published.length === 2);
		expect(client.published[1]).toMatchObject({ diagnostics: [{ code: 'numbering-gap', severity: 4 }] });
	});

	it('are not sent to one that pulls', async () => {
		const client = await open(GAP);
		await client.save(URI);
		await client.findings(URI);
		expect(client.published).toEqual([]);
	});
});

/** Every fix of every example on the rules' pages. */
const FIXABLE = ALL_RULES.filter(({ fixable }) => fixable).flatMap(({ id, examples }) =>
	examples.bad.map(({ text }) => [id, readMarked(text).text] as const),
);

describe('a finding whose fix is applied', () => {
	it.each(FIXABLE)('%s is gone at once from %j', async (rule, text) => {
		const choices = await fixesOf(await open(text), rule);
		for (const choice of choices.keys()) {
			const client = await open(text);
			const before = await client.diagnostics(URI);
			const action = (await fixesOf(client, rule))[choice];
			if (action === undefined) {
				throw new Error('the choices differ from one time to the next');
			}
			await client.apply(URI, action);
			const after = await client.diagnostics(URI);
			expect(countOf(after, rule), action.title).toBeLessThan(countOf(before, rule));
		}
	});
});

async function fixesOf(client: TestClient, rule: string) {
	const diagnostics = (await client.diagnostics(URI)).filter(({ code }) => code === rule);
	return client.actions(URI, diagnostics);
}

function countOf(diagnostics: readonly { readonly code?: unknown }[], rule: string): number {
	return diagnostics.filter(({ code }) => code === rule).length;
}

async function open(text: string, settings?: unknown): Promise<TestClient> {
	const host = createFakeHost({
		'甲.txt':
			'甲市关于稳就业的意见\n一、任务\n（一）强培训。提升技能，开展培训。（责任单位：市人社局）\n（二）优服务。简化流程。（责任单位：市司法局）',
	});
	const client = await startClient({ settings, host });
	await client.open(URI, text);
	return client;
}

async function pushed(text: string, settings?: unknown): Promise<TestClient> {
	const client = await startClient({ pulls: false, settings });
	await client.open(URI, text);
	await client.until(() => client.published.length === 1);
	return client;
}
