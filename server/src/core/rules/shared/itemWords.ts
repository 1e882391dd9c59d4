import type { Item } from '../../outline/model';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';

/** The marker of an item as written. */
export function writtenMarker({ content }: SourceText, item: Item): string {
	return item.marker === undefined ? '' : content.slice(item.marker.span.start, item.marker.span.end);
}

/** The title of an item as written. */
export function writtenTitle({ content }: SourceText, item: Item): string {
	return content.slice(item.title.start, item.title.end);
}

/** Marker and title of an item: where a finding about the item as a whole stands. */
export function itemHead(item: Item): Span {
	return { start: item.span.start, end: Math.max(item.title.end, item.marker?.span.end ?? item.span.start) };
}

/** For messages, which quote only so much. */
export function shorten(text: string): string {
	return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text;
}

const MAX_QUOTED = 20;
