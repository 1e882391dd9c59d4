import type { OfficialDocument } from '../../outline/model';
import { createWordFinder } from '../../text/wordFinder';
import type { Finding, Rule } from '../rule';
import { sentenceAt } from '../shared/sentences';
import { LAWFUL_DOCUMENTS } from '../sources';

export const policyOverreach: Rule = {
	id: 'policy-overreach',
	title: { 'zh-cn': '疑似自设处罚、收费、证明', en: 'A penalty, fee or proof that only a law may create' },
	severity: 'hint',
	fixable: false,
	source: LAWFUL_DOCUMENTS,
	explanation: {
		what: {
			'zh-cn':
				'对企业、个人“处…罚款”“收取…费”“须提供…证明”“没收”“吊销”，同一句没有写依据（依法、按照《…》、根据…规定）。法规、对机关和干部的要求、不许收费和不许索要证明的不报。',
			en: 'Companies or people are fined, charged or asked for proofs in a sentence that names no law. Laws, demands on officials and bans on fees are left alone.',
		},
		why: {
			'zh-cn': '许可、处罚、强制、收费、证明等只能由法律、法规、规章设定，文件自设的无效，合法性审核也过不了。',
			en: 'Only laws and regulations may create them; a document that does will not pass its legal review.',
		},
		how: {
			'zh-cn': '写明所依据的法律、法规条款；没有依据的删去。',
			en: 'Name the law, or leave it out.',
		},
	},
	examples: {
		bad: [
			{ text: '一、任务\n1.严管理。对逾期不改的企业，«处以2万元罚款»。' },
			{ text: '一、任务\n1.严管理。入驻商户应当«提供无违法犯罪记录证明»，并缴纳保证金。' },
		],
		good: [
			'一、任务\n1.严管理。依照《安全生产法》第九十七条处以2万元罚款。',
			'一、任务\n1.严管理。依法处以罚款，不得收取任何费用，不得要求企业提供证明。',
			'一、任务\n1.优服务。为企业提供不可抗力证明，减半收取停车费，免收罚款。',
			'甲市养犬管理条例\n第一条　违反规定的，处以2万元罚款。',
			'中华人民共和国甲法\n第一章　总则\n第一条　违反规定的，处以2万元罚款。',
		],
	},
	check: ({ analysis, facts }): readonly Finding[] => {
		const { folded, content } = analysis.text;
		const places = findActs(analysis.text);
		const found: Finding[] = [];
		let next = 0;
		for (const { span, document } of facts.paragraphs) {
			while ((places[next]?.offset ?? span.end) < span.start) {
				next++;
			}
			for (let place = places[next]; place !== undefined && place.offset < span.end; place = places[++next]) {
				const { offset } = place;
				const act = ACT.exec(folded.slice(offset, offset + REACH));
				if (act === null || isLaw(document)) {
					continue;
				}
				const sentence = sentenceAt(folded, offset, span);
				const before = folded.slice(sentence.start, offset);
				const isAllowed = BASIS.test(folded.slice(sentence.start, sentence.end)) || FREE.test(before);
				const isDemand = !act[0].startsWith('提供') || DEMAND.test(before);
				if (!isAllowed && isDemand) {
					const end = offset + act[0].length;
					found.push({
						span: { start: offset, end },
						message: {
							'zh-cn': `“${content.slice(offset, end)}”没有写依据；处罚、收费、证明须有法律、法规依据。`,
							en: 'No law is named for this.',
						},
						fixes: [],
					});
				}
			}
		}
		return found;
	},
};

const findActs = createWordFinder(['处以', '处', '提供', '收取', '没收', '吊销']);
const ACT =
	/^(?:处以?[^,。;]{0,12}?(?:元)?(?:以[上下])?(?:的)?罚款|提供[^,。;、]{2,14}证明(?!材料|文件)|收取[^,。;、]{1,10}(?:押金|保证金|管理费|服务费|手续费)|没收(?:违法所得|押金|保证金)|吊销[^,。;]{0,8}(?:执照|许可证|资格))/;
const REACH = 30;
/** A law whose title names no 文种 is known by its articles. */
function isLaw({ kind, title, items }: OfficialDocument): boolean {
	return LAWS.test(kind ?? '') || LAWS.test(title?.text ?? '') || (kind === undefined && isInArticles(items));
}

function isInArticles(items: OfficialDocument['items']): boolean {
	return items[0]?.style.startsWith('第X') ?? false;
}

const LAWS = /条例|法(?:[(（]|$)|规定|办法|细则|规则|解释/;
const BASIS = /依法|依照|依据|根据|按照?[^,。;]{0,16}(?:规定|标准|办法|法)|《[^》]*》|法律|法规|有关规定|司法/;
/** Who takes nothing, and asks for nothing. */
const FREE = /(?:不得|不再|不予|免|取消|无需|不需|严禁|禁止|减半|暂停|停止|杜绝|为[^,。;]{0,12})[^,。;]{0,16}$/;
const DEMAND = /(?:应当|应|须|需|必须|要求|凭)[^,。;]{0,12}$/;
