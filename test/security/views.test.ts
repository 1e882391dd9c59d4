import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const CLIENT = path.resolve(import.meta.dirname, '../../client');

describe('the views', () => {
	const page = readFileSync(path.join(CLIENT, 'src', 'webview', 'page.ts'), 'utf8');
	const scripts = readdirSync(path.join(CLIENT, 'views')).filter((name) => name.endsWith('.ts'));
	const sources = readdirSync(path.join(CLIENT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.ts'),
	);

	it('admit two files of ours and nothing else', () => {
		expect(/const policy = `([^`]*)`/.exec(page)?.[1]).toMatch(
			/^default-src 'none'; style-src \$\{webview\.cspSource\}(?: 'nonce-\$\{nonce\}')?; script-src \$\{webview\.cspSource\};$/,
		);
	});

	it('are all made from that page', () => {
		const making = sources.filter((name) => /\.html\s*=/.test(readFileSync(path.join(CLIENT, 'src', name), 'utf8')));
		expect(making.length).toBeGreaterThan(1);
		for (const name of making) {
			expect(readFileSync(path.join(CLIENT, 'src', name), 'utf8')).toMatch(/\.html = renderPage\(/);
		}
	});

	it.each(scripts)('%s never has a text parsed', (name) => {
		const script = readFileSync(path.join(CLIENT, 'views', name), 'utf8');
		expect(script).not.toMatch(
			/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|srcdoc|javascript:/,
		);
	});
});
