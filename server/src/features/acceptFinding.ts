import type { AcceptedEntry } from '../core/rules/acceptedEntry';
import type { TextEdit } from '../core/text/edit';
import { smallestEdit } from './smallestEdit';

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
