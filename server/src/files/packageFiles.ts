import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of the installed package, above the `dist` that every bundle lies in, and above these sources in a test. */
export const PACKAGE_ROOT = findPackage(__dirname);

/** The folder of the built-in corpus. */
export const SEEDS = path.join(PACKAGE_ROOT, 'seeds');

/** The page of a rule, as an address an editor or a browser can open. */
export function rulePage(ruleId: string, language: 'zh-cn' | 'en'): string {
	const name = language === 'en' ? `${ruleId}.en.md` : `${ruleId}.md`;
	return pathToFileURL(path.join(PACKAGE_ROOT, 'docs', 'rules', name)).href;
}

function findPackage(from: string): string {
	for (let folder = from; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
		if (existsSync(path.join(folder, 'package.json'))) {
			return folder;
		}
	}
	return path.dirname(from);
}
