import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { eachStatement } from '../../server/src/core/outline/eachStatement';
import { splitJointUnits } from '../../server/src/core/units/jointUnits';
import { readUnitName } from '../../server/src/core/units/readUnitName';
import { corpusDocuments, hasCorpus } from '../support/corpus';
import { SEEDS } from '../support/seeds';

/** Says what share of the units that documents name is recognised, and which are not. */
describe('coverage', () => {
	it('of the seeds', () => {
		expect(
			measure(
				'seeds',
				SEEDS.map(({ content }) => content),
			).share,
		).toBe(1);
	});

	it.skipIf(!hasCorpus)('of real documents', () => {
		const { share, known } = measure(
			'real documents',
			corpusDocuments().map(({ content }) => content),
		);
		expect(share).toBeGreaterThan(0.95);
		expect(known).toBeGreaterThan(0.85);
	});
});

function measure(title: string, contents: readonly string[]): { readonly share: number; readonly known: number } {
	const statements = contents.flatMap((content) => eachStatement(analyze(content).documents));
	const units = statements.flatMap((statement) => statement.parties.flatMap((party) => party.units));
	const names = [...new Set(units.map((unit) => unit.name))];
	const kinds = names.map(
		(name) => readUnitName(name)?.kind ?? (splitJointUnits(name) === undefined ? 'missed' : 'joint'),
	);
	const count = (kind: string) => kinds.filter((each) => each === kind).length;
	const of = (kind: string) => names.filter((_, i) => kinds[i] === kind).join(' ');
	const recognised = names.length - count('missed');
	console.info(
		[
			`${title}: ${recognised} of ${names.length} distinct names recognised`,
			`organs ${count('organ')}, collectives ${count('collective')}, joint ${count('joint')}`,
			`by form alone ${count('other')}: ${of('other')}`,
			`missed ${count('missed')}: ${of('missed')}`,
		].join('\n  '),
	);
	return { share: recognised / names.length, known: (recognised - count('other')) / names.length };
}
