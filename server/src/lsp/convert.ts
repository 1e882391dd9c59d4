import { DiagnosticSeverity, type Position, type Range } from 'vscode-languageserver';
import type { Severity } from '../core/settings/settings';
import { lineSpan, positionAt, type SourceText } from '../core/text/sourceText';
import type { Span } from '../core/text/span';

/** The only place where offsets become lines and characters, and back. Both sides count UTF-16 units. */

export function toPosition(text: SourceText, offset: number): Position {
	const { line, column } = positionAt(text, offset);
	return { line, character: column };
}

export function toRange(text: SourceText, span: Span): Range {
	return { start: toPosition(text, span.start), end: toPosition(text, span.end) };
}

/** A position beyond the end of its line, or of the text, is taken to be that end. */
export function toOffset(text: SourceText, position: Position): number {
	if (position.line >= text.lineStarts.length) {
		return text.content.length;
	}
	const line = lineSpan(text, Math.max(0, position.line));
	return Math.min(line.start + Math.max(0, position.character), line.end);
}

export function toDiagnosticSeverity(severity: Severity): DiagnosticSeverity {
	return DIAGNOSTIC_SEVERITY[severity];
}

const DIAGNOSTIC_SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};
