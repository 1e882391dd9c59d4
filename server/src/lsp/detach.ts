import type { Connection } from 'vscode-languageserver';

/** Lets a message go its way. A client that refuses it, or is gone, must not take the server with it. */
export function detach(sent: Promise<unknown>, connection: Connection): void {
	sent.catch((error: unknown) => {
		connection.console.log(`客户端没有接受：${error instanceof Error ? error.message : String(error)}`);
	});
}
