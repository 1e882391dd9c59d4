// `npm run rates`: writes docs/rates.md, what each rule says about real documents as published. Needs the corpus that lies beside
// the repository; `--check` only compares, and says nothing where the corpus is not there.
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { bundle } from './lib/bundle.mjs';

const CORPUS = process.env['POLICYDRAFT_CORPUS'] ?? path.join('..', 'shared', 'corpus');
const PAGE = path.join('docs', 'rates.md');
/** Every so many laws one is checked: enough to see how often a rule speaks, in a few seconds. */
const EVERY = 12;

if (!existsSync(path.join(CORPUS, 'real'))) {
	console.log('rates: left out, for the corpus is not on this machine');
	process.exit();
}
const { rateFindings, perTenThousand, isAlarm } = await bundle("export * from './test/corpus/findingRates';");
const agreed = JSON.parse(await readFile('test/corpus/trueFindings.json', 'utf8'));
const real = rateFindings(await realDocuments(), agreed);
const laws = rateFindings(await lawDocuments(), []);
const page = render();
if (process.argv.includes('--check')) {
	if ((await readFile(PAGE, 'utf8').catch(() => '')) !== page) {
		console.error(`${PAGE} is not up to date; run npm run rates.`);
		process.exitCode = 1;
	}
} else {
	await writeFile(PAGE, page);
}

function render() {
	const rows = real.rules.map((rate) => {
		const elsewhere = laws.rules.find((each) => each.rule === rate.rule && each.severity === rate.severity)?.found ?? 0;
		return `| [${rate.rule}](rules/${rate.rule}.md) | ${rate.severity} | ${rate.found} | ${rate.agreed} | ${figure(real, rate.found - rate.agreed)} | ${figure(laws, elsewhere)} |`;
	});
	const onlyLaws = laws.rules
		.filter(({ rule, severity }) => !real.rules.some((each) => each.rule === rule && each.severity === severity))
		.map(
			(rate) =>
				`| [${rate.rule}](rules/${rate.rule}.md) | ${rate.severity} | 0 | 0 | 0.00 | ${figure(laws, rate.found)} |`,
		);
	const alarms = (rates) => rates.rules.filter(isAlarm).reduce((sum, { found, agreed: yes }) => sum + found - yes, 0);
	const quiet = real.rules.filter((rate) => !isAlarm(rate)).reduce((sum, { found }) => sum + found, 0);
	return `# How often each rule speaks

Written by \`npm run rates\`, which runs every rule with the default settings over documents as they were published: ${real.documents} real documents (${real.characters.toLocaleString('en')} characters; State Council, provincial, city and county) and, beside them, ${laws.documents} laws and regulations (${laws.characters.toLocaleString('en')} characters) put together again from their clauses. The texts are not part of this repository.

“Agreed” are findings that a reader of the document agreed with; they are listed in \`test/corpus/trueFindings.json\` with the line and the reason. The rates are of the others, per 10,000 characters.

- Errors and warnings: **${figure(real, alarms(real))}** per 10,000 characters of the real documents (at most 3 are allowed), **${figure(laws, alarms(laws))}** of the laws.
- Information and hints: **${(quiet / real.documents).toFixed(1)}** a real document (at most 8 are allowed).

| rule | severity | found | agreed | others per 10,000 | in laws per 10,000 |
| --- | --- | --- | --- | --- | --- |
${[...rows, ...onlyLaws].join('\n')}
`;
}

function figure(rates, count) {
	return perTenThousand(rates, count).toFixed(2);
}

async function realDocuments() {
	const folder = path.join(CORPUS, 'real');
	const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
	return Promise.all(
		names.map(async (name) => ({
			id: name.slice(0, -'.txt'.length),
			content: await readFile(path.join(folder, name), 'utf8'),
		})),
	);
}

async function lawDocuments() {
	const file = path.join(CORPUS, 'law_clauses.jsonl.gz');
	if (!existsSync(file)) {
		return [];
	}
	const found = new Map();
	for await (const each of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
		const { title, heading, no, text } = JSON.parse(each);
		const law = found.get(title) ?? { heading: '', lines: [title, ''] };
		found.set(title, law);
		if (heading && heading !== law.heading) {
			law.heading = heading;
		}
		// A blank stands for every line break that the set has lost.
		law.lines.push(`　　${no ? `${no}　` : ''}${text.replace(/ +/g, '\n　　')}`);
	}
	return [...found]
		.filter((_, i) => i % EVERY === 0)
		.map(([title, { lines }]) => ({ id: title, content: lines.join('\n') }));
}
