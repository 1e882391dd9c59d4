import {
	Disposable,
	env,
	Position,
	Range,
	type TextEditor,
	TextEditorRevealType,
	type Uri,
	ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import { PREVIEW, type PreviewResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';
import { renderPage, viewOptions } from '../webview/page';
import type { Place, PreviewMessage, PreviewRequest, PreviewWords } from './messages';

/**
 * The pages of a draft beside it. It follows the draft that is being edited, its edits, its cursor and its scroll
 * position, and is followed by the editor when it is scrolled itself.
 */
export class PreviewPanel implements Disposable {
	static readonly viewType = 'policyDraft.preview';
	readonly #extensionUri: Uri;
	readonly #client: DraftClient;
	readonly #listeners: Disposable;
	#panel: WebviewPanel | undefined;
	#draft: Uri | undefined;
	#waiting: NodeJS.Timeout | undefined;
	/** The editor is scrolled because the preview was: it must not scroll the preview in turn. */
	#followsUntil = 0;

	constructor(extensionUri: Uri, client: DraftClient) {
		this.#extensionUri = extensionUri;
		this.#client = client;
		this.#listeners = Disposable.from(
			workspace.onDidChangeTextDocument(({ document }) => {
				if (this.#isShown(document.uri)) {
					this.#refreshSoon();
				}
			}),
			workspace.onDidChangeConfiguration((change) => {
				if (change.affectsConfiguration('policyDraft.export')) {
					this.#refreshSoon();
				}
			}),
			window.onDidChangeActiveTextEditor((editor) => {
				if (this.#panel !== undefined && editor?.document.languageId === 'policy-draft') {
					this.#turnTo(editor.document.uri);
				}
			}),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
				if (this.#isShown(textEditor.document.uri) && Date.now() > this.#followsUntil) {
					this.#scrollTo(visibleRanges[0]);
				}
			}),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (this.#isShown(textEditor.document.uri)) {
					this.#showCursor(textEditor);
				}
			}),
		);
	}

	show(draft: Uri): void {
		if (this.#panel === undefined) {
			this.#draft = draft;
			const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
			this.#take(window.createWebviewPanel(PreviewPanel.viewType, '', column, viewOptions(this.#extensionUri)));
		} else {
			this.#panel.reveal(undefined, true);
			this.#turnTo(draft);
		}
	}

	/** Takes over the panel of a window that was closed. */
	restore(panel: WebviewPanel, draft: Uri): void {
		this.#panel?.dispose();
		this.#draft = draft;
		panel.webview.options = viewOptions(this.#extensionUri);
		this.#take(panel);
	}

	dispose(): void {
		clearTimeout(this.#waiting);
		this.#listeners.dispose();
		this.#panel?.dispose();
	}

	#take(panel: WebviewPanel): void {
		this.#panel = panel;
		panel.webview.onDidReceiveMessage((message: PreviewRequest) => this.#receive(message));
		panel.onDidDispose(() => {
			if (this.#panel === panel) {
				this.#panel = undefined;
				this.#draft = undefined;
			}
		});
		panel.title = this.#title();
		panel.webview.html = renderPage(panel.webview, {
			extensionUri: this.#extensionUri,
			name: 'preview',
			title: panel.title,
			language: env.language,
		});
	}

	#title(): string {
		const name = this.#draft?.path.split('/').at(-1) ?? '';
		return l10n.t('预览 {0}', name);
	}

	#turnTo(draft: Uri): void {
		if (this.#isShown(draft) || this.#panel === undefined) {
			return;
		}
		this.#draft = draft;
		this.#panel.title = this.#title();
		void this.#refresh();
	}

	#isShown(draft: Uri): boolean {
		return this.#panel !== undefined && draft.toString() === this.#draft?.toString();
	}

	#refreshSoon(): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => void this.#refresh(), DELAY);
	}

	async #refresh(): Promise<void> {
		const draft = this.#draft;
		if (draft === undefined) {
			return;
		}
		// A window that was opened again has the preview before the draft.
		await workspace.openTextDocument(draft);
		const result = await this.#client.sendRequest<PreviewResult | null>(PREVIEW, { uri: draft.toString() });
		if (result === null || !this.#isShown(draft)) {
			return;
		}
		this.#post({ type: 'pages', draft: draft.toString(), result, words: words() });
		const editor = this.#editor();
		if (editor !== undefined) {
			this.#showCursor(editor);
		}
	}

	#editor(): TextEditor | undefined {
		return window.visibleTextEditors.find(({ document }) => this.#isShown(document.uri));
	}

	#scrollTo(visible: Range | undefined): void {
		if (visible !== undefined) {
			const { line, character } = visible.start;
			this.#post({ type: 'scroll', place: { line, character } });
		}
	}

	#showCursor({ selection }: TextEditor): void {
		const { line, character } = selection.active;
		this.#post({ type: 'cursor', place: { line, character } });
	}

	#post(message: PreviewMessage): void {
		void this.#panel?.webview.postMessage(message);
	}

	async #receive(message: PreviewRequest): Promise<void> {
		if (message.type === 'ready') {
			await this.#refresh();
			this.#scrollTo(this.#editor()?.visibleRanges[0]);
		} else if (message.type === 'scrolled') {
			this.#followsUntil = Date.now() + FOLLOWING;
			const top = new Position(message.place.line, message.place.character);
			this.#editor()?.revealRange(new Range(top, top), TextEditorRevealType.AtTop);
		} else if (message.type === 'go') {
			await this.#goTo(message.place);
		}
	}

	async #goTo({ line, character }: Place): Promise<void> {
		if (this.#draft !== undefined) {
			this.#followsUntil = Date.now() + FOLLOWING;
			const place = new Position(line, character);
			const viewColumn = this.#editor()?.viewColumn ?? ViewColumn.One;
			await window.showTextDocument(this.#draft, { viewColumn, selection: new Range(place, place) });
		}
	}
}

/** Milliseconds after the last edit. */
const DELAY = 120;
/** Milliseconds in which the editor's scrolling is an echo of the preview's. */
const FOLLOWING = 300;

function words(): PreviewWords {
	return {
		pages: l10n.t('第 {0} 页，共 {1} 页'),
		page: l10n.t('第 {0} 页'),
		zoom: l10n.t('大小'),
		zooms: { width: l10n.t('适合宽度'), page: l10n.t('整页'), actual: l10n.t('实际大小') },
		whitePaper: l10n.t('白纸'),
	};
}
