import { analyze } from '../../../server/src/core/analysis';
import { readSkeletons } from '../../../server/src/core/precedents/documentSkeleton';
import { createPrecedentStore } from '../../../server/src/core/precedents/precedentStore';
import { readClauses } from '../../../server/src/core/precedents/readClauses';
import type { PrecedentSource } from '../../../server/src/features/clauseQuery';
import { OTHER_SUBJECTS } from './otherSubjects';

/** A corpus of the given texts, named 1.txt, 2.txt …, and of clauses on other subjects; none of them is the draft. */
export function corpusOf(...texts: readonly string[]): PrecedentSource {
	const files = [...texts, OTHER_SUBJECTS].map((text, i) => {
		const file = `${i + 1}.txt`;
		return { file, stamp: '', clauses: readClauses(analyze(text), file) };
	});
	const documents = files.flatMap(({ clauses }) => [...new Set(clauses.map((clause) => clause.document))]);
	return {
		index: createPrecedentStore(files),
		exclude: new Set(),
		documentsOf: () => [],
		documents: () => documents,
		skeletons: () => texts.flatMap((text) => readSkeletons(analyze(text))),
	};
}
