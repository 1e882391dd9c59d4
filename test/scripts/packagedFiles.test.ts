import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtCli } from '../support/builtCli';

it('every program that is built is in the package', () => {
	const ignore = readFileSync(path.resolve(import.meta.dirname, '../../.vscodeignore'), 'utf8').split('\n');
	const programs = readdirSync(path.dirname(builtCli())).filter((name) => name.endsWith('.js'));
	expect(programs).toContain('readWord.js');
	expect(programs.filter((name) => !ignore.includes(`!dist/${name}`))).toEqual([]);
});
