import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * The command that runs a tool of `node_modules`, without npx: that one is a batch file on Windows and asks for an
 * install where the tool is missing.
 * @param {string} packageName
 * @param {string} tool
 * @param {string[]} args
 * @returns {Promise<string[]>}
 */
export async function nodeTool(packageName, tool, args) {
	const folder = path.join(root, 'node_modules', packageName);
	/** @type {{ bin: string | Record<string, string> }} */
	const { bin } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const module = typeof bin === 'string' ? bin : bin[tool];
	if (module === undefined) {
		throw new Error(`The package ${packageName} has no tool "${tool}".`);
	}
	return [process.execPath, path.join(folder, module), ...args];
}
