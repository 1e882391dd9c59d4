import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damaged, ImportError, tooBig } from './importError';
import { LIMITS } from './limits';

/** Attributes by canonical names: `w:val`; those without a namespace by their local name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Is told of a part as it is read. Names are canonical: `w:p` whatever prefix the document has for that namespace. */
export interface XmlHandler {
	open(name: string, attributes: Attributes): void;
	text(text: string): void;
	close(name: string): void;
}

/**
 * Reads a part, strictly: what Word would refuse is refused. A document type declaration is refused too, so that there are
 * no entities but the five of XML itself.
 */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
	const parser = new SaxesParser({ xmlns: true, position: false });
	const names: string[] = [];
	parser.on('error', () => {
		throw damaged();
	});
	parser.on('doctype', () => {
		throw new ImportError(
			'含有文档类型声明（DTD），不是 Word 写成的',
			'it has a document type declaration, which Word never writes',
		);
	});
	let attributes = 0;
	parser.on('attribute', () => {
		if (++attributes > LIMITS.attributes) {
			throw tooBig();
		}
	});
	parser.on('opentag', (tag) => {
		attributes = 0;
		if (names.length >= LIMITS.depth) {
			throw new ImportError('嵌套过深', 'it is nested too deeply');
		}
		const name = canonical(tag.uri, tag.local);
		names.push(name);
		handler.open(name, attributesOf(tag));
	});
	parser.on('text', (text) => handler.text(text));
	parser.on('cdata', (text) => handler.text(text));
	parser.on('closetag', () => handler.close(names.pop() ?? ''));
	let decoder: ReturnType<typeof decoderFor> | undefined;
	try {
		for await (const chunk of chunks) {
			decoder ??= decoderFor(chunk);
			parser.write(decoder.decode(chunk, { stream: true }));
		}
		parser.write(decoder?.decode() ?? '').close();
	} catch (error) {
		throw error instanceof ImportError ? error : damaged();
	}
}

/** Word writes UTF-8; UTF-16 is allowed. */
function decoderFor(chunk: Uint8Array) {
	const [first, second] = chunk;
	const encoding =
		first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(encoding, { fatal: true });
}

function attributesOf(tag: SaxesTagNS): Attributes {
	const attributes: Record<string, string> = Object.create(null);
	for (const key in tag.attributes) {
		const attribute = tag.attributes[key];
		if (attribute !== undefined) {
			attributes[attribute.uri === '' ? attribute.local : canonical(attribute.uri, attribute.local)] = attribute.value;
		}
	}
	return attributes;
}

function canonical(uri: string, local: string): string {
	const names = NAMES.get(uri);
	const known = names?.get(local);
	if (known !== undefined) {
		return known;
	}
	const name = `${PREFIXES.get(uri) ?? '?'}:${local}`;
	// A document may have as many names as it likes; those that Word writes are few.
	if (names !== undefined && names.size < MAX_NAMES) {
		names.set(local, name);
	}
	return name;
}

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** The namespaces that mean something here, those of the strict form of the standard beside the usual ones. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
	[`${OFFICE}/wordprocessingml/2006/main`, 'w'],
	[`${STRICT}/wordprocessingml/main`, 'w'],
	[`${OFFICE}/markup-compatibility/2006`, 'mc'],
	[`${OFFICE}/officeDocument/2006/math`, 'm'],
	[`${STRICT}/officeDocument/math`, 'm'],
	[`${OFFICE}/officeDocument/2006/relationships`, 'r'],
	[`${STRICT}/officeDocument/relationships`, 'r'],
	[`${OFFICE}/package/2006/relationships`, 'rel'],
	[`${OFFICE}/drawingml/2006/picture`, 'pic'],
	[`${STRICT}/drawingml/picture`, 'pic'],
	[`${OFFICE}/drawingml/2006/chart`, 'c'],
	[`${STRICT}/drawingml/chart`, 'c'],
	[`${OFFICE}/drawingml/2006/diagram`, 'dgm'],
	[`${STRICT}/drawingml/diagram`, 'dgm'],
	[`${MICROSOFT}/drawing/2014/chartex`, 'cx'],
	[`${MICROSOFT}/word/2010/wordml`, 'w14'],
	['urn:schemas-microsoft-com:vml', 'v'],
	['urn:schemas-microsoft-com:office:office', 'o'],
	['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** The canonical names that were met, by namespace: the same few hundred again and again. */
const NAMES: ReadonlyMap<string, Map<string, string>> = new Map([...PREFIXES.keys()].map((uri) => [uri, new Map()]));
const MAX_NAMES = 2000;
