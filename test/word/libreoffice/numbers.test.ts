import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '../../../server/src/word/import/readWord';
import { CASES } from './cases';
import { type Converted, convertCases, HAS_LIBREOFFICE, withoutBlanks } from './convert';

/**
 * Numbers as LibreOffice shows them in its PDF. What it made once is kept in `recorded/` and read on every machine; where it
 * is installed, it makes everything anew. `RECORD=1 npx vitest run test/word/libreoffice` replaces what is kept.
 */
const RECORDED = path.join(import.meta.dirname, 'recorded');
const file = (name: string, kind: string): string => path.join(RECORDED, `${name}.${kind}`);

describe.skipIf(!HAS_LIBREOFFICE)('made anew by LibreOffice', () => {
	let made: ReadonlyMap<string, Converted>;

	beforeAll(() => {
		const folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-libreoffice-'));
		try {
			made = convertCases(CASES, folder);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
		if (process.env['RECORD'] !== undefined) {
			mkdirSync(RECORDED, { recursive: true });
			for (const [name, { docx, shown }] of made) {
				writeFileSync(file(name, 'docx'), docx);
				writeFileSync(file(name, 'txt'), `${shown.join('\n')}\n`);
			}
		}
	}, 240_000);

	it.each(CASES)('$name has the numbers of the PDF', async ({ name, paragraphs }) => {
		const { docx, shown } = made.get(name) as Converted;
		expect(shown).toHaveLength(paragraphs.length);
		expect(withoutBlanks((await readWord(docx)).text)).toEqual(shown);
	});
});

describe('recorded', () => {
	it.each(CASES)('$name has the numbers of the PDF', async ({ name, paragraphs }) => {
		const { text, summary } = await readWord(readFileSync(file(name, 'docx')));
		const shown = readFileSync(file(name, 'txt'), 'utf8').split('\n').slice(0, -1);
		expect(shown).toHaveLength(paragraphs.length);
		expect(withoutBlanks(text)).toEqual(shown);
		const numbered = paragraphs.filter(({ list, heading }) => list !== undefined || heading !== undefined);
		expect(summary.counts.number).toBe(numbered.length);
	});
});
