import type { Analysis } from '../../analysis';
import type { OfficialDocument } from '../../outline/model';
import type { Role, Statement } from '../../responsibility/statement';
import type { Span } from '../../text/span';
import type { Level } from '../../units/level';
import type { UnitLexicon } from '../../units/unitLexicon';
import type { UnitName } from '../../units/unitName';

/** A unit at its place in a statement, read by the lexicon. */
export interface StatedUnit {
	readonly name: string;
	readonly span: Span;
	readonly role: Role;
	readonly statement: Statement;
	/** `undefined` for words that no unit is called by. */
	readonly read: UnitName | undefined;
}

/** The units of statements in reading order, statement by statement. */
export function statedUnits(statements: readonly Statement[], units: UnitLexicon): readonly (readonly StatedUnit[])[] {
	const all: (readonly StatedUnit[])[] = [];
	for (const statement of statements) {
		const stated: StatedUnit[] = [];
		let last = 0;
		let inOrder = true;
		for (const { role, units: named } of statement.parties) {
			for (const { name, span } of named) {
				stated.push({ name, span, role, statement, read: units.read(name) });
				inOrder &&= span.start >= last;
				last = span.start;
			}
		}
		all.push(inOrder ? stated : stated.sort((a, b) => a.span.start - b.span.start));
	}
	return all;
}

/** The units of all statements one after the other; `flat` takes ten times as long. */
export function allUnits(statements: readonly (readonly StatedUnit[])[]): readonly StatedUnit[] {
	const all: StatedUnit[] = [];
	for (const units of statements) {
		for (const unit of units) {
			all.push(unit);
		}
	}
	return all;
}

/** The place that a document speaks for, as its signature or title names it: 聊城市. */
export function homePlace({ text }: Analysis, document: OfficialDocument, units: UnitLexicon): string | undefined {
	const signature = document.signature[0];
	const title = document.title?.text ?? '';
	const about = title.indexOf('关于');
	const issuers = [
		signature && text.content.slice(signature.start, signature.end),
		about < 0 ? title : title.slice(0, about),
	];
	for (const issuer of issuers) {
		const prefix = issuer === undefined || issuer === '' ? undefined : units.read(issuer)?.prefix;
		if (prefix !== undefined && prefix.length > 1) {
			return prefix;
		}
	}
	return undefined;
}

/** Lists of units that may be one organ by several names; `isSame` decides within them. */
export function groupByOrgan(units: readonly StatedUnit[]): readonly (readonly StatedUnit[])[] {
	const groups: StatedUnit[][] = [];
	// An organ has hardly ever more than one level in a document.
	const known = new Map<unknown, { readonly level: Level | undefined; readonly group: StatedUnit[] }[]>();
	for (const unit of units) {
		const organ = unit.read?.kind === 'organ' ? unit.read : undefined;
		const key = organ?.organ ?? unit.name;
		const ofKey = known.get(key);
		const group = ofKey?.find(({ level }) => level === organ?.level)?.group;
		if (group !== undefined) {
			group.push(unit);
			continue;
		}
		const fresh = { level: organ?.level, group: [unit] };
		groups.push(fresh.group);
		if (ofKey === undefined) {
			known.set(key, [fresh]);
		} else {
			ofKey.push(fresh);
		}
	}
	return groups;
}

/** Whether `groupByOrgan` would put two units together. */
export function mayBeOneOrgan(a: StatedUnit, b: StatedUnit): boolean {
	return a.read?.kind === 'organ' && b.read?.kind === 'organ'
		? a.read.organ === b.read.organ && a.read.level === b.read.level
		: a.name === b.name;
}
