import { strToU8, zipSync } from 'fflate';

/** The parts of a Word document that a test writes by hand: what stands inside their root elements. */
export interface DocxParts {
	readonly styles?: string;
	readonly numbering?: string;
	readonly footnotes?: string;
	readonly endnotes?: string;
	readonly comments?: string;
	readonly header?: string;
	readonly footer?: string;
}

/** A Word document with this body. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
	const named = Object.entries({ ...parts }).filter(
		(entry): entry is [keyof DocxParts, string] => entry[1] !== undefined,
	);
	const relations = named.map(
		([kind], i) =>
			`<Relationship Id="r${i}" Type="${OFFICE}/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`,
	);
	return zipSync({
		'[Content_Types].xml': strToU8(TYPES),
		'_rels/.rels': strToU8(
			relationships(
				`<Relationship Id="r" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`,
			),
		),
		'word/_rels/document.xml.rels': strToU8(relationships(relations.join(''))),
		'word/document.xml': strToU8(root('document', `<w:body>${body}</w:body>`)),
		...Object.fromEntries(named.map(([kind, xml]) => [`word/${kind}.xml`, strToU8(root(ROOTS[kind], xml))])),
	});
}

/** A part with the namespaces that Word declares. */
export function root(name: string, content: string): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
	return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
	return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph in a list. */
export function item(text: string, list: number, level = 0): string {
	return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function table(...rows: readonly (readonly string[])[]): string {
	const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('');
	return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export interface LevelOptions {
	readonly start?: number;
	readonly more?: string;
}

/** A level of a list definition: its format and its text. */
export function level(at: number, format: string, text: string, { start = 1, more = '' }: LevelOptions = {}): string {
	return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A numbering part: definitions by id, and lists as `[numId, abstractNumId, overrides]`. */
export function numbering(
	definitions: Readonly<Record<number, string>>,
	lists: readonly (readonly [number, number, string?])[],
): string {
	const abstracts = Object.entries(definitions).map(
		([id, levels]) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`,
	);
	const instances = lists.map(
		([id, definition, overrides = '']) =>
			`<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`,
	);
	return [...abstracts, ...instances].join('');
}

const OFFICE = 'http://schemas.openxmlformats.org';
const NAMESPACES = [
	`xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
	`xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
	`xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
	`xmlns:m="${OFFICE}/officeDocument/2006/math"`,
	`xmlns:pic="${OFFICE}/drawingml/2006/picture"`,
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const TYPES = `<?xml version="1.0"?><Types xmlns="${OFFICE}/package/2006/content-types"/>`;
const ROOTS: Readonly<Record<keyof DocxParts, string>> = {
	styles: 'styles',
	numbering: 'numbering',
	footnotes: 'footnotes',
	endnotes: 'endnotes',
	comments: 'comments',
	header: 'hdr',
	footer: 'ftr',
};

function relationships(content: string): string {
	return `<?xml version="1.0"?><Relationships xmlns="${OFFICE}/package/2006/relationships">${content}</Relationships>`;
}
