import type { Disposable } from 'vscode';
import type { DraftClient } from '../draftClient';
import { registerClauseCommands } from './clauseCommands';
import type { PlainNewLine } from './plainNewLine';

/** Everything of the client that changes the clauses of a draft. */
export function registerEditing(client: DraftClient, newLine: PlainNewLine): Disposable[] {
	return [...registerClauseCommands(client), newLine.register()];
}
