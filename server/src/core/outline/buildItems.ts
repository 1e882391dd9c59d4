import { staysInAttachmentList } from '../elements/attachment';
import { closesQuotedClause, mayQuoteClauses, opensQuotedClause } from '../elements/quotedClause';
import type { Line } from '../lines/line';
import type { Marker } from '../lines/marker';
import { createStatementReader } from '../responsibility/readStatements';
import type { Statement } from '../responsibility/statement';
import type { PairedText } from '../text/bracketPairs';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { acceptMarkers } from './acceptMarkers';
import { attachStatements } from './attachStatements';
import type { BodyLine, DraftItem } from './draftItem';
import { itemRanks } from './itemRanks';
import { readItemTitle, type TitleReading } from './itemTitle';
import type { AttachedStatement, Item, OfficialDocument, StatementScope } from './model';
import { splitTail } from './splitTail';
import { findUnnumberedHeadings } from './unnumberedHeadings';

/** Builds lead, items and tail of a document from the lines of its text proper. */
export function buildItems(
	source: PairedText,
	lines: readonly Line[],
): Pick<OfficialDocument, 'lead' | 'items' | 'tail'> {
	const { text, partners } = source;
	const body = withUnnumberedHeadings(text, partners, readBody(source, lines));
	const { lead, roots, tail } = growTree(text, body);
	attachStatements(roots);
	return { lead, items: finish(roots), tail };
}

function readBody(source: PairedText, lines: readonly Line[]): readonly BodyLine[] {
	const { text, partners } = source;
	const readStatements = createStatementReader(text, partners);
	const accepted = acceptMarkers(withoutQuotedClauses(source, withoutAttachmentList(text, lines)));
	return lines.map((line, i) => {
		const marker = accepted[i] ? line.marker : undefined;
		const statements = readStatements(line.body);
		const title = marker && readItemTitle(text, partners, titleStretch(marker.textStart, line, statements));
		return { line, marker, statements, title };
	});
}

/** A title ends before a statement on its line. */
function titleStretch(start: number, line: Line, statements: readonly Statement[]): Span {
	return { start, end: Math.max(start, Math.min(line.body.end, statements[0]?.span.start ?? line.body.end)) };
}

/** What is attached is listed with numbers that are no items. */
function withoutAttachmentList(text: SourceText, lines: readonly Line[]): readonly Line[] {
	let inList = false;
	return lines.map((line) => {
		inList = staysInAttachmentList(text.folded, line, inList);
		return inList ? withoutMarker(line) : line;
	});
}

function withoutMarker({ index, span, body }: Line): Line {
	return { index, span, body, marker: undefined };
}

/** What an amendment quotes has the numbers of another document. A quotation that never ends hides nothing. */
function withoutQuotedClauses(source: PairedText, lines: readonly Line[]): readonly Line[] {
	const { text } = source;
	const stretch = { start: lines[0]?.body.start ?? 0, end: lines.at(-1)?.body.end ?? 0 };
	if (!mayQuoteClauses(source, stretch)) {
		return lines;
	}
	const result = [...lines];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		if (line === undefined || !opensQuotedClause(text, line.body)) {
			continue;
		}
		const rest = lines.slice(i + 1, i + 1 + MAX_QUOTED);
		const end = rest.findIndex((each) => closesQuotedClause(text, each.body));
		for (const [j, quoted] of rest.slice(0, end + 1).entries()) {
			result[i + 1 + j] = withoutMarker(quoted);
		}
		i += end + 1;
	}
	return result;
}

/** An amendment quotes a few clauses, not a chapter. */
const MAX_QUOTED = 40;

function withUnnumberedHeadings(
	text: SourceText,
	partners: Int32Array,
	body: readonly BodyLine[],
): readonly BodyLine[] {
	const headings = findUnnumberedHeadings(text.folded, body);
	if (headings.size === 0) {
		return body;
	}
	return body.map((entry, i) => {
		const headingRank = headings.get(i);
		return headingRank === undefined
			? entry
			: { ...entry, headingRank, title: readItemTitle(text, partners, entry.line.body) };
	});
}

interface Tree {
	readonly lead: readonly Span[];
	readonly roots: readonly DraftItem[];
	readonly tail: readonly Span[];
}

