import {
	type Disposable,
	env,
	Position,
	Range,
	type Uri,
	ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import { TASKS, type TaskListResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import { renderPage, viewOptions } from '../webview/page';
import type { TasksMessage, TasksRequest, TasksWords } from './messages';

/** The 责任分工表 beside the draft: it follows the edits of the draft it was opened for. */
export class TasksPanel implements Disposable {
	readonly #extensionUri: Uri;
	readonly #client: DraftClient;
	readonly #changes: Disposable;
	#panel: WebviewPanel | undefined;
	#draft: Uri | undefined;
	#waiting: NodeJS.Timeout | undefined;

	constructor(extensionUri: Uri, client: DraftClient) {
		this.#extensionUri = extensionUri;
		this.#client = client;
		this.#changes = workspace.onDidChangeTextDocument(({ document }) => {
			if (document.uri.toString() === this.#draft?.toString()) {
				this.#refreshSoon();
			}
		});
	}

	show(draft: Uri): void {
		this.#draft = draft;
		if (this.#panel === undefined) {
			this.#open();
		} else {
			this.#panel.reveal(undefined, true);
			void this.#refresh();
		}
	}

	dispose(): void {
		clearTimeout(this.#waiting);
		this.#changes.dispose();
		this.#panel?.dispose();
	}

	#open(): void {
		const panel = window.createWebviewPanel(
			'policyDraft.tasks',
			l10n.t('责任分工表'),
			{ viewColumn: ViewColumn.Beside, preserveFocus: true },
			viewOptions(this.#extensionUri),
		);
		panel.webview.onDidReceiveMessage((message: TasksRequest) => this.#receive(message));
		panel.onDidDispose(() => {
			this.#panel = undefined;
			this.#draft = undefined;
		});
		panel.webview.html = renderPage(panel.webview, {
			extensionUri: this.#extensionUri,
			name: 'tasks',
			title: l10n.t('责任分工表'),
			language: env.language,
		});
		this.#panel = panel;
	}

	/** Typing is not followed letter by letter: the eye could not. */
	#refreshSoon(): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => void this.#refresh(), DELAY);
	}

	async #refresh(): Promise<void> {
		const draft = this.#draft;
		if (draft === undefined) {
			return;
		}
		const result = await this.#client.sendRequest<TaskListResult | null>(TASKS, { uri: draft.toString() });
		if (result !== null && draft === this.#draft) {
			const message: TasksMessage = { type: 'tasks', result, words: words() };
			void this.#panel?.webview.postMessage(message);
		}
	}

	async #receive(message: TasksRequest): Promise<void> {
		if (message.type === 'ready') {
			await this.#refresh();
		} else if (message.type === 'copy') {
			await env.clipboard.writeText(message.text);
			window.setStatusBarMessage(l10n.t('已复制 {0} 行，可粘贴到 Excel 或 Word 表格。', message.rows), 4000);
		} else if (message.type === 'go' && this.#draft !== undefined) {
			const start = new Position(message.line, 0);
			const shown = window.visibleTextEditors.find(
				({ document }) => document.uri.toString() === this.#draft?.toString(),
			);
			await window.showTextDocument(this.#draft, {
				viewColumn: shown?.viewColumn ?? ViewColumn.One,
				selection: new Range(start, start),
			});
		}
	}
}

const DELAY = 250;

function words(): TasksWords {
	return {
		heading: l10n.t('责任分工表'),
		columns: {
			number: l10n.t('序号'),
			task: l10n.t('任务'),
			lead: l10n.t('牵头单位'),
			responsible: l10n.t('责任单位'),
			support: l10n.t('配合单位'),
			deadline: l10n.t('完成时限'),
		},
		filter: l10n.t('筛选任务或单位'),
		group: l10n.t('排列'),
		byClause: l10n.t('按条款'),
		byUnit: l10n.t('按单位'),
		onlyMissing: l10n.t('只看未写责任单位的'),
		copy: l10n.t('复制到 Excel'),
		missing: l10n.t('未写'),
		nobody: l10n.t('（未写责任单位）'),
		nothing: l10n.t('没有写明责任单位的章节，或没有符合筛选的任务。'),
		summary: l10n.t('{0} 条任务，{1} 条未写责任单位'),
	};
}
