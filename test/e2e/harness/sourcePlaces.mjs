import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';

/**
 * Puts the places in the suites' sources into a stack trace, instead of those in the bundle that was run.
 * @param {string} stack
 * @param {string} bundle
 */
export function withSourcePlaces(stack, bundle) {
	const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
	const name = bundle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return stack.replace(new RegExp(`${name}:(\\d+):(\\d+)`, 'g'), (place, line, column) => {
		const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
		if (!('originalSource' in entry)) {
			return place;
		}
		const source = path.resolve(path.dirname(bundle), entry.originalSource);
		return `${path.relative(root, source)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
	});
}
