import type { ClauseDocument } from '../core/precedents/clause';

/** Where and when a document was issued, as a drafter says it: `济宁市 2020`. Empty where it does not say. */
export function shortSource({ place, year }: ClauseDocument): string {
	return [place, year].filter((part) => part !== undefined).join(' ');
}

/** Title and number of a document; of one without a title the name of its file, by which it can be found. */
export function documentName({ title, number, file }: ClauseDocument): string {
	return `${title === undefined ? (file.split(/[\\/]/).at(-1) ?? file) : `《${title}》`}${number ?? ''}`;
}
