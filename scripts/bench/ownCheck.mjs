import { bundle } from '../lib/bundle.mjs';

/** Our own checks, by the name that they have in the tables: each gives the lines (1-based) that it speaks of. */
export async function ownChecks() {
	const { analyze, runRules, ALL_RULES, DEFAULT_SETTINGS } = await bundle(`
		export { analyze } from './server/src/core/analysis';
		export { runRules } from './server/src/core/rules/runRules';
		export { ALL_RULES } from './server/src/core/rules/all';
		export { DEFAULT_SETTINGS } from './server/src/core/settings/settings';
	`);
	const off = ALL_RULES.filter(({ severity }) => severity === 'off');
	const everyRule = { ...DEFAULT_SETTINGS, rules: new Map(off.map(({ id }) => [id, { severity: 'information' }])) };
	const check = (settings) => (text) => {
		const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
		return runRules(analyze(text), settings).findings.map(({ span }) => lineAt(starts, span.start));
	};
	return { 'Policy Draft': check(DEFAULT_SETTINGS), 'Policy Draft, every rule': check(everyRule) };
}

function lineAt(starts, offset) {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((starts[middle] ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low + 1;
}
