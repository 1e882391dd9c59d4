import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { KNOWN_RULES } from '../../server/src/core/rules/knownRules';
import { parseSettings } from '../../server/src/core/settings/parseSettings';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';

/** What an editor hands over when nobody has set anything. */
it('the defaults of the manifest are understood, and are the defaults', () => {
	const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
		contributes: { configuration: { properties: Record<string, { default: unknown }> } };
	};
	const value = Object.fromEntries(
		Object.entries(manifest.contributes.configuration.properties).map(([name, property]) => [name, property.default]),
	);
	expect(parseSettings([{ value, base: undefined }], KNOWN_RULES)).toEqual({
		settings: DEFAULT_SETTINGS,
		problems: [],
	});
});
