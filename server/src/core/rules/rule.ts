import type { Analysis } from '../analysis';
import type { Localized } from '../localized';
import type { ResponsibilityRequirement, Severity } from '../settings/settings';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { RuleFacts } from './facts';
import type { Surroundings } from './surroundings';

/** What a rule rests on. Only 条例 and 国标 may be called 规定 in a message; practice is called 通常. */
export interface RuleSource {
	readonly strength: '条例' | '国标' | '实务';
	/** Where to look it up: 《党政机关公文处理工作条例》第二十条. */
	readonly text: Localized;
}

/** A text with the stretches marked «so» where the rule must report, and only there. */
export interface RuleExample {
	readonly text: string;
	/** The text after the first fix of each finding, where the rule has one. */
	readonly fixed?: string;
}

export interface RuleExamples {
	readonly bad: readonly RuleExample[];
	readonly good: readonly string[];
	/** The office's list of words that they are read with, as `parseHouseTerms` reads it. */
	readonly terms?: string;
}

/** One check. Adding one is a file like this and a line in `all.ts`; pages, schema and tables are generated from it. */
export interface Rule {
	/** Never changed and never used again for something else. */
	readonly id: string;
	readonly title: Localized;
	/** `off` for a rule that an office must ask for. */
	readonly severity: Severity | 'off';
	/** What the office may set besides the severity, by name. */
	readonly options?: Readonly<Record<string, RuleOption>>;
	/** Whether at least one of its findings can come with a fix. */
	readonly fixable: boolean;
	readonly source: RuleSource;
	/** What it looks for, why that matters and what to do, a paragraph each; Markdown. */
	readonly explanation: { readonly what: Localized; readonly why: Localized; readonly how: Localized };
	readonly examples: RuleExamples;
	readonly check: (context: RuleContext) => readonly Finding[];
}

/** One thing about a rule that an office may set: `{ "severity": …, "max": 800 }`. */
export interface RuleOption {
	readonly default: OptionValue;
	readonly description: Localized;
}

export type OptionValue = number | boolean | string;

export interface RuleContext {
	readonly analysis: Analysis;
	/** Readings that several rules share, made when first asked for. */
	readonly facts: RuleFacts;
	readonly surroundings: Surroundings;
	readonly responsibilityRequired: ResponsibilityRequirement;
	/** The rule's own options by name: what is set where it has the type of the default, else the default. */
	readonly options: Readonly<Record<string, OptionValue>>;
}

/** What a rule has found. */
export interface Finding {
	readonly span: Span;
	/** What is wrong and what to write instead. */
	readonly message: Localized;
	/** The likeliest first; empty where no fix is surely right. */
	readonly fixes: readonly Fix[];
	/** In place of the rule's own, where this one matters less. */
	readonly severity?: Severity;
}

/** One way to put a finding right. */
export interface Fix {
	readonly title: Localized;
	readonly edits: readonly TextEdit[];
	/** Whether no drafter would object: only such fixes are applied without asking. */
	readonly safe: boolean;
}
