import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { exportDraft } from '../../server/src/word/export/exportDraft';

const MILLIMETRE = 72 / 25.4;
/** A sentence without punctuation, so that nothing moves a character to another line. */
const BODY = '各级各部门认真做好工作'.repeat(300);

/** Whether what shows a Word document as pages is installed. */
function hasOffice(): boolean {
	try {
		execFileSync('soffice', ['--version'], { stdio: 'ignore' });
		execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

describe.skipIf(!hasOffice())('an exported page as LibreOffice prints it', () => {
	let folder = '';
	let pages: readonly string[] = [];

	beforeAll(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-'));
		const draft = analyze(`关于做好工作的通知\n\n各区人民政府：\n\n　　${BODY}\n`);
		writeFileSync(path.join(folder, 'A.docx'), exportDraft(draft, { seal: true, redHead: undefined })?.bytes ?? '');
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'A.docx'], {
			cwd: folder,
			stdio: 'ignore',
		});
		execFileSync('pdftotext', ['-bbox-layout', 'A.pdf', 'A.html'], { cwd: folder });
		pages = readFileSync(path.join(folder, 'A.html'), 'utf8').split('<page ').slice(1);
	}, 120_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('is A4, with 22 lines of 28 characters at 28.95 points from 37 mm above and 28 mm to the left', () => {
		const page = pages[1] ?? '';
		const [width, height] = [...(/width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [])].slice(1).map(Number);
		expect((width ?? 0) / MILLIMETRE).toBeCloseTo(210, 0);
		expect((height ?? 0) / MILLIMETRE).toBeCloseTo(297, 0);
		const lines = [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/g)]
			.map(([, left, top, right, words = '']) => ({
				left: Number(left),
				top: Number(top),
				right: Number(right),
				text: words.replace(/<[^>]*>|\s/g, ''),
			}))
			.filter(({ text }) => !text.includes('—'));
		expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
		for (const { left, right } of lines) {
			expect(Math.abs(left / MILLIMETRE - 28)).toBeLessThan(0.5);
			expect(Math.abs(right / MILLIMETRE - 184)).toBeLessThan(1);
		}
		expect(((lines[21]?.top ?? 0) - (lines[0]?.top ?? 0)) / 21).toBeCloseTo(28.95, 1);
		expect((lines[0]?.top ?? 0) / MILLIMETRE).toBeGreaterThan(36.5);
	});

	it('has its number outside: to the right on odd pages, to the left on even ones', () => {
		const left = pages.slice(0, 2).map((page) => Number(/xMin="([\d.]+)"[^>]*>—/.exec(page)?.[1]) > 300);
		expect(left).toEqual([true, false]);
	});
});
