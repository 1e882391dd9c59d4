import type { Analysis } from '../analysis';
import type { Deadline } from '../figures/deadline';
import type { Item, OfficialDocument } from '../outline/model';
import { isLeaf } from '../outline/walkItems';
import type { Role } from '../responsibility/statement';
import { lineAt } from '../text/sourceText';
import type { Span } from '../text/span';
import { clauseDeadlines, textDeadlines } from './clauseDeadlines';

/** A row of the 责任分工表: a clause, who answers for it and by when. */
export interface Task {
	/** The headings it stands under, numbers included. */
	readonly path: readonly string[];
	/** Its own number and title. */
	readonly title: string;
	readonly lead: TaskUnits;
	readonly responsible: TaskUnits;
	readonly support: TaskUnits;
	/** 6月底前, 全年: as written, each once. */
	readonly deadlines: readonly string[];
	/** Whether anyone is named, be it in its own words or for a run of clauses. */
	readonly stated: boolean;
	readonly span: Span;
	/** 1-based. */
	readonly line: number;
}

export interface TaskUnits {
	/** As written, each once. */
	readonly units: readonly string[];
	/** Whether one of the lists ends in 等. */
	readonly openEnded: boolean;
}

/**
 * The table of a file: a row for each clause without numbered clauses below it, in the sections that name units at all.
 * Sections are the outermost items; where clauses stand without sections, the document is one.
 */
export function taskTable(analysis: Analysis): readonly Task[] {
	const deadlines = textDeadlines(analysis);
	return analysis.documents.flatMap((document) =>
		sectionsOf(document)
			.filter((section) => section.some(statesUnits))
			.flatMap((section) => section.flatMap((item) => leavesOf(item, [])))
			.map(({ item, path }) => readTask(analysis, deadlines, item, path)),
	);
}

interface Leaf {
	readonly item: Item;
	readonly path: readonly Item[];
}

function sectionsOf({ items }: OfficialDocument): readonly (readonly Item[])[] {
	return items.some(({ children }) => children.some((child) => child.style !== '——'))
		? items.map((item) => [item])
		: [items];
}

function statesUnits(item: Item): boolean {
	return item.statements.some(({ statement }) => statement.parties.length > 0) || item.children.some(statesUnits);
}

function leavesOf(item: Item, path: readonly Item[]): readonly Leaf[] {
	return isLeaf(item) || item.children.length === 0
		? [{ item, path }]
		: item.children.flatMap((child) => leavesOf(child, [...path, item]));
}

function readTask(analysis: Analysis, known: readonly Deadline[], item: Item, path: readonly Item[]): Task {
	const unitsOf = (role: Role): TaskUnits => {
		const parties = item.statements.flatMap(({ statement }) =>
			statement.parties.filter((party) => party.role === role),
		);
		return {
			units: [...new Set(parties.flatMap(({ units }) => units.map(({ name }) => name)))],
			openEnded: parties.some(({ openEnded }) => openEnded),
		};
	};
	const [lead, responsible, support] = [unitsOf('lead'), unitsOf('responsible'), unitsOf('support')];
	return {
		path: path.map((each) => nameOf(analysis, each)),
		title: nameOf(analysis, item),
		lead,
		responsible,
		support,
		deadlines: clauseDeadlines(analysis, known, item),
		stated: [lead, responsible, support].some(({ units }) => units.length > 0),
		span: item.span,
		line: lineAt(analysis.text, item.span.start) + 1,
	};
}

function nameOf({ text }: Analysis, { marker, title }: Item): string {
	const number = marker === undefined ? '' : text.content.slice(marker.span.start, marker.span.end);
	return `${number}${text.content.slice(title.start, title.end)}`;
}
