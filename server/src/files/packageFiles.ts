import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of the installed package; every bundle lies in its `dist`. */
export const PACKAGE_ROOT = path.resolve(__dirname, '..');

/** The folder of the built-in corpus. */
export const SEEDS = path.join(PACKAGE_ROOT, 'seeds');

/** The page of a rule, as an address an editor or a browser can open. */
export function rulePage(ruleId: string, language: 'zh-cn' | 'en'): string {
	const name = language === 'en' ? `${ruleId}.en.md` : `${ruleId}.md`;
	return pathToFileURL(path.join(PACKAGE_ROOT, 'docs', 'rules', name)).href;
}
