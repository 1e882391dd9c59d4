import { markOf } from './marks';

/** What was met that is no plain text, by kind, each with the mark of its place. */
export type NoticedKind =
	| 'picture'
	| 'chart'
	| 'diagram'
	| 'shape'
	| 'textBox'
	| 'object'
	| 'equation'
	| 'table'
	| 'nestedTable'
	| 'footnote'
	| 'endnote'
	| 'ruby'
	| 'symbol'
	| 'field'
	| 'hidden'
	| 'contents'
	| 'wordArt'
	| 'otherFile'
	| 'inserted'
	| 'deleted'
	| 'moved'
	| 'formatting'
	| 'number';

export interface NoticedThing {
	readonly mark: number;
	/** What it says, or is called. */
	readonly detail: string;
}

export class Noticed {
	readonly #things = new Map<NoticedKind, NoticedThing[]>();
	readonly #counts = new Map<NoticedKind, number>();
	#marks = 0;

	/** Notes it down and gives the mark to put into the text. Of each kind, a hundred are remembered and all are counted. */
	add(kind: NoticedKind, detail = ''): string {
		this.#counts.set(kind, this.count(kind) + 1);
		const things = this.#things.get(kind) ?? [];
		this.#things.set(kind, things);
		if (things.length >= MAX_REMEMBERED) {
			return '';
		}
		const mark = ++this.#marks;
		things.push({ mark, detail });
		return markOf(mark);
	}

	/** A mark for a place of which something else takes note. */
	newMark(): number {
		return ++this.#marks;
	}

	count(kind: NoticedKind): number {
		return this.#counts.get(kind) ?? 0;
	}

	things(kind: NoticedKind): readonly NoticedThing[] {
		return this.#things.get(kind) ?? [];
	}
}

const MAX_REMEMBERED = 100;
