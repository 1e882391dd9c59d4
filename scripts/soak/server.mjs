import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

/** Everything an editor that can do all of it says of itself. */
const CAPABILITIES = {
	workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
	textDocument: {
		completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
		definition: { linkSupport: true },
		diagnostic: {},
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
		codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
	},
};

/**
 * A language server of its own, over stdio, as an editor starts it. `settings` are those of `policyDraft`.
 * @param {string} program
 * @param {Readonly<Record<string, unknown>>} settings
 */
export async function startServer(program, settings) {
	const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	// A server that is killed takes its pipe along.
	child.stdin.on('error', () => {});
	connection.onError(() => {});
	connection.onUnhandledNotification(() => {});
	connection.onRequest('workspace/configuration', ({ items }) => items.map(() => settings));
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	connection.listen();
	await connection.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: CAPABILITIES,
		initializationOptions: { locale: 'zh-cn', followsCommands: true },
	});
	await connection.sendNotification('initialized', {});
	const exit = once(child, 'exit');
	return {
		connection,
		/** Resident memory in MB; `undefined` where the system does not tell. */
		memory() {
			try {
				const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
				return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
			} catch {
				return undefined;
			}
		},
		/** @type {() => boolean} */
		hasExited: () => child.exitCode !== null || child.signalCode !== null,
		async kill() {
			child.kill('SIGKILL');
			await exit;
			connection.dispose();
		},
	};
}
