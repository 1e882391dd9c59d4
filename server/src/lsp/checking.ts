import type { RuleFinding } from '../core/rules/runRules';
import type { Check, CheckBasis, Draft } from './draft';

/** What finds the findings of drafts. The rules are loaded when they are first wanted. */
export interface Checking {
	readonly check: Check;
	/** The findings to show now; see `shownFindings`. */
	readonly shown: (draft: Draft, basis: CheckBasis) => readonly RuleFinding[];
}

/** `report` is told of a rule that throws, once. */
export function createChecking(report: (message: string) => void): () => Promise<Checking> {
	let checking: Promise<Checking> | undefined;
	return () => {
		checking ??= load(report);
		return checking;
	};
}

async function load(report: (message: string) => void): Promise<Checking> {
	const { createCheck, shownFindings } = await import('./diagnostics');
	const check = createCheck(report);
	return { check, shown: (draft, basis) => shownFindings(draft, basis, check) };
}
