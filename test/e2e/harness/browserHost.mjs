import { obtainChromium } from '../../../scripts/lib/chromium.mjs';
import { atEnd } from '../../../scripts/lib/cleanup.mjs';
import { startCodeServer } from '../../../scripts/lib/codeServer.mjs';
import { installCodeServer } from '../../../scripts/lib/codeServerInstall.mjs';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';
import { vscodeEnvironment } from '../../../scripts/lib/vscodeEnvironment.mjs';
import { workbenchAddress } from '../../../scripts/lib/workbenchAddress.mjs';
import { serveChannel } from './channel.mjs';
import { pageRequests } from './pageRequests.mjs';
import { Unavailable } from './unavailable.mjs';
import { vscodeLogs } from './vscodeLogs.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/**
 * VS Code as a server and a page in a browser without a screen.
 * @returns {Promise<import('./runPass.mjs').OpenVSCode>}
 */
export async function browserHost() {
	const chromium = await obtainChromium();
	if (chromium.executable === undefined) {
		throw new Unavailable(`There is no browser of the Chromium family. ${chromium.reason}`);
	}
	try {
		await installCodeServer();
	} catch (error) {
		throw new Unavailable(`code-server could not be set up. ${error instanceof Error ? error.message : error}`);
	}
	const { executable } = chromium;
	return (session) => open(session, executable);
}

/**
 * @param {Session} session
 * @param {string} executable
 * @returns {Promise<import('./runPass.mjs').OpenedVSCode>}
 */
async function open(session, executable) {
	// Without a gallery VS Code looks for no extensions on the network.
	const env = { ...session.env, POLICYDRAFT_E2E_CHANNEL: session.channel, EXTENSIONS_GALLERY: '{}' };
	const server = await startCodeServer({ settings: session.settings, env });
	const { page, close } = await openPage(executable);
	/** @type {string[]} */
	const console = [];
	// VS Code's own lines begin with directions for colours, which only the browser's console understands.
	page.on('console', (message) => console.push(message.text().replace(/^%c\s*(\w+) color: #\w+ /, '$1 ')));
	page.on('pageerror', (error) => console.push(String(error)));
	const ended = endOf(page, server);
	const stopServing = serveChannel(session.channel, pageRequests(page, session.screenshots));
	await page.goto(workbenchAddress({ ...server, ...session, folder: session.workspace }));
	return {
		ended,
		logs: async () => ({
			'server of VS Code': server.log(),
			'console of the page': console.join('\n'),
			...(await vscodeLogs(server.data)),
		}),
		close: async () => {
			await stopServing();
			await close();
			await server.stop();
		},
	};
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('../../../scripts/lib/codeServer.mjs').CodeServer} server
 * @returns {Promise<string | undefined>}
 */
function endOf(page, server) {
	return new Promise((resolve, reject) => {
		// VS Code calls this function, where there is one, when the tests are through.
		page.exposeFunction('codeAutomationExit', () => resolve(undefined)).catch(reject);
		page.on('crash', () => resolve('the page crashed'));
		page.on('close', () => resolve('the browser closed'));
		void server.ended.then((code) => resolve(`the server ended (exit code ${code})`));
	});
}

/** @param {string} executablePath */
async function openPage(executablePath) {
	// Not known before the dependencies are installed, hence the late import.
	const { chromium } = await import('playwright-core');
	const launching = chromium.launchPersistentContext(temporaryFolder('chromium'), {
		executablePath,
		args: chromiumArguments,
		env: definedOnly(vscodeEnvironment()),
		viewport: { width: 1280, height: 800 },
		deviceScaleFactor: Number(process.env['POLICYDRAFT_SCREENSHOT_SCALE'] ?? 1),
		permissions: ['clipboard-read', 'clipboard-write'],
		// The harness ends everything itself, in its own order.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	// Known before it has started: a signal may come while it does.
	const close = atEnd(async () => (await launching).close());
	const context = await launching;
	await speak(context, process.env['POLICYDRAFT_E2E_LOCALE'] || 'en');
	return { page: context.pages()[0] ?? (await context.newPage()), close };
}

/**
 * Has extensions told that VS Code speaks this language, as it would with a language pack. Its own words stay English:
 * where nothing but npm's registry can be reached there is no language pack.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} language
 */
async function speak(context, language) {
	const definition = `{ get: () => ${JSON.stringify(language)}, set: () => {} }`;
	await context.addInitScript(`Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${definition});`);
}

// As root Chromium does not start in its sandbox; and nothing may go out to the network in the background.
const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** @param {NodeJS.ProcessEnv} env */
function definedOnly(env) {
	return /** @type {Record<string, string>} */ (
		Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
	);
}
