import type { Analysis } from '../analysis';
import type { Settings, Severity } from '../settings/settings';
import { ALL_RULES } from './all';
import type { Finding, Rule } from './rule';

/** A finding with the rule that made it and the severity that the settings give it. */
export interface RuleFinding extends Finding {
	readonly rule: Rule;
	readonly severity: Severity;
}

export interface RuleRun {
	/** By place, then in the order of the rules. */
	readonly findings: readonly RuleFinding[];
	/** Rules that threw: a defect of ours, which must not cost the drafter the other findings. */
	readonly failures: readonly { readonly rule: Rule; readonly error: unknown }[];
}

/** Runs every rule that the settings leave on. */
export function runRules(analysis: Analysis, settings: Settings, rules: readonly Rule[] = ALL_RULES): RuleRun {
	const findings: RuleFinding[] = [];
	const failures: { rule: Rule; error: unknown }[] = [];
	for (const rule of rules) {
		const set = settings.rules.get(rule.id)?.severity;
		if (set === 'off') {
			continue;
		}
		try {
			for (const finding of rule.check({ analysis, responsibilityRequired: settings.responsibilityRequired })) {
				findings.push({ ...finding, rule, severity: set ?? finding.severity ?? rule.severity });
			}
		} catch (error) {
			failures.push({ rule, error });
		}
	}
	findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	return { findings, failures };
}
