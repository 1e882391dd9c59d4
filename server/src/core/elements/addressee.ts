import type { Span } from '../text/span';

/** 主送机关. */
export interface Addressee {
	/** Without the mark at its end. */
	readonly span: Span;
	/** The colon, or what stands in its place; empty where there is nothing. */
	readonly mark: Span;
}

/** Whether a line is 主送: organs, then a colon (GB/T 9704-2012, 7.3.2), and nothing that announces what follows. */
export function isAddressee(folded: string, span: Span): boolean {
	const length = span.end - span.start;
	if (length < 3 || length > MAX_LENGTH || folded.charCodeAt(span.end - 1) !== COLON) {
		return false;
	}
	return namesOrgans(folded.slice(span.start, span.end - 1));
}

/**
 * Reads 主送 in the line below title and number, where it also counts without its colon or with another mark in its place:
 * then only a list, or what begins as one does (各县人民政府).
 */
export function readAddressee(folded: string, span: Span): Addressee | undefined {
	if (isAddressee(folded, span)) {
		return { span: { start: span.start, end: span.end - 1 }, mark: { start: span.end - 1, end: span.end } };
	}
	const marked = /[,.;。、]/.test(folded[span.end - 1] ?? '') ? 1 : 0;
	const end = span.end - marked;
	const length = end - span.start;
	if (length < 4 || length > MAX_LENGTH) {
		return undefined;
	}
	const text = folded.slice(span.start, end);
	const isList = /^(?:各|全[省市州县区]|[省市州县区]直)/.test(text) || /[、,]/.test(text);
	return isList && namesOrgans(text) && !/关于|《/.test(text)
		? { span: { start: span.start, end }, mark: { start: end, end: span.end } }
		: undefined;
}

const MAX_LENGTH = 400;
const COLON = 0x3a;

function namesOrgans(text: string): boolean {
	return !/[。;!?:]/.test(text) && !ANNOUNCES.test(text) && ADDRESSED.test(text);
}

const ANNOUNCES = /如下|提出|通知|制定|印发|关于|附件|以下|责任单位|牵头|为了|是$/;
const ADDRESSED =
	/(?:政府|部门|机构|单位|管委会|委员会|委|局|厅|办|办公室|公司|企业|院校|学校|医院|中心|银行|处|室|站|所|会|团体|同志|开发区|新区|街道|乡镇|县|区|市|镇|组|部|署|院|庭|队|社|成员)(?:\([^()]{1,30}\)|〔[^〔〕]{1,30}〕)?$/;
