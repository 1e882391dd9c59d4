/** What drafters, and accidents, put into a draft. */
const PIECES = [
	...'的 和 稳 岗 就 业 促 进 县 市 局 一 二 三 ， 。 、 ； ： （ ） 《 》 〔 〕 “ ”'.split(' '),
	'\n',
	'\n　　',
	'一、',
	'（二）',
	'3.',
	'(4)',
	'①',
	'第六条　',
	'（责任单位：市财政局、市人社局）',
	'（市教育局牵头，市财政局配合）',
	'责任单位：',
	'市扶贫办',
	'2026年6月底前',
	'〔2020〕5号',
	'《关于促进就业的意见》',
	'200万',
	'5-10%',
	'附件1',
	'第三条第（二）项',
	'\ud842',
	'𠮷',
	'***',
	'\r\n',
];
/** Drafts stay about as long as they were. */
const ROOM = 1500;

/**
 * One edit of a text: where, how much goes, what comes.
 * @param {string} text
 * @param {number} usual how long the draft is meant to be
 * @param {() => number} random
 */
export function randomEdit(text, usual, random) {
	const at = Math.floor(random() * (text.length + 1));
	const kind = text.length > usual + ROOM ? 0.95 : random();
	if (kind < 0.55) {
		return { start: at, end: at, newText: PIECES[Math.floor(random() * PIECES.length)] ?? '' };
	}
	if (kind < 0.85) {
		return { start: at, end: Math.min(text.length, at + 1 + Math.floor(random() * 6)), newText: '' };
	}
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const next = text.indexOf('\n', start);
	const end = next < 0 ? text.length : next + 1;
	return kind < 0.9 ? { start, end: start, newText: text.slice(start, end) } : { start, end, newText: '' };
}
