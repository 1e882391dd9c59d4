import { foldTight } from '../text/fold';
import { readUnitName } from './readUnitName';

/**
 * The units of a name that joins two with 和, 及 or 与: 省财政厅和各市 → 省财政厅, 各市. `undefined` where it is one unit
 * (市发展和改革委员会, 各有关部门和单位) or where a half of it is none. `等` before the joint is left out.
 */
export function splitJointUnits(written: string): readonly [string, string] | undefined {
	const name = foldTight(written);
	if (name.length > MAX_LENGTH || readUnitName(name)?.kind === 'organ') {
		return undefined;
	}
	for (const joint of name.matchAll(/以及|[和及与]/g)) {
		const first = name.slice(0, joint.index).replace(/等$/, '');
		const second = name.slice(joint.index + joint[0].length);
		if (readUnitName(first)?.kind === 'organ' && isUnit(second)) {
			return [first, second];
		}
	}
	return undefined;
}

const MAX_LENGTH = 80;

function isUnit(name: string): boolean {
	const kind = readUnitName(name)?.kind;
	return kind === 'organ' || kind === 'collective';
}
