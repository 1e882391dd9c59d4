import { analyze } from '../../../server/src/core/analysis';
import { createBm25Index } from '../../../server/src/core/precedents/bm25Index';
import { readClauses } from '../../../server/src/core/precedents/readClauses';
import type { PrecedentSource } from '../../../server/src/features/clauseQuery';
import { OTHER_SUBJECTS } from './otherSubjects';

/** A corpus of the given texts, named 1.txt, 2.txt …, and of clauses on other subjects; none of them is the draft. */
export function corpusOf(...texts: readonly string[]): PrecedentSource {
	const clauses = [...texts, OTHER_SUBJECTS].flatMap((text, i) => readClauses(analyze(text), `${i + 1}.txt`));
	return { index: createBm25Index(clauses), exclude: new Set() };
}
