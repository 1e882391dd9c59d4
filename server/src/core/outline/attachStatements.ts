import type { Statement } from '../responsibility/statement';
import type { DraftItem } from './draftItem';

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
	const closes = closing.length > 0 && closing.length <= MAX_CLOSING && closing.length === last?.own.length;
	if (last === undefined || run.length < 2 || !closes) {
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

/** 牵头单位, 责任单位, 配合单位 and 完成时限 may stand on a line each; no run is closed by more. */
const MAX_CLOSING = 8;

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
