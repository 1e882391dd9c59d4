import { isHanUnit } from '../../text/characters';
import type { Finding, Rule } from '../rule';
import { createTextFinder } from '../shared/textFinder';
import { REGULATION_20_4 } from '../sources';

export const bodyNameInconsistent: Rule = {
	id: 'body-name-inconsistent',
	title: { 'zh-cn': '领导小组、指挥部名称前后不一', en: 'Name of a leading group varies' },
	severity: 'information',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn': '同一个领导小组、指挥部、工作专班、联席会议，名称多几个字、少几个字。',
			en: 'The name of one leading group or headquarters with a few characters more or fewer.',
		},
		why: {
			'zh-cn': '名称是机构的身份，差几个字就查不到成立它的文件。',
			en: 'The name is how the document that set it up is found.',
		},
		how: {
			'zh-cn': '核对成立文件，用一个名称；要用简称，先写明“以下简称”。',
			en: 'Check the founding document and use one name.',
		},
	},
	examples: {
		bad: [
			{
				text: '报市促进中小企业发展工作领导小组研究。市促进中小企业发展工作领导小组办公室负责。提请«市促进中小企业发展领导小组»审定。',
			},
			{ text: '成立市疫情防控工作指挥部，由«市疫情防控指挥部»调度。' },
		],
		good: [
			'市疫情防控指挥部调度，市防汛抗旱指挥部配合。',
			'由市推进“四好农村路”建设工作领导小组负责。市推进“四好农村路”建设工作领导小组办公室协调。',
			'市促进中小企业发展工作领导小组（以下简称领导小组）负责，领导小组办公室协调。',
			'省农村工作领导小组、市农村工作领导小组',
			'成立领导小组，各县成立领导小组。',
			'市安全生产第一专项工作专班，市安全生产第二专项工作专班',
		],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { folded } = analysis.text;
		const byName = new Map<string, number[]>();
		for (const find of SUFFIXES) {
			for (const { word: suffix, offset } of find(analysis)) {
				const name = BODY_NAME.exec(folded.slice(nameStart(folded, offset), offset))?.[1];
				if (name !== undefined) {
					const key = name + suffix;
					byName.set(key, [...(byName.get(key) ?? []), offset + suffix.length - key.length]);
				}
			}
		}
		// The name that is used most stands; where two are used alike, the first.
		const names = [...byName].sort(([, a], [, b]) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
		return names.slice(0, MAX_NAMES).flatMap(([name, places], i): readonly Finding[] => {
			const usual = names.slice(0, i).find(([other]) => isShortened(name, other) || isShortened(other, name));
			const start = places[0];
			return usual === undefined || start === undefined
				? []
				: [
						{
							span: { start, end: start + name.length },
							message: {
								'zh-cn': `“${name}”与“${usual[0]}”疑为同一机构，请统一名称。`,
								en: `${name} and ${usual[0]} seem to be one body; use one name.`,
							},
							fixes: [],
						},
					];
		});
	},
};

const SUFFIXES = ['领导小组', '指挥部', '工作专班', '联席会议'].map((suffix) => createTextFinder([suffix]));
/** A name is not longer, nor does a text hold more of them. */
const REACH = 40;
const MAX_NAMES = 60;
/** From the level on which the body stands (州促进…) to its suffix. What stands in front of the level ends a word. */
const BODY_NAME =
	/(?:^|[^\p{Script=Han}]|[由向报经在将把和与及同对按为是请入立])((?:国务院|省|市|州|县|区)(?![县市区级直属])[\p{Script=Han}“”]{4,26})$/u;

/** Where the run of characters that a name may hold begins, the character before it included. */
function nameStart(folded: string, end: number): number {
	const from = Math.max(0, end - REACH);
	let start = end;
	while (start > from && mayStandInName(folded.charCodeAt(start - 1))) {
		start--;
	}
	return Math.max(from, start - 1);
}

function mayStandInName(unit: number): boolean {
	return isHanUnit(unit) || unit === OPENING_QUOTE || unit === CLOSING_QUOTE;
}

const OPENING_QUOTE = '“'.charCodeAt(0);
const CLOSING_QUOTE = '”'.charCodeAt(0);

/** Whether `short` is `long` with one to three characters left out, in one place or two. */
function isShortened(short: string, long: string): boolean {
	const missing = long.length - short.length;
	if (missing < 1 || missing > 3) {
		return false;
	}
	let i = 0;
	for (const character of long) {
		i += character === short[i] ? 1 : 0;
	}
	return i === short.length;
}
