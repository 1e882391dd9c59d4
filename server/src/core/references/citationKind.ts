import { readDocumentKind, withoutVersion } from '../elements/documentKind';
import type { CitationKind, CitedNumber } from './citation';

/** What a folded title names; `documentKind` is the 文种 it ends in, `form` that of the number it has. */
export function citationKind(
	title: string,
	documentKind: string | undefined,
	form: CitedNumber['form'] | undefined,
): CitationKind {
	const bare = withoutVersion(title.slice(-MAX_END));
	if (form === 'standard') {
		return 'standard';
	}
	if (LAW.test(bare)) {
		return 'law';
	}
	if (documentKind === undefined || OTHER_KINDS.has(documentKind)) {
		return STANDARD.test(bare) ? 'standard' : 'other';
	}
	if (STANDARD_KINDS.has(documentKind)) {
		// What a 文号 was given to is no technical standard.
		return form === 'document' ? 'rules' : 'standard';
	}
	return RULE_KINDS.has(documentKind) ? 'rules' : 'document';
}

/** The 文种 that a folded title ends in; of the end alone, so that a very long one is cheap. */
export function citedDocumentKind(title: string): string | undefined {
	return readDocumentKind(title.slice(-MAX_END));
}

const MAX_END = 60;
const LAW = /(?:条例|宪法|法典|(?<![办方做想看说手用语书技疗玩])法|法总则|法通则)$/;
const RULE_KINDS: ReadonlySet<string> = new Set([
	'办法',
	'规定',
	'细则',
	'规则',
	'准则',
	'守则',
	'章程',
	'制度',
	'政策',
]);
const STANDARD_KINDS: ReadonlySet<string> = new Set(['标准', '规范', '规程']);
/** These have no number of their own, or are parts of documents. */
const OTHER_KINDS: ReadonlySet<string> = new Set(['清单', '目录', '总结', '分工', '部署']);
const STANDARD = /(?:导则|技术要求|技术条件|图集|定额)$/;
