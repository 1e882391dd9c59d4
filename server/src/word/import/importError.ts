import type { Localized } from '../../core/localized';

/** Why a document cannot be read, in words for a drafter. */
export class ImportError extends Error {
	readonly reason: Localized;

	constructor(chinese: string, english: string) {
		super(chinese);
		this.reason = { 'zh-cn': chinese, en: english };
	}
}

export function tooBig(): ImportError {
	return new ImportError('解开后过大', 'it is too large when unpacked');
}

export function damaged(): ImportError {
	return new ImportError('不是 Word 文档，或已损坏', 'this is no Word document, or a damaged one');
}
