import { clausesSuite } from './clauses.test';
import { completionSuite } from './completion.test';
import { compositionSuite } from './composition.test';
import { corpusFolderSuite } from './corpusFolder.test';
import { findingsSuite } from './findings.test';
import { formattingSuite } from './formatting.test';
import { navigationSuite } from './navigation.test';
import { precedentActionsSuite } from './precedentActions.test';
import { precedentsSuite } from './precedents.test';
import { previewSuite } from './preview.test';
import { restartSuite } from './restart.test';
import { restricted } from './restricted.test';
import { seeingSuite } from './seeing.test';
import { smoke } from './smoke.test';
import { structureSuite } from './structure.test';
import { tasksSuite } from './tasks.test';
import { wordExportSuite } from './wordExport.test';
import { wordImportSuite } from './wordImport.test';

/** `trusted`: the folder is trusted. `restricted`: it is not, and VS Code runs in its restricted mode. */
export type Pass = 'trusted' | 'restricted';

/** Defines tests with mocha's `describe` and `it`; these exist only once mocha is set up, hence a function. */
export type Suite = () => void;

/** All suites; each pass is a VS Code of its own. */
export const suites: Record<Pass, Suite[]> = {
	trusted: [
		smoke,
		findingsSuite,
		formattingSuite,
		precedentsSuite,
		precedentActionsSuite,
		corpusFolderSuite,
		structureSuite,
		tasksSuite,
		previewSuite,
		wordExportSuite,
		wordImportSuite,
		compositionSuite,
		completionSuite,
		navigationSuite,
		seeingSuite,
		clausesSuite,
		// Last: the server the others share is killed in it.
		restartSuite,
	],
	restricted: [restricted],
};
