import type { Figure } from '../../figures/figure';
import { within } from '../../text/within';
import type { Finding, Rule } from '../rule';
import { sentenceAt } from '../shared/sentences';
import { createTextFinder } from '../shared/textFinder';
import { REGULATION_19_2 } from '../sources';

export const policySubsidyNoAmount: Rule = {
	id: 'policy-subsidy-no-amount',
	title: { 'zh-cn': '给予补贴、奖励而没有标准', en: 'Subsidy without an amount' },
	severity: 'hint',
	fixable: false,
	source: REGULATION_19_2,
	explanation: {
		what: {
			'zh-cn':
				'“给予适当补贴”“给予一定奖励”“给予支持”，同一句里没有数额、比例，也没有说按什么标准。“给予政策支持”“给予土地保障”之类不给钱的不报。一段只报一处。',
			en: 'A subsidy, award or support is promised without an amount, a share or a standard in the sentence. Support that is no money is left alone. One finding a paragraph.',
		},
		why: {
			'zh-cn': '没有标准，企业不知能得多少，部门不知该发多少，政策难以兑现。',
			en: 'Without a standard nobody knows what is to be paid.',
		},
		how: {
			'zh-cn': '写明数额、比例、上限，或者写明依照哪个办法执行。',
			en: 'Write the amount, the share or the ceiling, or which rules apply.',
		},
	},
	examples: {
		bad: [
			{ text: '一、任务\n1.强保障。对封闭管理的人员，«给予适当补贴»；对困难家庭给予照顾。' },
			{ text: '一、任务\n1.强保障。对运输企业，«给予一定补贴或奖励»。发放的，给予奖补。' },
			{ text: '一、任务\n1.强保障。属地政府可视情«给予一定财政补贴»。海外仓费用给予支持。' },
			{ text: '一、任务\n1.强保障。市财政对成效明显的机构«实施奖励»。' },
		],
		good: [
			'一、任务\n1.每人按1000元标准给予一次性补贴，给予不超过合同额50%的补贴。',
			'一、任务\n1.前7名给予奖励，前三名各奖励200万元。展位费给予全额补贴。',
			'一、任务\n1.参照公益性岗位补贴政策给予岗位补贴，按规定给予生活补贴，给予政策支持。',
			'一、任务\n1.在广告位使用等方面给予大力支持，给予流量支持，给予优先支持。',
			'一、任务\n1.提请给予支持为盼。关于对先进单位给予奖励的通报。',
			'一、任务\n1.给予培训补贴，补贴标准根据培训成本确定。',
		],
	},
	check: ({ analysis, facts }): readonly Finding[] => {
		const { folded, content } = analysis.text;
		const offsets = findPromises(analysis).map(({ offset }) => offset);
		const found: Finding[] = [];
		let next = 0;
		for (const { span } of facts.paragraphs) {
			while ((offsets[next] ?? span.end) < span.start) {
				next++;
			}
			let isFound = false;
			for (let offset = offsets[next]; offset !== undefined && offset < span.end; offset = offsets[++next]) {
				const ahead = folded.slice(offset, offset + REACH);
				const promise = PROMISE.exec(ahead) ?? (COST.test(folded.slice(offset - 3, offset)) ? PAID.exec(ahead) : null);
				if (isFound || promise === null) {
					continue;
				}
				const sentence = sentenceAt(folded, offset, span);
				const around = folded.slice(sentence.start, Math.min(span.end, sentence.end + REACH));
				const hasAmount = within(facts.figures, sentence).some((figure) => isAmount(folded, figure));
				if (hasAmount || STANDARD.test(around) || OTHERS.test(around)) {
					continue;
				}
				isFound = true;
				const end = offset + promise[0].length;
				found.push({
					span: { start: offset, end },
					message: {
						'zh-cn': `“${content.slice(offset, end)}”没有写明标准，请写明数额、比例或依据的办法。`,
						en: 'Neither an amount nor a standard is given.',
					},
					fixes: [],
				});
			}
		}
		return found;
	},
};

const findPromises = createTextFinder(['给予', '实施奖']);
/** Kinds of money and how they are limited; support of other kinds (政策支持, 大力支持) is none. */
const PROMISE =
	/^(?:给予(?:企业|其|相应|适当|适度|一定|必要|额度|比例|的|资金|财政|经费|运营|生产|物流|租金|场租|贴息|一次性|专项|以|和|费用|生活|交通|岗位|配套|现金){0,4}(?:补贴|补助|奖补|奖励)(?:[和或、](?:奖励|补贴|补助|支持))?|给予(?:(?:一定|适当|适度|相应)的?(?:资金|财政)?|(?:资金|财政))支持(?=[,。;)、])|实施奖[励补])/;
const COST = /费用?$/;
const PAID = /^给予支持(?=[,。;)、])/;
const REACH = 24;

/** What leads to an amount that is written elsewhere. */
const STANDARD =
	/按(?:照)?[^,。]{0,14}(?:规定|标准|政策|办法|比例|等次)|(?:参照|依据|根据|依照|执行|享受)[^,。]{0,20}(?:标准|政策|规定|办法|细则|清单|贡献)|标准(?:为|由|根据|按|参照)|全额|等额|足额|减半|另行(?:制定|通知|规定|明确|确定)|具体[^,。]{0,8}(?:办法|标准|方案)|差额|不足部分/;
/** What is asked of others or told of them. */
const OTHERS = /为盼|为荷|恳请|提请|请求|通报|争取[^,。]{0,10}给予|表彰|表扬|不得|不予|不再/;

/** Not the number of an item or of receivers, a date or a term. */
function isAmount(folded: string, { kind, span }: Figure): boolean {
	// 各奖励200万 lacks its 元, and is an amount.
	const isLarge = kind === 'bare' && /[万亿]$/.test(folded.slice(span.start, span.end));
	return kind === 'money' || kind === 'percent' || isLarge;
}
