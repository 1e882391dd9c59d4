import { createWordFinder } from '../../text/wordFinder';
import type { Finding, Rule } from '../rule';
import { type Confusable, confusableFinding, createConfusableReader } from '../shared/confusables';
import { PRACTICE } from '../sources';
import data from './confusableTerms.json';

const TERMS: readonly Confusable[] = data.terms;
const SOURCES: Readonly<Record<string, string>> = data.sources;

export const termConfusable: Rule = {
	id: 'term-confusable',
	title: { 'zh-cn': '易混词', en: 'Words taken for one another' },
	severity: 'information',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'公文里常混的词：截止（→截至）6月底、其它（→其他）、帐户（→账户）、做为（→作为）、检测预警（→监测预警）……词表见 `confusableTerms.json`，每条注明依据。“截止日期”“生活必需品”“制订”这类正当的用法不报。',
			en: 'Words that drafters mix up, from a list that names its sources. Legitimate uses such as 截止日期 are left alone.',
		},
		why: {
			'zh-cn': '音近形近的词，意思往往两样；输入法也常常选错。',
			en: 'They sound or look alike and mean different things; input methods pick the wrong one.',
		},
		how: { 'zh-cn': '看句意，用快速修复改正。', en: 'Check the meaning, then apply the fix.' },
	},
	examples: {
		bad: [
			{ text: '«截止»2020年12月底，全市新增就业5万人。', fixed: '截至2020年12月底，全市新增就业5万人。' },
			{ text: '«截止»目前，已开工12个。', fixed: '截至目前，已开工12个。' },
			{ text: '申报的«截至»日期为6月30日。', fixed: '申报的截止日期为6月30日。' },
			{ text: '完善价格«检测预警»机制，健全«其它»制度。', fixed: '完善价格监测预警机制，健全其他制度。' },
			{ text: '清理银行«帐户»，«做为»考核依据。', fixed: '清理银行账户，作为考核依据。' },
			{ text: '增加生活«必须品»供应。', fixed: '增加生活必需品供应。' },
			{ text: '搁置旧贷款、«放发»新贷款。', fixed: '搁置旧贷款、发放新贷款。' },
		],
		good: [
			'申报截止日期为6月30日。',
			'报名截止6月30日。',
			'增加生活必需品供应，必须按时完成。',
			'截至2020年12月底。',
			'制订方案，制定制度，签订协议。',
			'把政策看做为民办事。',
			'解放发展生产力，开放发展。',
			'发放帐篷200顶。',
			'科学规划，正规化建设。',
			'创建全国文明城市。',
			'6月份内完成。',
		],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { content, folded } = analysis.text;
		return find(analysis.text).flatMap((found) => {
			const entry = read(folded, found);
			const span = { start: found.offset, end: found.offset + found.word.length };
			return entry === undefined
				? []
				: [
						confusableFinding(
							span,
							content.slice(span.start, span.end),
							entry.right,
							SOURCES[entry.source] ?? entry.source,
						),
					];
		});
	},
};

const find = createWordFinder(TERMS.map(({ wrong }) => wrong));
const read = createConfusableReader(TERMS);
