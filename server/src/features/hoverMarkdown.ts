import type { Language } from '../core/localized';
import type { Clause, ClauseDocument, ClauseParty } from '../core/precedents/clause';
import type { MatchReason } from '../core/precedents/matchReason';
import type { Span } from '../core/text/span';
import type { ExplainedHit, PrecedentCard } from './hover';
import type { CitationCard } from './hoverCitation';
import { describeUnit, type UnitCard } from './hoverUnit';
import { escapeMarkdown } from './markdown';
import { documentName, shortSource } from './provenance';
import { shorten, wholeCharacters } from './shorten';

/** What can be done with a precedent from its card, in the order shown; the commands are the client's. */
export type CardCommand = 'openPrecedent' | 'comparePrecedent' | 'adoptPrecedent';

/** The address of a command on a hit; what it is called with is written by us, never by a corpus file. */
export type CardLink = (command: CardCommand, clause: Clause) => string;

/**
 * The card as Markdown without HTML: whatever stands in a corpus file stays text. A precedent takes five lines at most, in
 * the order a drafter asks: whose clause it is, what it says, who answers for it, where it stands, what can be done with it.
 * `link` is for clients that have the commands; without it there are no links.
 */
export function renderHover(card: PrecedentCard, language: Language, link?: CardLink): string {
	const words = WORDS[language];
	const blocks = card.precedents.map((hit, i) => renderHit(hit, i + 1, words, link));
	return [`**${words.heading}**`, ...blocks].join('\n\n');
}

/** A unit, a fact a line. */
export function renderUnitHover(card: UnitCard, language: Language): string {
	const [name, ...facts] = describeUnit(card).map((fact) => escapeMarkdown(fact[language]));
	return [`**${name}**`, ...facts].join('  \n');
}

/** The documents of the corpus that a citation names. */
export function renderCitationHover(card: CitationCard, language: Language, link?: DocumentLink): string {
	const { inCorpus, commands } = WORDS[language];
	const lines = card.documents.slice(0, MAX_DOCUMENTS).map((document) => {
		const name = escapeMarkdown(
			[shortSource(document), documentName(document)].filter((part) => part !== '').join(' '),
		);
		return link === undefined ? name : `${name} [${commands.openPrecedent}](${link(document)})`;
	});
	return [`**${inCorpus}**`, ...lines].join('  \n');
}

/** The address of the command that opens a document of the corpus. */
export type DocumentLink = (document: ClauseDocument) => string;

const MAX_DOCUMENTS = 5;

interface Words {
	readonly inCorpus: string;
	readonly heading: string;
	readonly units: string;
	readonly source: string;
	readonly shared: string;
	readonly alsoIn: (count: number) => string;
	readonly lead: string;
	readonly support: string;
	readonly others: string;
	readonly more: (count: number) => string;
	readonly gone: string;
	readonly commands: Readonly<Record<CardCommand, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
	'zh-cn': {
		inCorpus: '先例库中有这份文件',
		heading: '先例条款',
		units: '责任单位：',
		source: '出处：',
		shared: '相同处：',
		alsoIn: (count) => `同文共 ${count} 处`,
		lead: '牵头',
		support: '配合',
		others: '等',
		more: (count) => `…（共 ${count} 个）`,
		gone: '机构已变：',
		commands: { openPrecedent: '打开原文', comparePrecedent: '对比', adoptPrecedent: '采用' },
	},
	en: {
		inCorpus: 'In the corpus',
		heading: 'Precedent clauses',
		units: 'Units: ',
		source: 'Source: ',
		shared: 'In common: ',
		alsoIn: (count) => `same text in ${count} places`,
		lead: ' (lead)',
		support: ' (support)',
		others: ' and others',
		more: (count) => `… (${count} in all)`,
		gone: 'Organs since changed: ',
		commands: { openPrecedent: 'Open', comparePrecedent: 'Compare', adoptPrecedent: 'Adopt' },
	},
};

