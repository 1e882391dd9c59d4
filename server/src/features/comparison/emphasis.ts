import { foldWidth } from '../../core/text/fold';

/** Whether a changed stretch changes what is demanded of whom by when: obligation words and figures. */
export function isEmphatic(text: string): boolean {
	return EMPHATIC.test(foldWidth(text));
}

const EMPHATIC =
	/\d|应当|应(?![急对用届变])|可以|可(?![能靠控持再行视])|不得|必须|须|原则上|禁止|严禁|不准|鼓励|负责|牵头|以上|以下|以内|年底|月底|前完成|不超过|不低于|不少于|[一二三四五六七八九十百千万两]+(?:年|个月|日|天|倍|成|家|个|户|人|次|万元|亿元)/;
