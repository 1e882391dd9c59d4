import type { ListCase, ListLevel, ListParagraph } from './cases';

/** A case as flat OpenDocument, the form of its documents that LibreOffice reads as one XML file. */
export function flatDocument({ lists, outline = [], paragraphs }: ListCase): string {
	const styles = Object.entries(lists).map(
		([name, levels]) =>
			`<text:list-style style:name="${name}">${levels.map((level, i) => writeLevel(level, i)).join('')}</text:list-style>`,
	);
	const last = new Map<string, string>();
	const body = paragraphs.map((paragraph, i) => {
		const before = last.get(paragraph.list ?? '');
		const id = `list${i}`;
		if (paragraph.list !== undefined) {
			last.set(paragraph.list, id);
		}
		return writeParagraph(paragraph, id, before);
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Noto" svg:font-family="'Noto Serif CJK SC'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Noto" style:font-name-asian="Noto" fo:font-size="12pt" style:font-size-asian="12pt" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style>${writeOutline(outline)}</office:styles>
<office:automatic-styles>${styles.join('\n')}</office:automatic-styles>
<office:body><office:text>
${body.join('\n')}
</office:text></office:body>
</office:document>
`;
}

/** Headings are numbered through their styles. */
function writeOutline(levels: readonly ListLevel[]): string {
	const styles = levels.map(
		(_, i) =>
			`<style:style style:name="Heading_20_${i + 1}" style:display-name="Heading ${i + 1}" style:family="paragraph" style:default-outline-level="${i + 1}"/>`,
	);
	const written = levels.map((level, i) => writeLevel(level, i, 'text:outline-level-style'));
	return levels.length === 0
		? ''
		: `${styles.join('')}<text:outline-style style:name="Outline">${written.join('')}</text:outline-style>`;
}

function writeLevel(level: ListLevel, at: number, element = 'text:list-level-style-number'): string {
	const { format, prefix, suffix, shown, start, bullet } = level;
	const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="${at + 1}cm" fo:text-indent="0cm"/></style:list-level-properties>`;
	if (bullet !== undefined) {
		return `<text:list-level-style-bullet text:level="${at + 1}" text:bullet-char="${bullet}">${place}</text:list-level-style-bullet>`;
	}
	const attributes = {
		'text:level': String(at + 1),
		'style:num-format': format,
		'style:num-prefix': prefix,
		'style:num-suffix': suffix,
		'text:display-levels': shown === undefined ? undefined : String(shown),
		'text:start-value': start === undefined ? undefined : String(start),
	};
	const written = Object.entries(attributes).flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}="${value}"`],
	);
	return `<${element} ${written.join(' ')}>${place}</${element}>`;
}

function writeParagraph(
	{ text, heading, list, level = 0, start, goesOn = false }: ListParagraph,
	id: string,
	before: string | undefined,
): string {
	if (heading !== undefined) {
		return `<text:h text:style-name="Heading_20_${heading}" text:outline-level="${heading}">${text}</text:h>`;
	}
	const paragraph = `<text:p>${text}</text:p>`;
	if (list === undefined) {
		return paragraph;
	}
	const goOn = goesOn && before !== undefined ? ` text:continue-list="${before}"` : '';
	const value = start === undefined ? '' : ` text:start-value="${start}"`;
	const open = '<text:list><text:list-item>'.repeat(level);
	const close = '</text:list-item></text:list>'.repeat(level);
	const outer = `<text:list xml:id="${id}" text:style-name="${list}"${goOn}>`;
	// The value belongs to the innermost item, which holds the paragraph.
	const items = `<text:list-item>${open}${paragraph}${close}</text:list-item>`;
	const at = items.lastIndexOf('<text:list-item>');
	return `${outer}${items.slice(0, at)}<text:list-item${value}>${items.slice(at + '<text:list-item>'.length)}</text:list>`;
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
	`xmlns:office="${ODF}:office:1.0"`,
	`xmlns:style="${ODF}:style:1.0"`,
	`xmlns:text="${ODF}:text:1.0"`,
	`xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
	`xmlns:svg="${ODF}:svg-compatible:1.0"`,
].join(' ');
