import { ALL_RULES } from '../../../server/src/core/rules/all';
import type { Severity } from '../../../server/src/core/settings/settings';

/** A configuration in which these rules are on and no others, so that a rule that is added later changes no test here. */
export function onlyRules(on: Readonly<Record<string, Severity>>, more: object = {}): string {
	const off = Object.fromEntries(ALL_RULES.map((rule) => [rule.id, 'off']));
	return JSON.stringify({ rules: { ...off, ...on }, ...more });
}
