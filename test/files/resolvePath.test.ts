import { homedir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { resolvePath } from '../../server/src/files/resolvePath';

const BASE = path.resolve('/处室/起草');

it.each([
	['a relative path', '先例', path.join(BASE, '先例')],
	['one that goes up', '../先例', path.resolve('/处室/先例')],
	['the folder itself', '.', BASE],
	['an absolute path', path.resolve('/先例/2020'), path.resolve('/先例/2020')],
	['the home folder', '~', homedir()],
	['one below the home folder', '~/先例/2020', path.join(homedir(), '先例', '2020')],
	['a name that begins with ~', '~先例', path.join(BASE, '~先例')],
	['a ~ further on', '先例/~', path.join(BASE, '先例', '~')],
	['blanks in a name', '先例 2020', path.join(BASE, '先例 2020')],
])('resolves %s', (_, written, expected) => {
	expect(resolvePath(written, BASE)).toBe(expected);
});
