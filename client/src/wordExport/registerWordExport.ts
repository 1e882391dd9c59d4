import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { EXPORT_WORD, type ExportedDocument, type ExportResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import { basename } from '../wordImport/names';

/** The draft that is being edited as a Word document, and as a review copy with the findings as comments. */
export function registerWordExport(client: DraftClient): Disposable[] {
	return [
		commands.registerCommand('policyDraft.exportWord', (to?: unknown) => exportDraft(client, false, to)),
		commands.registerCommand('policyDraft.exportReviewCopy', (to?: unknown) => exportDraft(client, true, to)),
	];
}

/** `given`: where to, for who calls the command and does not want to ask. A menu hands over the draft itself. */
async function exportDraft(client: DraftClient, review: boolean, given: unknown): Promise<void> {
	const draft = window.activeTextEditor?.document;
	if (draft?.languageId !== 'policy-draft') {
		return;
	}
	const exported = await read(client, draft.uri, review);
	if (exported === undefined) {
		return;
	}
	const to = given instanceof Uri && given.path.endsWith('.docx') ? given : await askWhere(draft.uri);
	if (to !== undefined) {
		await workspace.fs.writeFile(to, Buffer.from(exported.base64, 'base64'));
		const done = l10n.t('已导出“{0}”。', basename(to));
		if (exported.remarks.length === 0) {
			window.setStatusBarMessage(done, 6000);
		} else {
			window.showInformationMessage([done, ...exported.remarks].join(' '));
		}
	}
}

/** Asks before a draft with a 密级 is exported, and says where there is nothing to export. */
async function read(client: DraftClient, draft: Uri, review: boolean): Promise<ExportedDocument | undefined> {
	const ask = (allowSecret: boolean): Promise<ExportResult | null> =>
		client.sendRequest(EXPORT_WORD, { uri: draft.toString(), review, allowSecret });
	let result = await ask(false);
	if (result?.kind === 'secret') {
		const anyway = l10n.t('仍要导出');
		const question = l10n.t('本件标有密级。导出的 Word 文档也是涉密文件，确要导出吗？');
		if ((await window.showWarningMessage(question, { modal: true }, anyway)) !== anyway) {
			return undefined;
		}
		result = await ask(true);
	}
	if (result?.kind === 'empty') {
		window.showWarningMessage(l10n.t('没有可导出的正文。'));
	}
	return result?.kind === 'document' ? result : undefined;
}

function askWhere(draft: Uri): Thenable<Uri | undefined> {
	const name = basename(draft).replace(/(?:\.policy)?\.(?:txt|gongwen)$/, '');
	return window.showSaveDialog({
		title: l10n.t('导出 Word 文档'),
		saveLabel: l10n.t('导出'),
		...(draft.scheme === 'file' ? { defaultUri: Uri.joinPath(draft, '..', `${name}.docx`) } : {}),
		filters: { [l10n.t('Word 文档')]: ['docx'] },
	});
}
