import { tooBig } from './importError';
import { LIMITS } from './limits';
import { type Attributes, parseXml } from './xml';

/** An element of a small part, with what is in it; texts are left out. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Attributes;
	readonly children: readonly XmlElement[];
}

/** A part that is looked up rather than read: styles, numbering, relations. */
export async function readTree(chunks: AsyncIterable<Uint8Array>): Promise<XmlElement> {
	interface Growing extends XmlElement {
		readonly children: Growing[];
	}
	const root: Growing = { name: '', attributes: {}, children: [] };
	const open = [root];
	let elements = 0;
	await parseXml(chunks, {
		open(name, attributes) {
			if (++elements > LIMITS.elements) {
				throw tooBig();
			}
			const element: Growing = { name, attributes, children: [] };
			open.at(-1)?.children.push(element);
			open.push(element);
		},
		text() {},
		close() {
			open.pop();
		},
	});
	return root.children[0] ?? root;
}

/** The first child of a name, or of the first name of a path. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
	return path.reduce<XmlElement | undefined>((at, name) => at?.children.find((each) => each.name === name), element);
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
	return element?.children.filter((each) => each.name === name) ?? [];
}

/** `w:val` of a child. */
export function valOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
	return child(element, ...path)?.attributes['w:val'];
}

export function numberOf(text: string | undefined): number | undefined {
	return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Whether a property is on: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`. */
export function isOn(attributes: Attributes | undefined): boolean {
	return attributes !== undefined && !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '1');
}
