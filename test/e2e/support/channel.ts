// The suites' side of the channel to the harness; ../harness/channel.mjs is the other.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from 'vscode';
import { waitFor } from './waitFor';

/** What the harness can do for a suite. */
export type Request =
	| { kind: 'screenshot'; name: string }
	| { kind: 'type'; text: string }
	| { kind: 'press'; key: string }
	| { kind: 'hover' | 'click' | 'clickInView'; text: string }
	| { kind: 'drop'; file: string; text: string }
	| { kind: 'compose'; stages: readonly string[]; commit: string }
	| { kind: 'seenInView' }
	| { kind: 'scrollView'; pixels: number }
	| { kind: 'suggestions' };

export interface Answer {
	error?: string;
	value?: unknown;
}

const folder = process.env['POLICYDRAFT_E2E_CHANNEL'];
let requests = 0;

/** Whether a harness listens. In a desktop VS Code none does: no page there that it could drive. */
export const hasHarness = folder !== undefined;

/** Gives what the harness answers, if it answers anything. */
export async function ask(request: Request): Promise<unknown> {
	if (folder === undefined) {
		throw new Error(`This VS Code has no harness to ask for "${request.kind}"; test \`hasHarness\` first.`);
	}
	await windowInStep();
	const name = String(++requests).padStart(4, '0');
	const question = join(folder, `${name}.request.json`);
	const answer = join(folder, `${name}.answer.json`);
	// The harness sees the file only when it is complete.
	writeFileSync(`${question}.part`, JSON.stringify(request));
	renameSync(`${question}.part`, question);
	await waitFor(() => existsSync(answer), `the harness’s answer to "${request.kind}"`, 40_000);
	const { error, value } = JSON.parse(readFileSync(answer, 'utf8')) as Answer;
	rmSync(answer);
	if (error !== undefined) {
		throw new Error(`The harness could not ${request.kind}: ${error}`);
	}
	await windowInStep();
	return value;
}

/**
 * Waits until the window has what the suite has set (a selection, say), and the suite what has happened in the window.
 * Messages between the two keep their order, so once any command has gone there and back, all before it has arrived.
 */
async function windowInStep(): Promise<void> {
	await commands.executeCommand('setContext', 'policyDraft.test.step', requests);
}
