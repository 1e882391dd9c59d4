import { expect, it } from 'vitest';
import manifest from '../../package.json';
import english from '../../package.nls.en.json';
import chinese from '../../package.nls.json';

const { contributes } = manifest;

it('menus and keys name commands that there are', () => {
	const commands = contributes.commands.map(({ command }) => command);
	const entries: readonly { readonly command?: string }[] = [
		...Object.values(contributes.menus).flat(),
		...contributes.keybindings,
	];
	const used = entries.flatMap(({ command }) => command ?? []);
	expect(used.filter((command) => command.startsWith('policyDraft.') && !commands.includes(command))).toEqual([]);
});

it('every text of the manifest is there in both languages', () => {
	const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, name = '']) => name);
	expect(used.length).toBeGreaterThan(50);
	expect(used.filter((name) => !(name in chinese) || !(name in english))).toEqual([]);
});
