import { describe, expect, it } from 'vitest';
import { fixAll } from '../../server/src/core/rules/fixAll';
import { KNOWN_RULES } from '../../server/src/core/rules/knownRules';
import { parseSettings } from '../../server/src/core/settings/parseSettings';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { onlyRules } from '../cli/support/onlyRules';
import { SEEDS, toFullWidth } from '../support/seeds';

const MARKS = parseSettings(
	[{ value: JSON.parse(onlyRules({ 'numbering-marker-punctuation': 'warning' })), base: undefined }],
	KNOWN_RULES,
).settings;
const SLIPS = '一、任务\n1.甲。\n2、乙。\n（一）丙。\n（二）、丁。\n3.戊。\n';

describe('fixAll', () => {
	it('puts everything right that is safe', () => {
		expect(fixAll('一、任务\n1、甲。\n2、乙。\n3、丙。\n', MARKS)).toMatchObject({
			text: '一、任务\n1.甲。\n2.乙。\n3.丙。\n',
			applied: 1,
		});
	});

	it('leaves what is right as it is', () => {
		expect(fixAll('一、甲\n二、乙\n', MARKS)).toMatchObject({ text: '一、甲\n二、乙\n', applied: 0 });
	});

	it('puts right only the findings that stand', () => {
		const none = fixAll(SLIPS, MARKS, undefined, () => false);
		expect(none).toMatchObject({ text: SLIPS, applied: 0 });
		const some = fixAll(
			SLIPS,
			MARKS,
			undefined,
			({ text }, { span }) => text.content.slice(span.start, span.end) === '2、',
		);
		expect(some.text).toBe(SLIPS.replace('2、', '2.'));
	});

	it('puts right many slips at once', () => {
		const many = Array.from({ length: 500 }, (_, i) => `（${i % 3 === 0 ? '一）、' : '一）'}甲乙。\n`).join('');
		expect(fixAll(many, MARKS).text).not.toContain('）、');
	});

	it.each(
		SEEDS.flatMap(({ id, content }) => [
			[id, content],
			[`${id} in full width`, toFullWidth(content)],
		]),
	)('has nothing left to do after seed %s', (_, content = '') => {
		const once = fixAll(content, DEFAULT_SETTINGS);
		expect(fixAll(once.text, DEFAULT_SETTINGS)).toMatchObject({ text: once.text, applied: 0 });
	});
});
