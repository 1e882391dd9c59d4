import type { Span } from '../text/span';
import type { PlannedEdit } from './editPlan';

/**
 * The text after a change, as stretches of the text before it. What is kept stays where it is and is in order; what is moved or
 * new stands between. What no segment names is deleted.
 */
export type Segment =
	| { readonly kind: 'kept' | 'moved'; readonly span: Span }
	| { readonly kind: 'new'; readonly text: string };

export interface Layout {
	readonly text: string;
	/** Of the text before, without overlaps, in order. */
	readonly edits: readonly PlannedEdit[];
	/** What is new, in the text after. */
	readonly added: readonly Span[];
	/** Where a character of the text before stands now; `undefined` where it was deleted. */
	readonly moved: (offset: number) => number | undefined;
}

/** `inner` are edits within the segments, in any order; those in what is deleted have no effect. */
export function layOut(content: string, segments: readonly Segment[], inner: readonly PlannedEdit[]): Layout {
	const sorted = [...inner].sort((a, b) => a.span.start - b.span.start);
	const edits: PlannedEdit[] = [];
	const added: Span[] = [];
	const places: Place[] = [];
	const parts: string[] = [];
	let length = 0;
	const write = (text: string): void => {
		parts.push(text);
		length += text.length;
	};
	/** End of what was kept last, in the text before. */
	let keptTo = 0;
	/** Index into `parts` of what was written since. */
	let from = 0;
	const closeGap = (to: number): void => {
		const newText = parts.slice(from).join('');
		if (to > keptTo || newText !== '') {
			edits.push({ span: { start: keptTo, end: to }, newText, role: 'text' });
		}
	};
	for (const segment of segments) {
		if (segment.kind === 'new') {
			added.push({ start: length, end: length + segment.text.length });
			write(segment.text);
			continue;
		}
		const { span, kind } = segment;
		if (kind === 'kept') {
			closeGap(span.start);
		}
		let offset = span.start;
		const copyTo = (end: number): void => {
			places.push({ start: offset, end, now: length });
			write(content.slice(offset, end));
			offset = end;
		};
		for (const edit of sorted) {
			if (edit.span.start >= offset && edit.span.end <= span.end) {
				copyTo(edit.span.start);
				places.push({ start: edit.span.start, end: edit.span.end, now: length });
				write(edit.newText);
				offset = edit.span.end;
				if (kind === 'kept') {
					edits.push(edit);
				}
			}
		}
		copyTo(span.end);
		if (kind === 'kept') {
			keptTo = span.end;
			from = parts.length;
		}
	}
	closeGap(content.length);
	places.sort((a, b) => a.start - b.start || a.end - b.end);
	return {
		text: parts.join(''),
		edits,
		added,
		moved: (offset) => {
			const place = places.findLast(({ start, end }) => start <= offset && offset < end);
			return place && place.now + offset - place.start;
		},
	};
}

interface Place {
	readonly start: number;
	readonly end: number;
	readonly now: number;
}

export function kept(start: number, end: number): Segment {
	return { kind: 'kept', span: { start, end } };
}

export function moved(start: number, end: number): Segment {
	return { kind: 'moved', span: { start, end } };
}
