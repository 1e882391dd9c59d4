import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { globOf, isOneFile, matchGlobs } from '../../server/src/files/globs';

const BASE = path.resolve('/处室');
const file = (name: string): string => path.join(BASE, name);

describe('matchGlobs', () => {
	it.each([
		[['*.txt'], 'a.txt', true],
		[['*.txt'], '深/a.txt', false],
		[['**/*.txt'], 'a.txt', true],
		[['**/*.txt'], '深/更深/a.txt', true],
		[['深/**'], '深', true],
		[['深/'], '深', true],
		[['./深/*'], '深/a.txt', true],
		[['../别处/*'], '../别处/a.txt', true],
		[['{甲,乙}.txt'], '乙.txt', true],
		[['通知(1).txt'], '通知(1).txt', true],
		[['.*'], '.hidden', true],
		[['a.txt', 'b.txt'], 'b.txt', true],
		[[''], '', false],
		[[], 'a.txt', false],
	] as const)('%j and %s: %s', (globs, name, expected) => {
		expect(matchGlobs(globs, BASE)(file(name))).toBe(expected);
	});
});

describe('globOf', () => {
	it.each([
		'a.txt',
		'深/a.txt',
		'../别处/a.txt',
		'a(1).txt',
		'[2020]1.txt',
		'{a,b}.txt',
		'!a.txt',
		'a+b@(c)|d.txt',
		'a b，“c”.txt',
	])('means %s and nothing else', (name) => {
		const glob = globOf(file(name), BASE);
		expect(matchGlobs([glob], BASE)(file(name))).toBe(true);
		expect(isOneFile(glob)).toBe(true);
		for (const other of ['a1.txt', '21.txt', 'a.txt', 'b.txt', '深/b.txt'].filter((each) => each !== name)) {
			expect(matchGlobs([glob], BASE)(file(other))).toBe(false);
		}
	});

	it('is what a drafter would write where the name is plain', () => {
		expect(globOf(file('深/关于稳就业的通知（征求意见稿）.txt'), BASE)).toBe('深/关于稳就业的通知（征求意见稿）.txt');
	});
});

it.each([
	['a.txt', true],
	['深/a.txt', true],
	['a\\(1\\).txt', true],
	['*.txt', false],
	['**', false],
	['a?.txt', false],
	['{a,b}.txt', false],
	['[ab].txt', false],
	['!a.txt', false],
])('isOneFile: %s %s', (glob, expected) => {
	expect(isOneFile(glob)).toBe(expected);
});
