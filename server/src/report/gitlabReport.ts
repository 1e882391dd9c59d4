import type { Language } from '../core/localized';
import { fingerprint } from '../core/rules/fingerprint';
import type { Severity } from '../core/settings/settings';
import { positionAt } from '../core/text/sourceText';
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
	return checked.flatMap(({ file, analysis, findings }) => {
		const seen = new Map<string, number>();
		return findings.map((finding): GitlabIssue => {
			const print = fingerprint(analysis, finding);
			const times = seen.get(print) ?? 0;
			seen.set(print, times + 1);
			return {
				description: finding.message[language],
				check_name: finding.rule.id,
				fingerprint: `${file}:${print}${times === 0 ? '' : `:${times}`}`,
				severity: SEVERITY[finding.severity],
				location: {
					path: file,
					lines: {
						begin: positionAt(analysis.text, finding.span.start).line + 1,
						end: positionAt(analysis.text, finding.span.end).line + 1,
					},
				},
			};
		});
	});
}
