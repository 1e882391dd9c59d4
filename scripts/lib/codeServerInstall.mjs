// The npm package `code-server` carries VS Code's workbench and extension host. Its own install scripts fetch things
// from elsewhere, so they are left out here and what matters of them is done by hand.
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npmQuietly } from './npm.mjs';
import { harnessFolder } from './paths.mjs';
import { removeAtExit } from './temporaryFolder.mjs';

// VS Code 1.100.3, the oldest the extension promises to run in, and the newest that runs on Node 20.
const version = '4.100.3';
// The program with which VS Code searches in files; the one its install script would fetch is not on the registry.
const ripgrep = '1.18.0';
// Says what a complete install consists of: another combination is another install.
const stamp = `code-server ${version}, ripgrep ${ripgrep}`;

const target = path.join(harnessFolder, 'code-server');
const inPackage = path.join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Makes sure that code-server is installed.
 * @returns {Promise<string>} the path of the server's main module
 */
export async function installCodeServer() {
	if ((await installed()) !== stamp) {
		await installAnew();
	}
	return path.join(target, inPackage, 'out', 'server-main.js');
}

async function installed() {
	return readFile(stampOf(target), 'utf8').catch(() => undefined);
}

async function installAnew() {
	// It is put together aside and moved into place when complete: two runs at a time don't disturb each other.
	const staging = `${target}.${process.pid}`;
	removeAtExit(staging);
	await install(staging);
	await writeFile(stampOf(staging), stamp);
	await moveIntoPlace(staging);
}

/** @param {string} folder */
async function install(folder) {
	const steps = 3;
	const say = (/** @type {number} */ step, /** @type {string} */ what) =>
		console.log(`Setting up VS Code (code-server ${version}), once, step ${step} of ${steps}: ${what} …`);
	await mkdir(folder, { recursive: true });
	// Without a package.json of its own, npm would take the folder for a part of the extension's package.
	await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
	say(1, 'the package, about 20 seconds');
	await npmQuietly(folder, ['install', `code-server@${version}`, `@vscode/ripgrep@${ripgrep}`, '--ignore-scripts']);
	const vscode = path.join(folder, inPackage);
	say(2, 'its dependencies, a few seconds');
	await npmQuietly(vscode, ['install', '--ignore-scripts', '--omit=dev']);
	say(3, 'its native modules, about 30 seconds');
	await buildNativeModules(vscode);
	await copyRipgrep(folder, vscode);
	// The product looks for its modules in an archive of this name; a folder serves as well.
	await symlink('node_modules', path.join(vscode, 'node_modules.asar'));
}

/**
 * VS Code runs without its native modules too, but then it writes no log files. A bare machine has no compiler.
 * @param {string} vscode
 */
async function buildNativeModules(vscode) {
	try {
		await npmQuietly(vscode, ['rebuild', '@vscode/spdlog', 'native-watchdog']);
	} catch (error) {
		const [what] = String(error instanceof Error ? error.message : error).split('\n');
		console.warn(`VS Code will write no log files: ${what}`);
	}
}

/**
 * @param {string} folder
 * @param {string} vscode
 */
async function copyRipgrep(folder, vscode) {
	const source = path.join(folder, 'node_modules', '@vscode', `ripgrep-${process.platform}-${process.arch}`, 'bin');
	await cp(source, path.join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin'), { recursive: true });
}

/** @param {string} staging */
async function moveIntoPlace(staging) {
	if ((await installed()) === stamp) {
		return;
	}
	await rm(target, { recursive: true, force: true });
	try {
		await rename(staging, target);
	} catch (error) {
		// Another run may have been faster by a moment, and what it made is as good.
		if ((await installed()) !== stamp) {
			throw error;
		}
	}
}

/** @param {string} folder */
function stampOf(folder) {
	return path.join(folder, 'complete');
}
