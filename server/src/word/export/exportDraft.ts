import type { Analysis } from '../../core/analysis';
import { layOutDraft } from '../layout/layOutDraft';
import type { LayoutOptions } from '../layout/layout';
import type { ReviewComment } from './comments';
import { writeWord } from './writeWord';

/** A draft as it is printed, as a Word document; `comments` in the order of their places. */
export function exportDraft(
	analysis: Analysis,
	options: LayoutOptions,
	comments: readonly ReviewComment[] = [],
): Uint8Array {
	return writeWord(layOutDraft(analysis, options), comments);
}
