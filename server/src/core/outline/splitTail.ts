import { ladderRank } from '../lines/marker';
import type { BodyLine } from './draftItem';

/**
 * Index into `body` from which unnumbered paragraphs belong to the document as a whole rather than to its last item:
 * `各有关部门要按照任务分工…`, `本意见自印发之日起施行`. The number of lines where there is no such tail.
 *
 * Paragraphs under a heading alone on its line are its text, those under an article are its 款. Under an item whose text
 * begins on its own line they are its continuation if that is how the document writes its items, or if one of them
 * states who is responsible.
 */
export function splitTail(folded: string, body: readonly BodyLine[]): number {
	const last = body.findLastIndex((entry) => entry.marker !== undefined);
	const item = body[last];
	if (item === undefined || last === body.length - 1 || isFinalSection(folded, item)) {
		return body.length;
	}
	const heading = item.title?.form === 'heading';
	const article = item.marker?.style === '第X条';
	const continues = heading || article || itemsContinue(body, last);
	const stated = body.findLastIndex((entry, i) => i > last && entry.statements.length > 0);
	for (let i = Math.max(last, stated) + 1; i < body.length; i++) {
		const entry = body[i];
		if (entry === undefined) {
			continue;
		}
		const start = folded.slice(entry.line.body.start, entry.line.body.start + 40);
		const closes = (article ? CLOSING_OF_ARTICLES : CLOSING).test(start) && !(heading && i === last + 1);
		if (closes || !continues) {
			return i;
		}
	}
	return body.length;
}

/** 附则 and 其他 hold what otherwise stands at the end. */
function isFinalSection(folded: string, { title }: BodyLine): boolean {
	return (
		title?.form === 'heading' && /^(?:附 *则|其[他它])/.test(folded.slice(title.bySentence.start, title.bySentence.end))
	);
}

const OWN_NAME =
	'本(?:暂行|试行|实施)?(?:意见|办法|方案|通知|措施|规定|细则|政策|通告|决定|计划|规划|预案|条例|文件|指南)';

/** These never belong to an item, whatever stands above them. */
const CLOSING = new RegExp(
	`^(?:${OWN_NAME}(?:自|从|由|有效期|施行|实施)|特此(?:通知|通告|公告|批复|报告|函|意见)|以上(?:意见|措施|政策|规定)|附件 ?\\d{0,2} ?:|联系人:)`,
);
/** 本条例施行前… may be a second 款 of the last article. */
const CLOSING_OF_ARTICLES = new RegExp(`^(?:${OWN_NAME}自|附件 ?\\d{0,2} ?:)`);

function isOwnStatement(entry: BodyLine): boolean {
	return entry.statements[0]?.alone ?? false;
}

/** Whether run-in items of the kind of the last one have paragraphs of their own under them, more than one in three. */
function itemsContinue(body: readonly BodyLine[], last: number): boolean {
	const kind = body[last]?.marker;
	const rank = kind && ladderRank(kind);
	let items = 0;
	let continued = 0;
	for (let i = 0; i < last; i++) {
		const entry = body[i];
		const next = body[i + 1];
		const alike = entry?.marker !== undefined && ladderRank(entry.marker) === rank;
		if (alike && entry.title?.form === 'run-in' && next !== undefined) {
			items++;
			continued += next.marker === undefined && !isOwnStatement(next) ? 1 : 0;
		}
	}
	return continued * 3 > items;
}
