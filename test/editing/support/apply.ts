import type { EditAnswer } from '../../../server/src/core/editing/editPlan';
import type { ChangeBasis } from '../../../server/src/core/editing/planChange';
import { applyEdits } from '../../../server/src/core/text/edit';
import { basisOf } from './randomEdits';

export interface Applied {
	/** The text afterwards, with ‸ where the drafter goes on writing. */
	readonly text: string;
	/** What a person must look at, in Chinese. */
	readonly remarks: readonly string[];
	readonly refused: string | undefined;
}

/** Makes a change at the ‸ of a draft. */
export function applyAt(draft: string, change: (basis: ChangeBasis, offset: number) => EditAnswer): Applied {
	const offset = draft.indexOf('‸');
	const content = draft.replace('‸', '');
	const answer = change(basisOf(content), offset);
	if (answer.plan === undefined) {
		return { text: content, remarks: [], refused: answer.refused['zh-cn'] };
	}
	const { edits, remarks, cursor } = answer.plan;
	const text = applyEdits(content, edits);
	return {
		text: cursor === undefined ? text : `${text.slice(0, cursor)}‸${text.slice(cursor)}`,
		remarks: remarks.map(({ message }) => message['zh-cn']),
		refused: undefined,
	};
}
