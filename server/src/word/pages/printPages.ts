import type { Analysis } from '../../core/analysis';
import type { LayoutOptions } from '../layout/layout';
import type { PrintedPage } from './page';

/** A draft on the sheets that it will be printed on. What lays it out is a program of its own, loaded when first wanted. */
export async function printPages(analysis: Analysis, options: LayoutOptions): Promise<readonly PrintedPage[]> {
	const { printDraft } = await import('./printDraft.js');
	return printDraft(analysis, options);
}
