import type { Analysis } from '../../analysis';
import type { Attachment, AttachmentReading } from '../../references/attachments';

/** The attachments of the document that holds `offset`, listed or only labelled. */
export function familyAt(analysis: Analysis, { families }: AttachmentReading, offset: number): readonly Attachment[] {
	const document = analysis.documents.findLastIndex(({ span }) => span.start <= offset);
	return families.findLast(({ from }) => from <= document)?.attachments ?? [];
}
