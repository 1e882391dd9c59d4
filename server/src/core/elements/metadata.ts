import { METADATA_LABEL } from '../lines/residue';

/** The fields of a portal's labelled metadata, by label with the blanks inside taken out (`索引号`, `成文日期`). */
export type Metadata = ReadonlyMap<string, string>;

/** Reads the labels and values of folded lines, several labels a line. The first value of a label counts. */
export function readMetadata(lines: readonly string[]): Metadata {
	const fields = new Map<string, string>();
	for (const line of lines) {
		const labels = [...line.matchAll(METADATA_LABEL)];
		labels.forEach((label, i) => {
			const name = (label[1] ?? '').replace(/ +/g, '');
			const value = line.slice(label.index + label[0].length, labels[i + 1]?.index).trim();
			if (value !== '' && !fields.has(name)) {
				fields.set(name, value);
			}
		});
	}
	return fields;
}
