/**
 * What may be tried, by its folder under server/src, and the unit tests that concern it: its own and those of what stands on it
 * closely. A mutant that survives runs all tests that reach it, so the examples of all rules are left to the rules.
 */
/** @type {Readonly<Record<string, readonly string[]>>} */
export const PARTS = {
	'core/lines': ['test/core/*.test.ts', 'test/elements/*.test.ts', 'test/seeds/outline.test.ts'],
	'core/elements': [
		'test/core/*.test.ts',
		'test/elements/*.test.ts',
		'test/seeds/outline.test.ts',
		'test/features/semanticTokens.test.ts',
	],
	'core/responsibility': [
		'test/core/*.test.ts',
		'test/elements/*.test.ts',
		'test/seeds/outline.test.ts',
		'test/tasks/*.test.ts',
		'test/features/completion.test.ts',
	],
	'core/outline': [
		'test/core/*.test.ts',
		'test/elements/*.test.ts',
		'test/seeds/outline.test.ts',
		'test/features/{symbols,folding,itemAt,selectionRanges}.test.ts',
		'test/rules/{examples,numbering}.test.ts',
	],
	'core/editing': ['test/editing/{attachments,clauses}.test.ts', 'test/lsp/clauseEditing.test.ts'],
	'core/rules/numbering': rules(),
	'core/rules/responsibility': rules(),
	'core/rules/citations': rules(),
	'core/rules/residue': rules(),
	'core/rules/headings': rules(),
	'core/rules/elements': rules(),
	'core/rules/numbers': [...rules(), 'test/rules/changedCounts.test.ts'],
	'core/rules/punctuation': rules(),
	'core/rules/wording': rules(),
	'core/rules/policy': rules(),
};

function rules() {
	return ['test/rules/{examples,numbering,safeFixes}.test.ts', 'test/seeds/findings.test.ts'];
}
