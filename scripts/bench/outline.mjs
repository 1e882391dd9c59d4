// Part `outline` of `npm run bench`: what reading and checking cost at three sizes, and which rules are the dearest.
import { bundle } from '../lib/bundle.mjs';
import { seedText } from './seedText.mjs';
import { spread, tell } from './table.mjs';

const SIZES = [35_000, 350_000, 1_000_000];
const REPEATS = 7;
/** How many of the dearest rules are named. */
const TOP = 10;

const { analyze, runRules, ALL_RULES, createFacts, NO_SURROUNDINGS, DEFAULT_SETTINGS } = await bundle(`
	export { analyze } from './server/src/core/analysis';
	export { runRules } from './server/src/core/rules/runRules';
	export { ALL_RULES } from './server/src/core/rules/all';
	export { createFacts } from './server/src/core/rules/facts';
	export { NO_SURROUNDINGS } from './server/src/core/rules/surroundings';
	export { DEFAULT_SETTINGS } from './server/src/core/settings/settings';
`);

const texts = await Promise.all(SIZES.map((size) => seedText(size)));
/** An analysis is made once for each text: what the rules cost is measured without it. */
const analyses = new Map(texts.map((content) => [content, analyze(content)]));
const tasks = {
	outline: (content) => analyze(content),
	'all rules': (content) => runRules(analyses.get(content), DEFAULT_SETTINGS),
	'full check (outline and all rules)': (content) => runRules(analyze(content), DEFAULT_SETTINGS),
};

await tell({
	title: 'Reading and checking a draft',
	note: `The seeds, repeated; median of ${REPEATS} runs in one process, warm, sizes taken in turn, the least and the most in brackets. The last column: what a character costs at the largest size, to one at the smallest.`,
	columns: ['task', ...SIZES.map((size) => `${size / 1000} k characters, ms`), 'ratio'],
	rows: Object.entries(tasks).map(([name, run]) => {
		const times = measure(run);
		const perCharacter = times.map(({ median }, i) => median / texts[i].length);
		return [name, ...times, Number((perCharacter.at(-1) / perCharacter[0]).toFixed(2))];
	}),
});

const small = measureRules(texts[0], 60);
const large = measureRules(texts.at(-1), 5);
await tell({
	title: `The ${TOP} dearest of rules and shared readings`,
	columns: ['rule or reading', '35 k, ms', '1000 k, ms per 35 k', 'ratio'],
	rows: [...small]
		.sort(([, a], [, b]) => b - a)
		.slice(0, TOP)
		.map(([name, cost]) => {
			const scaled = ((large.get(name) ?? 0) * texts[0].length) / texts.at(-1).length;
			return [name, cost, scaled, Number((scaled / cost).toFixed(2))];
		}),
});

/** The median of each over several runs in order, so that each meets the machine as the one before leaves it. */
function measureRules(content, runs) {
	const analysis = analyses.get(content);
	const times = new Map();
	const time = (name, run) => {
		const start = performance.now();
		run();
		times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
	};
	for (let i = 0; i < runs; i++) {
		const facts = createFacts(analysis, NO_SURROUNDINGS);
		for (const reading of Object.keys(facts)) {
			if (reading === 'statedUnits') {
				time(reading, () => analysis.documents.map(facts.statedUnits));
			} else {
				time(reading, () => facts[reading]);
			}
		}
		for (const rule of ALL_RULES.filter(({ severity }) => severity !== 'off')) {
			const options = Object.fromEntries(
				Object.entries(rule.options ?? {}).map(([name, each]) => [name, each.default]),
			);
			const context = { analysis, facts, surroundings: NO_SURROUNDINGS, responsibilityRequired: 'auto', options };
			time(rule.id, () => rule.check(context));
		}
	}
	return new Map([...times].map(([name, each]) => [name, spread(each).median]));
}

/** Milliseconds at each size; the sizes take turns, so that a slow moment of the machine hits all. */
function measure(run) {
	texts.forEach(run);
	const times = texts.map(() => []);
	for (let i = 0; i < REPEATS; i++) {
		for (const [j, content] of texts.entries()) {
			// Small texts are read as often as makes them as long as the largest: a clock cannot time a millisecond.
			const rounds = Math.round(texts.at(-1).length / content.length);
			const start = performance.now();
			for (let round = 0; round < rounds; round++) {
				run(content);
			}
			times[j].push((performance.now() - start) / rounds);
		}
	}
	return times.map((each) => spread(each));
}
