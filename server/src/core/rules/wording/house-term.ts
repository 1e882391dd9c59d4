import type { Localized } from '../../localized';
import type { HouseTerm } from '../../terms/houseTerms';
import { lineAt } from '../../text/sourceText';
import type { Finding, Fix, Rule } from '../rule';
import { HOUSE_TERMS } from '../sources';

export const houseTerm: Rule = {
	id: 'house-term',
	title: { 'zh-cn': '本单位不用的词', en: 'Word that the office does not use' },
	severity: 'warning',
	fixable: true,
	source: HOUSE_TERMS,
	explanation: {
		what: {
			'zh-cn':
				'文中有本单位用语表（`policyDraft.terms`）列为不用的词。没有设置用语表时不查。《》里其他文件的名称不查；已经写成改用之词的不报，如不用“截止”、改用“截止日期”时的“截止日期”。',
			en: 'The document uses a word that the office’s own list (`policyDraft.terms`) says not to use. Nothing is looked for without a list. Titles in 《》 are passed over, and so is a word that stands inside its own replacement.',
		},
		why: {
			'zh-cn':
				'一个单位的文件里同一件事只用一个叫法，读的人才不会以为说的是两件事；领导和法制机构改过的词也不必每次再改。',
			en: 'An office that calls one thing by one name is not misread; and what was corrected once need not be corrected again.',
		},
		how: {
			'zh-cn':
				'改为用语表所列的词。用语表是文本文件，每行一个：`不用<TAB>改用<TAB>理由`，`#` 开头为注释。改用的词可以有几个，用“、”或“/”分开；空着的只提示，不改。',
			en: 'Write what the list gives instead. The list is a text file, one word a line: `word to avoid<TAB>replacement<TAB>reason`; lines that begin with `#` are comments. Several replacements are parted by 、 or /; without one the word is only pointed out.',
		},
	},
	examples: {
		terms:
			'截止\t截止日期\n打造\t建设、建成\t少用形象说法\n抓手\n新冠肺炎\t新冠病毒感染\t2022 年底更名\n新冠\t新冠病毒感染',
		bad: [
			{ text: '申报«截止»为9月30日。', fixed: '申报截止日期为9月30日。' },
			{ text: '«打造»三个园区。', fixed: '建设三个园区。' },
			{ text: '以项目为«抓手»推进。' },
			{ text: '受«新冠肺炎»影响，«新冠»防控期间。', fixed: '受新冠病毒感染影响，新冠病毒感染防控期间。' },
		],
		good: [
			'申报截止日期为9月30日。',
			'落实《关于打造先进制造业集群的意见》。',
			'建设三个园区。',
			'新冠病毒感染患者救治费用。',
		],
	},
	check: ({ analysis, surroundings: { terms } }) => {
		const { text, partners, residue } = analysis;
		return terms
			.find(text.folded, (offset) => partners[offset])
			.filter(({ offset }) => !residue.has(lineAt(text, offset)))
			.map(({ offset, term }): Finding => {
				const span = { start: offset, end: offset + term.avoided.length };
				const written = text.content.slice(span.start, span.end);
				return {
					span,
					message: message(written, term),
					fixes: term.preferred.map(
						(newText): Fix => ({
							title: { 'zh-cn': `改为“${newText}”`, en: `Write “${newText}”` },
							edits: [{ span, newText }],
							// With a choice, which one is meant only the drafter knows.
							safe: term.preferred.length === 1,
						}),
					),
				};
			});
	},
};

function message(written: string, { preferred, reason }: HouseTerm): Localized {
	const why = { 'zh-cn': reason === undefined ? '' : `：${reason}`, en: reason === undefined ? '' : `: ${reason}` };
	if (preferred.length === 0) {
		return {
			'zh-cn': `本单位不用“${written}”${why['zh-cn']}。`,
			en: `The office does not write “${written}”${why.en}.`,
		};
	}
	return {
		'zh-cn': `本单位不用“${written}”，改用${preferred.map((each) => `“${each}”`).join('或')}${why['zh-cn']}。`,
		en: `The office writes ${preferred.map((each) => `“${each}”`).join(' or ')}, not “${written}”${why.en}.`,
	};
}
