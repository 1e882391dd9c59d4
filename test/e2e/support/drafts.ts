import { commands, type TextEditor, Uri, window, workspace } from 'vscode';

export interface DraftOptions {
	/** Not a file yet; otherwise the text is saved in the workspace first. */
	untitled?: boolean;
	/** The language an untitled draft is opened in; that of a file follows from its name. */
	language?: string;
	/** The name of the file in the workspace; without it, each draft gets a new one. */
	name?: string;
}

let drafts = 0;

/** Shows a draft in an editor, as the only one. */
export async function openDraft(text: string, options: DraftOptions = {}): Promise<TextEditor> {
	await closeEditors();
	// Only the draft is of interest, in a picture too.
	await commands.executeCommand('workbench.action.closeSidebar');
	return options.untitled ? openUntitled(text, options) : openFile(text, options);
}

/** Opens a file of the workspace, as the only editor. */
export async function openWorkspaceFile(name: string): Promise<TextEditor> {
	await closeEditors();
	return window.showTextDocument(await workspace.openTextDocument(inWorkspace(name)));
}

/** Closes all editors, throwing away what isn't saved: a question whether to save would wait for ever. */
export async function closeEditors(): Promise<void> {
	while (window.activeTextEditor?.document.isDirty) {
		await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Where a file of this name stands, or would stand, in the workspace. */
export function inWorkspace(name: string): Uri {
	const folder = workspace.workspaceFolders?.[0];
	if (folder === undefined) {
		throw new Error('VS Code was started without a folder.');
	}
	return Uri.joinPath(folder.uri, name);
}

async function openUntitled(content: string, { language = 'policy-draft' }: DraftOptions): Promise<TextEditor> {
	return window.showTextDocument(await workspace.openTextDocument({ language, content }), { preview: false });
}

async function openFile(text: string, { name = `草稿${++drafts}.gongwen` }: DraftOptions): Promise<TextEditor> {
	const file = inWorkspace(name);
	await workspace.fs.writeFile(file, Buffer.from(text));
	return window.showTextDocument(await workspace.openTextDocument(file), { preview: false });
}
