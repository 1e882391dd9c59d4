import type { Analysis } from '../core/analysis';
import type { Deadline } from '../core/figures/deadline';
import type { Figure } from '../core/figures/figure';
import type { OfficialDocument } from '../core/outline/model';
import { walkItems } from '../core/outline/walkItems';
import type { Citation } from '../core/references/citation';
import { lastIndexFrom } from '../core/references/sorted';
import { lineAt } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { TOKEN_MODIFIERS, type TOKEN_TYPES } from './tokenLegend';

export interface SemanticToken {
	readonly span: Span;
	readonly type: (typeof TOKEN_TYPES)[number];
	readonly modifier?: (typeof TOKEN_MODIFIERS)[number];
}

/** What is read of a draft besides its outline. */
export interface TokenReadings {
	readonly citations: readonly Citation[];
	readonly figures: readonly Figure[];
	readonly deadlines: readonly Deadline[];
}

/**
 * What only a reading of the whole knows: which numbers are numbers, where a run-in title ends, which words are units, by
 * when something is to be done. Inside titles and headings nothing else is coloured.
 */
export function findTokens(analysis: Analysis, readings: TokenReadings): readonly SemanticToken[] {
	const tokens = [
		...analysis.documents.flatMap((document) => [...elementTokens(document), ...itemTokens(document)]),
		...citationTokens(readings.citations),
		...figureTokens(analysis, readings),
	];
	const sorted = tokens.filter(({ span }) => span.end > span.start).sort((a, b) => a.span.start - b.span.start);
	return withoutOverlap(sorted);
}

function elementTokens(document: OfficialDocument): readonly SemanticToken[] {
	const titles = (document.title?.spans ?? []).map((span) => ({ span, type: 'title' as const }));
	const number = document.numberElement && [{ span: document.numberElement.span, type: 'documentNumber' as const }];
	const date = document.date && [{ span: document.date.span, type: 'date' as const }];
	return [...titles, ...(number ?? []), ...(date ?? [])];
}

function itemTokens(document: OfficialDocument): readonly SemanticToken[] {
	return walkItems(document).flatMap(({ item }) => {
		const modifier = TOKEN_MODIFIERS[Math.min(item.level, TOKEN_MODIFIERS.length) - 1] ?? 'level1';
		const marker = item.marker === undefined ? [] : [{ span: item.marker.span, type: 'marker' as const, modifier }];
		const own = item.statements.filter(({ scope }) => scope === 'own').map(({ statement }) => statement);
		const statements = own.flatMap((statement) => {
			const labelStart = statement.span.start + (statement.bracketed ? 1 : 0);
			const label = {
				span: { start: labelStart, end: labelStart + (statement.label?.length ?? 0) },
				type: 'label' as const,
			};
			const units = statement.parties.flatMap((party) =>
				party.units.map(({ span }) => ({ span, type: 'unit' as const })),
			);
			return [...(statement.label === undefined ? [] : [label]), ...units];
		});
		return [...marker, { span: item.title, type: 'heading' as const }, ...statements];
	});
}

function citationTokens(citations: readonly Citation[]): readonly SemanticToken[] {
	return citations.flatMap(({ span, number }) => [
		{ span, type: 'citation' as const },
		...(number?.place === 'behind' ? [{ span: number.span, type: 'documentNumber' as const }] : []),
	]);
}

/** Dates that are no deadline and plain counts are left alone: a page full of colours says nothing. */
function figureTokens(analysis: Analysis, { figures, deadlines }: TokenReadings): readonly SemanticToken[] {
	const isText = ({ start }: Span): boolean => {
		const place = lastIndexFrom(analysis.documents, start);
		return place >= 0 && !analysis.residue.has(lineAt(analysis.text, start));
	};
	const amounts = figures.filter(({ kind }) => kind === 'money' || kind === 'percent');
	return [
		...deadlines.filter(({ span }) => isText(span)).map(({ span }) => ({ span, type: 'deadline' as const })),
		...amounts.filter(({ span }) => isText(span)).map(({ span }) => ({ span, type: 'amount' as const })),
	];
}

function withoutOverlap(sorted: readonly SemanticToken[]): readonly SemanticToken[] {
	const kept: SemanticToken[] = [];
	let end = 0;
	for (const token of sorted) {
		if (token.span.start >= end) {
			kept.push(token);
			end = token.span.end;
		}
	}
	return kept;
}
