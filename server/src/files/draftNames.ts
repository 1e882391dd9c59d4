import { foldWidth } from '../core/text/fold';

/**
 * Whether a file is a policy draft by its name alone: `.gongwen`, `.policy.txt`, or a `.txt` whose name ends in a 文种, a
 * version such as （征求意见稿）, V2 or 0301 behind it allowed.
 */
export function isDraftName(name: string): boolean {
	return DRAFT.test(foldWidth(name));
}

/** What the text of a document of this name is saved as, so that it is a policy draft by its name. */
export function draftNameFor(name: string): string {
	const stem = name.replace(/\.[^.]{1,8}$/, '');
	return isDraftName(`${stem}.txt`) ? `${stem}.txt` : `${stem}.gongwen`;
}

const KIND = '(?:通知|意见|方案|办法|细则|规划|计划|决定|公告|通告|批复|请示|报告|措施|纪要)';
/** What an office puts behind the name of a draft that goes round: 终稿, 第二稿, 修改版, the date, what Windows adds to a copy. */
const VERSION = [
	'\\([^()]{1,20}\\)',
	'v\\d{1,3}(?:\\.\\d{1,3}){0,2}',
	'\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?',
	'\\d{1,2}月\\d{1,2}日',
	'(?<!\\d)\\d{1,8}(?:[.-]\\d{1,2}){0,2}',
	'(?:第?[一二三四五六七八九十\\d]{1,3}|终|定|初|最终|正式|修改|修订|送审|报审|审议|讨论|印发|征求意见)[稿版]',
	'草案|草稿|清样|副本',
];
const DRAFT = new RegExp(`\\.gongwen$|\\.policy\\.txt$|${KIND}(?:[ _-]*(?:${VERSION.join('|')})){0,4}\\.txt$`, 'i');
