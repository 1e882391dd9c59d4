import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { eachStatement } from '../../server/src/core/outline/eachStatement';
import { walkItems } from '../../server/src/core/outline/walkItems';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { foldTight } from '../../server/src/core/text/fold';
import { lineAt, positionAt } from '../../server/src/core/text/sourceText';
import { type CorpusDocument, corpusDocuments, hasCorpus } from '../support/corpus';
import statements from './statements.json';
import { strongMarker } from './strongMarker';

/** On documents from every level of government that nobody tuned the reading to. */
describe.skipIf(!hasCorpus)('real documents', () => {
	it('begin an item on every line that begins with a number, but for lists of attachments', () => {
		const missed = corpusDocuments().flatMap(missedMarkers);
		// 附件：1.… with 2.… on the next line; 098 breaks the line behind the number, too.
		expect(missed.map(({ place }) => place)).toEqual([
			'068:44',
			'068:45',
			'074:17',
			'074:18',
			'098:13',
			'104:55',
			'114:51',
			'118:28',
		]);
	});

	it('have no number out of place but those that were issued so', () => {
		expect(findings('numbering-gap')).toEqual(['056:33', '056:41', '068:26', '122:11']);
		expect(findings('numbering-duplicate')).toEqual(['030:35']);
		expect(findings('numbering-order')).toEqual(['056:28']);
	});

	it.each(statements.map((each) => [`${each.file}:${each.line}`, each] as const))(
		'%s names who is responsible',
		(_, each) => {
			const document = corpusDocuments().find(({ id }) => id === each.file);
			const analysis = analyze(document?.content ?? '');
			const onLine = eachStatement(analysis.documents).filter(
				({ span }) => lineAt(analysis.text, span.start) === each.line - 1,
			);
			const parties = onLine[each.nth - 1]?.parties.map(({ role, units, openEnded }) => ({
				role,
				units: units.map(({ name }) => name),
				openEnded,
			}));
			expect(parties).toEqual(each.parties.map((party) => ({ ...party, units: party.units.map(foldTight) })));
		},
	);

	it('a whole document on one line has its clauses', () => {
		const document = corpusDocuments().find(({ id }) => id === '012');
		const [only] = analyze(document?.content ?? '').documents;
		expect(only?.number).toBe('渝府办发〔2021〕88号');
		expect(only?.date?.value).toBe('2021-08-23');
		expect(only?.items.map((item) => item.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(only?.items.map((item) => item.children.length)).toEqual([0, 4, 3, 5, 3, 3, 2, 3, 4]);
	});
});

interface Missed {
	readonly place: string;
}

function missedMarkers({ id, content }: CorpusDocument): readonly Missed[] {
	const analysis = analyze(content);
	const items = new Map<number, { style: string; ordinal: number }>();
	for (const document of analysis.documents) {
		for (const { item } of walkItems(document)) {
			items.set(lineAt(analysis.text, item.span.start) + 1, { style: item.style, ordinal: item.ordinal });
		}
	}
	return content.split(/\r\n|\n|\r/).flatMap((line, i) => {
		const expected = strongMarker(line);
		const item = items.get(i + 1);
		const found = expected !== undefined && item?.style === expected.style && item.ordinal === expected.ordinal;
		return expected === undefined || found ? [] : [{ place: `${id}:${i + 1}` }];
	});
}

function findings(rule: string): readonly string[] {
	return corpusDocuments().flatMap(({ id, content }) => {
		const analysis = analyze(content);
		return runRules(analysis, DEFAULT_SETTINGS)
			.findings.filter((finding) => finding.rule.id === rule)
			.map((finding) => `${id}:${positionAt(analysis.text, finding.span.start).line + 1}`);
	});
}
