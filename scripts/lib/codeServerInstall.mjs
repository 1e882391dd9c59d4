// The npm package `code-server` carries VS Code's workbench and extension host. Its own install scripts fetch things
// from elsewhere, so they are left out here and what matters of them is done by hand.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npmQuietly } from './npm.mjs';
import { harnessFolder } from './paths.mjs';

// VS Code 1.100.3, the oldest the extension promises to run in, and the newest that runs on Node 20.
const version = '4.100.3';

const target = path.join(harnessFolder, 'code-server');
const inPackage = path.join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Makes sure that code-server is installed.
 * @returns {Promise<string>} the path of the server's main module
 */
export async function installCodeServer() {
	if ((await installedVersion()) !== version) {
		await installAnew();
	}
	return path.join(target, inPackage, 'out', 'server-main.js');
}

async function installedVersion() {
	return readFile(stampOf(target), 'utf8').catch(() => undefined);
}

async function installAnew() {
	// It is put together aside and moved into place when complete: two runs at a time don't disturb each other.
	const staging = `${target}.${process.pid}`;
	try {
		await install(staging);
		await writeFile(stampOf(staging), version);
		await moveIntoPlace(staging);
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

/** @param {string} folder */
async function install(folder) {
	const steps = 3;
	const say = (/** @type {number} */ step, /** @type {string} */ what) =>
		console.log(`Setting up VS Code (code-server ${version}), once, step ${step} of ${steps}: ${what} …`);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	// Without a package.json of its own, npm would take the folder for a part of the extension's package.
	await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
	say(1, 'the package, about 20 seconds');
	await npmQuietly(folder, ['install', `code-server@${version}`, '--ignore-scripts']);
	const vscode = path.join(folder, inPackage);
	say(2, 'its dependencies, a few seconds');
	await npmQuietly(vscode, ['install', '--ignore-scripts', '--omit=dev']);
	say(3, 'its native modules, about 30 seconds');
	await npmQuietly(vscode, ['rebuild', '@vscode/spdlog', 'native-watchdog']);
	// The product looks for its modules in an archive of this name; a folder serves as well.
	await symlink('node_modules', path.join(vscode, 'node_modules.asar'));
}

/** @param {string} staging */
async function moveIntoPlace(staging) {
	if ((await installedVersion()) === version) {
		return;
	}
	await rm(target, { recursive: true, force: true });
	try {
		await rename(staging, target);
	} catch (error) {
		// Another run may have been faster by a moment, and what it made is as good.
		if ((await installedVersion()) !== version || !existsSync(target)) {
			throw error;
		}
	}
}

/** @param {string} folder */
function stampOf(folder) {
	return path.join(folder, 'complete');
}
