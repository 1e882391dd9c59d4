import { analyze } from '../../../server/src/core/analysis';
import { deleteClause } from '../../../server/src/core/editing/deleteClause';
import type { EditAnswer, EditPlan } from '../../../server/src/core/editing/editPlan';
import { insertClauseBelow } from '../../../server/src/core/editing/insertClause';
import { moveClause } from '../../../server/src/core/editing/moveClause';
import type { ChangeBasis } from '../../../server/src/core/editing/planChange';
import { renumber } from '../../../server/src/core/editing/renumber';
import { shiftClause } from '../../../server/src/core/editing/shiftClause';
import type { Item } from '../../../server/src/core/outline/model';
import { findNumberingSlips } from '../../../server/src/core/outline/numberingSlips';
import { walkItems } from '../../../server/src/core/outline/walkItems';
import { findReferences } from '../../../server/src/core/references/findReferences';
import type { Reference, ReferenceTarget } from '../../../server/src/core/references/reference';
import { applyEdits, type TextEdit } from '../../../server/src/core/text/edit';
import { lineAt } from '../../../server/src/core/text/sourceText';
import type { Span } from '../../../server/src/core/text/span';

export interface TriedDocument {
	readonly id: string;
	readonly content: string;
}

export const KINDS = ['delete', 'insert', 'move up', 'move down', 'promote', 'demote'] as const;
export type Kind = (typeof KINDS)[number];

export interface Tally {
	readonly documents: number;
	/** Done, by kind. */
	readonly done: Record<Kind, number>;
	/** Not possible at the place: the first cannot be moved up. */
	readonly refused: Record<Kind, number>;
	/** References in the changed texts that were looked at. */
	references: number;
	/** Of these, those that were rewritten. */
	rewritten: number;
	/** Those that were left for a person, because what they name was deleted, and for another reason. */
	readonly flagged: { deleted: number; otherwise: number };
	/** Edits whose result may be read in another way, and say so. */
	doubtful: number;
	/** What should not be: one line each. */
	readonly faults: string[];
}

/**
 * Random changes of documents, drawn from a seed: each on what the one before left, `CHAIN` in a row from the document as it
 * was. A document with slips is renumbered first.
 */
export function tryRandomEdits(
	documents: readonly TriedDocument[],
	edits: number,
	seed: number,
	kinds: readonly Kind[],
): Tally {
	const random = mulberry32(seed);
	const zero = () => Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
	const tally: Tally = {
		documents: documents.length,
		done: zero(),
		refused: zero(),
		references: 0,
		rewritten: 0,
		flagged: { deleted: 0, otherwise: 0 },
		doubtful: 0,
		faults: [],
	};
	const bases = documents.map(({ id, content }) => ({ id, content: clean(id, content, tally) }));
	const usable = bases.filter(({ content }) => itemsOf(basisOf(content)).length > 1);
	for (let done = 0, turn = 0; done < edits && turn < edits * 4; turn++) {
		const base = usable[turn % usable.length];
		if (base === undefined) {
			break;
		}
		let basis = basisOf(base.content);
		for (let step = 0; step < CHAIN && done < edits; step++) {
			const { content } = basis.analysis.text;
			const items = itemsOf(basis);
			const item = items[Math.floor(random() * items.length)];
			const kind = kinds[Math.floor(random() * kinds.length)];
			if (item === undefined || kind === undefined || items.length < 2) {
				break;
			}
			const answer = change(basis, item.span.start, kind);
			if (answer.plan === undefined) {
				tally.refused[kind]++;
				continue;
			}
			tally.done[kind]++;
			done++;
			const label = `${base.id} ${kind} “${content.slice(item.span.start, item.span.start + 12)}”`;
			const after = basisOf(applyEdits(content, answer.plan.edits));
			judge(label, basis, after, answer.plan, kind === 'delete' ? item : undefined, tally);
			basis = after;
		}
	}
	return tally;
}

const CHAIN = 4;

export function basisOf(content: string): ChangeBasis {
	const analysis = analyze(content);
	return { analysis, references: findReferences(analysis) };
}

/** What undoing them does, as edits of the text that they left. */
export function invert(content: string, edits: readonly TextEdit[]): readonly TextEdit[] {
	let shift = 0;
	return [...edits]
		.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
		.map(({ span, newText }) => {
			const start = span.start + shift;
			shift += newText.length - (span.end - span.start);
			return { span: { start, end: start + newText.length }, newText: content.slice(span.start, span.end) };
		});
}

function change(basis: ChangeBasis, offset: number, kind: Kind): EditAnswer {
	switch (kind) {
		case 'delete':
			return deleteClause(basis, offset);
		case 'insert':
			return insertClauseBelow(basis, offset);
		case 'move up':
		case 'move down':
			return moveClause(basis, offset, kind === 'move up' ? 'up' : 'down');
		case 'promote':
		case 'demote':
			return shiftClause(basis, offset, kind);
	}
}

