import type { Role } from './statement';

/** What a label announces: units in a role, a deadline, or what names no unit (persons, the scope of a measure). */
export type LabelKind = Role | 'deadline' | 'note';

/** The words that open a statement, or a part of one. */
export const LABELS: ReadonlyMap<string, LabelKind> = new Map([
	['责任单位', 'responsible'],
	['责任部门', 'responsible'],
	['责任主体', 'responsible'],
	['责任处室', 'responsible'],
	['责任科室', 'responsible'],
	['主责单位', 'responsible'],
	['主责部门', 'responsible'],
	['负责单位', 'responsible'],
	['负责部门', 'responsible'],
	['落实单位', 'responsible'],
	['落实部门', 'responsible'],
	['实施单位', 'responsible'],
	['实施部门', 'responsible'],
	['牵头单位', 'lead'],
	['牵头部门', 'lead'],
	['牵头责任单位', 'lead'],
	['牵头责任部门', 'lead'],
	['主办单位', 'lead'],
	['主办部门', 'lead'],
	['配合单位', 'support'],
	['配合部门', 'support'],
	['协办单位', 'support'],
	['协办部门', 'support'],
	['协助单位', 'support'],
	['协同单位', 'support'],
	['协同部门', 'support'],
	['参与单位', 'support'],
	['参与部门', 'support'],
	['参加单位', 'support'],
	['参加部门', 'support'],
	['完成时限', 'deadline'],
	['完成时间', 'deadline'],
	['责任领导', 'note'],
	['牵头领导', 'note'],
	['分管领导', 'note'],
	['责任人', 'note'],
	['适用范围', 'note'],
]);

/** For use inside a pattern, longest first. */
export const LABEL_PATTERN = [...LABELS.keys()].sort((a, b) => b.length - a.length).join('|');

/** What stands between a label and its colon: 责任单位及分工：, 责任单位(第一位为牵头单位)： are not read; blanks are. */
export const LABEL_BEFORE_COLON = `(${LABEL_PATTERN}) *:`;
