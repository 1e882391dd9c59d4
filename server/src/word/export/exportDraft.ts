import type { Analysis } from '../../core/analysis';
import type { Localized } from '../../core/localized';
import { layOutDraft } from '../layout/layOutDraft';
import type { LayoutOptions } from '../layout/layout';
import type { ReviewComment } from './comments';
import { exportRemarks } from './exportRemarks';
import { writeWord } from './writeWord';

/** A Word document, and what it does not have of the draft. */
export interface WordExport {
	readonly bytes: Uint8Array;
	readonly remarks: readonly Localized[];
}

/** A draft as it is printed, as a Word document; `comments` in the order of their places. `undefined` where nothing is printed. */
export function exportDraft(
	analysis: Analysis,
	options: LayoutOptions,
	comments: readonly ReviewComment[] = [],
): WordExport | undefined {
	const layout = layOutDraft(analysis, options);
	if (layout.paragraphs.length === 0) {
		return undefined;
	}
	return { bytes: writeWord(layout, comments), remarks: exportRemarks(analysis, layout, options) };
}
