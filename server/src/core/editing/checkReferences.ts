import type { Localized } from '../localized';
import type { Reference, ReferenceKind, ReferencePart, ReferenceTarget } from '../references/reference';
import type { Layout } from './layOut';

/** What a reference means after a change, beside what it meant before. */
export type ReferenceOutcome =
	/** As before. */
	| 'same'
	/** What it names is deleted. */
	| 'deleted'
	/** It leads elsewhere or nowhere now. */
	| 'astray'
	/** It means the same list, which something was put into or taken out of. */
	| 'list'
	/** It led nowhere and leads somewhere now, which nobody meant. */
	| 'caught';

/** The starts of all that is put in, in the text afterwards. */
export interface CheckBasis {
	readonly layout: Layout;
	readonly after: ReadonlyMap<number, Reference>;
	readonly added: ReadonlySet<number>;
	readonly namesDeleted: (part: ReferencePart) => boolean;
	readonly isDeleted: (target: ReferenceTarget) => boolean;
}

/** `undefined` for a reference that is deleted itself. */
export function checkReference(before: Reference, basis: CheckBasis): ReferenceOutcome | undefined {
	const { layout, after } = basis;
	const start = layout.moved(before.span.start);
	if (start === undefined) {
		return undefined;
	}
	const now = after.get(start);
	const outcomes = before.parts.map((part, i) => checkPart(before, part, now?.parts[i], basis));
	return ORDER.find((outcome) => outcomes.includes(outcome)) ?? 'same';
}

/** The worst first. */
const ORDER: readonly ReferenceOutcome[] = ['astray', 'deleted', 'caught', 'list'];

function checkPart(
	{ kind }: Reference,
	before: ReferencePart,
	now: ReferencePart | undefined,
	basis: CheckBasis,
): ReferenceOutcome {
	const { layout, added, namesDeleted, isDeleted } = basis;
	if (before.unresolved !== undefined) {
		return now !== undefined && now.unresolved === undefined ? 'caught' : 'same';
	}
	if (kind === 'following') {
		// 下列 means the list below it, whatever that holds; an announcement without a list was none.
		return before.targets.length > 0 && (now?.targets.length ?? 0) === 0 ? 'astray' : 'same';
	}
	if (namesDeleted(before)) {
		return 'deleted';
	}
	const left = before.targets.filter((target) => !isDeleted(target));
	const wanted = new Set(left.map((target) => keyOf(target, layout.moved(target.span.start))));
	const found = (now?.unresolved === undefined ? (now?.targets ?? []) : []).map((target) =>
		keyOf(target, target.span.start),
	);
	const others = found.filter((key) => !wanted.has(key));
	const isComplete = [...wanted].every((key) => found.includes(key));
	if (!isComplete || others.some((key) => !added.has(startOf(key)))) {
		return 'astray';
	}
	return others.length > 0 || left.length < before.targets.length ? 'list' : 'same';
}

function keyOf({ kind }: ReferenceTarget, start: number | undefined): string {
	return `${kind} ${start}`;
}

function startOf(key: string): number {
	return Number(key.slice(key.indexOf(' ')));
}

/** What a drafter is told of an outcome that needs a look. `written` is the reference as it stood. */
export function outcomeMessage(
	outcome: Exclude<ReferenceOutcome, 'same'>,
	written: string,
	kind: ReferenceKind,
): Localized {
	const [clause, english] = MESSAGES[outcome];
	const chinese = kind === 'attachment' ? clause.replace('条款', '附件') : clause;
	const shown = written.length > 24 ? `${written.slice(0, 23)}…` : written;
	return { 'zh-cn': `“${shown}”${chinese}`, en: `“${shown}” ${english}` };
}

const MESSAGES: Readonly<Record<Exclude<ReferenceOutcome, 'same'>, readonly [string, string]>> = {
	deleted: ['所指的条款已删去，请改写这处引用。', 'names what is deleted: rewrite it.'],
	astray: ['所指的条款有变，没有自动改，请核对。', 'no longer names the same and was left as it is: check it.'],
	list: ['所指的范围里增减了条款，请核对。', 'covers more or less than before: check it.'],
	caught: ['原来没有对应的条款，现在有了，请核对。', 'named nothing before and would name something now: check it.'],
};
