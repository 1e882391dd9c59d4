import type { Organ, OrganId } from './organ';
import data from './organs.json';

/** Every organ that the product knows. `test/units/organs.test.ts` holds the data to its type. */
export const ORGANS: readonly Organ[] = data.organs as readonly Organ[];

export function organOf(id: OrganId): Organ | undefined {
	return BY_ID.get(id);
}

/** The document or custom that a key of the data stands for, in words that a message can quote. */
export function sourceText(key: string): string {
	return SOURCES.get(key) ?? key;
}

const BY_ID: ReadonlyMap<OrganId, Organ> = new Map(ORGANS.map((organ) => [organ.id, organ]));
const SOURCES: ReadonlyMap<string, string> = new Map(Object.entries(data.sources));
