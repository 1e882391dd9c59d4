import type { Analysis } from '../core/analysis';
import { fingerprint } from '../core/rules/fingerprint';
import type { RuleFinding } from '../core/rules/runRules';
import type { TextEdit } from '../core/text/edit';
import { wholeCharacters } from './shorten';
import { smallestEdit } from './smallestEdit';

/** An entry of `ignore` in `.policydraft.json`. */
export interface AcceptedEntry {
	readonly rule: string;
	/** A glob relative to the configuration. */
	readonly file: string;
	readonly fingerprint: string;
	/** For whoever reads the configuration; absent for a document with a 密级. */
	readonly excerpt?: string;
}

export function acceptedEntry(analysis: Analysis, finding: RuleFinding, file: string): AcceptedEntry {
	const { rule, span } = finding;
	const entry = { rule: rule.id, file, fingerprint: fingerprint(analysis, finding) };
	if (SECRET.test(analysis.text.folded)) {
		// No word of it is written down elsewhere.
		return entry;
	}
	const own = analysis.text.content.slice(span.start, span.end);
	return { ...entry, excerpt: own.slice(0, wholeCharacters(own, Math.min(own.length, MAX_EXCERPT))) };
}

const MAX_EXCERPT = 20;

/** A line that holds a 密级 and nothing but what stands beside one: 机密★1年, 000012 秘密 特急. */
const SECRET =
	/^ *(?:(?:No\.?)? ?\d{1,8} +)?(?:密 *级 *:? *)?(?:绝 *密|机 *密|秘 *密)(?: *[★☆*].*| +(?:特 *急|加 *急|特 *提|平 *急))? *$/m;

/**
 * The edit of a configuration that adds an entry behind those it has; `''` is a configuration yet to be made. `undefined`
 * where its text is no object that entries can be added to: what the office wrote is not written over.
 */
export function addEntry(configuration: string, entry: AcceptedEntry): TextEdit | undefined {
	const value = configuration === '' ? {} : parseObject(configuration);
	if (value === undefined) {
		return undefined;
	}
	const name = 'policyDraft.ignore' in value && !('ignore' in value) ? 'policyDraft.ignore' : 'ignore';
	const entries = value[name] ?? [];
	if (!Array.isArray(entries)) {
		return undefined;
	}
	const indent = /\n([ \t]+)"/.exec(configuration)?.[1] ?? '  ';
	const lineEnd = configuration.includes('\r\n') ? '\r\n' : '\n';
	const written = `${JSON.stringify({ ...value, [name]: [...entries, entry] }, undefined, indent)}\n`;
	return smallestEdit(configuration, written.replace(/\n/g, lineEnd));
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
	} catch {
		return undefined;
	}
}
