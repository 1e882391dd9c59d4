import { LEVEL_WORDS } from './level';
import { isSamePlace } from './place';
import { readUnitName } from './readUnitName';
import type { OrganUnit, UnitName } from './unitName';

/**
 * Whether two names mean the same unit: 市人社局 and 市人力资源和社会保障局, 州文旅局 and 州文广旅局, 各县(市)政府 and
 * 各县市人民政府. Never across levels or places; 市税务局 and 聊城市税务局 are one only where `home` says that the document
 * is of 聊城市.
 */
export function isSameOrgan(a: string, b: string, home?: string): boolean {
	const first = readUnitName(a);
	const second = readUnitName(b);
	return first !== undefined && second !== undefined && isSameUnit(first, second, home);
}

/** The same of names that have been read. */
export function isSameUnit(a: UnitName, b: UnitName, home: string | undefined): boolean {
	if (a.name === b.name) {
		return true;
	}
	if (a.kind === 'organ' && b.kind === 'organ') {
		return a.organ.id === b.organ.id && isSameJurisdiction(a, b, home);
	}
	return a.kind === 'collective' && b.kind === 'collective' && plainCollective(a.name) === plainCollective(b.name);
}

/** Whether what two units' names begin with means one level of one place. */
export function isSameJurisdiction(a: OrganUnit, b: OrganUnit, home: string | undefined): boolean {
	if (a.prefix === b.prefix || (a.level === 'national' && b.level === 'national')) {
		return true;
	}
	const first = atHome(a.prefix, home);
	const second = atHome(b.prefix, home);
	return first !== '' && second !== '' && !LEVEL_WORDS.has(first) && !LEVEL_WORDS.has(second)
		? isSamePlace(first, second)
		: first === second;
}

/** 市 in a document of 聊城市 is 聊城市. */
function atHome(prefix: string, home: string | undefined): string {
	const word = prefix.replace(/^自治/, '');
	return home !== undefined && LEVEL_WORDS.has(prefix) && home.endsWith(word) ? home : word;
}

function plainCollective(name: string): string {
	return name.replace(/[()〔〕[\]【】、]/g, '').replace('人民政府', '政府');
}
