import { existsSync } from 'node:fs';
import { runQuietly } from './processes.mjs';

/** @typedef {{ ok: true } | { ok: false, reason: string }} Obtained */

/**
 * Installs Debian packages where they are missing and where this is possible without asking anybody.
 * @param {string[]} names
 * @returns {Promise<Obtained>}
 */
export async function ensureDebianPackages(names) {
	const hasApt = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
	const missing = hasApt ? await missingPackages(names) : names;
	const decision = decide({ missing, hasApt, isRoot: process.getuid?.() === 0 });
	if (decision.action === 'nothing') {
		return { ok: true };
	}
	if (decision.action === 'refuse') {
		return { ok: false, reason: decision.reason };
	}
	console.log(`Installing Debian packages: ${missing.join(' ')} …`);
	try {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await runQuietly('apt-get', ['update'], { env });
		await runQuietly('apt-get', ['install', '--yes', '--no-install-recommends', ...missing], { env });
		return { ok: true };
	} catch (error) {
		return { ok: false, reason: error instanceof Error ? error.message : String(error) };
	}
}

/**
 * @param {{ missing: string[], hasApt: boolean, isRoot: boolean }} machine
 * @returns {{ action: 'nothing' | 'install' } | { action: 'refuse', reason: string }}
 */
export function decide({ missing, hasApt, isRoot }) {
	if (missing.length === 0) {
		return { action: 'nothing' };
	}
	if (!hasApt) {
		return { action: 'refuse', reason: `${missing.join(', ')}: this machine has no apt-get to install from.` };
	}
	if (!isRoot) {
		const command = `sudo apt-get install ${missing.join(' ')}`;
		return { action: 'refuse', reason: `${missing.join(', ')}: only root may install packages. Run: ${command}` };
	}
	return { action: 'install' };
}

/** @param {string[]} names */
async function missingPackages(names) {
	const present = await Promise.all(names.map(isInstalled));
	return names.filter((_, index) => !present[index]);
}

/** @param {string} name */
async function isInstalled(name) {
	try {
		return (await runQuietly('dpkg-query', ['--status', name])).includes('\nStatus: install ok installed\n');
	} catch {
		// dpkg-query fails on a name it has never heard of.
		return false;
	}
}
