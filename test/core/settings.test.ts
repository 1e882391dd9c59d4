import { describe, expect, it } from 'vitest';
import type { KnownRules } from '../../server/src/core/settings/knownRules';
import { parseSettings } from '../../server/src/core/settings/parseSettings';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/core/settings/settings';

const KNOWN: KnownRules = new Map([
	['a', { most: { default: 5 }, strict: { default: false }, word: { default: '等' } }],
	['b', {}],
	['numbering-gap', {}],
]);

const read = (...values: readonly unknown[]) =>
	parseSettings(
		values.map((value) => ({ value, base: undefined })),
		KNOWN,
	);

/** What differs from the defaults. */
function changed(settings: Settings): Partial<Settings> {
	return Object.fromEntries(
		Object.entries(settings).filter(
			([name, value]) => JSON.stringify(value) !== JSON.stringify(Object(DEFAULT_SETTINGS)[name]),
		),
	);
}

describe('settings', () => {
	it.each([
		['nothing', undefined, {}],
		['null', null, {}],
		['an empty object', {}, {}],
		['nested names', { lint: { run: 'onType' } }, { lintRun: 'onType' }],
		['dotted names', { 'lint.run': 'onType' }, { lintRun: 'onType' }],
		['full names', { 'policyDraft.lint.run': 'onType' }, { lintRun: 'onType' }],
		['a requirement', { responsibility: { required: 'never' } }, { responsibilityRequired: 'never' }],
		['a language', { language: 'en' }, { language: 'en' }],
		['the most results', { precedents: { maxResults: 50 } }, { maxPrecedents: 50 }],
		['globs', { exclude: ['archive/**'] }, { exclude: ['archive/**'] }],
		['a null value', { language: null }, {}],
		['what is no setting of ours', { $schema: 'x', trace: { server: 'off' }, 'policyDraft.trace.server': 'off' }, {}],
		['a list of organs', { units: '' }, {}],
	])('reads %s', (_, value, expected) => {
		const { settings, problems } = read(value);
		expect(changed(settings)).toEqual(expected);
		expect(problems).toEqual([]);
	});

	it.each([
		['a list', []],
		['a number', 3],
		['a sentence', 'onType'],
		['an unknown word', { 'lint.run': 'always' }],
		['a word in other letters', { language: 'EN' }],
		['no results at all', { precedents: { maxResults: 0 } }],
		['half a result', { precedents: { maxResults: 2.5 } }],
		['too many results', { precedents: { maxResults: 51 } }],
		['a folder that is no list', { precedents: { folders: 'corpus' } }],
		['a folder that is no path', { precedents: { folders: ['a', 1] } }],
		['rules in a list', { rules: ['numbering-gap'] }],
		['findings that are no list', { ignore: {} }],
		['globs that are none', { exclude: [null] }],
	])('keeps the default in the place of %s, and says so', (_, value) => {
		const { settings, problems } = read(value);
		expect(changed(settings)).toEqual({});
		expect(problems).toHaveLength(1);
	});

	it('keeps what is right beside what is wrong', () => {
		const { settings, problems } = read({ language: 'en', 'lint.run': 7 });
		expect(changed(settings)).toEqual({ language: 'en' });
		expect(problems).toEqual(['“lint.run”应为 onSave 或 onType。']);
	});

	it('takes the later layer where both say something', () => {
		const { settings } = read({ language: 'en', exclude: ['a'] }, { language: 'zh-cn' });
		expect(changed(settings)).toEqual({ language: 'zh-cn', exclude: ['a'] });
	});

	it('remembers what a relative folder is relative to', () => {
		const { settings } = parseSettings(
			[
				{ value: { 'precedents.folders': ['甲'], units: '单位.txt', terms: '用语.txt' }, base: '/user' },
				{ value: { precedents: { folders: ['乙'] }, terms: '用语.txt' }, base: '/office' },
			],
			KNOWN,
		);
		expect(settings.precedentFolders).toEqual([{ path: '乙', base: '/office' }]);
		expect(settings.unitsFile).toEqual({ path: '单位.txt', base: '/user' });
		expect(settings.termsFile).toEqual({ path: '用语.txt', base: '/office' });
	});
});

