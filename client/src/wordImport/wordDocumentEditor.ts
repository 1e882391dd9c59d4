import {
	type CustomDocument,
	type CustomReadonlyEditorProvider,
	commands,
	env,
	type Uri,
	type WebviewPanel,
} from 'vscode';
import type { ImportResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import { renderPage, viewOptions } from '../webview/page';
import type { WordDocumentMessage, WordDocumentRequest } from './messages';
import { basename } from './names';
import { readDocument } from './readDocument';

export const WORD_EDITOR = 'policyDraft.wordDocument';

/**
 * What a Word document shows when it is opened: how its text begins, what there is to say of it, and the offer to import it.
 * Without it an editor has nothing to show for such a file.
 */
export class WordDocumentEditor implements CustomReadonlyEditorProvider {
	readonly #extensionUri: Uri;
	readonly #client: DraftClient;

	constructor(extensionUri: Uri, client: DraftClient) {
		this.#extensionUri = extensionUri;
		this.#client = client;
	}

	openCustomDocument(uri: Uri): CustomDocument {
		return { uri, dispose() {} };
	}

	resolveCustomEditor({ uri }: CustomDocument, { webview }: WebviewPanel): void {
		const reading = readDocument(this.#client, uri);
		webview.options = viewOptions(this.#extensionUri);
		webview.onDidReceiveMessage(async ({ type }: WordDocumentRequest) => {
			if (type === 'import') {
				await commands.executeCommand('policyDraft.importWord', uri);
			} else if (type === 'ready') {
				await webview.postMessage(message(basename(uri), await reading));
			}
		});
		webview.html = renderPage(webview, {
			extensionUri: this.#extensionUri,
			name: 'wordDocument',
			title: basename(uri),
			language: env.language,
		});
	}
}

/** Enough to see that it is the right document. */
const LINES = 60;

function message(name: string, result: ImportResult | undefined): WordDocumentMessage {
	const lines = result?.text.split('\n') ?? [];
	return {
		type: 'wordDocument',
		name,
		problem: result === undefined ? l10n.t('语言服务没有回答') : (result.problem ?? ''),
		remarks: result?.remarks ?? [],
		lines: lines.slice(0, LINES),
		words: {
			import: l10n.t('导入为公文草稿'),
			cannot: l10n.t('不能导入'),
			told: l10n.t('导入时'),
			nothing: l10n.t('全部带入，没有遗漏。'),
			text: l10n.t('正文'),
			more: lines.length > LINES ? l10n.t('……下略，共 {0} 行', lines.length) : '',
		},
	};
}
