import path from 'node:path';
import { expect, it } from 'vitest';
import { relativePath } from '../../server/src/files/relativePath';

const BASE = path.resolve('/处室');

it.each([
	['a.txt', 'a.txt'],
	['深/a.txt', '深/a.txt'],
	['../别处/a.txt', '../别处/a.txt'],
	['./深/../a.txt', 'a.txt'],
])('%s is %s', (name, expected) => {
	expect(relativePath(BASE, path.join(BASE, name))).toBe(expected);
});
