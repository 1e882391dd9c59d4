import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createBackgroundImporter } from '../files/backgroundImporter';
import { createBackgroundReader } from '../files/corpus/backgroundReader';
import { createNodeHost } from '../files/nodeHost';
import { startServer } from '../lsp/startServer';

/** The language server: `policy-draft-server --stdio` for any editor, `--node-ipc` for VS Code. */
const TRANSPORTS = ['--stdio', '--node-ipc', '--pipe', '--socket'];

if (process.argv.some((argument) => TRANSPORTS.some((transport) => argument.startsWith(transport)))) {
	const connection = createConnection(ProposedFeatures.all);
	// Node would end the program, and with it the drafter's findings, for one promise that nobody waited for.
	process.on('unhandledRejection', (reason) => {
		connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
	});
	const program = (name: string): string => path.join(__dirname, '..', name);
	const importer = createBackgroundImporter(program('wordWorker.js'));
	startServer(connection, createNodeHost(createBackgroundReader(program('corpusWorker.js')), importer));
	connection.listen();
} else {
	process.stderr.write('用法：policy-draft-server --stdio | --node-ipc | --pipe=NAME | --socket=PORT\n');
	process.exitCode = 2;
}
