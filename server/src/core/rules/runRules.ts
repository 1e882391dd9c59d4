import type { Analysis } from '../analysis';
import type { RuleSetting, Settings, Severity } from '../settings/settings';
import { ALL_RULES } from './all';
import { createFacts } from './facts';
import type { Finding, OptionValue, Rule } from './rule';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings';

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

/** Runs every rule that is on. */
export function runRules(
	analysis: Analysis,
	settings: Settings,
	surroundings: Surroundings = NO_SURROUNDINGS,
	rules: readonly Rule[] = ALL_RULES,
): RuleRun {
	const findings: RuleFinding[] = [];
	const failures: { rule: Rule; error: unknown }[] = [];
	const facts = createFacts(analysis, surroundings);
	const { responsibilityRequired } = settings;
	for (const rule of rules) {
		const setting = settings.rules.get(rule.id);
		const own = setting?.severity ?? rule.severity;
		if (own === 'off') {
			continue;
		}
		const options = readOptions(rule, setting?.options);
		try {
			for (const finding of rule.check({ analysis, facts, surroundings, responsibilityRequired, options })) {
				const severity = setting?.severity ? own : (finding.severity ?? own);
				findings.push({ span: finding.span, message: finding.message, fixes: finding.fixes, rule, severity });
			}
		} catch (error) {
			failures.push({ rule, error });
		}
	}
	findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	return { findings, failures };
}

function readOptions(rule: Rule, set: RuleSetting['options'] = {}): Readonly<Record<string, OptionValue>> {
	if (rule.options === undefined) {
		return NO_OPTIONS;
	}
	return Object.fromEntries(
		Object.entries(rule.options).map(([name, option]) => {
			const value = set[name];
			return [name, typeof value === typeof option.default ? (value as OptionValue) : option.default];
		}),
	);
}

const NO_OPTIONS: Readonly<Record<string, OptionValue>> = {};
