import type { Language } from '../core/localized';
import { fingerprint } from '../core/rules/fingerprint';
import type { Severity } from '../core/settings/settings';
import { lineAt } from '../core/text/sourceText';
import type { CheckedFile } from './checkedFile';

/** An entry of a GitLab Code Quality report. */
export interface GitlabIssue {
	readonly description: string;
	readonly check_name: string;
	/** Unlike that of any other entry of the report. */
	readonly fingerprint: string;
	readonly severity: 'info' | 'minor' | 'major' | 'critical';
	readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const SEVERITY: Readonly<Record<Severity, GitlabIssue['severity']>> = {
	error: 'critical',
	warning: 'major',
	information: 'minor',
	hint: 'info',
};

export function gitlabReport(checked: readonly CheckedFile[], language: Language): readonly GitlabIssue[] {
	return checked.flatMap(({ location, analysis, findings }) => {
		const seen = new Map<string, number>();
		return findings.map((finding): GitlabIssue => {
			const print = fingerprint(analysis, finding);
			const times = seen.get(print) ?? 0;
			seen.set(print, times + 1);
			return {
				description: finding.message[language],
				check_name: finding.rule.id,
				fingerprint: `${location}:${print}${times === 0 ? '' : `:${times}`}`,
				severity: SEVERITY[finding.severity],
				location: {
					path: location,
					lines: {
						begin: lineAt(analysis.text, finding.span.start) + 1,
						// The last line that holds a character of it.
						end: lineAt(analysis.text, Math.max(finding.span.start, finding.span.end - 1)) + 1,
					},
				},
			};
		});
	});
}
