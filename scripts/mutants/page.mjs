/** What stands from here on in docs/mutants.md is written by hand, and kept. */
const BY_HAND = '## What survives, and why';

/**
 * @typedef {{ name: string, static: boolean, minutes: number, counts: Record<string, number>, kinds: Record<string, number> }} Part
 * @param {{ versions: Record<string, string>, parts: readonly Part[] }} figures
 * @param {string} before the page as it was
 */
export function mutantsPage({ versions, parts }, before) {
	const kinds = [...new Set(parts.flatMap((part) => Object.keys(part.kinds)))].sort();
	const byHand = before.includes(BY_HAND) ? before.slice(before.indexOf(BY_HAND)) : `${BY_HAND}\n`;
	return `# Mutants

Written by \`npm run mutants\` (Stryker ${versions['stryker']}, Vitest ${versions['vitest']}, Node ${versions['node']}): the code is changed a little, one place at a time, and the unit tests that concern the part are run. A mutant that a test notices is killed; one that makes it run for ever is noticed too (timeout). \`npm run mutants -- core/lines\` tries one part anew and lists what survived in \`.bench/mutants\`; the other rows stay. What runs once when a file is loaded (lists of words, patterns, the pages of rules) is tried with \`--static\` only, and else counted as left out.

The score is killed and timed out of all but those left out.

| part | score | killed | survived | no test | timeout | left out | with \`--static\` | minutes |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${parts.map(row).join('\n')}

Survived or run by no test, by what was changed:

| part | ${kinds.join(' | ')} |
| --- | ${kinds.map(() => '---').join(' | ')} |
${parts.map((part) => `| ${part.name} | ${kinds.map((kind) => part.kinds[kind] ?? 0).join(' | ')} |`).join('\n')}

${byHand}`;
}

/** @param {Part} part */
function row({ name, counts, minutes, static: isStatic }) {
	const { Killed = 0, Survived = 0, NoCoverage = 0, Timeout = 0, Ignored = 0 } = counts;
	const score = (100 * (Killed + Timeout)) / Math.max(1, Killed + Timeout + Survived + NoCoverage);
	return `| ${name} | ${score.toFixed(1)} % | ${Killed} | ${Survived} | ${NoCoverage} | ${Timeout} | ${Ignored} | ${isStatic ? 'yes' : 'no'} | ${minutes} |`;
}
