import { commands, type Disposable, env, Selection, type TextEditor, window } from 'vscode';
import { CLEAN_PASTED, type CleanPastedParams, type CleanPastedResult } from '../../server/src/protocol';
import type { DraftClient } from './draftClient';
import { l10n } from './localize';

/** 粘贴并整理: the text of the clipboard goes in as the draft is written, as one step that undo takes back. */
export function registerPasteClean(client: DraftClient): Disposable {
	return commands.registerTextEditorCommand('policyDraft.pasteClean', (editor) => {
		void paste(editor, client);
	});
}

async function paste(editor: TextEditor, client: DraftClient): Promise<void> {
	const text = await env.clipboard.readText();
	if (text === '') {
		void window.showInformationMessage(l10n.t('剪贴板里没有文字。'));
		return;
	}
	const { document, selections } = editor;
	const { version } = document;
	const cleaned = await Promise.all(
		selections.map(({ start }) =>
			client.sendRequest<CleanPastedResult | null>(CLEAN_PASTED, {
				uri: document.uri.toString(),
				position: start,
				text,
			} satisfies CleanPastedParams),
		),
	);
	// What was typed meanwhile moved the places that were asked about.
	const done =
		document.version === version &&
		(await editor.edit((edit) => {
			selections.forEach((selection, i) => {
				edit.replace(selection, cleaned[i]?.text ?? text);
			});
		}));
	if (done) {
		// The cursor goes behind what came in, as with any paste.
		editor.selections = editor.selections.map(({ end }) => new Selection(end, end));
	}
	const residue = cleaned[0]?.residue ?? 0;
	if (done && residue > 0) {
		void window.showInformationMessage(l10n.t('粘贴时略去了 {0} 行网页残留。', residue));
	}
}
