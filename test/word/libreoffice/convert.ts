import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ListCase } from './cases';
import { flatDocument } from './flatDocument';

/** Whether this machine has what makes the documents and what reads the PDF. */
export const HAS_LIBREOFFICE = ['soffice', 'pdftotext'].every(
	(program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined,
);

export interface Converted {
	readonly docx: Uint8Array;
	/** The lines of the PDF, without blanks. */
	readonly shown: readonly string[];
}

/** Has LibreOffice make .docx of the cases, and PDF of these. */
export function convertCases(cases: readonly ListCase[], folder: string): ReadonlyMap<string, Converted> {
	const place = (kind: string, name = '') => path.join(folder, kind, name && `${name}.${kind}`);
	mkdirSync(place('fodt'), { recursive: true });
	for (const each of cases) {
		writeFileSync(place('fodt', each.name), flatDocument(each));
	}
	convert(
		'docx',
		folder,
		cases.map(({ name }) => place('fodt', name)),
	);
	convert(
		'pdf',
		folder,
		cases.map(({ name }) => place('docx', name)),
	);
	return new Map(
		cases.map(({ name }) => {
			const { stdout } = spawnSync('pdftotext', ['-raw', place('pdf', name), '-'], { encoding: 'utf8' });
			return [name, { docx: readFileSync(place('docx', name)), shown: withoutBlanks(stdout) }];
		}),
	);
}

/** How wide a gap is, a PDF does not say. */
export function withoutBlanks(text: string): readonly string[] {
	return text
		.replace(/[^\S\n]/g, '')
		.split('\n')
		.filter((line) => line !== '');
}

function convert(kind: string, folder: string, files: readonly string[]): void {
	// A profile of its own, so that a LibreOffice that is open does not answer in its place.
	const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
	const target = path.join(folder, kind);
	const { stderr } = spawnSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', target, ...files], {
		encoding: 'utf8',
		timeout: 120_000,
	});
	if (!existsSync(target)) {
		throw new Error(`LibreOffice made no ${kind}: ${stderr}`);
	}
}
