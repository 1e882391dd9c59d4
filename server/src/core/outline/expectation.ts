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
	const lacking: Item[] = [];
	let measures = 0;
	let stated = 0;
	let isHabit = false;
	for (const items of byLevel(leaves).values()) {
		if (items.length >= MIN_LEAVES) {
			const without = items.filter(lacks);
			const own = items.length - without.length;
			measures += items.length;
			stated += own;
			if (own >= items.length * HABIT) {
				isHabit = true;
				lacking.push(...without);
			}
		}
	}
	return { lacking, absent: measures > 0 && !isHabit ? { measures, stated } : undefined };
}

/** In the order in which the levels are met. */
function byLevel(items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
	const levels = new Map<number, Item[]>();
	for (const item of items) {
		const known = levels.get(item.level);
		if (known === undefined) {
			levels.set(item.level, [item]);
		} else {
			known.push(item);
		}
	}
	return levels;
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
	// Asked again for each clause of a section.
	const exempt = new Map<Item, boolean>();
	const isExempt = (item: Item): boolean => {
		let known = exempt.get(item);
		if (known === undefined) {
			known = !stating.has(item) && isExemptHeading(text.folded.slice(item.title.start, item.title.end));
			exempt.set(item, known);
		}
		return known;
	};
	const leaves: Item[] = [];
	for (const { item, ancestors } of placed) {
		if (
			isLeaf(item) &&
			!item.style.startsWith('第X') &&
			saysSomething(item) &&
			!isExempt(item) &&
			!ancestors.some((each) => isExempt(each) || each.style === '第X条')
		) {
			leaves.push(item);
		}
	}
	return leaves;
}

/** A heading that nothing has been written under yet is no measure. */
function saysSomething(item: Item): boolean {
	return item.form === 'run-in' || item.paragraphs.length > 1 || item.statements.length > 0;
}
