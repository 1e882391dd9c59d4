/** Whether what a cell holds stands in its middle: figures and single words. */
export function isCentredCell(text: string): boolean {
	return text.length <= 4 || (text.length <= MAX_FIGURE && /^[-+—~]?[\d.,，%％‰\-—~/年月日]+$/.test(text));
}

const MAX_FIGURE = 24;
