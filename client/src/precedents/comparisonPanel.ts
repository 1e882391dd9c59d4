import { commands, type Disposable, env, Position, Range, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { ClauseAddress, CompareResult } from '../../../server/src/protocol';
import { l10n } from '../localize';
import { renderPage, viewOptions } from '../webview/page';
import type { ComparisonMessage, ComparisonWords } from './messages';

/** 对比, beside the draft: one panel, which the next comparison replaces. */
export class ComparisonPanel implements Disposable {
	readonly #extensionUri: Uri;
	#panel: WebviewPanel | undefined;
	#shown: { readonly message: ComparisonMessage; readonly uri: string; readonly clause: ClauseAddress } | undefined;

	constructor(extensionUri: Uri) {
		this.#extensionUri = extensionUri;
	}

	show(result: CompareResult, uri: string, clause: ClauseAddress): void {
		const whole = result.rows.length > 1;
		this.#shown = { message: { type: 'comparison', result, words: words(result), whole }, uri, clause };
		if (this.#panel === undefined) {
			this.#open();
		} else {
			this.#panel.reveal(undefined, true);
			this.#post();
		}
	}

	dispose(): void {
		this.#panel?.dispose();
	}

	#open(): void {
		const panel = window.createWebviewPanel(
			'policyDraft.comparison',
			l10n.t('对比'),
			{ viewColumn: ViewColumn.Beside, preserveFocus: true },
			{ ...viewOptions(this.#extensionUri), retainContextWhenHidden: false },
		);
		panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
		panel.onDidDispose(() => {
			this.#panel = undefined;
		});
		panel.webview.html = renderPage(panel.webview, {
			extensionUri: this.#extensionUri,
			name: 'comparison',
			title: l10n.t('对比'),
			language: env.language,
		});
		this.#panel = panel;
	}

	#post(): void {
		if (this.#panel !== undefined && this.#shown !== undefined) {
			void this.#panel.webview.postMessage(this.#shown.message);
		}
	}

	/** The view is ready when it says so; then, and when it was hidden and is made anew, it is told what to show. */
	#receive(message: unknown): void {
		const { type, line } = message as { readonly type?: unknown; readonly line?: unknown };
		if (this.#shown === undefined) {
			return;
		}
		const { uri, clause } = this.#shown;
		if (type === 'ready') {
			this.#post();
		} else if (type === 'draft' && typeof line === 'number') {
			const start = new Position(line, 0);
			void window.showTextDocument(Uri.parse(uri), { viewColumn: ViewColumn.One, selection: new Range(start, start) });
		} else if (type === 'precedent' && typeof line === 'number') {
			void commands.executeCommand('policyDraft.openPrecedent', { file: clause.file, start: 0, line });
		} else if (type === 'whole') {
			const position = { line: 0, character: 0 };
			void commands.executeCommand('policyDraft.comparePrecedent', clause, { uri, position }, 'document');
		}
	}
}

function words({ counts }: CompareResult): ComparisonWords {
	return {
		summary: l10n.t(
			'相同 {0} 条，有改动 {1} 条，本件新增 {2} 条，先例有而本件没有 {3} 条',
			counts.same,
			counts.changed,
			counts.onlyDraft,
			counts.onlyPrecedent,
		),
		onlyDraft: l10n.t('本件新增'),
		onlyPrecedent: l10n.t('先例有，本件没有'),
		moved: l10n.t('位置不同'),
		units: l10n.t('责任单位'),
		unitsAdded: l10n.t('本件多出：'),
		unitsRemoved: l10n.t('本件没有：'),
		filter: l10n.t('显示'),
		all: l10n.t('全部'),
		changed: l10n.t('有改动的'),
		missing: l10n.t('先例有而本件没有的'),
		wholeDocument: l10n.t('与整份文件对比'),
		nothing: l10n.t('没有可显示的条款。'),
	};
}
