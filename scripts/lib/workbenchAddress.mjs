import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} Workbench what a VS Code in the browser is to show
 * @property {string} origin where its server answers: `http://127.0.0.1:PORT`
 * @property {string} token without it the server refuses the visitor
 * @property {string} folder the folder to open
 * @property {string} extension the folder of the extension under development
 * @property {string} [tests] the module whose `run` the extension host is to call
 * @property {string} [file] a file to show
 */

/**
 * The address at which the browser finds VS Code with the extension in it.
 * @param {Workbench} workbench
 */
export function workbenchAddress({ origin, token, folder, extension, tests, file }) {
	const address = new URL(origin);
	const remote = (/** @type {string} */ path) => `vscode-remote://${address.host}${pathToFileURL(path).pathname}`;
	const payload = [
		['skipWelcome', 'true'],
		['extensionDevelopmentPath', remote(extension)],
	];
	if (tests !== undefined) {
		payload.push(['extensionTestsPath', remote(tests)]);
	}
	if (file !== undefined) {
		payload.push(['openFile', remote(file)]);
	}
	address.searchParams.set('tkn', token);
	// The folder is a plain path here, not a URI.
	address.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
	address.searchParams.set('payload', JSON.stringify(payload));
	return address.href;
}
