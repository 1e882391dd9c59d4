import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze } from '../../server/src/core/analysis';
import { isBlankLine } from '../../server/src/core/lines/line';
import { lineAt } from '../../server/src/core/text/sourceText';
import { decodeText } from '../../server/src/files/decodeText';
import { outlineReport } from '../../server/src/report/outlineReport';
import { exportDraft } from '../../server/src/word/export/exportDraft';
import { readWord } from '../../server/src/word/import/readWord';

/** The seeds, and real documents where a folder of them is named. */
const FOLDERS = ['seeds', process.env.POLICYDRAFT_REAL_DOCUMENTS].filter(
	(each) => each !== undefined && existsSync(each),
);

describe.each(FOLDERS)('exported and imported, %s', (folder = '') => {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));

	it.each(files)('%s says the same, character for character, in the same outline', async (name) => {
		const before = analyze(decodeText(readFileSync(path.join(folder, name))).content);
		const { text } = await readWord(exportDraft(before, { seal: true, redHead: undefined }));
		const after = analyze(text);
		expect(paragraphs(after)).toEqual(paragraphs(before));
		expect(outline(after)).toEqual(outline(before));
	});
});

/** What is printed, without the blanks at both ends; the lines of a title as one. */
function paragraphs({ text, lines, residue, documents }: Analysis): readonly string[] {
	const inTitle = new Map(
		documents.flatMap(({ title }, i) => (title?.spans ?? []).map((span) => [lineAt(text, span.start), i] as const)),
	);
	const result: string[] = [];
	let previous: number | undefined;
	for (const line of lines) {
		if (isBlankLine(line) || residue.has(line.index)) {
			continue;
		}
		const body = text.content.slice(line.body.start, line.body.end);
		const title = inTitle.get(line.index);
		if (title !== undefined && title === previous) {
			result.push((result.pop() ?? '') + body);
		} else {
			result.push(body);
		}
		previous = title;
	}
	return result;
}

/** The outline as it is reported, without where things stand. */
function outline(analysis: Analysis): unknown {
	return JSON.parse(
		JSON.stringify(outlineReport('', analysis).documents, (key, value) => (/line$/i.test(key) ? undefined : value)),
	);
}
