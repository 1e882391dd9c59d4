import { analyze } from '../../server/src/core/analysis';
import { type RuleFinding, runRules } from '../../server/src/core/rules/runRules';
import { NO_SURROUNDINGS } from '../../server/src/core/rules/surroundings';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/core/settings/settings';
import { applyEdits } from '../../server/src/core/text/edit';
import type { Span } from '../../server/src/core/text/span';
import type { CleanDocument } from './cleanDocuments';
import { KINDS, type Mutant, mutants } from './mutants';

/** How a kind of defect fares. */
export interface KindResult {
	readonly kind: string;
	readonly rules: readonly string[];
	readonly planted: number;
	/** Named at its place by one of its rules. */
	readonly named: number;
	/** New errors and warnings. */
	readonly alarms: number;
	/** Fixes that renumber, and those of them that give back the clean text. */
	readonly renumberings: number;
	readonly restored: number;
	readonly missed: readonly Miss[];
}

export interface Miss {
	readonly document: string;
	/** What stands at the place. */
	readonly at: string;
	/** What was said instead. */
	readonly said: readonly string[];
	readonly why: 'not named' | 'not restored';
}

/** Rules that are off by default are asked too: whether they find is measured here, whether they are quiet elsewhere. */
const SETTINGS: Settings = {
	...DEFAULT_SETTINGS,
	rules: new Map([['punctuation-width-mixed', { severity: 'information', options: {} }]]),
};

/** A day after all of them. */
const SURROUNDINGS = { ...NO_SURROUNDINGS, today: '2026-11-23' };

export function measure(documents: readonly CleanDocument[], count: number, seed: number): readonly KindResult[] {
	const before = new Map(documents.map((document) => [document, new Set(check(document.text).map(nameOf))]));
	const made = mutants(documents, count, seed);
	return KINDS.map((kind) => {
		const results = made
			.filter((mutant) => mutant.kind === kind)
			.map((mutant) => judge(mutant, before.get(mutant.document) ?? new Set()));
		const sum = (of: (result: Judgement) => number): number => results.reduce((total, result) => total + of(result), 0);
		return {
			kind: kind.name,
			rules: kind.rules,
			planted: results.length,
			named: sum(({ named }) => Number(named)),
			alarms: sum(({ alarms }) => alarms),
			renumberings: sum(({ renumberings }) => renumberings),
			restored: sum(({ restored }) => restored),
			missed: results.flatMap(({ miss }) => miss ?? []),
		};
	});
}

interface Judgement {
	readonly named: boolean;
	readonly alarms: number;
	readonly renumberings: number;
	readonly restored: number;
	readonly miss: Miss | undefined;
}

function judge({ kind, document, text, place, others }: Mutant, before: ReadonlySet<string>): Judgement {
	const findings = check(text);
	const at = findings.filter(
		({ rule, span }) => kind.rules.includes(rule.id) && [place, ...others].some((mark) => stands(span, mark)),
	);
	const fresh = at.filter((finding) => !before.has(nameOf(finding)));
	const named = fresh.length > 0;
	const fixes = kind.renumbers ? fresh.flatMap(({ fixes: own }) => own.slice(0, 1)) : [];
	const restored = fixes.filter(({ edits }) => applyEdits(text, edits) === document.text).length;
	const why = named ? 'not restored' : 'not named';
	return {
		named,
		alarms: findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length,
		renumberings: fixes.length,
		restored,
		miss:
			named && restored === fixes.length
				? undefined
				: {
						document: document.name,
						at: text.slice(Math.max(0, place.start - 4), place.end + 12).replace(/\n/g, '⏎'),
						said: findings
							.filter((finding) => !before.has(nameOf(finding)))
							.map(({ rule, span }) => `${rule.id} ${text.slice(span.start, span.end).slice(0, 12)}`),
						why,
					},
	};
}

/** Shares a character with the mark; where one of the two is a place between characters, it is enough that they meet. */
function stands(found: Span, mark: Span): boolean {
	return found.start === found.end || mark.start === mark.end
		? found.start <= mark.end && found.end >= mark.start
		: found.start < mark.end && found.end > mark.start;
}

function check(text: string): readonly RuleFinding[] {
	return runRules(analyze(text), SETTINGS, SURROUNDINGS).findings;
}

/** A finding of the clean text is not news in the mutant, wherever it has moved to. */
function nameOf({ rule, message }: RuleFinding): string {
	return `${rule.id} ${message['zh-cn'].replace(/\d+/g, '')}`;
}
