/**
 * Whether a file is a policy draft by its name alone: `.gongwen`, `.policy.txt`, or a `.txt` whose name ends in a 文种, a
 * version such as （征求意见稿）, V2 or 0301 behind it allowed.
 */
export function isDraftName(name: string): boolean {
	return /\.gongwen$|\.policy\.txt$/i.test(name) || TXT_DRAFT.test(name);
}

const VERSION =
	'(?:[ _-]?(?:[（(][^（）()]{1,20}[）)]|[vV]\\d{1,3}(?:\\.\\d{1,3})?|\\d{1,8}|终稿|定稿|初稿|修改稿|送审稿|征求意见稿|草案|草稿)){0,3}';
const TXT_DRAFT = new RegExp(
	`(?:通知|意见|方案|办法|细则|规划|计划|决定|公告|通告|批复|请示|报告|措施|纪要)${VERSION}\\.txt$`,
	'i',
);
