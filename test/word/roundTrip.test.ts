import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze } from '../../server/src/core/analysis';
import { isBlankLine } from '../../server/src/core/lines/line';
import { lineAt } from '../../server/src/core/text/sourceText';
import { decodeText } from '../../server/src/files/decodeText';
import { outlineReport } from '../../server/src/report/outlineReport';
import { exportDraft } from '../../server/src/word/export/exportDraft';
import { readWord } from '../../server/src/word/import/readWord';
import { corpusDocuments, hasCorpus } from '../support/corpus';

const FOLDER = 'seeds';
const seeds = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.txt'))
	.map((name) => [name, decodeText(readFileSync(path.join(FOLDER, name))).content] as const);

describe('exported and imported', () => {
	it.each(seeds)('%s says the same, character for character, in the same outline', (_, content) => sameAgain(content));

	// Counted as skipped where they lack.
	it
		.skipIf(!hasCorpus)
		.each(hasCorpus ? corpusDocuments().map(({ id, content }) => [id, content] as const) : [['real documents', '']])(
		'%s, as published, says the same',
		(_, content) => sameAgain(content),
	);
});

async function sameAgain(content: string): Promise<void> {
	for (const seal of [true, false]) {
		const before = analyze(content);
		const { text } = await readWord(exportDraft(before, { seal, redHead: undefined })?.bytes ?? new Uint8Array());
		const after = analyze(text);
		const printed = paragraphs(before);
		expect(joinTitles(lines(after), printed)).toEqual(printed);
		expect(outline(after)).toEqual(outline(before));
	}
}

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

/** What was read back, whether or not the outline now takes a line for residue. */
function lines({ text, lines }: Analysis): readonly string[] {
	return lines.filter((line) => !isBlankLine(line)).map(({ body }) => text.content.slice(body.start, body.end));
}

/** Lines put together again where they are the beginning of what was one, as a title broken over lines is. */
function joinTitles(lines: readonly string[], wanted: readonly string[]): readonly string[] {
	const joined: string[] = [];
	let open = '';
	for (const line of lines) {
		open += line;
		const goal = wanted[joined.length] ?? '';
		if (open === goal || !goal.startsWith(open)) {
			joined.push(open);
			open = '';
		}
	}
	return joined;
}

/** The outline as it is reported, without where things stand. */
function outline(analysis: Analysis): unknown {
	// A title or a number that only the residue tells is not printed: 第706号 of an order whose metadata says 国令第706号.
	const documents = outlineReport('', analysis).documents.map((each, i) => {
		const { title, numberElement } = analysis.documents[i] ?? {};
		const number = numberElement?.value === undefined && title?.number === undefined ? null : each.number;
		return { ...each, number, title: title?.lineCount === 0 ? null : each.title };
	});
	return JSON.parse(JSON.stringify(documents, (key, value) => (/line$/i.test(key) ? undefined : value)));
}
