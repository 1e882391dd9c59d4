import type { Clause, ClauseParty } from '../core/precedents/clause';
import { explainMatch } from '../core/precedents/matchReason';
import type { PrecedentHit, PrecedentIndex } from '../core/precedents/precedentIndex';
import type { UnitLexicon } from '../core/units/unitLexicon';
import { goneOrgans } from '../features/goneOrgans';
import type { PrecedentFacets } from '../features/precedentFacets';
import { documentName, shortSource } from '../features/provenance';
import type { ClauseAddress, PrecedentFilter, PrecedentView } from '../protocol';

/** A hit as it is shown in the panel of precedents. `day` decides which organs are gone. */
export function viewPrecedent(
	hit: PrecedentHit,
	query: string,
	index: PrecedentIndex,
	units: UnitLexicon,
	day: string | undefined,
): PrecedentView {
	const { clause } = hit;
	return {
		address: addressOf(clause),
		source: shortSource(clause.document),
		document: documentName(clause.document),
		path: clause.path,
		title: clause.title,
		sentence: markSentence(index, query, clause.body),
		text: clause.text,
		units: writeParties(clause.parties),
		also: hit.also.map((other) => ({
			address: addressOf(other),
			source: shortSource(other.document),
			document: documentName(other.document),
		})),
		gone: day === undefined ? [] : goneOrgans(clause, units, day),
	};
}

function markSentence(index: PrecedentIndex, query: string, body: string): PrecedentView['sentence'] {
	const { sentence, marks } = explainMatch(index, query, body);
	const pieces: { text: string; marked: boolean }[] = [];
	let from = 0;
	for (const mark of marks) {
		pieces.push({ text: sentence.slice(from, mark.start), marked: false });
		pieces.push({ text: sentence.slice(mark.start, mark.end), marked: true });
		from = mark.end;
	}
	return [...pieces, { text: sentence.slice(from), marked: false }].filter(({ text }) => text !== '');
}

const ROLE: Readonly<Record<ClauseParty['role'], string>> = { responsible: '', lead: '牵头', support: '配合' };

function writeParties(parties: readonly ClauseParty[]): string {
	return parties
		.map(({ units, openEnded, role }) => `${units.join('、')}${openEnded ? '等' : ''}${ROLE[role]}`)
		.join('；');
}

/** Whether a precedent is one of those that the drafter wants to see. */
export function passes(facets: PrecedentFacets, filter: PrecedentFilter): boolean {
	return (
		(filter.place === undefined || filter.place === facets.place) &&
		(filter.level === undefined || filter.level === facets.level) &&
		(filter.kind === undefined || filter.kind === facets.kind) &&
		(filter.folder === undefined || filter.folder === facets.folder) &&
		(filter.since === undefined || (facets.year !== undefined && facets.year >= filter.since))
	);
}

export function addressOf({ document, span, line }: Clause): ClauseAddress {
	return { file: document.file, start: span.start, line };
}
