import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installedVSCode } from '../../../scripts/lib/installedVSCode.mjs';
import { harnessFolder, root } from '../../../scripts/lib/paths.mjs';
import { start } from '../../../scripts/lib/processes.mjs';
import { vscodeEnvironment } from '../../../scripts/lib/vscodeEnvironment.mjs';
import { Unavailable } from './unavailable.mjs';
import { vscodeLogs } from './vscodeLogs.mjs';

/** @returns {Promise<import('./runPass.mjs').OpenVSCode>} */
export async function installedHost() {
	const executable = installedVSCode();
	if (executable === undefined) {
		throw new Unavailable('No desktop VS Code is installed.');
	}
	return (session) => open(session, executable);
}

/** @returns {Promise<import('./runPass.mjs').OpenVSCode>} */
export async function downloadedHost() {
	const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
	try {
		const executable = await downloadAndUnzipVSCode({ cachePath: harnessFolder, extensionDevelopmentPath: root });
		return (session) => open(session, executable);
	} catch (error) {
		throw new Unavailable(
			`The desktop VS Code could not be downloaded. ${error instanceof Error ? error.message : error}`,
		);
	}
}

/**
 * Does what `runTests` of @vscode/test-electron does, which itself always switches workspace trust off.
 * @param {import('./session.mjs').Session} session
 * @param {string} executable
 * @returns {Promise<import('./runPass.mjs').OpenedVSCode>}
 */
async function open(session, executable) {
	const data = path.join(session.folder, 'data');
	await mkdir(path.join(data, 'User'), { recursive: true });
	await writeFile(path.join(data, 'User', 'settings.json'), JSON.stringify(session.settings));
	let log = '';
	const vscode = start(executable, desktopArguments(session, data), {
		env: vscodeEnvironment(session.env),
		onOutput: (text) => {
			log += text;
		},
	});
	return {
		ended: vscode.ended.then(() => undefined),
		logs: async () => ({ 'VS Code': log, ...(await vscodeLogs(data)) }),
		close: vscode.stop,
	};
}

/**
 * @param {import('./session.mjs').Session} session
 * @param {string} data
 */
function desktopArguments(session, data) {
	return [
		session.workspace,
		`--user-data-dir=${data}`,
		`--extensions-dir=${path.join(session.folder, 'extensions')}`,
		`--extensionDevelopmentPath=${session.extension}`,
		`--extensionTestsPath=${session.tests}`,
		'--new-window',
		`--locale=${process.env['POLICYDRAFT_E2E_LOCALE'] || 'en'}`,
		'--no-sandbox',
		'--disable-gpu-sandbox',
		'--disable-updates',
		'--skip-welcome',
		'--skip-release-notes',
		...(session.pass === 'trusted' ? ['--disable-workspace-trust'] : []),
	];
}
