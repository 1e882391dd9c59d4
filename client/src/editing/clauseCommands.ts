import {
	commands,
	type Disposable,
	Position,
	Range,
	Selection,
	type TextEditor,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import {
	type ClauseChange,
	type DraftRange,
	EDIT_CLAUSE,
	type EditClauseParams,
	type EditClauseResult,
} from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';

const COMMANDS: Readonly<Record<string, ClauseChange>> = {
	continueNumbering: 'continue',
	insertClauseBelow: 'insertBelow',
	moveClauseUp: 'moveUp',
	moveClauseDown: 'moveDown',
	promoteClause: 'promote',
	demoteClause: 'demote',
	deleteClause: 'delete',
	renumber: 'renumber',
};

/** 续编, 插入, 移动, 升降级, 删去, 重新编号: on the clause that the cursor is in, as one step to undo. */
export function registerClauseCommands(client: DraftClient): Disposable[] {
	return Object.entries(COMMANDS).map(([name, change]) =>
		commands.registerCommand(`policyDraft.${name}`, () => changeClause(client, change)),
	);
}

async function changeClause(client: DraftClient, change: ClauseChange): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor === undefined || editor.document.languageId !== 'policy-draft') {
		return;
	}
	const { document, selection } = editor;
	// What was pressed before is in the draft already, and the server has heard of it: messages keep their order.
	const range = change === 'renumber' ? selection : new Range(selection.active, selection.active);
	const params: EditClauseParams = { uri: document.uri.toString(), change, range: toPlain(range) };
	const result = await client.sendRequest<EditClauseResult | null>(EDIT_CLAUSE, params);
	if (result === null) {
		return;
	}
	if (result.refused !== undefined) {
		window.setStatusBarMessage(result.refused, STATUS_TIME);
		return;
	}
	if (result.edits.length === 0) {
		window.setStatusBarMessage(l10n.t('编号没有要改的。'), STATUS_TIME);
		return;
	}
	if (result.version !== document.version) {
		window.setStatusBarMessage(l10n.t('草稿刚才又改动了，请再试一次。'), STATUS_TIME);
		return;
	}
	const applied = await workspace.applyEdit(toWorkspaceEdit(editor, result, change === 'renumber'));
	if (!applied) {
		return;
	}
	if (result.cursor !== undefined) {
		const cursor = new Position(result.cursor.line, result.cursor.character);
		editor.selection = new Selection(cursor, cursor);
	}
	editor.revealRange(editor.selection);
	if (result.remarks.length > 0) {
		void showRemarks(editor, result);
	}
}

const STATUS_TIME = 4000;

/**
 * A renumbering may touch the whole draft, so it is shown before it is made. The editor shows a preview only where an edit wants
 * to be confirmed, and leaves such an edit out unless it is ticked; so that is one that changes nothing, and all others are
 * ticked.
 */
function toWorkspaceEdit({ document }: TextEditor, { edits }: EditClauseResult, preview: boolean): WorkspaceEdit {
	const edit = new WorkspaceEdit();
	const labels = { text: l10n.t('条款'), number: l10n.t('编号'), reference: l10n.t('引用') };
	for (const { range, newText, role } of edits) {
		const metadata = preview ? { needsConfirmation: false, label: labels[role] } : undefined;
		edit.replace(document.uri, toRange(range), newText, metadata);
	}
	if (preview) {
		const label = l10n.t('勾选的才会改');
		edit.insert(document.uri, new Position(0, 0), '', { needsConfirmation: true, label });
	}
	return edit;
}

/** The places that no edit is sure to be right at, to be gone through one by one. */
async function showRemarks(editor: TextEditor, { remarks }: EditClauseResult): Promise<void> {
	const look = l10n.t('逐一查看');
	const message =
		remarks.length === 1 ? (remarks[0]?.message ?? '') : l10n.t('有 {0} 处引用要人来核对。', remarks.length);
	const chosen = await window.showWarningMessage(message, look);
	if (chosen !== look) {
		return;
	}
	const show = (range: DraftRange): void => {
		editor.selection = new Selection(toRange(range).start, toRange(range).end);
		editor.revealRange(editor.selection);
	};
	const items = remarks.map((remark) => ({
		label: remark.message,
		description: l10n.t('第 {0} 行', remark.range.start.line + 1),
		range: remark.range,
	}));
	const [only, other] = items;
	if (only !== undefined && other === undefined) {
		await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
		show(only.range);
		return;
	}
	const picked = await window.showQuickPick(items, {
		onDidSelectItem: (item) => show((item as (typeof items)[0]).range),
	});
	if (picked !== undefined) {
		show(picked.range);
	}
}

function toRange({ start, end }: DraftRange): Range {
	return new Range(start.line, start.character, end.line, end.character);
}

function toPlain({ start, end }: Range): DraftRange {
	return {
		start: { line: start.line, character: start.character },
		end: { line: end.line, character: end.character },
	};
}
