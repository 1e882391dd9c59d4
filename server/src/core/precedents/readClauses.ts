import type { Analysis } from '../analysis';
import type { AttachedStatement, Item, OfficialDocument } from '../outline/model';
import { isLeaf, walkItems } from '../outline/walkItems';
import { lineAt } from '../text/sourceText';
import type { Span } from '../text/span';
import type { Clause, ClauseDocument, ClauseParty, ClauseStatement } from './clause';
import { readOrgan, readPlace, readYear } from './provenance';

/** Cuts the documents of a file into clauses. `file` is how the host names it. */
export function readClauses(analysis: Analysis, file: string): readonly Clause[] {
	return analysis.documents.flatMap((document) => {
		const source: ClauseDocument = {
			file,
			title: document.title?.text,
			number: document.number,
			organ: readOrgan(analysis, document),
			date: document.date?.value,
			place: readPlace(analysis, document),
			year: readYear(analysis, document),
		};
		return clausesOf(analysis, document, source);
	});
}

/** A paragraph of measures is a sentence or more; anything shorter says too little to be compared. */
const MIN_PARAGRAPH = 30;

function clausesOf(analysis: Analysis, document: OfficialDocument, source: ClauseDocument): readonly Clause[] {
	return walkItems(document).flatMap(({ item, ancestors }) => {
		const above = ancestors.map((each) => label(analysis, each));
		const headings = ancestors.map((each) => written(analysis, each.title));
		if (isLeaf(item) || item.style === '——') {
			return [clauseOfItem(analysis, item, source, above, headings)];
		}
		const path = [...above, label(analysis, item)];
		const heading = [...headings, written(analysis, item.title)];
		return ownParagraphs(item)
			.slice(1)
			.filter((paragraph) => paragraph.span.end - paragraph.span.start >= MIN_PARAGRAPH && !isStatementLine(paragraph))
			.map((paragraph) => clauseOfParagraph(analysis, paragraph, source, path, heading));
	});
}

/** A paragraph of an item and the statements in it. */
interface OwnParagraph {
	readonly span: Span;
	readonly statements: readonly AttachedStatement[];
}

function ownParagraphs(item: Item): readonly OwnParagraph[] {
	const statements = inOrder(item.statements);
	let next = 0;
	return item.paragraphs.map((span) => {
		const own: AttachedStatement[] = [];
		for (let each = statements[next]; each !== undefined && each.statement.span.start < span.end; ) {
			if (each.statement.span.start >= span.start) {
				own.push(each);
			}
			each = statements[++next];
		}
		return { span, statements: own };
	});
}

function inOrder(statements: readonly AttachedStatement[]): readonly AttachedStatement[] {
	return [...statements].sort((a, b) => a.statement.span.start - b.statement.span.start);
}

function clauseOfItem(
	analysis: Analysis,
	item: Item,
	source: ClauseDocument,
	above: readonly string[],
	headings: readonly string[],
): Clause {
	const { content } = analysis.text;
	const marker = item.marker
		? content.slice(item.marker.span.start, item.marker.span.end)
		: written(analysis, item.title);
	const statements = item.statements.map((attached) => readStatement(analysis, attached));
	const span = { start: item.span.start, end: item.paragraphs.at(-1)?.end ?? item.span.end };
	return {
		document: source,
		path: [...above, marker],
		heading: headings.join(' '),
		title: written(analysis, item.title),
		text: item.paragraphs.map((paragraph) => written(analysis, paragraph)).join('\n'),
		body: withoutStatements(analysis, item.statements, [
			{ start: item.marker?.textStart ?? span.start, end: item.paragraphs[0]?.end ?? span.end },
			...item.paragraphs.slice(1),
		]),
		line: lineAt(analysis.text, span.start) + 1,
		span,
		statements,
		parties: statements.flatMap((statement) => statement.parties),
	};
}

function clauseOfParagraph(
	analysis: Analysis,
	paragraph: OwnParagraph,
	source: ClauseDocument,
	path: readonly string[],
	headings: readonly string[],
): Clause {
	const { span } = paragraph;
	const statements = paragraph.statements.map((attached) => readStatement(analysis, attached));
	return {
		document: source,
		path,
		heading: headings.join(' '),
		title: '',
		text: written(analysis, span),
		body: withoutStatements(analysis, paragraph.statements, [span]),
		line: lineAt(analysis.text, span.start) + 1,
		span,
		statements,
		parties: statements.flatMap((statement) => statement.parties),
	};
}

function isStatementLine({ span, statements }: OwnParagraph): boolean {
	return statements.some(({ statement }) => statement.alone && statement.span.start === span.start);
}

function label(analysis: Analysis, item: Item): string {
	const marker = item.marker ? written(analysis, item.marker.span) : '';
	return marker + written(analysis, item.title);
}

function written(analysis: Analysis, span: Span): string {
	return analysis.text.content.slice(span.start, span.end);
}

/** What the paragraphs say besides who is responsible. `spans` are in order. */
function withoutStatements(
	analysis: Analysis,
	statements: readonly AttachedStatement[],
	spans: readonly Span[],
): string {
	const cuts = inOrder(statements).map(({ statement }) => statement.span);
	let next = 0;
	return spans
		.map((span) => {
			let kept = '';
			let from = span.start;
			for (let cut = cuts[next]; cut !== undefined && cut.start < span.end; cut = cuts[++next]) {
				if (cut.start >= from && cut.end <= span.end) {
					kept += written(analysis, { start: from, end: cut.start });
					from = cut.end;
				}
			}
			return kept + written(analysis, { start: from, end: span.end });
		})
		.filter((text) => text !== '')
		.join('\n');
}

function readStatement(analysis: Analysis, attached: AttachedStatement): ClauseStatement {
	const { statement, scope } = attached;
	const parties: ClauseParty[] = statement.parties.map((party) => ({
		role: party.role,
		units: party.units.map((unit) => written(analysis, unit.span).replace(/[\s\u3000\u00A0]+/g, '')),
		openEnded: party.openEnded,
	}));
	return {
		text: written(analysis, statement.span),
		line: lineAt(analysis.text, statement.span.start) + 1,
		scope,
		parties,
	};
}
