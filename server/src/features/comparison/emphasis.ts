import { foldWidth } from '../../core/text/fold';

export interface EmphasisPart {
	readonly text: string;
	readonly emphatic: boolean;
}

/** Cuts a changed stretch so that what changes a demand stands apart: obligation words, figures, deadlines. */
export function splitEmphasis(text: string): readonly EmphasisPart[] {
	const parts: EmphasisPart[] = [];
	let from = 0;
	for (const match of foldWidth(text).matchAll(EMPHATIC)) {
		parts.push({ text: text.slice(from, match.index), emphatic: false });
		from = match.index + match[0].length;
		parts.push({ text: text.slice(match.index, from), emphatic: true });
	}
	return [...parts, { text: text.slice(from), emphatic: false }].filter((part) => part.text !== '');
}

const EMPHATIC =
	/\d+(?:[.,]\d+)*(?:个?百分点|个月|[万亿]?元|年|月|日|天|[%‰倍成家个户人次])?(?:底|末|前|以上|以下|以内)*|应当|(?<![供响反效适相对感])应(?![急对用届变])|可以|(?<![认许])可(?![能靠控持再行视])|不得|必须|须|原则上|禁止|严禁|不准|鼓励|牵头|不超过|不低于|不少于|[一二三四五六七八九十百千万两]+(?:年|个月|日|天|倍|成|家|个|户|人|次(?!性)|万元|亿元)/g;
