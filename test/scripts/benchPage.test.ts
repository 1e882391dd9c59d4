import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { page } from '../../scripts/bench/page.mjs';
import { render } from '../../scripts/bench/table.mjs';

const DOCS = path.resolve(import.meta.dirname, '../../docs');

it('the page of the bench says what its figures say', () => {
	const figures = JSON.parse(readFileSync(path.join(DOCS, 'bench.json'), 'utf8'));
	expect(readFileSync(path.join(DOCS, 'bench.md'), 'utf8')).toBe(page(figures));
	expect(existsSync(path.join(DOCS, 'mutation.md'))).toBe(true);
});

it('a figure is written with its spread, one that could not be had as a dash', () => {
	const rows = [['a', { median: 1.26, least: 0.5, most: 120.4 }, 35_000, undefined]];
	expect(render({ title: 'T', columns: ['', 'x', 'y', 'z'], rows })).toContain('| a | 1.3 (0.500–120) | 35,000 | – |');
});
