import type { Analysis } from '../../core/analysis';
import type { LayoutOptions } from '../layout/layout';
import type { ReviewComment } from './comments';
import type { WordExport } from './exportDraft';

/** A draft as a Word document. What writes it is a program of its own, loaded when the first one is wanted. */
export async function exportWord(
	analysis: Analysis,
	options: LayoutOptions,
	comments: readonly ReviewComment[],
): Promise<WordExport | undefined> {
	const { exportDraft } = await import('./exportDraft.js');
	return exportDraft(analysis, options, comments);
}
