import { staysInAttachmentList } from '../elements/attachment';
import { closesQuotedClause, opensQuotedClause } from '../elements/quotedClause';
import type { Line } from '../lines/line';
import type { Marker } from '../lines/marker';
import { readStatements } from '../responsibility/readStatements';
import type { Statement } from '../responsibility/statement';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { acceptMarkers } from './acceptMarkers';
import { attachStatements } from './attachStatements';
import type { BodyLine, DraftItem } from './draftItem';
import { itemRanks } from './itemRanks';
import { readItemTitle, type TitleReading } from './itemTitle';
import type { Item, OfficialDocument } from './model';
import { splitTail } from './splitTail';
import { findUnnumberedHeadings } from './unnumberedHeadings';

/** Builds lead, items and tail of a document from the lines of its text proper. */
export function buildItems(
	text: SourceText,
	partners: Int32Array,
	lines: readonly Line[],
): Pick<OfficialDocument, 'lead' | 'items' | 'tail'> {
	const body = withUnnumberedHeadings(text, partners, readBody(text, partners, lines));
	const { lead, roots, tail } = growTree(text, body);
	attachStatements(roots);
	return { lead, items: finish(roots), tail };
}

function readBody(text: SourceText, partners: Int32Array, lines: readonly Line[]): readonly BodyLine[] {
	const accepted = acceptMarkers(withoutQuotedClauses(text, withoutAttachmentList(text, lines)));
	return lines.map((line, i) => {
		const marker = accepted[i] ? line.marker : undefined;
		const statements = readStatements(text, partners, line.body);
		const title = marker && readItemTitle(text.folded, partners, titleStretch(marker.textStart, line, statements));
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
		return inList ? { ...line, marker: undefined } : line;
	});
}

/** What an amendment quotes has the numbers of another document. A quotation that never ends hides nothing. */
function withoutQuotedClauses(text: SourceText, lines: readonly Line[]): readonly Line[] {
	const result = [...lines];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		if (line === undefined || !opensQuotedClause(text.folded, line.body)) {
			continue;
		}
		const rest = lines.slice(i + 1, i + 1 + MAX_QUOTED);
		const end = rest.findIndex((each) => closesQuotedClause(text.folded, each.body));
		for (const [j, quoted] of rest.slice(0, end + 1).entries()) {
			result[i + 1 + j] = { ...quoted, marker: undefined };
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
	return body.map((entry, i) => {
		const headingRank = headings.get(i);
		return headingRank === undefined
			? entry
			: { ...entry, headingRank, title: readItemTitle(text.folded, partners, entry.line.body) };
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
		const rank = ranks.get(i) ?? entry.headingRank;
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
function ranksOf(body: readonly BodyLine[]): ReadonlyMap<number, number> {
	const numbered = body.flatMap(({ marker }, i) => (marker === undefined ? [] : [{ marker, i }]));
	const ranks = itemRanks(numbered.map(({ marker }) => marker));
	return new Map(numbered.map(({ i }, k) => [i, ranks[k] ?? 0]));
}

function startItem(entry: BodyLine, rank: number, title: TitleReading, ordinal: number): DraftItem {
	return {
		marker: entry.marker,
		rank,
		ordinal,
		title,
		paragraphs: [entry.line.body],
		own: [...entry.statements],
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
	const all = flatten(roots);
	const ranks = [...new Set(all.map((item) => item.rank))].sort((a, b) => a - b);
	const runIn = all.filter((item) => item.title.form === 'run-in');
	const byComma = runIn.filter((item) => item.title.commaEnded).length * 2 > runIn.length;
	const finishItem = (item: DraftItem, inherited: readonly Statement[]): Item => {
		const own = item.own.map((statement) => ({ statement, scope: 'own' as const }));
		const block = item.block.map((statement) => ({ statement, scope: 'block' as const }));
		const above =
			own.length > 0 || block.length > 0
				? []
				: inherited.map((statement) => ({ statement, scope: 'inherited' as const }));
		const statements = [...own, ...block, ...above];
		const children = item.children.map((child) =>
			finishItem(child, statements.length <= MAX_INHERITED ? statements.map((attached) => attached.statement) : []),
		);
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

function flatten(items: readonly DraftItem[]): DraftItem[] {
	return items.flatMap((item) => [item, ...flatten(item.children)]);
}
