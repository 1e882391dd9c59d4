import type { Line } from '../lines/line';
import { siblingsOf } from './clauseTree';
import type { EditPlan } from './editPlan';
import { kept } from './layOut';
import { type ChangeBasis, planChange } from './planChange';
import { readTrees } from './readTrees';

/**
 * Takes back the number of a line that has nothing behind it, with its line. `undefined` where the line is no such clause, or
 * one that nobody can have proposed: the first of all. The break that goes is the one before the line.
 */
export function withdrawClause(basis: ChangeBasis, line: Line): EditPlan | undefined {
	const { text, documents } = basis.analysis;
	const { marker } = line;
	if (marker === undefined || marker.textStart < line.body.end || documents.length === 0) {
		return undefined;
	}
	const trees = readTrees(basis.analysis);
	for (const tree of trees.all) {
		const node = [...tree.nodes.values()].find(({ item }) => item?.marker?.span.start === marker.span.start);
		const isFirst = node?.parent === undefined && node?.item?.ordinal === 1;
		if (node === undefined || node.children.length > 0 || isFirst) {
			continue;
		}
		const facts = trees.facts(tree);
		const siblings = siblingsOf(tree, node);
		siblings.splice(siblings.indexOf(node), 1);
		const start = endOfLineBefore(text.content, line.span.start);
		return planChange(basis, {
			trees: [{ tree, ...facts }],
			segments: () => [kept(0, start), kept(line.span.end, text.content.length)],
		}).plan;
	}
	return undefined;
}

function endOfLineBefore(content: string, start: number): number {
	const end = content[start - 1] === '\n' ? start - 1 : start;
	return content[end - 1] === '\r' ? end - 1 : end === start ? Math.max(0, start - 1) : end;
}
