import { execFileSync } from 'node:child_process';

/** Whether what shows a Word document as pages is installed: LibreOffice, and what reads the text of a PDF. */
export function hasOffice(): boolean {
	try {
		execFileSync('soffice', ['--version'], { stdio: 'ignore' });
		execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
