import {
	commands,
	type Disposable,
	env,
	type Uri,
	type WebviewView,
	type WebviewViewProvider,
	window,
	workspace,
} from 'vscode';
import { SEARCH_PRECEDENTS, type SearchResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import { renderPage, viewOptions } from '../webview/page';
import type { PrecedentsMessage, PrecedentsWords, WantedPrecedents } from './messages';
import { activePlace, PRECEDENTS_VIEW } from './precedentCommands';

/** 先例: the precedents of the clause at the cursor, or of what is typed in the box; it follows the cursor. */
export class PrecedentsView implements WebviewViewProvider, Disposable {
	readonly #extensionUri: Uri;
	readonly #client: DraftClient;
	readonly #subscriptions: Disposable[];
	#view: WebviewView | undefined;
	#wanted: WantedPrecedents = { text: '', filter: {}, order: 'best', limit: 0 };
	#timer: NodeJS.Timeout | undefined;
	#asked = 0;
	/** The result shown last, for 采用 by key. */
	#result: SearchResult | undefined;

	constructor(extensionUri: Uri, client: DraftClient) {
		this.#extensionUri = extensionUri;
		this.#client = client;
		this.#subscriptions = [
			window.registerWebviewViewProvider(PRECEDENTS_VIEW, this),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor.document.languageId === 'policy-draft') {
					this.#follow();
				}
			}),
			window.onDidChangeActiveTextEditor(() => this.#follow()),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document === window.activeTextEditor?.document && document.languageId === 'policy-draft') {
					this.#follow();
				}
			}),
			commands.registerCommand('policyDraft.adoptBestPrecedent', () => this.#adoptBest()),
		];
	}

	dispose(): void {
		clearTimeout(this.#timer);
		for (const each of this.#subscriptions) {
			each.dispose();
		}
	}

	resolveWebviewView(view: WebviewView): void {
		this.#view = view;
		view.webview.options = viewOptions(this.#extensionUri);
		view.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
		view.onDidChangeVisibility(() => this.#follow());
		view.onDidDispose(() => {
			this.#view = undefined;
		});
		view.webview.html = renderPage(view.webview, {
			extensionUri: this.#extensionUri,
			name: 'precedents',
			title: l10n.t('先例'),
			language: env.language,
		});
	}

	/** The cursor rests before anything is asked: what it passes over on its way is of no use to anyone. */
	#follow(): void {
		clearTimeout(this.#timer);
		if (this.#view?.visible === true) {
			this.#timer = setTimeout(() => void this.#ask(), REST);
		}
	}

	async #ask(): Promise<void> {
		const asked = ++this.#asked;
		const place = activePlace();
		const result =
			place === undefined
				? undefined
				: await this.#client.sendRequest<SearchResult | null>(SEARCH_PRECEDENTS, { ...place, ...this.#wanted });
		if (asked === this.#asked) {
			this.#result = result ?? undefined;
			const message: PrecedentsMessage = { type: 'precedents', result: result ?? undefined, words: words() };
			void this.#view?.webview.postMessage(message);
		}
	}

	#receive(message: unknown): void {
		const { type, wanted, clause } = message as {
			readonly type?: unknown;
			readonly wanted?: WantedPrecedents;
			readonly clause?: unknown;
		};
		if (type === 'ready' || type === 'search') {
			this.#wanted = wanted ?? this.#wanted;
			void this.#ask();
		} else if (type === 'open' || type === 'compare' || type === 'adopt') {
			void commands.executeCommand(`policyDraft.${type}Precedent`, clause, activePlace());
		}
	}

	/** By key: the first precedent shown, or where the view is closed the best for the cursor. */
	async #adoptBest(): Promise<void> {
		const place = activePlace();
		if (place === undefined) {
			return;
		}
		await this.#ask();
		const best = this.#result?.precedents[0];
		if (best === undefined) {
			void window.showInformationMessage(l10n.t('没有找到相近的先例条款。'));
			return;
		}
		await commands.executeCommand('policyDraft.adoptPrecedent', best.address, place);
	}
}

const REST = 250;

function words(): PrecedentsWords {
	return {
		search: l10n.t('查找先例（空着则跟随光标）'),
		place: l10n.t('地区'),
		level: l10n.t('层级'),
		kind: l10n.t('文种'),
		folder: l10n.t('文件夹'),
		year: l10n.t('年份'),
		any: l10n.t('不限'),
		order: l10n.t('排序'),
		best: l10n.t('最相近的在前'),
		newest: l10n.t('最新的在前'),
		open: l10n.t('打开原文'),
		compare: l10n.t('对比'),
		adopt: l10n.t('采用'),
		pin: l10n.t('固定'),
		unpin: l10n.t('取消固定'),
		units: l10n.t('责任单位'),
		gone: l10n.t('机构已变'),
		more: l10n.t('更多'),
		also: l10n.t('同文'),
		whole: l10n.t('全文'),
		less: l10n.t('收起'),
		nothing: l10n.t('没有相近的先例条款。'),
		noDraft: l10n.t('打开一份公文草稿，这里会给出光标处条款的先例。'),
		pinned: l10n.t('已固定'),
	};
}
