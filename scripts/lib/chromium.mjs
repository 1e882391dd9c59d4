import path from 'node:path';
import { ensureDebianPackages } from './debianPackages.mjs';
import { isExecutable, onPath } from './executables.mjs';

/**
 * Finds a browser of the Chromium family, or installs Debian's.
 * @returns {Promise<{ executable: string } | { executable?: never, reason: string }>}
 */
export async function obtainChromium() {
	const fonts = await ensureDebianPackages(['fonts-noto-cjk']);
	if (!fonts.ok && process.platform === 'linux') {
		console.warn(`Chinese text may show as empty boxes in screenshots. ${fonts.reason}`);
	}
	const present = findChromium();
	if (present !== undefined) {
		return { executable: present };
	}
	const installed = await ensureDebianPackages(['chromium']);
	const executable = findChromium();
	if (executable !== undefined) {
		return { executable };
	}
	return { reason: installed.ok ? 'Debian’s chromium is installed but has no executable.' : installed.reason };
}

/** @returns {string | undefined} */
export function findChromium() {
	return [...onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']), ...usualPlaces()].find(
		isExecutable,
	);
}

function usualPlaces() {
	if (process.platform === 'darwin') {
		return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
			(name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
		);
	}
	if (process.platform === 'win32') {
		const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
		const browsers = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
		return browsers.flatMap((browser) => folders.map((folder) => path.join(folder, browser)));
	}
	return [];
}
