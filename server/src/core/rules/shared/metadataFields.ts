import type { Analysis } from '../../analysis';
import type { Line } from '../../lines/line';
import { METADATA_LABEL } from '../../lines/residue';
import type { Span } from '../../text/span';

/** One value of what a portal says about a document. */
export interface MetadataField {
	/** Without blanks: 索引号, 成文日期. Empty for a value without its label. */
	readonly label: string;
	/** Folded. */
	readonly value: string;
	/** The value where it stands. */
	readonly span: Span;
}

/** The metadata in front of the first document of a file, in order. */
export function metadataFields({ text, lines, residue, documents }: Analysis): readonly MetadataField[] {
	const end = documents[0]?.span.start ?? text.content.length;
	const metadata: Line[] = [];
	for (const [index, kind] of residue) {
		const line = kind === 'metadata' ? lines[index] : undefined;
		if (line !== undefined && line.body.end <= end) {
			metadata.push(line);
		}
	}
	const fields: MetadataField[] = [];
	for (const { body } of metadata.sort((a, b) => a.index - b.index)) {
		fields.push(...readFields(text.folded.slice(body.start, Math.min(body.end, body.start + MAX_LINE)), body.start));
	}
	return fields;
}

const MAX_LINE = 600;

function readFields(line: string, offset: number): readonly MetadataField[] {
	const labels = [...line.matchAll(METADATA_LABEL)];
	if (labels.length === 0) {
		return [{ label: '', value: line, span: { start: offset, end: offset + line.length } }];
	}
	return labels.flatMap((label, i) => {
		const from = label.index + label[0].length;
		const written = line.slice(from, labels[i + 1]?.index);
		const value = written.trim();
		const start = offset + from + (written.length - written.trimStart().length);
		return value === ''
			? []
			: [{ label: (label[1] ?? '').replace(/ +/g, ''), value, span: { start, end: start + value.length } }];
	});
}
