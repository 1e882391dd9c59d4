import type { Clause } from '../core/precedents/clause';
import type { Comparison, ComparisonRow } from '../features/comparison/compareDocuments';
import type { CompareResult, CompareRow, CompareSide } from '../protocol';

/** A comparison as the view shows it. */
export function viewComparison(
	names: { readonly draft: string; readonly precedent: string },
	{ rows, counts }: Comparison,
): CompareResult {
	return { ...names, rows: rows.map(viewRow), counts };
}

const NO_UNITS = { both: [], onlyDraft: [], onlyPrecedent: [] };

function viewRow(row: ComparisonRow): CompareRow {
	const draft = row.kind === 'precedent' ? undefined : side(row.draft, row.draft.line - 1);
	const precedent = row.kind === 'draft' ? undefined : side(row.precedent, row.precedent.line);
	if (row.kind === 'both') {
		return { kind: 'both', draft, precedent, moved: row.moved, changes: row.changes, units: row.units };
	}
	const { body } = row.kind === 'draft' ? row.draft : row.precedent;
	const changes = [{ kind: 'same' as const, text: body, emphatic: false }];
	return { kind: row.kind, draft, precedent, moved: false, changes, units: NO_UNITS };
}

function side({ path, title }: Clause, line: number): CompareSide {
	const last = path.at(-1) ?? '';
	return { label: last.endsWith(title) ? last : `${last}${title}`, line };
}
