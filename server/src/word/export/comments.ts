import type { Span } from '../../core/text/span';

/** A finding, to be told at its place. */
export interface ReviewComment {
	readonly span: Span;
	readonly text: string;
}

/** Says, from place to place of a draft, which comments begin and end there. Places are asked for in order. */
export class CommentMarks {
	readonly #comments: readonly ReviewComment[];
	#next = 0;
	#open: number[] = [];

	/** `comments` are in the order of their places. */
	constructor(comments: readonly ReviewComment[]) {
		this.#comments = comments;
	}

	/** The offsets within a stretch at which a comment begins or ends. */
	cuts(start: number, end: number): readonly number[] {
		const cuts = this.#open.map((id) => this.#comments[id]?.span.end ?? 0);
		for (let i = this.#next; i < this.#comments.length; i++) {
			const { span } = this.#comments[i] ?? { span: { start: end, end } };
			if (span.start >= end) {
				break;
			}
			cuts.push(span.start, span.end);
		}
		return [...new Set(cuts.filter((cut) => cut > start && cut < end))].sort((a, b) => a - b);
	}

	/** Comments that begin before `end`, whether or not their own first character is printed. */
	begin(end: number): string {
		let marks = '';
		for (; (this.#comments[this.#next]?.span.start ?? end) < end; this.#next++) {
			marks += `<w:commentRangeStart w:id="${this.#next}"/>`;
			this.#open.push(this.#next);
		}
		return marks;
	}

	finish(end: number): string {
		const over = this.#open.filter((id) => (this.#comments[id]?.span.end ?? 0) <= end);
		this.#open = this.#open.filter((id) => !over.includes(id));
		return over.map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`).join('');
	}
}
