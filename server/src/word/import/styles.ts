import { child, children, isOn, numberOf, valOf, type XmlElement } from './xmlTree';

/** What of the styles bears on the text. */
export class Styles {
	readonly #styles = new Map<string, Style>();
	#defaultParagraph: string | undefined;

	constructor(root?: XmlElement) {
		for (const element of children(root, 'w:style')) {
			const id = element.attributes['w:styleId'];
			if (id === undefined) {
				continue;
			}
			const numbering = child(element, 'w:pPr', 'w:numPr');
			this.#styles.set(id, {
				name: valOf(element, 'w:name') ?? id,
				basedOn: valOf(element, 'w:basedOn'),
				list: numberOf(valOf(numbering, 'w:numId')),
				level: numberOf(valOf(numbering, 'w:ilvl')),
				hidden: isOn(child(element, 'w:rPr', 'w:vanish')?.attributes),
			});
			if (element.attributes['w:type'] === 'paragraph' && isOn({ 'w:val': element.attributes['w:default'] ?? '0' })) {
				this.#defaultParagraph ??= id;
			}
		}
	}

	/** The name that Word shows, by which its own styles are known in every language. */
	nameOf(id: string | undefined): string {
		return this.#styles.get(id ?? this.#defaultParagraph ?? '')?.name ?? '';
	}

	isHidden(id: string): boolean {
		return this.#chain(id).some(([, style]) => style.hidden);
	}

	/** The list that the style of a paragraph puts it in, with the styles that may name its level there. */
	numberingOf(id: string | undefined): StyleNumbering | undefined {
		const chain = this.#chain(id ?? this.#defaultParagraph);
		const list = chain.find(([, style]) => style.list !== undefined)?.[1].list;
		if (list === undefined) {
			return undefined;
		}
		return {
			list,
			level: chain.find(([, style]) => style.level !== undefined)?.[1].level,
			styles: chain.map(([name]) => name),
		};
	}

	/** The list that a style of lists stands for. */
	listOf(id: string): number | undefined {
		return this.#styles.get(id)?.list;
	}

	/** A style and those it is based on; a circle is cut where it closes. */
	#chain(id: string | undefined): readonly (readonly [string, Style])[] {
		const chain = new Map<string, Style>();
		let next = id;
		while (next !== undefined && !chain.has(next) && chain.size < MAX_CHAIN) {
			const style = this.#styles.get(next);
			if (style === undefined) {
				break;
			}
			chain.set(next, style);
			next = style.basedOn;
		}
		return [...chain];
	}
}

export interface StyleNumbering {
	readonly list: number;
	readonly level: number | undefined;
	/** The style itself first. */
	readonly styles: readonly string[];
}

interface Style {
	readonly name: string;
	readonly basedOn: string | undefined;
	/** `numId`; 0 takes a paragraph out of the list of the style below. */
	readonly list: number | undefined;
	readonly level: number | undefined;
	readonly hidden: boolean;
}

const MAX_CHAIN = 64;
