import {
	commands,
	type Disposable,
	Range,
	Selection,
	StatusBarAlignment,
	type TextDocument,
	TextEditorRevealType,
	window,
	workspace,
} from 'vscode';
import { UNASSIGNED_CLAUSES, type UnassignedResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';

/** How many clauses of the draft in front name no unit, in the status bar; a click goes to the next. */
export function registerUnassignedStatus(client: DraftClient): Disposable[] {
	const item = window.createStatusBarItem('policyDraft.unassigned', StatusBarAlignment.Left, 40);
	item.name = l10n.t('没有责任单位的条款');
	let timer: NodeJS.Timeout | undefined;
	let asked = 0;

	const update = async (): Promise<void> => {
		const own = ++asked;
		const draft = activeDraft();
		const result = draft && (await ask(client, draft));
		if (own !== asked) {
			return;
		}
		if (!result) {
			item.hide();
			return;
		}
		show(result.clauses.length);
		item.show();
	};
	const show = (count: number): void => {
		item.text = count === 0 ? l10n.t('$(check) 责任单位齐全') : l10n.t('$(person) 缺责任单位 {0}', count);
		item.tooltip =
			count === 0 ? l10n.t('各条都写明了责任单位。') : l10n.t('{0} 条没有写明责任单位。点击转到下一条。', count);
		item.command = count === 0 ? undefined : 'policyDraft.nextUnassigned';
	};
	const later = (wait: number): void => {
		clearTimeout(timer);
		timer = setTimeout(() => void update(), wait);
	};

	client.onRunning(() => later(0));
	return [
		item,
		{ dispose: () => clearTimeout(timer) },
		window.onDidChangeActiveTextEditor(() => later(0)),
		workspace.onDidChangeTextDocument(({ document }) => {
			if (document === activeDraft()) {
				later(REST);
			}
		}),
		workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('policyDraft')) {
				later(REST);
			}
		}),
		commands.registerCommand('policyDraft.nextUnassigned', () => goToNext(client)),
	];
}

/** Nobody reads a count while typing. */
const REST = 400;

function activeDraft(): TextDocument | undefined {
	const document = window.activeTextEditor?.document;
	return document?.languageId === 'policy-draft' && document.uri.scheme !== 'policy-precedent' ? document : undefined;
}

async function ask(client: DraftClient, { uri }: TextDocument): Promise<UnassignedResult | undefined> {
	if (!client.isRunning) {
		return undefined;
	}
	return (await client.sendRequest<UnassignedResult | null>(UNASSIGNED_CLAUSES, { uri: uri.toString() })) ?? undefined;
}

/** From the last one on to the first. */
async function goToNext(client: DraftClient): Promise<void> {
	const editor = window.activeTextEditor;
	const draft = activeDraft();
	if (editor === undefined || draft === undefined) {
		return;
	}
	const clauses = (await ask(client, draft))?.clauses ?? [];
	const ranges = clauses.map(({ start, end }) => new Range(start.line, start.character, end.line, end.character));
	const next = ranges.find(({ start }) => start.isAfter(editor.selection.active)) ?? ranges[0];
	if (next === undefined) {
		void window.showInformationMessage(l10n.t('各条都写明了责任单位。'));
		return;
	}
	editor.selection = new Selection(next.start, next.start);
	editor.revealRange(next, TextEditorRevealType.InCenterIfOutsideViewport);
	await window.showTextDocument(draft, { viewColumn: editor.viewColumn ?? 1, selection: editor.selection });
}
