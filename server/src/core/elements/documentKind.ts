/**
 * The 文种 that a title ends in, without what qualifies it (实施意见 → 意见, 工作方案 → 方案). `title` is folded and
 * may end in a version such as (试行) or (2020—2022年).
 */
export function readDocumentKind(title: string): string | undefined {
	const bare = withoutVersion(title);
	return KINDS.find((kind) => bare.endsWith(kind));
}

/** A title without the bracket at its end: (试行), (征求意见稿), (2020—2022年). */
export function withoutVersion(title: string): string {
	return title.replace(/ *[(〔][^()〔〕]{1,20}[)〕] *$/, '').trimEnd();
}

/**
 * The fifteen kinds of 党政机关公文处理工作条例, article 8, and the names that rules, plans and other papers of daily
 * business carry. A longer name stands before one that ends like it.
 */
const KINDS: readonly string[] = [
	...['决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '纪要'],
	...[
		'方案',
		'计划',
		'规划',
		'纲要',
		'要点',
		'安排',
		'办法',
		'细则',
		'规定',
		'规则',
		'规程',
		'规范',
		'标准',
		'条例',
		'准则',
		'守则',
		'章程',
	],
	...['措施', '政策', '清单', '预案', '制度', '总结', '指南', '指引', '目录', '分工', '部署', '令', '函'],
];
