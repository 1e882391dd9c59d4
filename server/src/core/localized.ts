/** A text for drafters in the languages that messages are shown in. */
export interface Localized {
	readonly 'zh-cn': string;
	readonly en: string;
}

export type Language = keyof Localized;
