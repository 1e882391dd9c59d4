import type { Role } from './statement';

/** The words that open a statement, or a part of one, and the role they give. 完成时限 gives none. */
export const LABELS: ReadonlyMap<string, Role | undefined> = new Map([
	['责任单位', 'responsible'],
	['责任部门', 'responsible'],
	['责任主体', 'responsible'],
	['责任领导', 'responsible'],
	['负责单位', 'responsible'],
	['负责部门', 'responsible'],
	['落实单位', 'responsible'],
	['实施单位', 'responsible'],
	['牵头单位', 'lead'],
	['牵头部门', 'lead'],
	['牵头责任单位', 'lead'],
	['主办单位', 'lead'],
	['配合单位', 'support'],
	['配合部门', 'support'],
	['协办单位', 'support'],
	['协同单位', 'support'],
	['参与单位', 'support'],
	['参加单位', 'support'],
	['完成时限', undefined],
	['完成时间', undefined],
]);

/** For use inside a pattern, longest first. */
export const LABEL_PATTERN = [...LABELS.keys()].sort((a, b) => b.length - a.length).join('|');

/** What stands between a label and its colon: 责任单位及分工：, 责任单位(第一位为牵头单位)： are not read; blanks are. */
export const LABEL_BEFORE_COLON = `(${LABEL_PATTERN}) *:`;
