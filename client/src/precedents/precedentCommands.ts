import {
	commands,
	type Disposable,
	Range,
	Selection,
	SnippetString,
	SnippetTextEdit,
	TextEdit,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import {
	ADOPT_PRECEDENT,
	type AdoptResult,
	type ClauseAddress,
	COMPARE_PRECEDENT,
	type CompareResult,
	type DraftPosition,
	type DraftRange,
} from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import type { ComparisonPanel } from './comparisonPanel';
import { precedentUri } from './precedentDocuments';

export const PRECEDENTS_VIEW = 'policyDraft.precedentsView';

/** 打开原文, 对比, 采用: from a card, from the view of precedents, or with the keyboard from the view's selection. */
export function registerPrecedentCommands(client: DraftClient, panel: ComparisonPanel): Disposable[] {
	return [
		commands.registerCommand('policyDraft.openPrecedent', (clause: unknown) => openPrecedent(client, clause)),
		commands.registerCommand('policyDraft.showPrecedents', (place: unknown) => showPrecedents(place)),
		commands.registerCommand('policyDraft.adoptPrecedent', (clause: unknown, place: unknown) =>
			adoptPrecedent(client, clause, place),
		),
		commands.registerCommand('policyDraft.comparePrecedent', (clause: unknown, place: unknown, scope: unknown) =>
			comparePrecedent(client, panel, clause, place, scope === 'document' ? 'document' : 'clause'),
		),
	];
}

async function openPrecedent(client: DraftClient, clause: unknown): Promise<void> {
	if (!isAddress(clause)) {
		return;
	}
	const uri = await precedentUri(client, clause.file);
	if (uri === undefined) {
		void window.showWarningMessage(l10n.t('先例库里已经没有这份文件。'));
		return;
	}
	const document = await workspace.openTextDocument(uri);
	const line = Math.min(Math.max(0, clause.line - 1), document.lineCount - 1);
	const selection = document.lineAt(line).range;
	await window.showTextDocument(document, {
		preview: true,
		selection: new Selection(selection.start, selection.start),
	});
}

/** The view of precedents at a clause, which it follows the cursor to. */
async function showPrecedents(place: unknown): Promise<void> {
	if (isPlace(place)) {
		const { line, character } = place.position;
		const at = new Selection(line, character, line, character);
		await window.showTextDocument(await workspace.openTextDocument(Uri.parse(place.uri)), { selection: at });
	}
	await commands.executeCommand(`${PRECEDENTS_VIEW}.focus`);
}

async function adoptPrecedent(client: DraftClient, clause: unknown, given: unknown): Promise<void> {
	const place = isPlace(given) ? given : activePlace();
	if (!isAddress(clause) || place === undefined) {
		return;
	}
	const adopted = await client.sendRequest<AdoptResult | null>(ADOPT_PRECEDENT, { clause, ...place });
	if (adopted === null) {
		void window.showWarningMessage(l10n.t('先例库里已经没有这一条。'));
		return;
	}
	const document = await workspace.openTextDocument(Uri.parse(place.uri));
	const visible = window.visibleTextEditors.find((each) => each.document === document);
	await window.showTextDocument(document, {
		...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
	});
	const edit = new WorkspaceEdit();
	edit.set(document.uri, [
		SnippetTextEdit.replace(toRange(adopted.range), new SnippetString(adopted.snippet)),
		...adopted.renumbering.map(({ range, newText }) => TextEdit.replace(toRange(range), newText)),
	]);
	await workspace.applyEdit(edit);
	const remarks = [
		...(adopted.stops > 0 ? [l10n.t('按 Tab 逐一核对 {0} 处数字、日期和名称。', adopted.stops)] : []),
		...adopted.remarks,
	];
	if (remarks.length > 0) {
		void window.showInformationMessage(remarks.join(' '));
	}
}

async function comparePrecedent(
	client: DraftClient,
	panel: ComparisonPanel,
	clause: unknown,
	given: unknown,
	scope: 'clause' | 'document',
): Promise<void> {
	const place = isPlace(given) ? given : activePlace();
	if (!isAddress(clause) || place === undefined) {
		return;
	}
	const compared = await client.sendRequest<CompareResult | null>(COMPARE_PRECEDENT, { clause, scope, ...place });
	if (compared === null) {
		void window.showWarningMessage(l10n.t('这里没有可以对比的条款。'));
		return;
	}
	panel.show(compared, place.uri, clause);
}

/** The cursor in the draft that is being written. */
export function activePlace(): DraftPosition | undefined {
	const editor =
		window.activeTextEditor?.document.languageId === 'policy-draft'
			? window.activeTextEditor
			: window.visibleTextEditors.find((each) => isDraft(each.document));
	if (editor === undefined || !isDraft(editor.document)) {
		return undefined;
	}
	const { line, character } = editor.selection.active;
	return { uri: editor.document.uri.toString(), position: { line, character } };
}

function isDraft({ languageId, uri }: { readonly languageId: string; readonly uri: Uri }): boolean {
	return languageId === 'policy-draft' && uri.scheme !== 'policy-precedent';
}

function toRange({ start, end }: DraftRange): Range {
	return new Range(start.line, start.character, end.line, end.character);
}

function isAddress(value: unknown): value is ClauseAddress {
	return isRecord(value) && typeof value['file'] === 'string' && Number.isInteger(value['line']);
}

function isPlace(value: unknown): value is DraftPosition {
	return isRecord(value) && typeof value['uri'] === 'string' && isRecord(value['position']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
