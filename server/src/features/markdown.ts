/**
 * Text as Markdown that shows exactly that text: every ASCII mark that could begin markup is escaped, line breaks become
 * blanks. Safe for text of unknown origin.
 */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\r\n]+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
