import { type Disposable, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

type Handler = (params: never) => void;

/**
 * The language client, which is loaded and started with the first draft, or with the first thing that is asked of it: a
 * window without drafts pays for neither it nor its server.
 */
export class DraftClient implements Disposable {
	readonly #create: () => Promise<LanguageClient>;
	readonly #handlers = new Map<string, Handler>();
	readonly #onRunning: (() => void)[] = [];
	readonly #watching: Disposable;
	#started: Promise<LanguageClient> | undefined;
	#running: LanguageClient | undefined;

	/** `create` makes a client that is not started yet. */
	constructor(create: () => Promise<LanguageClient>) {
		this.#create = create;
		this.#watching = workspace.onDidOpenTextDocument(({ languageId }) => {
			if (languageId === 'policy-draft') {
				this.#startSoon();
			}
		});
		if (workspace.textDocuments.some(({ languageId }) => languageId === 'policy-draft')) {
			this.#startSoon();
		}
	}

	/** Whether the server answers by now; nothing is started by asking. */
	get isRunning(): boolean {
		return this.#running !== undefined;
	}

	/** Calls back whenever the server has started. */
	onRunning(callback: () => void): void {
		this.#onRunning.push(callback);
	}

	onNotification<P>(method: string, handler: (params: P) => void): void {
		this.#handlers.set(method, handler as Handler);
	}

	async sendRequest<R>(method: string, params: unknown): Promise<R> {
		return (await this.start()).sendRequest<R>(method, params);
	}

	/** Tells the server, if it runs. */
	notify(method: string, params?: unknown): void {
		void this.#running?.sendNotification(method, params);
	}

	/** What could not be started is started anew when it is wanted next. */
	start(): Promise<LanguageClient> {
		this.#started ??= this.#start().catch((error: unknown) => {
			this.#started = undefined;
			throw error;
		});
		return this.#started;
	}

	async restart(): Promise<void> {
		const wasStarted = this.#started !== undefined;
		const client = await this.start();
		if (wasStarted) {
			await client.restart();
		}
	}

	async stop(): Promise<void> {
		this.#watching.dispose();
		await (await this.#started)?.stop();
	}

	dispose(): void {
		this.#watching.dispose();
	}

	/** The library tells the drafter itself why a server does not start. */
	#startSoon(): void {
		this.start().catch(() => undefined);
	}

	async #start(): Promise<LanguageClient> {
		const client = await this.#create();
		for (const [method, handler] of this.#handlers) {
			client.onNotification(method, handler as (params: unknown) => void);
		}
		client.onDidChangeState(({ newState }) => {
			this.#running = newState === RUNNING ? client : undefined;
			if (newState === RUNNING) {
				for (const callback of this.#onRunning) {
					callback();
				}
			}
		});
		await client.start();
		return client;
	}
}

/** `State.Running`, which would have the whole library loaded. */
const RUNNING: import('vscode-languageclient/node').State.Running = 2;
