import type { Statement } from '../responsibility/statement';
import type { DraftItem } from './buildItems';

/**
 * A statement alone on its line under the last of several siblings, none of which states anyone, closes the whole run:
 * it is moved from that item's own statements to the block statements of every item of the run.
 */
export function attachStatements(roots: readonly DraftItem[]): void {
	attachBlock(roots, undefined);
	for (const item of roots) {
		attachBelow(item);
	}
}

function attachBelow(item: DraftItem): void {
	attachBlock(item.children, item);
	for (const child of item.children) {
		attachBelow(child);
	}
}

function attachBlock(run: readonly DraftItem[], parent: DraftItem | undefined): void {
	const last = run.at(-1);
	const closing = last?.own.filter((statement) => statement.alone) ?? [];
	if (last === undefined || run.length < 2 || closing.length === 0 || closing.length < last.own.length) {
		return;
	}
	if (run.slice(0, -1).some(statesAnyone)) {
		return;
	}
	handOver(last, parent, closing);
	for (const item of run) {
		item.block.push(...closing);
	}
}

/** The closing line is the parent's text, not the last item's. */
function handOver(last: DraftItem, parent: DraftItem | undefined, closing: readonly Statement[]): void {
	const lines = new Set(closing.map((statement) => statement.span.start));
	const kept = last.paragraphs.filter((paragraph) => !lines.has(paragraph.start));
	if (parent !== undefined) {
		parent.end = Math.max(parent.end, last.end);
	}
	last.own.length = 0;
	last.paragraphs.splice(0, last.paragraphs.length, ...kept);
	last.end = kept.at(-1)?.end ?? last.end;
}

function statesAnyone(item: DraftItem): boolean {
	return item.own.length > 0 || item.children.some(statesAnyone);
}
