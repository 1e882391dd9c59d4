import { isExemptHeading } from '../responsibility/exemptHeadings';
import type { Statement } from '../responsibility/statement';
import type { ResponsibilityRequirement } from '../settings/settings';
import type { SourceText } from '../text/sourceText';
import type { Item, OfficialDocument } from './model';
import { isLeaf, walkItems } from './walkItems';

/** Who is expected to be named where in a document. */
export interface Expectation {
	/** Clauses that should name someone and do not. */
	readonly lacking: readonly Item[];
	/** Set where the document has measures but no habit of naming anyone. */
	readonly absent: { readonly measures: number; readonly stated: number } | undefined;
}

/**
 * The clauses that must say who is responsible. The unit of expectation is the leaf; sections on principles, aims and
 * safeguards are exempt unless one of their own clauses names someone. With `auto` the document's own habit decides, level
 * by level: where at least three leaves stand on a level and most of them name someone, the others should.
 */
export function expectResponsibility(
	text: SourceText,
	document: OfficialDocument,
	required: ResponsibilityRequirement,
): Expectation {
	const known = KNOWN.get(document);
	if (known?.required === required) {
		return known.expectation;
	}
	const expectation = readExpectation(text, document, required);
	KNOWN.set(document, { required, expectation });
	return expectation;
}

/** Several rules and views ask the same of a document, which never changes. */
const KNOWN = new WeakMap<
	OfficialDocument,
	{ readonly required: ResponsibilityRequirement; readonly expectation: Expectation }
>();

function readExpectation(
	text: SourceText,
	document: OfficialDocument,
	required: ResponsibilityRequirement,
): Expectation {
	if (required === 'never') {
		return { lacking: [], absent: undefined };
	}
	const leaves = measureLeaves(text, document);
	const lacks = (item: Item): boolean => !item.statements.some(({ statement }) => namesSomeone(statement));
	if (required === 'always') {
		return { lacking: leaves.filter(lacks), absent: undefined };
	}
	const levels = [...new Set(leaves.map((item) => item.level))].map((level) =>
		leaves.filter((item) => item.level === level),
	);
	const judged = levels.filter((items) => items.length >= MIN_LEAVES);
	const habitual = judged.filter((items) => items.length - items.filter(lacks).length >= items.length * HABIT);
	const lacking = habitual.flatMap((items) => items.filter(lacks));
	const measures = judged.reduce((sum, items) => sum + items.length, 0);
	if (judged.length === 0 || habitual.length > 0) {
		return { lacking, absent: undefined };
	}
	const stated = judged.flat().filter((item) => !lacks(item)).length;
	return { lacking, absent: { measures, stated } };
}

const MIN_LEAVES = 3;
const HABIT = 0.6;

/** 完成时限 alone names nobody; a statement left empty is another rule's finding. */
function namesSomeone(statement: Statement): boolean {
	return statement.parties.length > 0 || statement.faults.includes('empty');
}

/** Leaves that are measures: not articles of a regulation, not in an exempt section. */
function measureLeaves(text: SourceText, document: OfficialDocument): readonly Item[] {
	const stating = new Set<Item>();
	const placed = walkItems(document);
	for (const { item, ancestors } of placed) {
		if (item.statements.length > 0) {
			stating.add(item);
			for (const ancestor of ancestors) {
				stating.add(ancestor);
			}
		}
	}
	const isExempt = (item: Item): boolean =>
		!stating.has(item) && isExemptHeading(text.folded.slice(item.title.start, item.title.end));
	return placed
		.filter(({ item }) => isLeaf(item) && !item.style.startsWith('第X') && saysSomething(item))
		.filter(
			({ item, ancestors }) => !isExempt(item) && !ancestors.some((each) => isExempt(each) || each.style === '第X条'),
		)
		.map(({ item }) => item);
}

/** A heading that nothing has been written under yet is no measure. */
function saysSomething(item: Item): boolean {
	return item.form === 'run-in' || item.paragraphs.length > 1 || item.statements.length > 0;
}
