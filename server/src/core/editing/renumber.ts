import { type Span, spanTouches } from '../text/span';
import { walkNodes } from './clauseTree';
import type { EditAnswer } from './editPlan';
import { kept } from './layOut';
import { type ChangeBasis, planChange } from './planChange';
import { readTrees } from './readTrees';

/**
 * Numbers the clauses of the stretch anew, or of all documents: every series from its first number on, as the rules on numbering
 * read it. Nothing to do gives a plan without edits.
 */
export function renumber(basis: ChangeBasis, stretch: Span | undefined): EditAnswer {
	const trees = readTrees(basis.analysis, 'introduced');
	const { length } = basis.analysis.text.content;
	const isWanted = (start: number | undefined): boolean =>
		stretch === undefined || (start !== undefined && spanTouches(stretch, start));
	const concerned = trees.all.filter(({ roots }) => walkNodes(roots).some(({ item }) => isWanted(item?.span.start)));
	return planChange(basis, {
		trees: concerned.map((tree) => ({ tree, ...trees.facts(tree) })),
		segments: () => [kept(0, length)],
		renumbers: ({ item }) => isWanted(item?.span.start),
	});
}
