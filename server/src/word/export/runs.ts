import type { LayoutFont } from '../layout/layout';
import type { CommentMarks } from './comments';
import { xmlText } from './xmlText';

/** A stretch of text with what Word is told of it. */
export interface Run {
	readonly text: string;
	/** Where it stands in the draft, if it does. */
	readonly start: number | undefined;
	/** What `w:rPr` holds. */
	readonly properties: string;
	readonly breakBefore?: boolean | undefined;
}

/** The runs of a paragraph, taken apart where comments begin and end. */
export function runsXml(runs: readonly Run[], marks: CommentMarks): string {
	return runs.map((run) => runXml(run, marks)).join('');
}

function runXml({ text, start, properties, breakBefore }: Run, marks: CommentMarks): string {
	let xml = breakBefore ? '<w:r><w:br/></w:r>' : '';
	if (start === undefined) {
		return xml + stretchXml(text, properties);
	}
	const end = start + text.length;
	const cuts = [start, ...marks.cuts(start, end), end];
	for (let i = 0; i + 1 < cuts.length; i++) {
		const [from, to] = [cuts[i] ?? start, cuts[i + 1] ?? end];
		xml += marks.begin(to) + stretchXml(text.slice(from - start, to - start), properties) + marks.finish(to);
	}
	return xml;
}

/** Tabs of a draft are those of Word. */
function stretchXml(text: string, properties: string): string {
	const content = text
		.split('\t')
		.map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`))
		.join('<w:tab/>');
	return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** What a run says of its font; nothing where it is that of the document. */
export function fontXml(font: LayoutFont): string {
	return FONTS[font];
}

const FONTS: Readonly<Record<LayoutFont, string>> = {
	title: `${fonts('方正小标宋简体')}<w:spacing w:val="0"/><w:sz w:val="44"/><w:szCs w:val="44"/>`,
	level1: fonts('黑体'),
	level2: fonts('楷体_GB2312'),
	body: '',
	mark: fonts('方正小标宋简体'),
};

function fonts(name: string): string {
	return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:hint="eastAsia"/>`;
}
