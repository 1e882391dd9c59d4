import type { Level } from './level';
import type { OfficeUnit } from './officeUnits';
import type { Organ, OrganName } from './organ';
import type { FormStyle } from './organForms';

/** What the name of a unit says. */
export type UnitName = OrganUnit | CollectiveUnit | OtherUnit;

interface Reading {
	/** The name, its width folded and without blanks. */
	readonly name: string;
	/** The word for the level (市) or the place (聊城市, 聊城) that the name gives; '' where it gives none (财政部). */
	readonly prefix: string;
	/** `undefined` where the name shows none: 聊城海关; 财政厅 in a list that gives the level once is of a province. */
	readonly level: Level | undefined;
	/** What the name has beside prefix and owner (市 政府 金融办). */
	readonly core: string;
	/** The line of the office's own list that the name is taken from. */
	readonly office: OfficeUnit | undefined;
}

/** An organ that the lexicon knows. */
export interface OrganUnit extends Reading {
	readonly kind: 'organ';
	readonly organ: Organ;
	readonly organName: OrganName;
	readonly form: FormStyle;
	/** Whether the organ has since been renamed, merged or abolished; `organStatus` says when. */
	readonly former: boolean;
}

/** Several units at once: 各县(市、区)人民政府, 市直有关部门, 各金融机构. */
export interface CollectiveUnit extends Reading {
	readonly kind: 'collective';
}

/** Has the form of a unit's name and is no organ of the lexicon: a company, a leading group, a slip of the pen. */
export interface OtherUnit extends Reading {
	readonly kind: 'other';
}
