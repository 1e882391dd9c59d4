import { bundle } from '../lib/bundle.mjs';

/** Our own checks, by the name that they have in the tables: each gives the lines (1-based) that it speaks of. */
export async function ownChecks() {
	const { analyze, runRules, lineAt, ALL_RULES, DEFAULT_SETTINGS } = await bundle(`
		export { analyze } from './server/src/core/analysis';
		export { runRules } from './server/src/core/rules/runRules';
		export { lineAt } from './server/src/core/text/sourceText';
		export { ALL_RULES } from './server/src/core/rules/all';
		export { DEFAULT_SETTINGS } from './server/src/core/settings/settings';
	`);
	const off = ALL_RULES.filter(({ severity }) => severity === 'off');
	const everyRule = { ...DEFAULT_SETTINGS, rules: new Map(off.map(({ id }) => [id, { severity: 'information' }])) };
	const check = (settings) => (content) => {
		const analysis = analyze(content);
		return runRules(analysis, settings).findings.map(({ span }) => lineAt(analysis.text, span.start) + 1);
	};
	return { 'Policy Draft': check(DEFAULT_SETTINGS), 'Policy Draft, every rule': check(everyRule) };
}
