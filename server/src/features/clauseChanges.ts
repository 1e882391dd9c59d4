import { type AttachmentChange, changeAttachment } from '../core/editing/changeAttachment';
import { deleteClause } from '../core/editing/deleteClause';
import type { EditAnswer } from '../core/editing/editPlan';
import { continueNumbering, insertClauseBelow } from '../core/editing/insertClause';
import { moveClause } from '../core/editing/moveClause';
import type { ChangeBasis } from '../core/editing/planChange';
import { renumber } from '../core/editing/renumber';
import { shiftClause } from '../core/editing/shiftClause';
import type { Localized } from '../core/localized';
import type { Span } from '../core/text/span';

/** What can be done with a clause, by the name that a client asks for it with. */
export type ClauseChange =
	| 'continue'
	| 'insertBelow'
	| 'moveUp'
	| 'moveDown'
	| 'promote'
	| 'demote'
	| 'delete'
	| 'renumber';

export interface ClauseChangeFacts {
	readonly change: ClauseChange;
	readonly title: Localized;
	/** Whether it moves a clause as a whole; the others rewrite. */
	readonly moves: boolean;
}

/** In the order in which they are offered. */
export const CLAUSE_CHANGES: readonly ClauseChangeFacts[] = [
	{ change: 'continue', title: { 'zh-cn': '续编序号', en: 'Continue the numbering here' }, moves: false },
	{ change: 'insertBelow', title: { 'zh-cn': '在下面插入一条', en: 'Insert a clause below' }, moves: false },
	{ change: 'moveUp', title: { 'zh-cn': '上移本条', en: 'Move the clause up' }, moves: true },
	{ change: 'moveDown', title: { 'zh-cn': '下移本条', en: 'Move the clause down' }, moves: true },
	{ change: 'promote', title: { 'zh-cn': '本条升一级', en: 'Promote the clause' }, moves: false },
	{ change: 'demote', title: { 'zh-cn': '本条降一级', en: 'Demote the clause' }, moves: false },
	{ change: 'delete', title: { 'zh-cn': '删去本条', en: 'Delete the clause' }, moves: false },
	{ change: 'renumber', title: { 'zh-cn': '重新编号', en: 'Renumber' }, moves: false },
];

/** `selection` is the cursor where it is empty; a clause is the one at its beginning. Without a selection everything is renumbered. */
export function planClauseChange(basis: ChangeBasis, change: ClauseChange, selection: Span): EditAnswer {
	const { start } = selection;
	const inList = IN_LIST[change];
	const attachment = inList && changeAttachment(basis, start, inList);
	if (attachment !== undefined) {
		return attachment;
	}
	switch (change) {
		case 'continue':
			return continueNumbering(basis, start);
		case 'insertBelow':
			return insertClauseBelow(basis, start);
		case 'moveUp':
			return moveClause(basis, start, 'up');
		case 'moveDown':
			return moveClause(basis, start, 'down');
		case 'promote':
			return shiftClause(basis, start, 'promote');
		case 'demote':
			return shiftClause(basis, start, 'demote');
		case 'delete':
			return deleteClause(basis, start);
		case 'renumber':
			return renumber(basis, selection.end > start ? selection : undefined);
	}
}

/** What is done to an entry of the list of attachments that the cursor is in. */
const IN_LIST: Partial<Readonly<Record<ClauseChange, AttachmentChange>>> = {
	continue: 'insert',
	insertBelow: 'insert',
	moveUp: 'up',
	moveDown: 'down',
	delete: 'delete',
};