describe('rules', () => {
	const rules = (...values: readonly unknown[]) => [
		...read(...values.map((value) => ({ rules: value }))).settings.rules,
	];

	it.each([
		['a severity', { a: 'hint' }, [['a', { severity: 'hint', options: {} }]]],
		['off', { a: 'off' }, [['a', { severity: 'off', options: {} }]]],
		['options', { a: { severity: 'error', most: 3 } }, [['a', { severity: 'error', options: { most: 3 } }]]],
		['options alone', { a: { most: 3 } }, [['a', { severity: undefined, options: { most: 3 } }]]],
	])('reads %s', (_, value, expected) => {
		expect(rules(value)).toEqual(expected);
	});

	it('reads layers rule by rule', () => {
		expect(rules({ a: 'hint', b: 'error' }, { b: 'off' })).toEqual([
			['a', { severity: 'hint', options: {} }],
			['b', { severity: 'off', options: {} }],
		]);
	});

	it.each([{ a: 'fatal' }, { a: 1 }, { a: null }, { a: { severity: 'warn' } }])('does not guess at %j', (value) => {
		expect(rules(value)).toEqual([]);
		expect(read({ rules: value }).problems).toEqual(['规则“a”的级别应为 error、warning、information、hint 或 off。']);
	});
});

describe('names that mean nothing', () => {
	it.each([
		[{ langauge: 'en' }, ['没有“langauge”这个设置，是不是 language。']],
		[{ lint: { runs: 'onType' } }, ['没有“lint.runs”这个设置，是不是 lint.run。']],
		[{ 'policyDraft.lint.on': 1 }, ['没有“lint.on”这个设置，是不是 lint.run。']],
		[{ precedents: 5 }, ['没有“precedents”这个设置。']],
		[{ window: { zoomLevel: 4 } }, ['没有“window”这个设置。']],
		[{ editor: { tabSize: 4 } }, ['没有“editor.tabSize”这个设置。']],
		[{ rules: { 'numbering-gpa': 'off' } }, ['没有“numbering-gpa”这条规则，是不是 numbering-gap。']],
		[{ rules: { 别的: 'off' } }, ['没有“别的”这条规则。']],
		[{ rules: { a: { moost: 3 } } }, ['规则“a”没有“moost”这个选项，是不是 most。']],
		[{ rules: { b: { most: 3 } } }, ['规则“b”没有“most”这个选项。']],
		[{ rules: { a: { constructor: 3 } } }, ['规则“a”没有“constructor”这个选项。']],
		[{ rules: { a: { most: '3' } } }, ['规则“a”的“most”应为数字。']],
		[{ rules: { a: { strict: 1 } } }, ['规则“a”的“strict”应为 true 或 false。']],
		[{ rules: { a: { word: null } } }, ['规则“a”的“word”应为文字。']],
	])('in %j are said', (value, expected) => {
		expect(read(value).problems).toEqual(expected);
	});

	it('do not cost what is right beside them', () => {
		const { settings } = read({ rules: { a: { severity: 'hint', most: 3, strict: 7 }, c: 'off' }, lanuage: 'en' });
		expect([...settings.rules]).toEqual([['a', { severity: 'hint', options: { most: 3 } }]]);
		expect(settings.language).toBe('auto');
	});
});

describe('accepted findings', () => {
	const finding = { rule: 'numbering-gap', fingerprint: 'f1' };

	it.each([
		['the least', finding, { file: undefined, excerpt: undefined, reason: undefined }],
		[
			'everything',
			{ ...finding, file: '*.txt', excerpt: '四、', reason: '按来文' },
			{ file: '*.txt', excerpt: '四、', reason: '按来文' },
		],
	])('reads %s', (_, entry, expected) => {
		expect(read({ ignore: [entry] }).settings.ignore).toEqual([{ ...finding, ...expected }]);
	});

	it('adds those of each layer', () => {
		const { settings } = read({ ignore: [finding] }, { ignore: [{ ...finding, fingerprint: 'f2' }] });
		expect(settings.ignore.map(({ fingerprint }) => fingerprint)).toEqual(['f1', 'f2']);
	});

	it.each([
		[{ rule: 'numbering-gap' }, '“ignore”第 2 项缺少 rule 或 fingerprint。'],
		['numbering-gap', '“ignore”第 2 项缺少 rule 或 fingerprint。'],
		[{ ...finding, file: 5 }, '“ignore”第 2 项的 file 应为路径通配符。'],
	])('leaves out %j', (entry, problem) => {
		const { settings, problems } = read({ ignore: [finding, entry] });
		expect(settings.ignore).toHaveLength(1);
		expect(problems).toEqual([problem]);
	});
});
