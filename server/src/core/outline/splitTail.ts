import type { BodyLine } from './buildItems';

/**
 * Index into `body` from which unnumbered paragraphs belong to the document as a whole rather than to its last item:
 * `各有关部门要按照任务分工…`, `本意见自印发之日起施行`. The number of lines where there is no such tail.
 *
 * Paragraphs under a heading alone on its line are its text. Under an item whose text begins on its own line they are
 * its continuation only if that is how the document writes its items.
 */
export function splitTail(folded: string, body: readonly BodyLine[]): number {
	const last = body.findLastIndex((entry) => entry.marker !== undefined);
	const item = body[last];
	if (item === undefined || last === body.length - 1) {
		return body.length;
	}
	for (let i = last + 1; i < body.length; i++) {
		const entry = body[i];
		if (entry === undefined || isOwnStatement(entry)) {
			continue;
		}
		const start = folded.slice(entry.line.body.start, entry.line.body.start + 40);
		if (CLOSING.test(start)) {
			return i;
		}
		if (item.title?.form === 'run-in' && !itemsContinue(body, last)) {
			return i;
		}
	}
	return body.length;
}

/** These never belong to an item, whatever stands above them. */
const CLOSING =
	/^(?:本(?:意见|办法|方案|通知|措施|规定|细则|政策|通告|决定|计划|规划|预案|条例|文件|指南)(?:自|从|由|有效期|施行|实施)|特此(?:通知|通告|公告|批复|报告|函|意见)|以上(?:意见|措施|政策|规定)|附件 ?\d{0,2} ?:|联系人:)/;

function isOwnStatement(entry: BodyLine): boolean {
	return entry.statements[0]?.alone ?? false;
}

/** Whether most run-in items before the last one have paragraphs of their own under them. */
function itemsContinue(body: readonly BodyLine[], last: number): boolean {
	let items = 0;
	let continued = 0;
	for (let i = 0; i < last; i++) {
		const entry = body[i];
		const next = body[i + 1];
		if (entry?.marker !== undefined && entry.title?.form === 'run-in' && next !== undefined) {
			items++;
			continued += next.marker === undefined && !isOwnStatement(next) ? 1 : 0;
		}
	}
	return continued * 3 > items;
}
