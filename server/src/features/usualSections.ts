import type { DocumentSkeleton } from '../core/precedents/documentSkeleton';
import { foldTight } from '../core/text/fold';

/** A section that earlier documents have. */
export interface UsualSection {
	/** As most of them call it. */
	readonly title: string;
	/** How many of the documents have it. */
	readonly documents: number;
	/** Where it stands on average: 0 at the beginning, 1 at the end. */
	readonly position: number;
}

/** What sections a number of documents have, those that several share first. */
export function usualSections(skeletons: readonly DocumentSkeleton[]): readonly UsualSection[] {
	const groups: Group[] = [];
	skeletons.forEach(({ sections }, document) => {
		sections.forEach((title, i) => {
			const key = keyOf(title);
			if (key === '') {
				return;
			}
			const group = groups.find((each) => isSame(each.key, key)) ?? newGroup(groups, key);
			group.titles.set(title, (group.titles.get(title) ?? 0) + 1);
			group.documents.add(document);
			group.positions.push(sections.length < 2 ? 0.5 : i / (sections.length - 1));
		});
	});
	return groups
		.map(({ titles, documents, positions }) => ({
			title: [...titles].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? '',
			documents: documents.size,
			position: positions.reduce((sum, each) => sum + each, 0) / positions.length,
		}))
		.sort((a, b) => b.documents - a.documents || a.position - b.position);
}

interface Group {
	readonly key: string;
	readonly titles: Map<string, number>;
	readonly documents: Set<number>;
	readonly positions: number[];
}

function newGroup(groups: Group[], key: string): Group {
	const group = { key, titles: new Map(), documents: new Set<number>(), positions: [] };
	groups.push(group);
	return group;
}

/** 切实加强组织领导 and 加强组织领导 are one section: words that only urge are left out. */
function keyOf(title: string): string {
	return foldTight(title).replace(/切实|进一步|着力|全面|全力|扎实|加强|强化|坚持|推进|工作|[、,。]/g, '');
}

function isSame(a: string, b: string): boolean {
	return a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a)));
}
