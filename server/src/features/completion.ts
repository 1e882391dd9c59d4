import { completeCitation } from './completeCitation';
import { completeClause } from './completeClause';
import { completePhrase } from './completePhrase';
import { completeUnit } from './completeUnit';
import type { CompletionList, CompletionRequest } from './completionProposal';

/** What can be completed at the cursor, told by the text before it: editors name the wrong trigger after a composition. */
export function findCompletions(request: CompletionRequest): CompletionList {
	return (
		completeCitation(request) ??
		completeUnit(request) ??
		completeClause(request) ??
		completePhrase(request) ?? { proposals: [], incomplete: false }
	);
}
