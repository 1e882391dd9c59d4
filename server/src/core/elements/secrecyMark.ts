/**
 * Whether a text carries a 密级 (绝密, 机密, 秘密): a line that holds one and nothing but what stands beside one, 机密★1年,
 * 密级：绝密, 000012 秘密 特急. Of such a text no word may be written down elsewhere without its drafter's will. `folded`.
 */
export function carriesSecrecyMark(folded: string): boolean {
	return folded.includes('密') && SECRET.test(folded);
}

const SECRET =
	/^ *(?:(?:No\.?)? ?\d{1,8} +)?(?:密 *级 *:? *)?(?:绝 *密|机 *密|秘 *密)(?: *[★☆*].*| +(?:特 *急|加 *急|特 *提|平 *急))? *$/m;
