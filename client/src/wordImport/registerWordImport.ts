import { commands, type Disposable, type ExtensionContext, languages, Uri, window } from 'vscode';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import { importDraft } from './importDraft';
import { ImportReport } from './importReport';
import { WORD_EXTENSIONS } from './names';
import { WORD_EDITOR, WordDocumentEditor } from './wordDocumentEditor';
import { WORD_DROP_KIND, WORD_DROP_TYPES, WordDrop } from './wordDrop';

/** Word documents as drafts: by command, by opening one, by dropping one into a draft. */
export function registerWordImport({ extensionUri }: ExtensionContext, client: DraftClient): Disposable[] {
	const report = new ImportReport();
	return [
		report,
		commands.registerCommand('policyDraft.importWord', async (given?: unknown) => {
			const uri = given instanceof Uri ? given : await askForDocument();
			if (uri !== undefined) {
				await importDraft(client, report, uri);
			}
		}),
		window.registerCustomEditorProvider(WORD_EDITOR, new WordDocumentEditor(extensionUri, client)),
		languages.registerDocumentDropEditProvider({ language: 'policy-draft' }, new WordDrop(client, report), {
			providedDropEditKinds: [WORD_DROP_KIND],
			dropMimeTypes: WORD_DROP_TYPES,
		}),
	];
}

async function askForDocument(): Promise<Uri | undefined> {
	const chosen = await window.showOpenDialog({
		title: l10n.t('导入 Word 文档'),
		openLabel: l10n.t('导入'),
		filters: { [l10n.t('Word 文档')]: [...WORD_EXTENSIONS] },
	});
	return chosen?.[0];
}
