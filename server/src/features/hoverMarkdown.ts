import type { Language } from '../core/localized';
import type { Clause, ClauseParty } from '../core/precedents/clause';
import type { MatchReason } from '../core/precedents/matchReason';
import type { ExplainedHit, PrecedentCard } from './hover';
import { escapeMarkdown } from './markdown';

/** The card as Markdown without HTML, links or commands: whatever stands in a corpus file stays text. */
export function renderHover(card: PrecedentCard, language: Language): string {
	const words = WORDS[language];
	const blocks = card.precedents.map((hit, i) => renderHit(hit, i + 1, words));
	return [`**${words.heading}**`, ...blocks].join('\n\n');
}

interface Words {
	readonly heading: string;
	readonly units: string;
	readonly shared: string;
	readonly alsoIn: (count: number) => string;
	readonly untitled: string;
	readonly lead: string;
	readonly support: string;
	readonly others: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
	'zh-cn': {
		heading: '先例条款',
		units: '责任单位：',
		shared: '相同处：',
		alsoIn: (count) => `同文 ${count} 处`,
		untitled: '（无标题）',
		lead: '牵头',
		support: '配合',
		others: '等',
	},
	en: {
		heading: 'Precedent clauses',
		units: 'Units: ',
		shared: 'In common: ',
		alsoIn: (count) => `same text in ${count} places`,
		untitled: '(untitled)',
		lead: ' (lead)',
		support: ' (support)',
		others: ' and others',
	},
};

function renderHit(hit: ExplainedHit, rank: number, words: Words): string {
	const { clause } = hit;
	const lines = [
		`${rank}\\. ${renderSource(clause, words)}`,
		escapeMarkdown(renderPath(clause)),
		renderSentence(hit.reason),
		clause.parties.length > 0 ? `${words.units}${escapeMarkdown(renderParties(clause.parties, words))}` : '',
		renderWhy(hit, words),
	];
	// Two blanks at the end of a line break it without a new paragraph.
	return lines.filter((line) => line !== '').join('  \n');
}

function renderSource(clause: Clause, words: Words): string {
	const { year, place, title, number } = clause.document;
	const source = [year === undefined ? '' : String(year), place ?? ''].filter((part) => part !== '').join(' · ');
	const name = `《${title ?? words.untitled}》${number ?? ''}`;
	return `**${escapeMarkdown(source === '' ? name : `${source} · ${name}`)}**`;
}

function renderPath(clause: Clause): string {
	const last = clause.path.at(-1) ?? '';
	return [...clause.path.slice(0, -1), last.endsWith(clause.title) ? last : `${last}${shorten(clause.title, 40)}`].join(
		' › ',
	);
}

/** The best sentence, the shared words bold, cut around the first of them where it is long. */
function renderSentence(reason: MatchReason): string {
	const { sentence, marks } = reason;
	const first = marks[0]?.start ?? 0;
	const from = sentence.length > MAX_SENTENCE && first > LEAD ? first - LEAD : 0;
	const to = Math.min(sentence.length, from + MAX_SENTENCE);
	let rendered = from > 0 ? '…' : '';
	let offset = from;
	for (const mark of marks) {
		if (mark.start < from || mark.end > to) {
			continue;
		}
		rendered += `${escapeMarkdown(sentence.slice(offset, mark.start))}**${escapeMarkdown(sentence.slice(mark.start, mark.end))}**`;
		offset = mark.end;
	}
	rendered += escapeMarkdown(sentence.slice(offset, to)) + (to < sentence.length ? '…' : '');
	return rendered === '' ? '' : `> ${rendered}`;
}

const MAX_SENTENCE = 120;
const LEAD = 20;

function renderParties(parties: readonly ClauseParty[], words: Words): string {
	const role = { responsible: '', lead: words.lead, support: words.support };
	return parties
		.map((party) => `${party.units.join('、')}${party.openEnded ? words.others : ''}${role[party.role]}`)
		.join('；');
}

function renderWhy(hit: ExplainedHit, words: Words): string {
	const shared = hit.reason.words.length > 0 ? `${words.shared}${escapeMarkdown(hit.reason.words.join('、'))}` : '';
	const also = hit.also.length > 0 ? words.alsoIn(hit.also.length + 1) : '';
	const parts = [shared, also].filter((part) => part !== '');
	return parts.length > 0 ? `*${parts.join(' · ')}*` : '';
}

function shorten(text: string, length: number): string {
	return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
