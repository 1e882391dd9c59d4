import type { Analysis } from '../analysis';
import type { Item } from '../outline/model';

/** An earlier document by its parts: what a new one of its kind may be built like. */
export interface DocumentSkeleton {
	readonly title: string | undefined;
	/** 文种: 意见, 方案. */
	readonly kind: string | undefined;
	/** Its outermost headings in order, without numbers. */
	readonly sections: readonly string[];
	/** How its clauses are numbered below the outermost headings, outermost first: `['（一）', '1.']`. */
	readonly styles: readonly string[];
	/** The mark its clauses name responsible units by, `责任单位` or `牵头单位`; `undefined` where they name none. */
	readonly statement: string | undefined;
}

/** Documents without sections are left out: a notice of one paragraph has nothing to be built like. */
export function readSkeletons(analysis: Analysis): readonly DocumentSkeleton[] {
	const { content } = analysis.text;
	return analysis.documents
		.filter(({ items }) => items.some(({ children }) => children.length > 0))
		.map(({ title, kind, items }) => ({
			title: title?.text,
			kind,
			sections: items
				.map(({ title: { start, end } }) => content.slice(start, end))
				.filter((section) => section !== '' && section.length <= MAX_SECTION),
			styles: stylesBelow(items),
			statement: statementLabel(items, content),
		}));
}

/** What is longer is a sentence and no heading. */
const MAX_SECTION = 30;
/** No ladder has more rungs that a new document would begin with. */
const MAX_LEVELS = 3;

function stylesBelow(items: readonly Item[]): readonly string[] {
	const styles: string[] = [];
	let level = items.flatMap(({ children }) => children);
	while (level.length > 0 && styles.length < MAX_LEVELS) {
		const style = level.find((item) => item.style !== '')?.style;
		if (style !== undefined) {
			styles.push(style);
		}
		level = level.flatMap(({ children }) => children);
	}
	return styles;
}

function statementLabel(items: readonly Item[], content: string): string | undefined {
	for (const item of items) {
		const [own] = item.statements;
		const label =
			own === undefined
				? statementLabel(item.children, content)
				: /(?:牵头|责任)(?:单位|部门)(?=[:：])/.exec(
						content.slice(own.statement.span.start, own.statement.span.end),
					)?.[0];
		if (label !== undefined) {
			return label;
		}
	}
	return undefined;
}
