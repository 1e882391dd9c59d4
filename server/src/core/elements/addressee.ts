import type { Span } from '../text/span';

/** Whether a line is 主送: organs, then a colon (GB/T 9704-2012, 7.3.2), and nothing that announces what follows. */
export function isAddressee(folded: string, span: Span): boolean {
	const length = span.end - span.start;
	if (length < 3 || length > 400 || folded.charCodeAt(span.end - 1) !== 0x3a) {
		return false;
	}
	const content = folded.slice(span.start, span.end - 1);
	return !/[。;!?:]/.test(content) && !ANNOUNCES.test(content) && ADDRESSED.test(content);
}

const ANNOUNCES = /如下|提出|通知|制定|印发|关于|附件|以下|责任单位|牵头|为了|是$/;
const ADDRESSED =
	/(?:政府|部门|机构|单位|管委会|委员会|委|局|厅|办|办公室|公司|企业|院校|学校|医院|中心|银行|处|室|站|所|会|团体|同志|开发区|新区|街道|乡镇|县|区|市|镇|组|部|署|院|庭|队|社|成员)(?:\([^()]{1,30}\)|〔[^〔〕]{1,30}〕)?$/;
