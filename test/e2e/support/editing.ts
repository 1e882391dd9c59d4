import {
	type CodeAction,
	commands,
	type Diagnostic,
	languages,
	type Position,
	Selection,
	type TextEditor,
	workspace,
} from 'vscode';
import { waitFor } from './waitFor';

/** The findings that VS Code shows for the draft. */
export function findings(editor: TextEditor): readonly Diagnostic[] {
	return languages.getDiagnostics(editor.document.uri).filter((each) => each.source === 'policy-draft');
}

/** Waits until exactly these rules have findings, in the order of the text. */
export async function waitForRules(editor: TextEditor, rules: readonly string[]): Promise<void> {
	const wanted = rules.join(', ');
	await waitFor(() => rulesOf(editor).join(', ') === wanted || undefined, `the findings [${wanted}]`).catch(
		(error: Error) => {
			throw new Error(`${error.message} There were [${rulesOf(editor).join(', ')}].`);
		},
	);
}

function rulesOf(editor: TextEditor): readonly string[] {
	return [...findings(editor)].sort((a, b) => a.range.start.compareTo(b.range.start)).map((each) => ruleOf(each));
}

export function ruleOf(diagnostic: Diagnostic): string {
	const { code } = diagnostic;
	return String(typeof code === 'object' ? code.value : code);
}

/** Puts the cursor behind the first place where the draft has this text, and shows it. */
export function cursorBehind(editor: TextEditor, text: string): Position {
	const offset = editor.document.getText().indexOf(text);
	if (offset < 0) {
		throw new Error(`The draft has no “${text}”.`);
	}
	const position = editor.document.positionAt(offset + text.length);
	editor.selection = new Selection(position, position);
	editor.revealRange(editor.selection);
	return position;
}

/** The same, and waits until the window has it: what the keyboard types next lands there. */
export async function typeBehind(editor: TextEditor, text: string): Promise<Position> {
	const position = cursorBehind(editor, text);
	// Calls reach the window in order, so when this one has returned the selection is there too.
	await commands.executeCommand('workbench.action.focusActiveEditorGroup');
	return position;
}

/** The quick fixes that VS Code offers for a finding. */
export async function quickFixes(editor: TextEditor, rule: string): Promise<readonly CodeAction[]> {
	const finding = findings(editor).find((each) => ruleOf(each) === rule);
	if (finding === undefined) {
		throw new Error(`There is no finding of ${rule}.`);
	}
	return commands.executeCommand<CodeAction[]>(
		'vscode.executeCodeActionProvider',
		editor.document.uri,
		finding.range,
		'quickfix',
	);
}

/** Applies a quick fix the way a click on it does. */
export async function applyFix(action: CodeAction): Promise<void> {
	if (action.edit === undefined || !(await workspace.applyEdit(action.edit))) {
		throw new Error(`“${action.title}” could not be applied.`);
	}
}
