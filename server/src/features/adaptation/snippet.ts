import type { AdaptedClause } from './adaptClause';

/** An adapted clause as an LSP snippet: each stop a placeholder that holds what the other place wrote. */
export function toSnippet({ text, stops }: Pick<AdaptedClause, 'text' | 'stops'>): string {
	let snippet = '';
	let from = 0;
	for (const [i, { start, end }] of stops.entries()) {
		snippet += `${escapeSnippet(text.slice(from, start))}\${${i + 1}:${escapeSnippet(text.slice(start, end))}}`;
		from = end;
	}
	return `${snippet}${escapeSnippet(text.slice(from))}$0`;
}

/** What a corpus file holds stays text: no variable, no choice, no further placeholder. */
function escapeSnippet(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
