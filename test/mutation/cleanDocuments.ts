import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Analysis, analyze } from '../../server/src/core/analysis';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { applyEdits } from '../../server/src/core/text/edit';

/** A document without errors and warnings, which defects are planted into. */
export interface CleanDocument {
	readonly name: string;
	readonly text: string;
	readonly analysis: Analysis;
}

/** The documents written for this, then the built-in corpus with its defects mended. `root` is the repository. */
export function cleanDocuments(root: string): readonly CleanDocument[] {
	const read = (folder: string): readonly (readonly [string, string])[] =>
		readdirSync(path.join(root, folder))
			.filter((name) => name.endsWith('.txt'))
			.sort()
			.map((name) => [name, readFileSync(path.join(root, folder, name), 'utf8')]);
	const own = read('test/mutation/documents').map(([name, text]) => [name.replace('.txt', ''), text] as const);
	const seeds = read('seeds').map(([name, text]) => [name.slice(0, 3), mend(name.slice(0, 3), text)] as const);
	return [...own, ...seeds].map(([name, text]) => ({ name, text, analysis: analyze(text) }));
}

/** What no fix can know: what a mask hid, which of two dates is right. */
const REPAIRS: Readonly<Record<string, readonly (readonly [string | RegExp, string])[]>> = {
	'003': [['2020-07-16', '2020-07-20']],
	'004': [
		[/\*{3}/g, '中央'],
		['“三支一扶”“等', '“三支一扶”等'],
	],
};

/** The seed with these repairs and every fix of an error or warning applied, one after another until none is left. */
function mend(id: string, text: string): string {
	let mended = (REPAIRS[id] ?? []).reduce((before, [from, to]) => before.replace(from, to), text);
	for (let round = 0; round < ROUNDS; round++) {
		const [fix] = loudFindings(mended).flatMap(({ fixes }) => fixes.slice(0, 1));
		if (fix === undefined) {
			break;
		}
		mended = applyEdits(mended, fix.edits);
	}
	return mended;
}

/** More than any seed has defects. */
const ROUNDS = 200;

function loudFindings(text: string) {
	return runRules(analyze(text), DEFAULT_SETTINGS).findings.filter(
		({ severity }) => severity === 'error' || severity === 'warning',
	);
}
