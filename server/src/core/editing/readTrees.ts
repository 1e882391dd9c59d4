import type { Analysis } from '../analysis';
import { buildClauseTree, type ClauseNode, type ClauseTree, walkNodes } from './clauseTree';
import { type NumberingHabits, readNumberingHabits } from './numberTree';
import { readChainLinks } from './writeMarkers';

export interface TreeFacts {
	readonly habits: NumberingHabits;
	readonly links: ReadonlySet<ClauseNode>;
}

export interface DraftTrees {
	/** One a document, in order. */
	readonly all: readonly ClauseTree[];
	/** How a document numbers its items; to be asked before its tree is changed. */
	readonly facts: (tree: ClauseTree) => TreeFacts;
}

export function readTrees({ text, documents }: Analysis, lists: 'written' | 'introduced' = 'written'): DraftTrees {
	return {
		all: documents.map((document) => buildClauseTree(text.folded, document, lists)),
		facts: (tree) => ({ habits: readNumberingHabits(tree), links: readChainLinks(walkNodes(tree.roots)) }),
	};
}
