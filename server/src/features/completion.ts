import { completeClause } from './completeClause';
import { completeUnit } from './completeUnit';
import type { CompletionList, CompletionRequest } from './completionProposal';

/** What can be completed at the cursor, told by the text before it: editors name the wrong trigger after a composition. */
export function findCompletions(request: CompletionRequest): CompletionList {
	return completeUnit(request) ?? completeClause(request) ?? { proposals: [], incomplete: false };
}
