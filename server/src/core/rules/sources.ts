import type { RuleSource } from './rule';

/** The texts that rules rest on, named once. */

export const REGULATION_20_4: RuleSource = {
	strength: '条例',
	text: {
		'zh-cn':
			'《党政机关公文处理工作条例》第二十条（四）：文种、格式、引文、人名、地名、时间、数字、段落顺序等准确、规范',
		en: 'Regulations on the Handling of Official Documents, article 20(4): order of paragraphs, numbers and wording must be accurate',
	},
};

export const PUNCTUATION_B3: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 附录 B.3.2—B.3.4：序次语之后的标点',
		en: 'GB/T 15834-2011, appendix B.3.2–B.3.4: punctuation after ordinal markers',
	},
};

export const PUNCTUATION_PAIRS: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.8、4.9、4.15 条：引号、括号、书名号成对使用',
		en: 'GB/T 15834-2011, 4.8, 4.9 and 4.15: quotation marks, brackets and title marks come in pairs',
	},
};

export const PRACTICE: RuleSource = {
	strength: '实务',
	text: {
		'zh-cn': '机关公文起草的通常做法，没有强制性依据',
		en: 'Common practice of government offices; no binding text',
	},
};
