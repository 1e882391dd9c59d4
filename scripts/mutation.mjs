// `npm run mutation`: writes docs/mutation.md, how the rules fare on defects planted into clean documents; `--check` compares.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';

const PAGE = path.join('docs', 'mutation.md');
const COUNT = 1000;
/** The one of test/mutation/mutation.test.ts. */
const SEED = 20261123;

const { cleanDocuments, measure } = await bundle(
	"export * from './test/mutation/cleanDocuments'; export * from './test/mutation/measure';",
);
const documents = cleanDocuments('.');
const results = measure(documents, COUNT, SEED);
const page = render();
if (process.argv.includes('--check')) {
	if ((await readFile(PAGE, 'utf8').catch(() => '')) !== page) {
		console.error(`${PAGE} is not up to date; run npm run mutation.`);
		process.exitCode = 1;
	}
} else {
	await writeFile(PAGE, page);
	console.log(page.split('\n').slice(4, 9).join('\n'));
}

function render() {
	const total = (of) => results.reduce((sum, each) => sum + of(each), 0);
	const planted = total((each) => each.planted);
	const named = total((each) => each.named);
	const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
	const rows = results.map(
		({ kind, rules, planted: all, named: found, alarms, renumberings, restored }) =>
			`| ${kind} | ${rules.map((rule) => `[${rule}](rules/${rule}.en.md)`).join(', ')} | ${all} | ${found} | ${(alarms / Math.max(all, 1)).toFixed(2)} | ${renumberings === 0 ? '' : `${restored}/${renumberings}`} |`,
	);
	return `# Planted defects

Written by \`npm run mutation\`: ${COUNT.toLocaleString('en')} defects of ${results.length} kinds, planted one at a time with a fixed seed into ${documents.length} documents without errors and warnings (${characters.toLocaleString('en')} characters; some written for this, the rest the built-in corpus with its own defects mended). \`test/mutation\` holds the figures.

- Named at their place by a rule meant for them: **${named} of ${planted}** (${((100 * named) / planted).toFixed(1)} %; 98 % are demanded).
- Errors and warnings a defect, all rules together: **${(total((each) => each.alarms) / planted).toFixed(2)}** (at most 1.3).
- Fixes that renumber and give back the clean text to the letter: **${total((each) => each.restored)} of ${total((each) => each.renumberings)}**.

“Alarms” are the errors and warnings a defect of the kind gives; rules that give information or hints only count as naming it, not as alarms. \`punctuation-width-mixed\`, which is off by default, is switched on here. A finding names a defect when it shares a character with it, or with the next number where that does not follow any more, or with the title or date where something is not there at all.

| defect | rules that may name it | planted | named | alarms each | mended to the letter |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
