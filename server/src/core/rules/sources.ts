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

export const PUNCTUATION_B31: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 附录 B.3.1：“第一”“首先”“一是”等序次语',
		en: 'GB/T 15834-2011, appendix B.3.1: ordinal words such as 第一, 首先, 一是',
	},
};

export const FORMAT_733: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《党政机关公文格式》GB/T 9704—2012 第 7.3.3 条：文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注',
		en: 'GB/T 9704-2012, 7.3.3: levels may be numbered 一、 （一） 1. （1） in this order',
	},
};

export const REGULATION_19_3: RuleSource = {
	strength: '条例',
	text: {
		'zh-cn': '《党政机关公文处理工作条例》第十九条（三）：内容简洁，主题突出，观点鲜明，结构严谨，表述准确，文字精练',
		en: 'Regulations on the Handling of Official Documents, article 19(3): concise, well structured, precise',
	},
};

export const LEGISLATION_65: RuleSource = {
	strength: '实务',
	text: {
		'zh-cn': '参照《立法法》第六十五条的编、章、节、条、款、项、目；机关的办法、规定通常照此行文',
		en: 'After the Legislation Law, article 65: chapters, sections, articles, paragraphs, items; offices follow it in measures and rules',
	},
};

export const PUNCTUATION_PAIRS: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.8、4.9、4.15 条：引号、括号、书名号成对使用',
		en: 'GB/T 15834-2011, 4.8, 4.9 and 4.15: quotation marks, brackets and title marks come in pairs',
	},
};

export const REGULATION_8: RuleSource = {
	strength: '条例',
	text: {
		'zh-cn': '《党政机关公文处理工作条例》第八条（公文种类）、第九条（七）（标题由发文机关名称、事由和文种组成）',
		en: 'Regulations on the Handling of Official Documents, article 8 (kinds of documents) and 9(7) (what a title holds)',
	},
};

export const REGULATION_9: RuleSource = {
	strength: '条例',
	text: {
		'zh-cn': '《党政机关公文处理工作条例》第九条：公文的组成要素',
		en: 'Regulations on the Handling of Official Documents, article 9: what an official document consists of',
	},
};

export const REGULATION_17: RuleSource = {
	strength: '条例',
	text: {
		'zh-cn': '《党政机关公文处理工作条例》第十七条：除办公厅（室）外部门内设机构不得对外正式行文',
		en: 'Regulations on the Handling of Official Documents, article 17: internal bodies other than general offices do not issue documents',
	},
};

export const LAYOUT_NUMBER: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn':
			'《党政机关公文格式》GB/T 9704—2012 第 7.2.5 条：年份标全称，用六角括号“〔〕”括入；序号不加“第”字，不编虚位，后加“号”字',
		en: 'GB/T 9704-2012, 7.2.5: the full year in 〔〕, the number without 第 and leading zeros, then 号',
	},
};

export const LAYOUT_ADDRESSEE: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《党政机关公文格式》GB/T 9704—2012 第 7.3.2 条：主送机关最后一个名称后标全角冒号',
		en: 'GB/T 9704-2012, 7.3.2: a full-width colon follows the last addressee',
	},
};

export const LAYOUT_ANNOTATION: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《党政机关公文格式》GB/T 9704—2012 第 7.3.6 条：附注加圆括号编排在成文日期下一行',
		en: 'GB/T 9704-2012, 7.3.6: the annotation stands in round brackets on the line below the date',
	},
};

export const LAYOUT_ATTACHMENTS: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn':
			'《党政机关公文格式》GB/T 9704—2012 第 7.3.4、7.3.7 条：附件名称后不加标点；附件顺序号和附件标题应与附件说明一致',
		en: 'GB/T 9704-2012, 7.3.4 and 7.3.7: no mark after an attachment’s name; numbers and titles agree with the list',
	},
};

export const PUNCTUATION_NESTED_TITLE: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.15.3.5 条：书名号里还用书名号时，外面用双书名号，里面用单书名号',
		en: 'GB/T 15834-2011, 4.15.3.5: within 《》 a title takes 〈〉',
	},
};

export const HOUSE_TERMS: RuleSource = {
	strength: '实务',
	text: {
		'zh-cn': '本单位自己的用语表（policyDraft.terms）',
		en: 'The office’s own list of words (policyDraft.terms)',
	},
};

export const PRACTICE: RuleSource = {
	strength: '实务',
	text: {
		'zh-cn': '机关公文起草的通常做法，没有强制性依据',
		en: 'Common practice of government offices; no binding text',
	},
};

