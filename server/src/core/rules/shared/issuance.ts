import type { Analysis } from '../../analysis';
import type { OfficialDocument } from '../../outline/model';

/** Whether a document forwards or issues another: 关于印发《…》的通知. */
export function isTransmittal({ title }: OfficialDocument): boolean {
	return title !== undefined && TRANSMITS.test(title.text);
}

const TRANSMITS = /(?:^|关于|政府|办公[厅室]|[委局厅办部])(?:印发|转发|批转|下发)/;

/** Whether a document still goes round for comment: such a draft has no number, signature or date yet. */
export function isForComment(analysis: Analysis, document: OfficialDocument): boolean {
	const { content } = analysis.text;
	const head = content.slice(document.span.start, Math.min(document.span.end, document.span.start + HEAD));
	return /征求意见稿|送审稿|讨论稿|草案|代拟稿/.test(head);
}

const HEAD = 200;

/** Whether a document stands in the file as what another one issues, forwards or attaches. */
export function isEnclosed(analysis: Analysis, index: number): boolean {
	return (
		index > 0 && analysis.documents.slice(0, index).some((each) => isTransmittal(each) || each.attachments.length > 0)
	);
}

/** Where the text of a document begins, behind its head. */
export function bodyStart({ items, lead, span }: OfficialDocument): number {
	return Math.min(lead[0]?.start ?? span.end, items[0]?.span.start ?? span.end);
}
