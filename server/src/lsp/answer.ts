import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Makes a handler safe to register: a defect of ours costs one answer, which is `empty` then, and is logged; a request
 * that the client has given up is answered as cancelled.
 */
export function answer<P, R>(
	connection: Connection,
	name: string,
	empty: R,
	handler: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
	return async (params, token) => {
		try {
			const result = await handler(params, token);
			return token.isCancellationRequested ? cancelled() : result;
		} catch (error) {
			if (token.isCancellationRequested) {
				return cancelled();
			}
			connection.console.error(`${name}：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
			return empty;
		}
	};
}

function cancelled(): ResponseError<never> {
	return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