export const PUNCTUATION_STOP: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.1 条：句子末尾用句号、问号、叹号',
		en: 'GB/T 15834-2011, 4.1: a sentence ends in a full stop, question mark or exclamation mark',
	},
};

export const PUNCTUATION_POSITION: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 5.1 条：标点符号各占一个字位置',
		en: 'GB/T 15834-2011, 5.1: each mark takes the place of one character',
	},
};

export const PUNCTUATION_DUN: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.5.3.5 条：标有引号、书名号的并列成分之间通常不用顿号',
		en: 'GB/T 15834-2011, 4.5.3.5: usually no 、 between items that bear quotation marks or title marks',
	},
};

export const PUNCTUATION_SERIES: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.5 条、附录 B.1：并列词语之间用顿号',
		en: 'GB/T 15834-2011, 4.5 and appendix B.1: 、 between the words of a list',
	},
};

export const PUNCTUATION_NESTED_BRACKETS: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.9 条：除科技书刊外，同一形式的括号应避免套用',
		en: 'GB/T 15834-2011, 4.9: brackets of one shape should not be nested',
	},
};

export const PUNCTUATION_EVENT_DATE: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.14.3.5 条：以月、日为标志的事件或节日名称中的间隔号',
		en: 'GB/T 15834-2011, 4.14.3.5: the dot in names of events and festivals taken from a date',
	},
};

export const PUNCTUATION_DASH_ELLIPSIS: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.10.2、4.11.2 条：破折号为“——”，省略号为“……”',
		en: 'GB/T 15834-2011, 4.10.2 and 4.11.2: the dash is ——, the ellipsis ……',
	},
};

export const ORGAN_REFORM: RuleSource = {
	strength: '实务',
	text: {
		'zh-cn': '2018年、2023年党和国家机构改革方案及各机构设置通知；地方机构名称各地不一，写的是通行名称',
		en: 'The reforms of party and state organs of 2018 and 2023; local names vary, the usual one is given',
	},
};

export const NUMERALS_RANGE: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《出版物上数字用法》GB/T 15835—2011 第 5.1.3 条：数值范围的单位和数位不得造成歧义',
		en: 'GB/T 15835-2011, 5.1.3: units and orders of magnitude of a range must not be ambiguous',
	},
};

export const NUMERALS_MEASURE: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《出版物上数字用法》GB/T 15835—2011 第 4.1.1 条：用于计量的数字应写明单位',
		en: 'GB/T 15835-2011, 4.1.1: figures of measure come with their unit',
	},
};

export const NUMERALS_DATE: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn':
			'《党政机关公文格式》GB/T 9704—2012 第 7.3.5.4 条、《出版物上数字用法》GB/T 15835—2011 第 5.1.4 条：年份写全，月、日不编虚位',
		en: 'GB/T 9704-2012, 7.3.5.4 and GB/T 15835-2011, 5.1.4: the year in full, no leading zero in month and day',
	},
};

export const PUNCTUATION_RANGE: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《标点符号用法》GB/T 15834—2011 第 4.13.3 条：起止用一字线，数值范围也可用浪纹线',
		en: 'GB/T 15834-2011, 4.13.3: a dash of one character joins beginning and end; a wave may join values',
	},
};

export const UNIT_SYMBOLS: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn': '《党政机关公文格式》GB/T 9704—2012 第 9 条、GB 3100《国际单位制及其应用》：计量单位符号的大小写',
		en: 'GB/T 9704-2012, 9 and GB 3100: upper and lower case of unit symbols',
	},
};

export const REGULATION_19_2: RuleSource = {
	strength: '条例',
	text: {
		'zh-cn': '《党政机关公文处理工作条例》第十九条（二）：一切从实际出发，分析问题实事求是，所提政策措施和办法切实可行',
		en: 'Regulations on the Handling of Official Documents, article 19(2): measures must be practicable',
	},
};

export const NUMERALS_STYLE: RuleSource = {
	strength: '国标',
	text: {
		'zh-cn':
			'《出版物上数字用法》GB/T 15835—2011 第 4.2.3、5.3 条：同一场合的数字形式应统一；阿拉伯数字不与“十、百、千”连用',
		en: 'GB/T 15835-2011, 4.2.3 and 5.3: one form of numerals in one context; Arabic figures do not go with 十, 百, 千',
	},
};

export const LAWFUL_DOCUMENTS: RuleSource = {
	strength: '实务',
	text: {
		'zh-cn':
			'《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）：不得增加法律、法规规定之外的行政权力事项，不得违法设定许可、处罚、收费、证明等',
		en: 'General Office of the State Council, Guobanfa 〔2018〕 No. 37: documents must not create licences, penalties, fees or proofs beyond the law',
	},
};
