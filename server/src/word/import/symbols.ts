/**
 * What a character of a font of symbols looks like, as a character that every font has; `undefined` where it is not known.
 * A character that is none of theirs is itself.
 */
export function readSymbol(font: string, character: string): string | undefined {
	const code = character.codePointAt(0) ?? 0;
	const isPrivate = code >= 0xf000 && code <= 0xf0ff;
	const symbols = FONTS[font.toLowerCase().replace(/\s/g, '')];
	if (symbols === undefined) {
		return isPrivate ? undefined : character;
	}
	const at = isPrivate ? code - 0xf000 : code;
	return at >= 0x100 ? character : (symbols[at] ?? (isPlain(font, at) ? String.fromCharCode(at) : undefined));
}

/** Text in a font, as it looks where that is one of symbols; `unknown` is asked for what stands in place of a character that is not known. */
export function readSymbols(font: string, text: string, unknown: (code: string) => string): string {
	if (!SYMBOL_FONT.test(font)) {
		return text;
	}
	return text.replace(
		/[\x21-\xff\uf000-\uf0ff]/g,
		(character) => readSymbol(font, character) ?? unknown(character.charCodeAt(0).toString(16).toUpperCase()),
	);
}

const SYMBOL_FONT = /^(?:symbol|wingdings ?[23]?|webdings)$/i;

/** Blanks are blanks in all of them; Symbol has the figures and marks of other fonts. */
function isPlain(font: string, code: number): boolean {
	return (
		code === 0x20 || (font.toLowerCase() === 'symbol' && /[\d!#%&()+,./:;<=>?[\]_{|}]/.test(String.fromCharCode(code)))
	);
}

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
	symbol: {
		183: '•',
		45: '-',
		176: '°',
		177: '±',
		180: '×',
		163: '≤',
		179: '≥',
		185: '≠',
		174: '→',
		172: '←',
		101: 'ε',
		109: 'μ',
		97: 'α',
		98: 'β',
		87: 'Ω',
	},
	wingdings: {
		...symbolRun(0x81, '①②③④⑤⑥⑦⑧⑨⑩'),
		...symbolRun(0x8c, '❶❷❸❹❺❻❼❽❾❿'),
		40: '☎',
		42: '✉',
		74: '☺',
		108: '●',
		109: '❍',
		110: '■',
		111: '□',
		113: '❑',
		114: '❒',
		115: '⬧',
		116: '◆',
		117: '◆',
		118: '❖',
		119: '•',
		158: '·',
		159: '•',
		161: '○',
		163: '◉',
		164: '◉',
		167: '▪',
		168: '□',
		171: '★',
		216: '➢',
		224: '→',
		232: '➔',
		240: '⇨',
		251: '✗',
		252: '✓',
		253: '☒',
		254: '☑',
	},
	wingdings2: {
		80: '✓',
		79: '✗',
		82: '☑',
		81: '☒',
		84: '☒',
		163: '□',
		42: '☐',
		48: '☐',
		151: '●',
		152: '●',
		162: '■',
		...symbolRun(0x6a, '①②③④⑤⑥⑦⑧⑨⑩'),
	},
	wingdings3: { 125: '▶', 129: '▷', 132: '◀' },
	webdings: { 97: '✓', 60: '■', 61: '●', 110: '●', 103: '■', 99: '□' },
};

function symbolRun(first: number, characters: string): Record<number, string> {
	return Object.fromEntries([...characters].map((character, i) => [first + i, character]));
}
