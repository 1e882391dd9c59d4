import type { Analysis } from '../core/analysis';
import { eachStatement } from '../core/outline/eachStatement';
import { rankUnits } from '../core/precedents/rankUnits';
import { LABEL_BEFORE_COLON } from '../core/responsibility/labels';
import type { Span } from '../core/text/span';
import { findPrecedents } from './clauseQuery';
import { type CompletionList, type CompletionProposal, type CompletionRequest, lineBefore } from './completion';
import { placeAt } from './itemAt';

/**
 * Units behind `责任单位：` and behind every 、 of the list: those that the closest precedents of this clause name, then
 * those that the draft names elsewhere. `undefined` where the cursor is not in a statement.
 */
export function completeUnit(request: CompletionRequest): CompletionList | undefined {
	const { analysis, offset } = request;
	const typed = typedUnit(analysis, offset);
	if (typed === undefined) {
		return undefined;
	}
	const own = countOwnUnits(analysis, typed.span);
	const place = placeAt(analysis, offset);
	const hits = place === undefined ? [] : findPrecedents(analysis, place, request.index, request.file, PRECEDENTS);
	const offered = new Map<string, { precedents: number; own: number; weight: number }>();
	for (const unit of rankUnits(hits)) {
		offered.set(unit.name, {
			precedents: unit.count,
			own: own.get(unit.name) ?? 0,
			weight: unit.weight * levelFactor(own, unit.name),
		});
	}
	for (const [name, count] of own) {
		const entry = offered.get(name) ?? { precedents: 0, own: count, weight: 0 };
		offered.set(name, { ...entry, weight: entry.weight + OWN_WEIGHT * Math.log1p(count) });
	}
	const proposals = [...offered]
		.filter(([name]) => !typed.listed.has(name))
		.sort((a, b) => b[1].weight - a[1].weight)
		.map(
			([name, facts]): CompletionProposal => ({
				kind: 'unit',
				label: name,
				detail: describe(facts.precedents, facts.own),
				documentation: undefined,
				span: typed.span,
				newText: name,
				filterText: name,
			}),
		);
	return { proposals, incomplete: false };
}

const PRECEDENTS = 8;
const OWN_WEIGHT = 0.12;

interface TypedUnit {
	/** The name as far as it is typed. */
	readonly span: Span;
	/** The names before it in the same statement. */
	readonly listed: ReadonlySet<string>;
}

const STATEMENT_START = new RegExp(`${LABEL_BEFORE_COLON} *`, 'g');

/** The unit being typed, where the text before the cursor has a label and no end of the statement behind it. */
function typedUnit(analysis: Analysis, offset: number): TypedUnit | undefined {
	const { folded } = analysis.text;
	const line = lineBefore(analysis, offset);
	const start = Math.max(line.start, line.end - MAX_STATEMENT);
	const before = folded.slice(start, line.end);
	const label = [...before.matchAll(STATEMENT_START)].at(-1);
	if (label === undefined) {
		return undefined;
	}
	const content = before.slice(label.index + label[0].length);
	if (closesStatement(content)) {
		return undefined;
	}
	const separator = Math.max(...['、', ',', ';', '。'].map((mark) => content.lastIndexOf(mark)));
	const nameStart = start + label.index + label[0].length + separator + 1;
	const blanks = folded.slice(nameStart, line.end).length - folded.slice(nameStart, line.end).trimStart().length;
	return {
		span: { start: nameStart + blanks, end: line.end },
		listed: new Set(
			content
				.slice(0, Math.max(0, separator))
				.split(/[、,;。]/)
				.map((name) => name.replace(/ +/g, '')),
		),
	};
}

const MAX_STATEMENT = 600;

/** A closing bracket more than was opened ends the statement: 各县(市)政府 does not. */
function closesStatement(content: string): boolean {
	let depth = 0;
	for (const mark of content) {
		depth += '(〔['.includes(mark) ? 1 : ')〕]'.includes(mark) ? -1 : 0;
		if (depth < 0) {
			return true;
		}
	}
	return false;
}

/** How often the draft names each unit, the half-typed one left out. */
function countOwnUnits(analysis: Analysis, typed: Span): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	const parties = eachStatement(analysis.documents).flatMap((statement) => statement.parties);
	for (const unit of parties.flatMap((party) => party.units)) {
		if (unit.span.end < typed.start || unit.span.start > typed.end) {
			counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1);
		}
	}
	return counts;
}

/** A precedent of another level names 州财政局 where this draft writes 市财政局. */
function levelFactor(own: ReadonlyMap<string, number>, name: string): number {
	const level = /^[省市州县区]/.exec(name)?.[0];
	const levels = [...own.keys()].flatMap((unit) => /^[省市州县区]/.exec(unit)?.[0] ?? []);
	return level === undefined || levels.length === 0 || levels.includes(level) ? 1 : 0.5;
}

function describe(precedents: number, own: number): string {
	const parts = [precedents > 0 ? `先例 ${precedents} 条` : '', own > 0 ? `本文 ${own} 处` : ''];
	return parts.filter((part) => part !== '').join(' · ');
}
