/**
 * What a comparison takes for one word: a figure with its unit, a run of Latin letters, an obligation word, else one
 * character. Chinese characters are compared one by one: what a dictionary takes for a word differs from version to version.
 */
export function splitWords(text: string): readonly string[] {
	return text.match(WORD) ?? [];
}

const WORD =
	/[\d０-９]+(?:[.．,，][\d０-９]+)*(?:个?百分点|个月|万亿元|亿元|万元|[%％‰元万亿年月日天家个户人次])?|[A-Za-zＡ-Ｚａ-ｚ]+|应当|可以|不得|必须|原则上|不超过|不低于|不少于|[\s\S]/gu;
