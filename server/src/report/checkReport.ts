import type { Language } from '../core/localized';
import type { Severity } from '../core/settings/settings';
import { positionAt } from '../core/text/sourceText';
import type { CheckedFile } from './checkedFile';

/** What `policy-draft check --format json` prints. Lines and columns are 1-based, columns count UTF-16 units. */
export interface CheckReport {
	readonly files: readonly { readonly file: string; readonly diagnostics: readonly DiagnosticReport[] }[];
	readonly summary: { readonly files: number } & Readonly<Record<Severity, number>>;
}

export interface DiagnosticReport {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly line: number;
	readonly column: number;
	/** Exclusive. */
	readonly endLine: number;
	readonly endColumn: number;
	readonly fix: { readonly title: string; readonly safe: boolean } | null;
}

export function checkReport(checked: readonly CheckedFile[], language: Language): CheckReport {
	const files = checked.map(({ file, analysis, findings }) => ({
		file,
		diagnostics: findings.map((finding): DiagnosticReport => {
			const start = positionAt(analysis.text, finding.span.start);
			const end = positionAt(analysis.text, finding.span.end);
			// The one that `--fix` would apply, if there is one.
			const fix = finding.fixes.find((each) => each.safe) ?? finding.fixes[0];
			return {
				rule: finding.rule.id,
				severity: finding.severity,
				message: finding.message[language],
				line: start.line + 1,
				column: start.column + 1,
				endLine: end.line + 1,
				endColumn: end.column + 1,
				fix: fix === undefined ? null : { title: fix.title[language], safe: fix.safe },
			};
		}),
	}));
	const count = (severity: Severity): number =>
		checked.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
	return {
		files,
		summary: {
			files: files.length,
			error: count('error'),
			warning: count('warning'),
			information: count('information'),
			hint: count('hint'),
		},
	};
}
