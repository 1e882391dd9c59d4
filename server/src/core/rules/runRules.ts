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
	const common = { analysis, facts, surroundings, responsibilityRequired, options: NO_OPTIONS };
	for (const rule of rules) {
		const setting = settings.rules.get(rule.id);
		const own = setting?.severity ?? rule.severity;
		if (own === 'off') {
			continue;
		}
		const options = rule.options && readOptions(rule.options, setting?.options);
		try {
			const found = rule.check(options === undefined ? common : { ...common, options });
			for (const { span, message, fixes, severity } of found) {
				findings.push({ span, message, fixes, rule, severity: setting?.severity ? own : (severity ?? own) });
			}
		} catch (error) {
			failures.push({ rule, error });
		}
	}
	findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	return { findings, failures };
}

function readOptions(
	known: NonNullable<Rule['options']>,
	set: RuleSetting['options'] = {},
): Readonly<Record<string, OptionValue>> {
	return Object.fromEntries(
		Object.entries(known).map(([name, option]) => {
			const value = set[name];
			return [name, typeof value === typeof option.default ? (value as OptionValue) : option.default];
		}),
	);
}

const NO_OPTIONS: Readonly<Record<string, OptionValue>> = {};
