import type { WordPackage } from './wordPackage';
import { children, readTree } from './xmlTree';

/** Where a part leads, by the last word of the kind: `styles`, `numbering`, `footnotes`, `header`. */
export interface Relation {
	readonly kind: string;
	/** A part of the package. */
	readonly target: string;
}

/** The relations of a part, or of the whole package for an empty name; those that lead out of it are left out. */
export async function readRelations(source: WordPackage, part: string): Promise<readonly Relation[]> {
	const slash = part.lastIndexOf('/') + 1;
	const folder = part.slice(0, slash);
	const name = `${folder}_rels/${part.slice(slash)}.rels`;
	if (!source.has(name)) {
		return [];
	}
	return children(await readTree(source.read(name)), 'rel:Relationship')
		.filter(({ attributes }) => attributes['TargetMode'] !== 'External')
		.map(({ attributes }) => ({
			kind: attributes['Type']?.split('/').at(-1) ?? '',
			target: resolve(folder, attributes['Target'] ?? ''),
		}));
}

/** A name within the package; what climbs out of it is no part. */
function resolve(folder: string, target: string): string {
	const names: string[] = [];
	for (const name of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
		if (name === '..') {
			names.pop();
		} else if (name !== '' && name !== '.') {
			names.push(name);
		}
	}
	return names.join('/');
}