function clean(id: string, content: string, tally: Tally): string {
	const basis = basisOf(content);
	const { plan } = renumber(basis, undefined);
	if (plan === undefined || slipsOf(basis) === 0) {
		return content;
	}
	const renumbered = applyEdits(content, plan.edits);
	const left = slipsOf(basisOf(renumbered));
	if (left > 0) {
		tally.faults.push(`${id}: ${left} slips left by renumbering`);
	}
	return renumbered;
}

function slipsOf({ analysis: { text, documents } }: ChangeBasis): number {
	return documents.reduce((sum, document) => sum + findNumberingSlips(text.folded, document).length, 0);
}

function itemsOf({ analysis }: ChangeBasis): readonly Item[] {
	return analysis.documents.flatMap((document) => walkItems(document).map(({ item }) => item));
}

function judge(
	label: string,
	basisBefore: ChangeBasis,
	basisAfter: ChangeBasis,
	plan: EditPlan,
	deleted: Item | undefined,
	tally: Tally,
): void {
	const before = basisBefore.analysis.text.content;
	const after = basisAfter.analysis.text.content;
	if (applyEdits(after, invert(before, plan.edits)) !== before) {
		tally.faults.push(`${label}: undo gives another text`);
	}
	const slips = slipsOf(basisAfter) - slipsOf(basisBefore);
	const isDoubtful = plan.remarks.some(({ message }) => message.en.startsWith('The numbers from here'));
	tally.doubtful += isDoubtful ? 1 : 0;
	if (slips > 0 && !isDoubtful) {
		tally.faults.push(`${label}: ${slips} more slips`);
	}
	for (const { span, after: now, message } of plan.remarks) {
		tally.flagged[message.en.includes('deleted') ? 'deleted' : 'otherwise']++;
		const isDeleted = message.en.includes('is deleted');
		const same = before.slice(span.start, span.end) === after.slice(now.start, now.end);
		if (isDeleted && !same && !/[、和与及至]/.test(before.slice(span.start, span.end))) {
			tally.faults.push(`${label}: a reference to what is deleted was changed`);
		}
	}
	const old = readMeanings(basisBefore, new Set(plan.remarks.map(({ span }) => span.start)));
	const now = readMeanings(basisAfter, new Set(plan.remarks.map((remark) => remark.after.start)));
	tally.references += now.length;
	tally.rewritten += plan.edits.filter(({ role }) => role === 'reference').length;
	const known = new Map<string, number>();
	for (const { key } of old) {
		known.set(key, (known.get(key) ?? 0) + 1);
	}
	for (const { key, written } of now) {
		const left = known.get(key) ?? 0;
		known.set(key, left - 1);
		if (left <= 0) {
			tally.faults.push(`${label}: “${written}” names something else`);
		}
	}
	for (const { key, place } of old) {
		if (deleted !== undefined && place >= deleted.span.start && place < deleted.span.end) {
			known.set(key, (known.get(key) ?? 0) - 1);
		}
	}
	for (const { key, written } of old) {
		if ((known.get(key) ?? 0) > 0) {
			known.set(key, (known.get(key) ?? 0) - 1);
			tally.faults.push(`${label}: “${written}” is lost`);
		}
	}
}

interface Meaning {
	/** The reference in its sentence and the text of what it names, all numbers left out. */
	readonly key: string;
	readonly written: string;
	readonly place: number;
}

/** What each reference names, by the words of the clause. Told by its own sentence, wherever that stands. */
function readMeanings({ analysis, references }: ChangeBasis, left: ReadonlySet<number>): readonly Meaning[] {
	const { text } = analysis;
	/** Behind the number that a line begins with. */
	const textFrom = (start: number): number => {
		const { marker } = analysis.lines[lineAt(text, start)] ?? {};
		return marker?.span.start === start ? marker.textStart : start;
	};
	const words = ({ start, end }: Span) => withoutNumbers(text.content.slice(start, end));
	const named = (target: ReferenceTarget): string => {
		if (target.kind === 'attachment') {
			return words(target.attachment.entry ?? target.span);
		}
		const { start, end } = (target.kind === 'item' ? target.item.paragraphs[0] : target.span) ?? target.span;
		return words({ start: textFrom(start), end });
	};
	return references
		.filter(({ span, kind, unresolved }) => !left.has(span.start) && kind !== 'following' && unresolved === undefined)
		.map((reference: Reference) => {
			const { span } = reference;
			const { body } = analysis.lines[lineAt(text, span.start)] ?? { body: span };
			const before = words({ start: textFrom(body.start), end: span.start }).slice(-40);
			const behind = words({ start: span.start, end: body.end }).slice(0, 40);
			const targets = reference.parts.map((part) => part.targets.map(named).sort().join(' + ')).join(' / ');
			return {
				key: `${before}｜${behind} → ${targets}`,
				written: text.content.slice(span.start, span.end),
				place: span.start,
			};
		});
}

function withoutNumbers(text: string): string {
	return text.replace(/[\d０-９零〇一二两三四五六七八九十百千①-⑳⑴-⒛㈠-㈩\s\u3000]/g, '');
}

/** The well-known small generator: the same numbers on every machine. */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
