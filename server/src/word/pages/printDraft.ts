import type { Analysis } from '../../core/analysis';
import { layOutDraft } from '../layout/layOutDraft';
import type { LayoutOptions } from '../layout/layout';
import { breakPages } from './breakPages';
import type { PrintedPage } from './page';

/** A draft on the sheets that it will be printed on. */
export function printDraft(analysis: Analysis, options: LayoutOptions): readonly PrintedPage[] {
	return breakPages(layOutDraft(analysis, options));
}
