import type { Analysis } from '../analysis';
import { carriesSecrecyMark } from '../elements/secrecyMark';
import { fingerprint } from './fingerprint';
import type { RuleFinding } from './runRules';

/** An entry of `ignore` in `.policydraft.json`. */
export interface AcceptedEntry {
	readonly rule: string;
	/** A glob relative to the configuration. */
	readonly file: string;
	readonly fingerprint: string;
	/** For whoever reads the configuration; absent for a document with a 密级. */
	readonly excerpt?: string;
}

/** The entry that accepts a finding. Of a document with a 密级 no word is written down elsewhere. */
export function acceptedEntry(analysis: Analysis, finding: RuleFinding, file: string): AcceptedEntry {
	const { rule, span } = finding;
	const entry = { rule: rule.id, file, fingerprint: fingerprint(analysis, finding) };
	if (carriesSecrecyMark(analysis.text.folded)) {
		return entry;
	}
	const own = analysis.text.content.slice(span.start, Math.min(span.end, span.start + MAX_EXCERPT));
	// Half a character beyond the basic plane is none.
	return { ...entry, excerpt: own.replace(/[\uD800-\uDBFF]$/, '') };
}

const MAX_EXCERPT = 20;
