import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../support/builtCli';

const ROOT = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
};
const reasons = readFileSync(path.join(ROOT, 'docs', 'dependencies.md'), 'utf8');
const meta = JSON.parse(readFileSync(path.join(path.dirname(builtCli()), 'meta.json'), 'utf8')) as {
	readonly inputs: Readonly<Record<string, unknown>>;
};

describe('dependencies', () => {
	it('are exact', () => {
		const all = { ...manifest.dependencies, ...manifest.devDependencies };
		expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
	});

	it('each have their reason', () => {
		const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
		expect(all.filter((name) => !reasons.includes(name))).toEqual([]);
	});

	it('that are shipped are named as such, or belong to one that is', () => {
		const bundled = reasons.slice(0, reasons.indexOf('## For building'));
		const shipped = new Set(
			Object.keys(meta.inputs).flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
		);
		const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
		expect([...shipped].filter((name) => direct.includes(name) && !bundled.includes(name))).toEqual([]);
		expect(shipped.size).toBeGreaterThan(5);
	});

	it('have no native code', () => {
		expect(Object.keys(meta.inputs).filter((file) => file.endsWith('.node'))).toEqual([]);
	});
});
