import { createCharacterMarks } from '../../text/characterMarks';
import type { Finding, Rule } from '../rule';
import { matchesAtDigits } from '../shared/matchesAtDigits';
import { NUMERALS_MEASURE } from '../sources';

export const moneyUnitMissing: Rule = {
	id: 'money-unit-missing',
	title: { 'zh-cn': '金额缺“元”', en: 'Amount of money without 元' },
	severity: 'warning',
	fixable: true,
	source: NUMERALS_MEASURE,
	explanation: {
		what: {
			'zh-cn': '奖励、补助、额度、资金等后面的“100万”“3亿”没有写“元”。后面跟着别的单位的（万人、万吨、万美元）不报。',
			en: 'An amount behind a word for money (奖励, 补助, 额度…) that ends in 万 or 亿 without 元. Other units (万人, 万吨, 万美元) are left alone.',
		},
		why: {
			'zh-cn': '没有单位的金额，可以读成别的东西。',
			en: 'A figure without its unit can be read as something else.',
		},
		how: { 'zh-cn': '补上“元”；外币写明币种。', en: 'Add 元, or name the currency.' },
	},
	examples: {
		bad: [
			{ text: '对企业各奖励«200万»,其他各奖励«100万»。', fixed: '对企业各奖励200万元,其他各奖励100万元。' },
			{ text: '安排«5-10万»授信额度。', fixed: '安排5-10万元授信额度。' },
			{ text: '给予最高«50万»的一次性补贴。', fixed: '给予最高50万元的一次性补贴。' },
			{ text: '设立资金«3亿»，分年拨付。', fixed: '设立资金3亿元，分年拨付。' },
		],
		good: [
			'奖励200万元，补助5万吨、3万亩、2万人。',
			'贷款800万美元，奖励3万港元。',
			'补助14.9841万人，3.25万剩余贫困人口。',
			'资金1.5亿多元，奖励10万余元。',
			'补贴2万台农机，奖励1万名职工，补助3万平方米。',
			'新增就业5万，力争突破。',
		],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { content, folded } = analysis.text;
		const found: Finding[] = [];
		for (const match of matchesAtDigits(analysis.text, AMOUNT, BEHIND)) {
			const start = match.index;
			const end = start + match[0].length;
			const next = folded.slice(end, end + 8);
			const near =
				folded
					.slice(Math.max(0, start - REACH), start)
					.split(/[。；;\n]/)
					.at(-1) ?? '';
			const isMoney = BEFORE.test(near) || AFTER.test(next);
			if (isMoney && ENDS.test(next)) {
				const written = content.slice(start, end);
				found.push({
					span: { start, end },
					message: { 'zh-cn': `“${written}”没有写“元”，应为“${written}元”。`, en: `${written} lacks 元.` },
					fixes: [
						{
							title: { 'zh-cn': '补上“元”', en: 'Add 元' },
							edits: [{ span: { start: end, end }, newText: '元' }],
							safe: false,
						},
					],
				});
			}
		}
		return found;
	},
};

const AMOUNT =
	/\d+(?:\.\d+)?(?: ?[-—~至] ?\d+(?:\.\d+)?)?[万亿](?![\p{Script=Han}\d](?<=[元美欧港日英韩卢吨亩人户家个名台套件辆平立公千倍伏瓦瓩斤株头只册次场项张份条辈千美多余余户]))/uy;
const BEHIND = createCharacterMarks('. -—~至万亿');
const REACH = 12;
/** Words for money close before, in the same sentence; a list goes on behind a comma. */
const BEFORE =
	/(?:奖励|奖补|补助|补贴|资助|扶持|奖金|资金|额度|授信|贷款|投资|金额|财政|罚款|经费|出资|拨付|最高|不超过)[^。；，,]{0,8}$/;
const AFTER = /^(?:的?(?:一次性)?(?:奖励|奖补|补助|补贴|资助|奖金|资金|授信|额度|贷款|扶持))/;
/** What follows must not be another unit. */
const ENDS = /^(?:$|[，。、；：,;:）)\]】」”"\n ]|的|以上|以下|以内|左右|授信|额度|一次性|奖|补|资)/;
