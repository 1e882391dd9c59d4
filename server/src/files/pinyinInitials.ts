import { pinyin } from 'pinyin-pro';

/** 财政局 → czj; 银行 → yh and 行政 → xz, as the words are read. */
export function pinyinInitials(text: string): string {
	return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
