import type { Analysis } from '../core/analysis';
import type { Language, Localized } from '../core/localized';
import type { Item, OfficialDocument } from '../core/outline/model';
import { lineAt, lineSpan } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { type DocumentParts, endOfText, findDocumentParts } from './attachedParts';
import { shorten } from './shorten';

/** An entry of the outline. */
export interface OutlineSymbol {
	/** Never blank: editors drop the whole outline for one blank name. */
	readonly name: string;
	/** The units that answer for it. */
	readonly detail: string;
	readonly kind: 'document' | 'section' | 'clause';
	/** Holds those of its children. */
	readonly span: Span;
	/** Inside `span`. */
	readonly selection: Span;
	readonly children: readonly OutlineSymbol[];
}

/** The outline of a file: its documents where there are several, else the items of the only one. */
export function findSymbols(analysis: Analysis, language: Language): readonly OutlineSymbol[] {
	const { documents } = analysis;
	const parts = findDocumentParts(analysis);
	const only = parts[0];
	if (only !== undefined && parts.length === 1) {
		return partSymbols(analysis, only, language);
	}
	return documents.map((document, i) =>
		documentSymbol(analysis, document, parts[i] ?? { items: document.items, attached: [] }, i, language),
	);
}

function documentSymbol(
	analysis: Analysis,
	document: OfficialDocument,
	parts: DocumentParts,
	index: number,
	language: Language,
): OutlineSymbol {
	const title = document.title?.spans[0];
	const inside = title !== undefined && title.start >= document.span.start && title.end <= document.span.end;
	const selection = inside ? title : clip(document.lead[0] ?? document.span, document.span);
	return {
		name: document.title?.text.trim() || untitled(index, document.kind)[language],
		detail: document.number ?? '',
		kind: 'document',
		span: document.span,
		selection,
		children: partSymbols(analysis, parts, language),
	};
}

/** 第 2 件方案 */
function untitled(index: number, kind: string | undefined): Localized {
	return { 'zh-cn': `第 ${index + 1} 件${kind ?? '公文'}`, en: `Document ${index + 1}${kind ? `: ${kind}` : ''}` };
}

/** Its items, and each attachment with the items in it. */
function partSymbols(
	analysis: Analysis,
	{ items, attached }: DocumentParts,
	language: Language,
): readonly OutlineSymbol[] {
	const { content } = analysis.text;
	return [
		...itemSymbols(analysis, items, undefined, language),
		...attached.map(({ label, span, items: inside }): OutlineSymbol => {
			const end = endOfText(content, span);
			return {
				name: shorten(content.slice(label.start, label.end).trim(), MAX_NAME),
				detail: '',
				kind: 'section',
				span: { start: span.start, end },
				selection: clip(label, { start: span.start, end }),
				children: itemSymbols(analysis, inside, end, language),
			};
		}),
	];
}

/**
 * Each reaches to the next, blank lines behind it included, and the last to the end of what it stands in: a line that is
 * just being written under a clause belongs to it, in the breadcrumbs and in what sticks to the top.
 */
function itemSymbols(
	analysis: Analysis,
	items: readonly Item[],
	parentEnd: number | undefined,
	language: Language,
): readonly OutlineSymbol[] {
	return items.map((item, i) => {
		const next = items[i + 1];
		const end =
			next === undefined ? parentEnd : lineSpan(analysis.text, lineAt(analysis.text, next.span.start) - 1).end;
		return itemSymbol(
			analysis,
			item,
			Math.max(item.span.end, Math.min(end ?? 0, next?.span.start ?? Infinity)),
			language,
		);
	});
}

function itemSymbol(analysis: Analysis, item: Item, end: number, language: Language): OutlineSymbol {
	const { content } = analysis.text;
	const marker = item.marker ? content.slice(item.marker.span.start, item.marker.span.end) : '';
	const title = content.slice(item.title.start, Math.min(item.title.end, item.title.start + MAX_NAME * 2));
	const name = `${marker}${shorten(title, MAX_NAME)}`.trim();
	return {
		name: name === '' ? NO_TITLE[language] : name,
		detail: shorten(unitsOf(item).join('、'), MAX_DETAIL),
		kind: item.children.length > 0 || item.form === 'heading' ? 'section' : 'clause',
		span: { start: item.span.start, end },
		selection: clip({ start: item.span.start, end: Math.max(item.title.end, item.marker?.span.end ?? 0) }, item.span),
		children: itemSymbols(analysis, item.children, end, language),
	};
}

const NO_TITLE: Localized = { 'zh-cn': '（无标题）', en: '(untitled)' };
/** A sentence that serves as a title is cut: the outline is for finding one's way. */
const MAX_NAME = 40;
const MAX_DETAIL = 120;

function unitsOf(item: Item): readonly string[] {
	return item.statements
		.filter(({ scope }) => scope === 'own')
		.flatMap(({ statement }) => statement.parties.flatMap((party) => party.units.map((unit) => unit.name)));
}

function clip(span: Span, within: Span): Span {
	const start = Math.min(Math.max(span.start, within.start), within.end);
	return { start, end: Math.min(Math.max(span.end, start), within.end) };
}
