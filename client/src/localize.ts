import { env } from 'vscode';
import english from '../../l10n/bundle.l10n.en.json';

/**
 * The texts of the client: Chinese, as they are written, in a Chinese editor, else English. VS Code's own `l10n` loads no
 * bundle for an English editor, since it takes for granted that texts are written in English.
 */
export const l10n = {
	t(message: string, ...values: readonly (string | number)[]): string {
		const text = env.language.toLowerCase().startsWith('zh') ? message : (ENGLISH[message] ?? message);
		return text.replace(/\{(\d+)\}/g, (place, i: string) => String(values[Number(i)] ?? place));
	},
};

const ENGLISH: Readonly<Record<string, string>> = english;
