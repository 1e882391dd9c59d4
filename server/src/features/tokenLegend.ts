/** The kinds of token, in the order of the legend. package.json says which colours each falls back to. */
export const TOKEN_TYPES = [
	'title',
	'documentNumber',
	'date',
	'marker',
	'heading',
	'label',
	'unit',
	'citation',
	'deadline',
	'amount',
] as const;

/** Levels of numbers keep the colours that the grammar gives them; a sixth looks like a fifth. */
export const TOKEN_MODIFIERS = ['level1', 'level2', 'level3', 'level4', 'level5'] as const;
