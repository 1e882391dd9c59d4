import { type Disposable, type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode';
import { l10n } from './localize';

/**
 * A `.txt` file belongs to plain text whatever its first line says, so the switch to 公文 is offered, once a file, where the
 * text reads like one. What a first line looks like is said once, in the manifest.
 */
export function offerLanguage(context: ExtensionContext): Disposable {
	const pattern = firstLinePattern(context);
	const offer = (document: TextDocument): void => {
		if (pattern !== undefined && isCandidate(document, pattern) && !wasOffered(context, document)) {
			void askToSwitch(context, document);
		}
	};
	workspace.textDocuments.forEach(offer);
	return workspace.onDidOpenTextDocument(offer);
}

/** A title stands below the page furniture that a copy brings along. */
const FRONT_LINES = 20;
const OFFERED = 'policyDraft.offered';

function isCandidate(document: TextDocument, pattern: RegExp): boolean {
	if (document.uri.scheme !== 'file' || document.languageId !== 'plaintext' || !/\.txt$/i.test(document.uri.path)) {
		return false;
	}
	for (let line = 0; line < Math.min(document.lineCount, FRONT_LINES); line++) {
		const { text } = document.lineAt(line);
		if (text.length <= 200 && pattern.test(text)) {
			return true;
		}
	}
	return false;
}

async function askToSwitch(context: ExtensionContext, document: TextDocument): Promise<void> {
	await context.workspaceState.update(OFFERED, [...offered(context), document.uri.toString()]);
	const accept = l10n.t('按公文打开');
	const answer = await window.showInformationMessage(
		l10n.t('这份文本像是一件公文。要按公文检查编号和责任单位吗？'),
		accept,
	);
	if (answer === accept) {
		await languages.setTextDocumentLanguage(document, 'policy-draft');
	}
}

function wasOffered(context: ExtensionContext, document: TextDocument): boolean {
	return offered(context).includes(document.uri.toString());
}

function offered(context: ExtensionContext): readonly string[] {
	return context.workspaceState.get<readonly string[]>(OFFERED, []);
}

function firstLinePattern(context: ExtensionContext): RegExp | undefined {
	const manifest = context.extension.packageJSON as {
		readonly contributes?: { readonly languages?: readonly { readonly firstLine?: string }[] };
	};
	const source = manifest.contributes?.languages?.[0]?.firstLine;
	return source === undefined ? undefined : new RegExp(source, 'u');
}
