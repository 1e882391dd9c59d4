import { analyze } from '../../server/src/core/analysis';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS, type Severity } from '../../server/src/core/settings/settings';
import { positionAt } from '../../server/src/core/text/sourceText';

export interface RatedDocument {
	readonly id: string;
	readonly content: string;
}

/** A finding that a reader of the document agreed with. */
export interface TrueFinding {
	readonly document: string;
	/** 1-based. */
	readonly line: number;
	readonly rule: string;
	readonly why: string;
}

/** What a rule says about a set of documents. */
export interface RuleRate {
	readonly rule: string;
	readonly severity: Severity;
	readonly found: number;
	/** Of these, how many a reader agreed with. */
	readonly agreed: number;
}

export interface Rates {
	readonly documents: number;
	readonly characters: number;
	/** In the order of the rules; a rule that gives findings of two severities has two. Those without findings are left out. */
	readonly rules: readonly RuleRate[];
}

/** Checks documents as published with the default settings, and counts. */
export function rateFindings(documents: readonly RatedDocument[], agreed: readonly TrueFinding[]): Rates {
	const known = new Set(agreed.map(({ document, line, rule }) => `${document}:${line} ${rule}`));
	const counts = new Map<string, { found: number; agreed: number }>();
	for (const { id, content } of documents) {
		const analysis = analyze(content);
		for (const { rule, severity, span } of runRules(analysis, DEFAULT_SETTINGS).findings) {
			const key = `${rule.id} ${severity}`;
			const count = counts.get(key) ?? { found: 0, agreed: 0 };
			counts.set(key, count);
			count.found++;
			count.agreed += known.has(`${id}:${positionAt(analysis.text, span.start).line + 1} ${rule.id}`) ? 1 : 0;
		}
	}
	return {
		documents: documents.length,
		characters: documents.reduce((sum, { content }) => sum + content.length, 0),
		rules: ALL_RULES.flatMap(({ id }) =>
			SEVERITIES.flatMap((severity) => {
				const count = counts.get(`${id} ${severity}`);
				return count === undefined ? [] : [{ rule: id, severity, ...count }];
			}),
		),
	};
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Findings per 10,000 characters. */
export function perTenThousand({ characters }: Rates, count: number): number {
	return (count / Math.max(1, characters)) * 10_000;
}

/** Whether a rule's finding asks a drafter to act, and so counts against its budget. */
export function isAlarm({ severity }: RuleRate): boolean {
	return severity === 'error' || severity === 'warning';
}
