import { readDocumentKind } from '../core/elements/documentKind';
import type { DocumentSkeleton } from '../core/precedents/documentSkeleton';
import { foldTight } from '../core/text/fold';
import { formatHanNumeral } from '../core/text/numerals';
import { GENERAL_SECTIONS } from './generalSections';
import { type UsualSection, usualSections } from './usualSections';

export interface NewDocumentRequest {
	/** As it stands at the end of the title: 通知, 实施意见, 工作方案. */
	readonly kind: string;
	readonly topic: string;
	/** Empty where it is not known yet. */
	readonly issuer: string;
	/** Of the corpus. */
	readonly skeletons: Iterable<DocumentSkeleton>;
	/** For the year it will be issued in: `2026-11-23`. */
	readonly today: string;
}

export interface NewDocument {
	/** As an LSP snippet: a tab stop wherever something must be written. */
	readonly snippet: string;
	/** The titles of the documents that its sections come from. */
	readonly sources: readonly string[];
}

/**
 * A new document of a kind: its elements in their order, and the sections that the best precedents of its kind share; where
 * they share too few, also those that such documents generally have.
 */
export function newDocument({ kind, topic, issuer, skeletons, today }: NewDocumentRequest): NewDocument {
	const base = readDocumentKind(kind) ?? kind;
	const alike = bestOf([...skeletons], base, topic);
	const { sections, shared } = sectionsOf(alike, base);
	const style = alike.find(({ styles }) => styles.length > 0)?.styles[0] ?? '（一）';
	const label = alike.find(({ statement }) => statement !== undefined)?.statement;
	const stop = stops();
	const title = `${escaped(issuer)}关于${topic === '' ? stop() : escaped(topic)}的${escaped(kind)}`;
	const isIssued = !UNADDRESSED.includes(base);
	// A lone （一） would be poor form.
	const clauses = (title: string, section: number): readonly string[] =>
		[0, 1].map((i) => {
			const number = style === '1.' ? `${section * 2 + i + 1}.` : `（${formatHanNumeral(i + 1)}）`;
			return `　　${number}${stop()}。${stop()}${label === undefined || PRINCIPLES.test(title) ? '' : `（${label}：${stop('有关部门')}）`}`;
		});
	const lines = [
		title,
		'',
		...(isIssued ? [`${stop(addressees(issuer))}：`, ''] : []),
		`　　为${stop()}，${LEADS[base] ?? '现将有关事项明确如下：'}`,
		...(base === '办法'
			? articles(stop)
			: sections.flatMap((section, i) => [
					`　　${formatHanNumeral(i + 1)}、${escaped(section)}`,
					...clauses(section, i),
				])),
		...(isIssued
			? ['', `${issuer === '' ? stop() : escaped(issuer)}`, `${today.slice(0, 4)}年${stop(' ')}月${stop(' ')}日`]
			: []),
	];
	return { snippet: `${lines.join('\n')}\n`, sources: shared ? alike.flatMap(({ title: each }) => each ?? []) : [] };
}

/** More than a handful of documents would share nothing but 总体要求. */
const PRECEDENTS = 6;
/** No document has fewer sections that its precedents would have to be asked about. */
const MIN_SECTIONS = 3;
const MAX_SECTIONS = 8;

/** What goes out under a 通知 of its own, or is a text of articles, has neither addressee nor signature in itself. */
const UNADDRESSED = ['方案', '计划', '规划', '办法', '细则', '规定', '措施', '预案', '公告', '通告'];

/** Sections that say what is aimed at, and by whom everything is carried out, name nobody clause by clause. */
const PRINCIPLES = /总体|目标|要求|原则|基础|保障|领导|总则|附则|情况|体系/;

const LEADS: Readonly<Record<string, string>> = {
	通知: '现将有关事项通知如下：',
	意见: '现提出如下意见。',
	方案: '制定本方案。',
	计划: '制定本计划。',
	规划: '制定本规划。',
	预案: '制定本预案。',
	报告: '现将有关情况报告如下：',
	请示: '现请示如下：',
	措施: '制定以下措施。',
};

/** Of the kind, those on the topic first: what is said of it in the title counts, then how much of it there is. */
function bestOf(skeletons: readonly DocumentSkeleton[], kind: string, topic: string): readonly DocumentSkeleton[] {
	const pairs = pairsOf(topic);
	const share = ({ title, sections }: DocumentSkeleton): number => {
		const own = pairsOf(`${title ?? ''}${sections.join('')}`);
		return [...pairs].filter((pair) => own.has(pair)).length / Math.max(pairs.size, 1);
	};
	return skeletons
		.filter((skeleton) => skeleton.kind === kind && skeleton.sections.length >= 2)
		.map((skeleton) => ({ skeleton, score: share(skeleton) }))
		.sort((a, b) => b.score - a.score)
		.slice(0, PRECEDENTS)
		.map(({ skeleton }) => skeleton);
}

function pairsOf(text: string): ReadonlySet<string> {
	const tight = foldTight(text);
	return new Set(Array.from({ length: Math.max(tight.length - 1, 0) }, (_, i) => tight.slice(i, i + 2)));
}

/** What they share, in its order; beside too few, what such documents generally have stands where it generally does. */
function sectionsOf(
	alike: readonly DocumentSkeleton[],
	kind: string,
): { sections: readonly string[]; shared: boolean } {
	const shared = usualSections(alike)
		.filter(({ documents }) => documents > 1)
		.slice(0, MAX_SECTIONS);
	const titles = general(kind);
	const others =
		shared.length >= MIN_SECTIONS ? [] : titles.filter((title) => !shared.some((each) => each.title === title));
	const added = others.map((title) => ({ title, documents: 0, position: titles.indexOf(title) / (titles.length - 1) }));
	return { sections: inOrder([...shared, ...added]), shared: shared.length > 0 };
}

function general(kind: string): readonly string[] {
	return GENERAL_SECTIONS[kind] ?? GENERAL_SECTIONS['方案'] ?? [];
}

function inOrder(sections: readonly UsualSection[]): readonly string[] {
	return [...sections].sort((a, b) => a.position - b.position).map(({ title }) => title);
}

function addressees(issuer: string): string {
	const level = /([省市州县区])人民政府/.exec(issuer)?.[1];
	return level === undefined ? '各有关单位' : (ADDRESSEES[level] ?? '各有关单位');
}

const ADDRESSEES: Readonly<Record<string, string>> = {
	省: '各市（州）、县（市、区）人民政府，省政府各部门',
	市: '各县（市、区）人民政府，市政府各部门',
	州: '各县（市）人民政府，州政府各部门',
	县: '各乡镇人民政府，县政府各部门',
	区: '各街道办事处，区政府各部门',
};

/** 第一章 总则, as 办法 are written. */
function articles(stop: () => string): readonly string[] {
	return [
		'第一章　总则',
		`　　第一条　为${stop()}，根据${stop()}，制定本办法。`,
		`　　第二条　${stop()}适用本办法。`,
		`第二章　${stop()}`,
		`　　第三条　${stop()}。`,
		'第三章　附则',
		`　　第四条　本办法由${stop()}负责解释。`,
		`　　第五条　本办法自${stop()}起施行，有效期至${stop()}。`,
	];
}

/** Tab stops in reading order, each with what is proposed there. */
function stops(): (proposed?: string) => string {
	let last = 0;
	return (proposed) => {
		last++;
		return proposed === undefined ? `$${last}` : `\${${last}:${escaped(proposed)}}`;
	};
}

function escaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}
