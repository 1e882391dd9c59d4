import { commands, type Disposable } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/** Shift+Enter: a new line, and no number proposed on it. */
export interface PlainNewLine {
	readonly middleware: Middleware;
	readonly register: () => Disposable;
}

export function createPlainNewLine(): PlainNewLine {
	let isPlain = false;
	return {
		middleware: {
			provideOnTypeFormattingEdits: (document, position, ch, options, token, next) =>
				isPlain ? [] : next(document, position, ch, options, token),
		},
		register: () =>
			commands.registerCommand('policyDraft.plainNewLine', async () => {
				isPlain = true;
				try {
					await commands.executeCommand('type', { text: '\n' });
					// What is typed is formatted after the command has returned.
					await new Promise((resolve) => setTimeout(resolve, SETTLE));
				} finally {
					isPlain = false;
				}
			}),
	};
}

const SETTLE = 150;
