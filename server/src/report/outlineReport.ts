import type { Analysis } from '../core/analysis';
import type { Item, OfficialDocument } from '../core/outline/model';
import { lineAt } from '../core/text/sourceText';
import type { Span } from '../core/text/span';

/** The outline of a file in the form that `policy-draft outline --format json` prints. Lines are 1-based. */
export interface OutlineReport {
	readonly file: string;
	readonly documents: readonly DocumentReport[];
}

export interface DocumentReport {
	readonly kind: string | null;
	readonly title: string | null;
	readonly number: string | null;
	readonly addressee: string | null;
	readonly signature: string | null;
	readonly date: string | null;
	readonly startLine: number;
	readonly endLine: number;
	readonly items: readonly ItemReport[];
}

export interface ItemReport {
	readonly marker: string;
	readonly style: string;
	readonly ordinal: number;
	readonly level: number;
	readonly title: string;
	readonly line: number;
	readonly endLine: number;
	readonly responsibilities: readonly StatementReport[];
	readonly children: readonly ItemReport[];
}

export interface StatementReport {
	readonly line: number;
	readonly scope: 'own' | 'block' | 'inherited';
	readonly text: string;
	readonly parties: readonly PartyReport[];
}

export interface PartyReport {
	readonly role: 'responsible' | 'lead' | 'support';
	readonly units: readonly string[];
	readonly openEnded: boolean;
}

export function outlineReport(file: string, analysis: Analysis): OutlineReport {
	return { file, documents: analysis.documents.map((document) => documentReport(analysis, document)) };
}

/** The same for reading. */
export function outlineText(report: OutlineReport): string {
	if (report.documents.length === 0) {
		return `${report.file} （没有正文）\n`;
	}
	const lines = report.documents.flatMap((document) => [
		`${report.file}:${document.startLine}-${document.endLine} ${document.title ?? '（无标题）'}`,
		...[
			document.number === null ? [] : [`  文号：${document.number}`],
			document.addressee === null ? [] : [`  主送：${document.addressee}`],
			document.signature === null ? [] : [`  署名：${document.signature}`],
			document.date === null ? [] : [`  成文日期：${document.date}`],
		].flat(),
		...document.items.flatMap((item) => itemLines(item, '  ')),
	]);
	return lines.map((line) => `${line}\n`).join('');
}

function itemLines(item: ItemReport, indent: string): readonly string[] {
	const units = item.responsibilities.flatMap((statement) => statement.parties.flatMap((party) => party.units));
	const own = `${indent}${item.marker}${item.title}${units.length > 0 ? `〔${units.join('、')}〕` : ''}  ${item.line}`;
	return [own, ...item.children.flatMap((child) => itemLines(child, `${indent}  `))];
}

function documentReport(analysis: Analysis, document: OfficialDocument): DocumentReport {
	const text = (span: Span): string => analysis.text.content.slice(span.start, span.end);
	return {
		kind: document.kind ?? null,
		title: document.title?.text ?? null,
		number: document.number ?? null,
		addressee: document.addressee === undefined ? null : text(document.addressee),
		signature: document.signature.length === 0 ? null : document.signature.map(text).join(' '),
		date: document.date?.value ?? null,
		startLine: lineAt(analysis.text, document.span.start) + 1,
		endLine: lineAt(analysis.text, document.span.end) + 1,
		items: document.items.map((item) => itemReport(analysis, item)),
	};
}

function itemReport(analysis: Analysis, item: Item): ItemReport {
	const text = (span: Span): string => analysis.text.content.slice(span.start, span.end);
	const line = (offset: number): number => lineAt(analysis.text, offset) + 1;
	return {
		marker: item.marker === undefined ? '' : text(item.marker.span),
		style: item.style,
		ordinal: item.ordinal,
		level: item.level,
		title: text(item.title),
		line: line(item.span.start),
		endLine: line(item.span.end),
		responsibilities: item.statements.map(({ statement, scope }) => ({
			line: line(statement.span.start),
			scope,
			text: text(statement.span),
			parties: statement.parties.map((party) => ({
				role: party.role,
				units: party.units.map((unit) => text(unit.span).replace(BLANKS, '')),
				openEnded: party.openEnded,
			})),
		})),
		children: item.children.map((child) => itemReport(analysis, child)),
	};
}

const BLANKS = /[ \u3000\u00A0\t]+/g;
