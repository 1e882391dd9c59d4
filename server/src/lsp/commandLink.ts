import type { ClauseDocument } from '../core/precedents/clause';
import type { CardLink } from '../features/hoverMarkdown';
import type { DraftPosition } from '../protocol';
import { addressOf } from './precedentView';

/** Addresses of the client's commands on a precedent, for the draft and the place that the card is about. */
export function commandLink(place: DraftPosition): CardLink {
	return (command, clause) => `command:policyDraft.${command}?${encodeArguments([addressOf(clause), place])}`;
}

/** The address of the command that opens a document of the corpus at its beginning. */
export function documentLink({ file }: ClauseDocument): string {
	return `command:policyDraft.openPrecedent?${encodeArguments([{ file, start: 0, line: 1 }])}`;
}

/** Nothing that could end a link of Markdown is left, whatever a file is called. */
function encodeArguments(values: readonly unknown[]): string {
	return encodeURIComponent(JSON.stringify(values)).replace(
		/[!'()*]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
