import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { acceptedEntry } from '../../server/src/core/rules/acceptedEntry';
import { fingerprint } from '../../server/src/core/rules/fingerprint';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { applyEdits } from '../../server/src/core/text/edit';
import { addEntry } from '../../server/src/features/acceptFinding';

const ENTRY = { rule: 'numbering-gap', file: '意见.txt', fingerprint: '0123456789abcdef' };
const SETTINGS = { ...DEFAULT_SETTINGS, responsibilityRequired: 'always' as const };
const WRITTEN = '{ "rule": "numbering-gap", "file": "意见.txt", "fingerprint": "0123456789abcdef" }';

describe('addEntry', () => {
	it.each([
		['makes a configuration', '', `{ "ignore": [${WRITTEN}] }`],
		['adds to an empty one', '{}\n', `{ "ignore": [${WRITTEN}] }`],
		['adds behind other settings', '{\n\t"rules": {}\n}\n', `{ "rules": {}, "ignore": [${WRITTEN}] }`],
		['adds behind other entries', `{\n  "ignore": [${WRITTEN}]\n}`, `{ "ignore": [${WRITTEN}, ${WRITTEN}] }`],
		['keeps the name that is there', '{ "policyDraft.ignore": [] }', `{ "policyDraft.ignore": [${WRITTEN}] }`],
	])('%s', (_, before, after) => {
		expect(JSON.parse(added(before))).toEqual(JSON.parse(after));
	});

	it.each([
		['two blanks', '{\n  "rules": {}\n}\n'],
		['tabs', '{\n\t"rules": {}\n}\n'],
		['another system’s line ends', '{\r\n  "rules": {}\r\n}\r\n'],
	])('leaves a configuration in %s as it is but for the entry', (_, before) => {
		const edit = addEntry(before, ENTRY);
		expect(edit?.span.start).toBe(edit?.span.end);
		expect(added(before).replaceAll('\r\n', '').includes('\n')).toBe(!before.includes('\r\n'));
	});

	it.each(['[]', '7', '{ "ignore": {} }', '{ "rules": ', '// 注释\n{}'])('leaves %j to the office', (before) => {
		expect(addEntry(before, ENTRY)).toBeUndefined();
	});
});

describe('acceptedEntry', () => {
	it('names the finding as a check does', () => {
		const { entry, expected } = accept('一、甲\n三、乙\n');
		expect(entry).toEqual({ rule: 'numbering-gap', file: '意见.txt', fingerprint: expected, excerpt: '三、' });
	});

	it('quotes twenty characters at most, none of them halved', () => {
		const { entry } = accept(`1.甲${'𠮷'.repeat(19)}。乙。\n`, 'responsibility-missing');
		expect(entry.excerpt).toBe(`1.甲${'𠮷'.repeat(8)}`);
	});

	it.each(['机密★1年\n', '000012　秘 密　特急\n', '密级：绝密\n'])('quotes nothing of a document with %j', (mark) => {
		expect(accept(`${mark}一、甲\n三、乙\n`).entry).not.toHaveProperty('excerpt');
	});
});

function added(before: string): string {
	const edit = addEntry(before, ENTRY);
	return edit === undefined ? before : applyEdits(before, [edit]);
}

function accept(text: string, rule = 'numbering-gap') {
	const analysis = analyze(text);
	const finding = runRules(analysis, SETTINGS).findings.find((each) => each.rule.id === rule);
	if (finding === undefined) {
		throw new Error('nothing to accept');
	}
	return { entry: acceptedEntry(analysis, finding, '意见.txt'), expected: fingerprint(analysis, finding) };
}