function growTree(text: SourceText, body: readonly BodyLine[]): Tree {
	const lead: Span[] = [];
	const roots: DraftItem[] = [];
	const open: DraftItem[] = [];
	const tailFrom = splitTail(text.folded, body);
	const ranks = ranksOf(body);
	const tail: Span[] = [];
	for (const [i, entry] of body.entries()) {
		const { line, marker, title } = entry;
		const rank = ranks[i] ?? entry.headingRank;
		const current = open.at(-1);
		if (rank !== undefined && title !== undefined) {
			while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) {
				open.pop();
			}
			const siblings = open.at(-1)?.children ?? roots;
			const item = startItem(entry, rank, title, ordinalAmong(siblings, marker));
			siblings.push(item);
			open.push(item);
		} else if (current === undefined) {
			lead.push(line.body);
		} else if (i >= tailFrom) {
			tail.push(line.body);
		} else {
			current.paragraphs.push(line.body);
			for (const statement of entry.statements) {
				current.own.push(statement);
			}
			current.end = line.body.end;
		}
	}
	return { lead, roots, tail };
}

/** The rank of the item that each line begins, by index into `body`. */
function ranksOf(body: readonly BodyLine[]): readonly (number | undefined)[] {
	const markers: Marker[] = [];
	for (const { marker } of body) {
		if (marker !== undefined) {
			markers.push(marker);
		}
	}
	const ranks = itemRanks(markers);
	let next = 0;
	return body.map(({ marker }) => (marker === undefined ? undefined : ranks[next++]));
}

function startItem(entry: BodyLine, rank: number, title: TitleReading, ordinal: number): DraftItem {
	return {
		marker: entry.marker,
		rank,
		ordinal,
		title,
		paragraphs: [entry.line.body],
		own: entry.statements.slice(),
		children: [],
		block: [],
		end: entry.line.body.end,
	};
}

function ordinalAmong(siblings: readonly DraftItem[], marker: Marker | undefined): number {
	return marker === undefined || marker.style === '——' ? (siblings.at(-1)?.ordinal ?? 0) + 1 : marker.ordinal;
}

/** Levels are counted over the kinds of number that the document uses; titles end the way most of them do. */
function finish(roots: readonly DraftItem[]): readonly Item[] {
	const habits: Habits = { ranks: [], runIn: 0, commaEnded: 0 };
	readHabits(roots, habits);
	const ranks = habits.ranks.sort((a, b) => a - b);
	const byComma = habits.commaEnded * 2 > habits.runIn;
	const finishItem = (item: DraftItem, inherited: readonly Statement[]): Item => {
		const statements: AttachedStatement[] = [];
		attach(statements, item.own, 'own');
		attach(statements, item.block, 'block');
		if (statements.length === 0) {
			attach(statements, inherited, 'inherited');
		}
		const handedOn = statements.length <= MAX_INHERITED ? statements.map((attached) => attached.statement) : [];
		const children = item.children.map((child) => finishItem(child, handedOn));
		const start = item.paragraphs[0]?.start ?? 0;
		return {
			marker: item.marker,
			style: item.marker?.style ?? '',
			ordinal: item.ordinal,
			level: ranks.indexOf(item.rank) + 1,
			title: byComma ? item.title.byComma : item.title.bySentence,
			form: item.title.form,
			paragraphs: item.paragraphs,
			span: { start, end: Math.max(item.end, children.at(-1)?.span.end ?? 0) },
			children,
			statements,
		};
	};
	return roots.map((root) => finishItem(root, []));
}

/** A clause that states more than this does so measure by measure, not for the clauses under it. */
const MAX_INHERITED = 8;

function attach(attached: AttachedStatement[], statements: readonly Statement[], scope: StatementScope): void {
	for (const statement of statements) {
		attached.push({ statement, scope });
	}
}

/** How the items of a document are numbered and titled. */
interface Habits {
	/** Every rank once. */
	readonly ranks: number[];
	runIn: number;
	commaEnded: number;
}

function readHabits(items: readonly DraftItem[], habits: Habits): void {
	for (const { rank, title, children } of items) {
		if (!habits.ranks.includes(rank)) {
			habits.ranks.push(rank);
		}
		if (title.form === 'run-in') {
			habits.runIn++;
			habits.commaEnded += title.commaEnded ? 1 : 0;
		}
		readHabits(children, habits);
	}
}
