import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { decodeText } from '../../server/src/files/decodeText';
import { exportDraft } from '../../server/src/word/export/exportDraft';
import { printDraft } from '../../server/src/word/pages/printDraft';
import { hasOffice } from './support/office';

const OPTIONS = { seal: true, redHead: undefined };
const SEEDS = readdirSync('seeds').filter((name) => name.endsWith('.txt'));

describe.skipIf(!hasOffice())('the pages of the preview and those that LibreOffice prints', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-'));
		for (const name of SEEDS) {
			writeFileSync(
				path.join(folder, `${name.slice(0, 3)}.docx`),
				exportDraft(analyze(seed(name)), OPTIONS)?.bytes ?? '',
			);
		}
		const documents = SEEDS.map((name) => `${name.slice(0, 3)}.docx`);
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...documents], {
			cwd: folder,
			stdio: 'ignore',
		});
	}, 180_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it.each(SEEDS)('%s: the same lines on the same pages', (name) => {
		const printed = printedPages(path.join(folder, `${name.slice(0, 3)}.pdf`));
		const ours = printDraft(analyze(seed(name)), OPTIONS).map(({ lines }) =>
			lines.map(({ runs }) => bare(runs.map(({ text }) => text).join(''))).filter((line) => line !== ''),
		);
		expect(ours).toHaveLength(printed.length);
		const same = printed.flatMap((lines, i) => lines.filter((line) => ours[i]?.includes(line)));
		// LibreOffice parts some figures of full width from their marks, by rules of its own.
		expect(same.length / printed.flat().length).toBeGreaterThan(SHARE);
	});
});

const SHARE = 0.95;

/** A seed in full width: the fonts that stand in here for 仿宋 draw Latin characters narrower. */
function seed(name: string): string {
	const { content } = decodeText(readFileSync(path.join('seeds', name)));
	return content.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
}

function printedPages(file: string): readonly (readonly string[])[] {
	return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
		.split('\f')
		.slice(0, -1)
		.map((page) =>
			page
				.split('\n')
				.map(bare)
				.filter((line) => line !== ''),
		);
}

function bare(line: string): string {
	return line.replace(/\s/g, '');
}
