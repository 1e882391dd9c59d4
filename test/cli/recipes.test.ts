import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from './support/git';
import { createWorkspace } from './support/workspace';

const CLI = 'node policy-draft/extension/dist/cli.js ';
const ENGLISH = commandsOf('recipes.md');

describe('the commands of the recipes', () => {
	it('are several, and the same in both languages', () => {
		expect(ENGLISH.length).toBeGreaterThan(6);
		expect(commandsOf('recipes.zh-CN.md')).toEqual(ENGLISH);
	});

	it.each(ENGLISH)('%s', async (command) => {
		const workspace = createWorkspace({ '公文/稳就业通知.txt': '一、甲\n二、乙\n', 'b通知.txt': '一、甲\n' });
		git(workspace.root, 'init', '-q', '-b', 'main');
		git(workspace.root, 'add', '-A');
		git(workspace.root, 'commit', '-qm', '起草');
		workspace.write({ '公文/稳就业通知.txt': '一、甲\n三、乙\n', 'b通知.txt': '一、甲\n三、乙\n' });
		// What the service fills in, and the files that pre-commit adds.
		const args = command
			.replace(/origin\/\$\{\{[^}]*\}\}|"\$\w+"/g, 'HEAD')
			.replace(/^check --changed-since HEAD$/, 'check --changed-since HEAD 公文/稳就业通知.txt')
			.split(' ');
		const { errors, out, status } = await workspace.run(...args);
		expect(errors.filter((line) => !/已接受/.test(line))).toEqual([]);
		expect(status).toBe(args[0] === 'baseline' || args.includes('never') ? 0 : 1);
		if (args.includes('--format')) {
			expect(JSON.stringify(JSON.parse(out))).toContain('numbering-gap');
		}
	});
});

/** What stands behind the command line of the extension, without where its output goes. */
function commandsOf(file: string): readonly string[] {
	const text = readFileSync(path.resolve(import.meta.dirname, '../../docs', file), 'utf8');
	return text
		.split('\n')
		.filter((line) => line.includes(CLI))
		.map((line) => line.slice(line.indexOf(CLI) + CLI.length).replace(/ > \S+$/, ''));
}
