import type { Attachment, AttachmentReading } from './attachments';
import type { AttachmentTarget } from './reference';
import { lastIndexFrom } from './sorted';

/** The attachments that a document may refer to. */
export interface AttachmentLookup {
	/** Those of the list in its order, then those that only a label announces. */
	readonly all: readonly AttachmentTarget[];
	/** The one of this number; of several the first behind the offset. */
	readonly numbered: (number: number, offset: number) => AttachmentTarget | undefined;
}

/** `document` is the index of the document among those of the file. */
export function findAttachment({ families }: AttachmentReading, document: number): AttachmentLookup {
	const family = families.findLast(({ from }) => from <= document);
	const all = family?.attachments ?? [];
	const byNumber = new Map<number, AttachmentTarget[]>();
	const targets = new Map(all.map((attachment) => [attachment, makeTarget(attachment)]));
	for (const [{ number }, target] of targets) {
		// The only one has no number, and is 附件1 all the same.
		const known = number ?? (all.length === 1 ? 1 : undefined);
		if (known !== undefined) {
			const same = byNumber.get(known) ?? [];
			byNumber.set(known, same);
			same.push(target);
		}
	}
	for (const same of byNumber.values()) {
		same.sort((a, b) => a.span.start - b.span.start);
	}
	return {
		all: [...targets.values()],
		numbered: (number, offset) => {
			const same = byNumber.get(number) ?? [];
			return same[lastIndexFrom(same, offset) + 1] ?? same.at(-1);
		},
	};
}

function makeTarget(attachment: Attachment): AttachmentTarget {
	return {
		kind: 'attachment',
		span: attachment.label ?? attachment.entry ?? { start: 0, end: 0 },
		attachment,
	};
}
