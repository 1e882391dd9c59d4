import { describe, expect, it, vi } from 'vitest';
import {
	CompletionRequest,
	DocumentSymbolRequest,
	FoldingRangeRequest,
	HoverRequest,
	SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { startClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

vi.mock('../../server/src/core/analysis', async (importOriginal) => {
	const { analyze } = await importOriginal<{ readonly analyze: (content: string) => unknown }>();
	return {
		analyze: (content: string) => {
			if (content.includes('缺陷')) {
				throw new Error('defect');
			}
			return analyze(content);
		},
	};
});

const BAD = 'file:///bad.gongwen';
const GOOD = 'file:///good.gongwen';
const GAP = '一、任务\n1.开展职业技能培训。\n4.扩就业。\n';

describe('a text that cannot be read, by a defect of ours,', () => {
	it('is answered with nothing, and the other drafts as ever', async () => {
		const client = await startClient();
		await client.open(BAD, '一、缺陷');
		await client.open(GOOD, GAP);
		const textDocument = { uri: BAD };
		const position = { line: 0, character: 2 };
		expect(await client.report(BAD)).toEqual({ kind: 'full', items: [] });
		expect(await client.connection.sendRequest(HoverRequest.type, { textDocument, position })).toBeNull();
		expect(await client.connection.sendRequest(CompletionRequest.type, { textDocument, position })).toBeNull();
		expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toBeNull();
		expect(await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })).toBeNull();
		expect(await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument })).toEqual({ data: [] });
		expect(await client.actions(BAD, [])).toEqual([]);
		expect(await client.findings(GOOD)).toEqual(['numbering-gap 4.']);
	});

	it('costs its own precedents and no others where it is in the corpus', async () => {
		const host = createFakeHost({ '坏.txt': '一、缺陷', '好.txt': GAP });
		const client = await startClient({ host });
		await client.open(GOOD, '一、任务\n1.面向农民工开展职业技能培训。\n');
		expect(await client.hover(GOOD, '职业')).not.toBeNull();
	});

	it('does not stop findings from being pushed', async () => {
		const client = await startClient({ pulls: false });
		await client.open(BAD, '一、缺陷');
		await client.open(GOOD, GAP);
		await client.until(() => client.published.some(({ uri }) => uri === GOOD));
		expect(client.published).toMatchObject([{ uri: GOOD, diagnostics: [{ code: 'numbering-gap' }] }]);
	});
});
