/** What the settings may say of rules: the options of each rule by name with their defaults, by the id of the rule. */
export type KnownRules = ReadonlyMap<string, Readonly<Record<string, { readonly default: number | boolean | string }>>>;
