import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../cli/support/workspace';
import { SEEDS } from '../support/seeds';

/** As it was published with the standard; the package holds it byte for byte. */
const SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

const DRAFT = '关于𠮷庄的通知\n一、甲）乙\n三、丙,丁。\n（责任单位：）\n';

describe('check --format sarif is valid against the schema of SARIF 2.1.0', () => {
	let errorsOf: (log: unknown) => readonly string[];

	beforeAll(() => {
		const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../..', SCHEMA), 'utf8'));
		// It is a schema of draft 4, of which it uses nothing that later drafts read otherwise but its name.
		const { $schema: _, id: __, ...rest } = schema;
		const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
		addFormats(ajv);
		const validate = ajv.compile(rest);
		errorsOf = (log) => {
			validate(log);
			return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
		};
	});

	it.each([
		['without a finding', [], '一、甲\n'],
		['with findings and fixes', [], DRAFT],
		['in English', ['--config', 'en.json'], DRAFT],
		['of a file whose name is no address', [], DRAFT],
	])('%s', async (_, args, content) => {
		const workspace = createWorkspace({ '起草 100%（1）#?.txt': content, 'en.json': '{ "language": "en" }' });
		const { out, errors } = await workspace.run('check', '起草 100%（1）#?.txt', '--format', 'sarif', ...args);
		expect(errors).toEqual([]);
		expect(errorsOf(JSON.parse(out))).toEqual([]);
	});

	it('of standard input and of the seeds', async () => {
		const workspace = createWorkspace(Object.fromEntries(SEEDS.map(({ file, content }) => [file, content])));
		const { out } = await workspace.runWith(DRAFT, 'check', '-', 'seeds/..', '--format', 'sarif');
		expect(errorsOf(JSON.parse(out))).toEqual([]);
		const files = SEEDS.map(({ file }) => file);
		const seeds = JSON.parse((await workspace.run('check', ...files, '--format', 'sarif')).out) as Log;
		expect(seeds.runs[0]?.results?.length).toBeGreaterThan(20);
		expect(errorsOf(seeds)).toEqual([]);
	});

	it('which is one that finds mistakes', async () => {
		const { out } = await createWorkspace({ '甲.txt': DRAFT }).run('check', '甲.txt', '--format', 'sarif');
		expect(errorsOf(JSON.parse(out.replace(/"level": "error"/, '"level": "fatal"')))).not.toEqual([]);
		expect(errorsOf(JSON.parse(out.replace(/"startLine": \d+/, '"startLine": 0')))).not.toEqual([]);
		expect(errorsOf({ ...JSON.parse(out), findings: [] })).not.toEqual([]);
	});
});
