import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Analysis, analyze } from '../../server/src/core/analysis';
import { exportDraft } from '../../server/src/word/export/exportDraft';
import { readWord } from '../../server/src/word/import/readWord';
import { editedText, jumble } from './support/edits';

const RUNS = { seed: 20260302, numRuns: 120, endOnFailure: false };

it.each([
	['texts that somebody works on', editedText],
	['snippets in any order', jumble],
])(
	'every character that is printed is read back, in order: %s',
	async (_, texts) => {
		await fc.assert(
			fc.asyncProperty(texts, fc.boolean(), async (text, seal) => {
				const analysis = analyze(text);
				const result = exportDraft(analysis, { seal, redHead: undefined });
				const read = result === undefined ? '' : (await readWord(result.bytes)).text;
				expect(bare(read)).toBe(bare(printed(analysis)));
			}),
			RUNS,
		);
	},
	60_000,
);

function printed({ text, lines, residue }: Analysis): string {
	return lines
		.filter(({ index }) => !residue.has(index))
		.map(({ span }) => text.content.slice(span.start, span.end))
		.join('\n');
}

/** Without blanks, and without what no Word document can hold or an import leaves out. */
function bare(text: string): string {
	return text.replace(/[\s\u200b\ufeff\u00ad\ufffe\uffff]|(?!\u0085)\p{Cc}|\p{Cs}/gu, '');
}
