/** The extension at the other end of a view. */
export interface Host {
	readonly send: (message: Readonly<Record<string, unknown>>) => void;
	/** What the view looked like, kept while it is hidden. */
	readonly keep: (state: unknown) => void;
	readonly kept: () => unknown;
}

declare function acquireVsCodeApi(): {
	postMessage(message: unknown): void;
	setState(state: unknown): void;
	getState(): unknown;
};

/** Can be had once a page. */
export function connect(receive: (message: unknown) => void): Host {
	const api = acquireVsCodeApi();
	window.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data));
	return {
		send: (message) => api.postMessage(message),
		keep: (state) => api.setState(state),
		kept: () => api.getState(),
	};
}
