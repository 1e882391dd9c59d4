import type { Localized } from '../localized';

/** Why a change cannot be made, where several changes share the reason. */

export const NO_CLAUSE: Localized = {
	'zh-cn': '光标不在带编号的条款里。',
	en: 'The cursor is in no numbered clause.',
};
