import type { KnownRules } from '../settings/knownRules';
import { ALL_RULES } from './all';

/** Every rule and its options, for reading settings. */
export const KNOWN_RULES: KnownRules = new Map(ALL_RULES.map((rule) => [rule.id, rule.options ?? {}]));