function renderHit(hit: ExplainedHit, rank: number, words: Words, link: CardLink | undefined): string {
	const { clause } = hit;
	const lines = [
		`${rank}\\. ${renderName(clause)}`,
		renderSentence(hit.reason),
		clause.parties.length > 0 ? escapeMarkdown(`${words.units}${renderParties(clause.parties, words)}`) : '',
		escapeMarkdown(`${words.source}${renderSource(hit, words)}`),
		hit.gone.length > 0 ? escapeMarkdown(`${words.gone}${hit.gone.join('、')}`) : '',
		link === undefined ? '' : COMMANDS.map((each) => `[${words.commands[each]}](${link(each, clause)})`).join(' · '),
	];
	// Two blanks at the end of a line break it without a new paragraph.
	return lines.filter((line) => line !== '').join('  \n');
}

const COMMANDS: readonly CardCommand[] = ['openPrecedent', 'comparePrecedent', 'adoptPrecedent'];

/** `**济宁市 2020** 10.开展涉疫法律服务` */
function renderName(clause: Clause): string {
	const last = clause.path.at(-1) ?? '';
	const name = last.endsWith(clause.title) ? last : `${last}${clause.title}`;
	const source = shortSource(clause.document);
	return `${source === '' ? '' : `**${escapeMarkdown(source)}** `}${escapeMarkdown(shorten(name, MAX_NAME))}`;
}

const MAX_NAME = 40;

/** The best sentence, the shared words bold, cut around the first of them where it is long. */
function renderSentence(reason: MatchReason): string {
	const { sentence } = reason;
	const marks = boldMarks(reason.marks);
	const first = marks[0]?.start ?? 0;
	const from = sentence.length > MAX_SENTENCE && first > LEAD ? wholeCharacters(sentence, first - LEAD) : 0;
	const to = wholeCharacters(sentence, Math.min(sentence.length, from + MAX_SENTENCE));
	let rendered = from > 0 ? '…' : '';
	let offset = from;
	for (const mark of marks) {
		if (mark.start >= from && mark.end <= to) {
			rendered += `${escapeMarkdown(sentence.slice(offset, mark.start))}**${escapeMarkdown(sentence.slice(mark.start, mark.end))}**`;
			offset = mark.end;
		}
	}
	rendered += escapeMarkdown(sentence.slice(offset, to)) + (to < sentence.length ? '…' : '');
	return rendered === '' ? '' : `“${rendered}”`;
}

const MAX_SENTENCE = 120;
const LEAD = 20;

/**
 * Marks that touch are one: `**甲****乙**` is no bold text in Markdown. A pair of characters by itself (企业, 工作) is shared
 * by any two clauses and is made bold only where there is nothing better.
 */
function boldMarks(marks: readonly Span[]): readonly Span[] {
	const merged: { start: number; end: number }[] = [];
	for (const mark of marks) {
		const last = merged.at(-1);
		if (last !== undefined && last.end >= mark.start) {
			last.end = Math.max(last.end, mark.end);
		} else {
			merged.push({ ...mark });
		}
	}
	const telling = merged.filter(({ start, end }) => end - start > 2);
	return telling.length > 0 ? telling : merged;
}

function renderParties(parties: readonly ClauseParty[], words: Words): string {
	const role = { responsible: '', lead: words.lead, support: words.support };
	return parties
		.map((party) => `${renderUnits(party.units, words)}${party.openEnded ? words.others : ''}${role[party.role]}`)
		.join('；');
}

function renderUnits(units: readonly string[], words: Words): string {
	const shown = units.slice(0, MAX_UNITS).join('、');
	return units.length > MAX_UNITS ? `${shown}${words.more(units.length)}` : shown;
}

const MAX_UNITS = 8;

/** `《…意见》聊政发〔2020〕2号 › 三、加强服务保障 · 相同处：不可抗力 · 同文共 2 处` */
function renderSource({ clause, reason, also }: ExplainedHit, words: Words): string {
	const place = [documentName(clause.document), ...clause.path.slice(0, -1)];
	const shared = reason.words.slice(0, MAX_WORDS).join('、');
	return [
		place.map((part) => shorten(part, MAX_NAME * 2)).join(' › '),
		shared === '' ? '' : `${words.shared}${shared}`,
		also.length > 0 ? words.alsoIn(also.length + 1) : '',
	]
		.filter((part) => part !== '')
		.join(' · ');
}

const MAX_WORDS = 3;
