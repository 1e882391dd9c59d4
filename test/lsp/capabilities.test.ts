import { describe, expect, it } from 'vitest';
import { startClient } from './support/client';

describe('what the server offers', () => {
	it('lets findings be pulled by a client that can', async () => {
		const { initialized } = await startClient({ pulls: true });
		expect(initialized.capabilities.diagnosticProvider).toEqual({
			identifier: 'policy-draft',
			interFileDependencies: false,
			workspaceDiagnostics: false,
		});
	});

	it('offers no pull to a client that cannot, and everything else to both', async () => {
		const pulling = (await startClient({ pulls: true })).initialized.capabilities;
		const pushed = (await startClient({ pulls: false })).initialized.capabilities;
		const { diagnosticProvider: _, ...rest } = pulling;
		expect(pushed).toEqual(rest);
	});

	it('reads drafts edit by edit and hears of saves', async () => {
		const { initialized } = await startClient();
		expect(initialized.capabilities.textDocumentSync).toEqual({
			openClose: true,
			change: 2,
			save: { includeText: false },
		});
	});

	it('offers fixes, hover, completion, outline, folding and colours', async () => {
		const { capabilities } = (await startClient()).initialized;
		expect(capabilities.codeActionProvider).toEqual({
			codeActionKinds: ['quickfix', 'source.fixAll.policy-draft', 'refactor.move', 'refactor.rewrite'],
			resolveProvider: true,
		});
		expect(capabilities.documentOnTypeFormattingProvider).toEqual({ firstTriggerCharacter: '\n' });
		expect(capabilities.hoverProvider).toBe(true);
		expect(capabilities.completionProvider?.triggerCharacters).toEqual(
			expect.arrayContaining(['：', ':', '、', '.', '）']),
		);
		expect(capabilities.documentSymbolProvider).toBe(true);
		expect(capabilities).toMatchObject({
			definitionProvider: true,
			referencesProvider: true,
			documentHighlightProvider: true,
			renameProvider: true,
			selectionRangeProvider: true,
			workspaceSymbolProvider: true,
			codeLensProvider: { resolveProvider: true },
			inlayHintProvider: true,
		});
		expect(capabilities.foldingRangeProvider).toBe(true);
		expect(capabilities.semanticTokensProvider).toMatchObject({
			full: true,
			legend: {
				tokenTypes: expect.arrayContaining(['title', 'marker', 'unit', 'citation', 'deadline', 'amount']),
			},
		});
	});

	it('asks a client that can to tell of changed configurations', async () => {
		const client = await startClient({
			capabilities: {
				workspace: {
					didChangeConfiguration: { dynamicRegistration: true },
					didChangeWatchedFiles: { dynamicRegistration: true },
				},
			},
		});
		await client.until(() => client.registrations.length === 2);
		expect(client.registrations.toSorted()).toEqual([
			'workspace/didChangeConfiguration',
			'workspace/didChangeWatchedFiles',
		]);
	});

	it('registers nothing with a client that cannot', async () => {
		const client = await startClient();
		await client.open('file:///a.gongwen', '一、甲');
		await client.findings('file:///a.gongwen');
		expect(client.registrations).toEqual([]);
	});
});
