import { languages, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import type { ImportReport } from './importReport';
import { basename } from './names';
import { readDocument } from './readDocument';

/** Opens the text of a Word document as a draft that is not saved yet, and says what happened to the rest. */
export async function importDraft(client: DraftClient, report: ImportReport, uri: Uri): Promise<void> {
	const name = basename(uri);
	const result = await readDocument(client, uri);
	if (result === undefined) {
		return;
	}
	if (result.problem !== undefined) {
		void window.showErrorMessage(l10n.t('“{0}”不能导入：{1}', name, result.problem));
		return;
	}
	const draft = await openDraft(uri, result.name, result.text);
	await window.showTextDocument(draft, { preview: false });
	report.tell(name, result);
}

/** It is to be saved beside the document, under its name, without writing over anything. */
async function openDraft(uri: Uri, name: string, text: string): Promise<TextDocument> {
	const place = Uri.joinPath(uri, '..', name);
	if (uri.scheme !== 'file' || (await isTaken(place))) {
		return workspace.openTextDocument({ language: 'policy-draft', content: text });
	}
	const draft = await workspace.openTextDocument(place.with({ scheme: 'untitled' }));
	const edit = new WorkspaceEdit();
	edit.insert(draft.uri, draft.positionAt(0), text);
	await workspace.applyEdit(edit);
	return draft.languageId === 'policy-draft' ? draft : languages.setTextDocumentLanguage(draft, 'policy-draft');
}

/** On the disk, or by a draft that an earlier import left unsaved. */
async function isTaken(place: Uri): Promise<boolean> {
	const unsaved = place.with({ scheme: 'untitled' }).toString();
	if (workspace.textDocuments.some((document) => document.uri.toString() === unsaved)) {
		return true;
	}
	return workspace.fs.stat(place).then(
		() => true,
		() => false,
	);
}
