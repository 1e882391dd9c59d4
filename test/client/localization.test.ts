import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const CLIENT = path.join(__dirname, '..', '..', 'client', 'src');

it('every message of the client has its English', () => {
	const english = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'l10n', 'bundle.l10n.en.json'), 'utf8'));
	const used = new Set<string>();
	for (const file of readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.ts'),
	)) {
		const source = readFileSync(path.join(CLIENT, file), 'utf8');
		for (const [, message = ''] of source.matchAll(/l10n\.t\(\s*'([^']+)'/g)) {
			used.add(message);
		}
	}
	expect(used.size).toBeGreaterThan(10);
	expect([...used].filter((message) => english[message] === undefined)).toEqual([]);
	expect(Object.keys(english).filter((message) => !used.has(message))).toEqual([]);
});

it('the texts are taken from where an English editor finds them too', () => {
	const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
	const astray = files.filter((name) =>
		/import \{[^}]*\bl10n\b[^}]*\} from 'vscode'/.test(readFileSync(path.join(CLIENT, name), 'utf8')),
	);
	expect(astray).toEqual([]);
});
