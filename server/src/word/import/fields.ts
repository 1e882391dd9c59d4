/** The fields that are open at a place of the text. Of a field, its result is shown; its instruction is not. */
export class Fields {
	readonly #open: Field[] = [];

	begin(): void {
		if (this.#open.length < MAX_OPEN) {
			this.#open.push({ instruction: '', kind: '', inResult: false });
		}
	}

	instruct(text: string): void {
		const field = this.#open.at(-1);
		if (field !== undefined && !field.inResult && field.instruction.length < MAX_INSTRUCTION) {
			field.instruction += text;
		}
	}

	separate(): void {
		const field = this.#open.at(-1);
		if (field !== undefined) {
			field.inResult = true;
			field.kind = field.instruction.trimStart().slice(0, 20);
		}
	}

	/** Gives the instruction of a field that had no result, and is drawn by what it says. */
	end(): string | undefined {
		const field = this.#open.pop();
		return field !== undefined && !field.inResult ? field.instruction.trim() : undefined;
	}

	/** Whether text here is part of an instruction. */
	get hidesText(): boolean {
		return this.#open.some(({ inResult }) => !inResult);
	}

	/** Whether text here is the result of a field of such a kind: `TOC`, `PAGE`. */
	isIn(kinds: RegExp): boolean {
		return this.#open.some(({ kind, inResult }) => inResult && kinds.test(kind));
	}
}

interface Field {
	instruction: string;
	/** How it begins, once it is whole. */
	kind: string;
	inResult: boolean;
}

const MAX_OPEN = 64;
const MAX_INSTRUCTION = 2000;

/** What a field without a result shows: a character in a circle, a symbol by its code. `undefined` where it is not known. */
export function drawField(instruction: string): string | undefined {
	const enclosed = /^EQ\s+\\o\s*(?:\\a[cdlr]\s*)*\(\s*([^,，;；()]{1,4})\s*[,，;；]\s*([^,，;；()]{1,4})\s*\)/i.exec(
		instruction,
	);
	if (enclosed !== null) {
		const [, first = '', second = ''] = enclosed;
		const inside = /[○〇◯]/.test(first) ? second : first;
		return /[○〇◯]/.test(first + second) ? (circle(inside.trim()) ?? `(${inside.trim()})`) : inside.trim();
	}
	const symbol = /^SYMBOL\s+(0x[\da-f]{1,5}|\d{1,6})\b.*\\u/i.exec(instruction);
	const code = Number(symbol?.[1] ?? 0);
	return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : undefined;
}

function circle(inside: string): string | undefined {
	const figure = /^\d{1,2}$/.test(inside) ? Number(inside) : 0;
	if (figure >= 1 && figure <= 20) {
		return String.fromCharCode(0x2460 + figure - 1);
	}
	const han = '一二三四五六七八九十'.indexOf(inside);
	return inside.length === 1 && han >= 0 ? String.fromCharCode(0x3280 + han) : undefined;
}
