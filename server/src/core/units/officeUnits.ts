import type { Localized } from '../localized';
import { foldTight } from '../text/fold';

/** A line of the office's own list: an organ as this office calls it. Widths folded, blanks removed. */
export interface OfficeUnit {
	readonly full: string;
	readonly short: readonly string[];
	/** 1-based. */
	readonly line: number;
}

export interface OfficeUnitProblem {
	/** 1-based. */
	readonly line: number;
	readonly message: Localized;
}

export interface OfficeUnitList {
	readonly units: readonly OfficeUnit[];
	/** In the order of the lines. What a line has besides its problem is used all the same. */
	readonly problems: readonly OfficeUnitProblem[];
}

/**
 * Reads the file that `policyDraft.units` names: an organ a line, its full name, then its short forms, parted by tabs.
 * Blank lines and lines that begin with # are passed over.
 */
export function parseOfficeUnits(text: string): OfficeUnitList {
	const units: OfficeUnit[] = [];
	const problems: OfficeUnitProblem[] = [];
	const firstLine = new Map<string, number>();
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	for (const [i, written] of lines.entries()) {
		const line = i + 1;
		if (written.trim() === '' || /^[\s\uFEFF]*[#＃]/.test(written)) {
			continue;
		}
		const [full = '', ...short] = written.split('\t').map(foldTight);
		if (full === '') {
			problems.push({ line, message: NO_FULL_NAME });
			continue;
		}
		const forms = [...new Set([full, ...short])].filter((form) => form !== '');
		const usable = forms.filter((form) => {
			const problem = problemOf(form, firstLine.get(form));
			if (problem !== undefined) {
				problems.push({ line, message: problem });
				return false;
			}
			firstLine.set(form, line);
			return true;
		});
		if (usable[0] === full) {
			units.push({ full, short: usable.slice(1), line });
		}
	}
	return { units, problems };
}

const MAX_NAME = 60;

function problemOf(form: string, earlier: number | undefined): Localized | undefined {
	if (earlier !== undefined) {
		return {
			'zh-cn': `“${shown(form)}”在第 ${earlier} 行已经出现`,
			en: `“${shown(form)}” stands on line ${earlier} already`,
		};
	}
	if (form.length > MAX_NAME || !/^[\p{Script=Han}A-Za-z0-9()〔〕[\]“”"《》·、-]+$/u.test(form)) {
		return {
			'zh-cn': `“${shown(form)}”不像单位名称；全称与各个简称之间用制表符（Tab）分隔`,
			en: `“${shown(form)}” does not look like a unit’s name; put a tab between the full name and each short form`,
		};
	}
	return undefined;
}

const NO_FULL_NAME: Localized = { 'zh-cn': '行首缺少全称', en: 'the line begins without a full name' };

function shown(form: string): string {
	return form.length > 20 ? `${form.slice(0, 20)}…` : form;
}
