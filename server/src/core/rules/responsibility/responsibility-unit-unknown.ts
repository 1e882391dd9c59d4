import type { UnitLexicon } from '../../units/unitLexicon';
import type { Finding, Rule } from '../rule';
import type { StatedUnit } from '../shared/statementUnits';
import { REGULATION_20_4 } from '../sources';

export const responsibilityUnitUnknown: Rule = {
	id: 'responsibility-unit-unknown',
	title: { 'zh-cn': '单位名称疑有错字', en: 'Likely slip in a unit’s name' },
	severity: 'warning',
	fixable: true,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'责任单位里的名称全文只用一次，不是已知机构，而与已知机构或本件其他单位只差字序，或者（六字以上）只差一字。看不出应是谁的不报。',
			en: 'A unit that is named once, is no known organ, and differs from a known organ or another unit of the file in the order of its characters, or (from six characters on) in one. Without a likely correction nothing is reported.',
		},
		why: {
			'zh-cn': '机构名称写错是硬伤，任务也可能没人认领。',
			en: 'A task given to a misspelt unit may be nobody’s.',
		},
		how: {
			'zh-cn': '改为正确的名称；名称确实如此的，写进本单位的机构名单（policyDraft.units）。',
			en: 'Correct the name; if it is right, put it in the office’s list (policyDraft.units).',
		},
	},
	examples: {
		bad: [
			{
				text: '一、任务\n1.稳岗位。（责任单位：«州农村农业局»、州财政局）',
				fixed: '一、任务\n1.稳岗位。（责任单位：州农业农村局、州财政局）',
			},
			{
				text: '一、任务\n1.稳岗位。(责任单位:市财政局、市商务局)\n2.扩就业。(责任单位:«市政财局»、市商务局)',
				fixed: '一、任务\n1.稳岗位。(责任单位:市财政局、市商务局)\n2.扩就业。(责任单位:市财政局、市商务局)',
			},
			{
				text: '一、任务\n1.稳岗位。（责任单位：«市农业家村局»、市商务局）',
				fixed: '一、任务\n1.稳岗位。（责任单位：市农业农村局、市商务局）',
			},
		],
		good: [
			'一、任务\n1.稳岗位。（责任单位：州农业农村局、各县市）',
			'一、任务\n1.稳岗位。（责任单位：市链长制工作专班、各县（市、区）人民政府）',
			'一、任务\n1.稳岗位。(责任单位:市农合联)',
			'一、任务\n1.稳岗位。(责任单位:甲市城市建设投资公司)',
		],
	},
	check: ({ analysis, facts, surroundings: { units } }) => {
		const uses = new Map<string, { readonly unit: StatedUnit; count: number }>();
		for (const document of analysis.documents) {
			for (const stated of facts.statedUnits(document)) {
				for (const unit of stated) {
					const known = uses.get(unit.name);
					if (known === undefined) {
						uses.set(unit.name, { unit, count: 1 });
					} else {
						known.count++;
					}
				}
			}
		}
		/** Of the names that stand more than once. */
		const usual = new Set<number>();
		for (const [name, { count }] of uses) {
			if (count > 1) {
				usual.add(sumOf(name));
			}
		}
		const timesUsed = (name: string): number => uses.get(name)?.count ?? 0;
		const findings: Finding[] = [];
		for (const [name, { unit, count }] of uses) {
			const { read } = unit;
			const isOdd = count === 1 && read?.office === undefined && read?.kind !== 'collective' && name.length <= MAX_NAME;
			if (isOdd && (read?.kind !== 'organ' || usual.has(sumOf(name)))) {
				const likely = likelyNames(unit, timesUsed, units);
				if (likely[0] !== undefined) {
					findings.push(finding(unit, likely[0], likely));
				}
			}
		}
		return findings;
	},
};

function likelyNames(
	{ name, read }: StatedUnit,
	timesUsed: (name: string) => number,
	units: UnitLexicon,
): readonly string[] {
	// 夏临银保监局 has the form of an organ of a place: only what the file calls it often says otherwise.
	if (read?.kind === 'organ') {
		return swaps(name).filter((each) => timesUsed(each) > 1);
	}
	const swapped = swaps(name).filter((each) => timesUsed(each) > 0 || isOrgan(each, units));
	return [...new Set([...swapped, ...units.nearest(name)])];
}

function finding({ name, span }: StatedUnit, first: string, likely: readonly string[]): Finding {
	return {
		span,
		message: {
			'zh-cn': `“${name}”不是已知机构，是否应为“${first}”？`,
			en: `${name} is no known organ; is ${first} meant?`,
		},
		fixes: likely.slice(0, MAX_FIXES).map((each) => ({
			title: { 'zh-cn': `改为“${each}”`, en: `Write ${each}` },
			edits: [{ span, newText: each }],
			safe: false,
		})),
	};
}

const MAX_NAME = 20;
const MAX_FIXES = 3;

/** A name with a level before it; what stands behind a place alone may be a place itself. */
function isOrgan(name: string, units: UnitLexicon): boolean {
	const read = units.read(name);
	return read?.kind === 'organ' && !read.former && /^[省市州盟县区旗]$/.test(read.prefix);
}

/** The same for two names of the same characters, and rarely for others. */
function sumOf(name: string): number {
	let sum = 0;
	for (let i = 0; i < name.length; i++) {
		sum += name.charCodeAt(i);
	}
	return sum;
}

/** Every name with two neighbouring characters exchanged. */
function swaps(name: string): readonly string[] {
	const names: string[] = [];
	for (let i = 0; i < name.length - 1; i++) {
		if (name[i] !== name[i + 1]) {
			names.push(`${name.slice(0, i)}${name[i + 1]}${name[i]}${name.slice(i + 2)}`);
		}
	}
	return names;
}
