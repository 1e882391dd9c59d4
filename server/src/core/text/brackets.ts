/** Brackets and quotation marks in half width, each with its partner. */
export const BRACKETS: readonly string[] = ['()', '[]', '{}', '《》', '〈〉', '〔〕', '【】', '「」', '“”', '‘’'];

export const OPENING_BRACKETS = BRACKETS.map((pair) => pair.charAt(0)).join('');
export const CLOSING_BRACKETS = BRACKETS.map((pair) => pair.charAt(1)).join('');
