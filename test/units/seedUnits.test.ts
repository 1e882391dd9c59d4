import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { eachStatement } from '../../server/src/core/outline/eachStatement';
import { readUnitName } from '../../server/src/core/units/readUnitName';
import { SEEDS, seed, toFullWidth } from '../support/seeds';

function unitsOf(content: string): readonly string[] {
	const statements = eachStatement(analyze(content).documents);
	const names = statements.flatMap((statement) => statement.parties.flatMap((party) => party.units));
	return [...new Set(names.map((unit) => unit.name))];
}

describe.each(SEEDS.map((each) => [each.id, each] as const))('the units of seed %s', (id, { content }) => {
	it('are as many as counted by hand', () => {
		const counts: Readonly<Record<string, number>> = { '000': 25, '001': 0, '002': 24, '003': 36, '004': 59 };
		expect(unitsOf(content).length).toBe(counts[id]);
	});

	it('are all recognised, in half width and in full width', () => {
		expect(unitsOf(content).filter((name) => readUnitName(name) === undefined)).toEqual([]);
		expect(unitsOf(toFullWidth(content)).filter((name) => readUnitName(name) === undefined)).toEqual([]);
	});
});

it('the one slip among them resolves to no organ', () => {
	const names = unitsOf(seed('004').content);
	expect(names).toContain('州农村农业局');
	expect(readUnitName('州农村农业局')?.kind).toBe('other');
});
