import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Pair = [open: string, close: string];

interface LanguageConfiguration {
	readonly brackets: readonly Pair[];
	readonly colorizedBracketPairs: readonly Pair[];
	readonly autoClosingPairs: ReadonlyArray<{ readonly open: string; readonly close: string }>;
	readonly autoCloseBefore: string;
	readonly surroundingPairs: readonly Pair[];
	readonly wordPattern: { readonly pattern: string; readonly flags: string };
	readonly onEnterRules: ReadonlyArray<{
		readonly beforeText: string;
		readonly action: { readonly indent: string; readonly appendText: string };
	}>;
}

const url = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const configuration = JSON.parse(readFileSync(url, 'utf8')) as LanguageConfiguration;

const mirrored = new Map<string, string>([
	['（', '）'],
	['(', ')'],
	['《', '》'],
	['〈', '〉'],
	['〔', '〕'],
	['［', '］'],
	['[', ']'],
	['【', '】'],
	['「', '」'],
	['『', '』'],
	['“', '”'],
	['‘', '’'],
	['"', '"'],
]);

describe('words', () => {
	const words = (text: string) => {
		const { pattern, flags } = configuration.wordPattern;
		return text.match(new RegExp(pattern, `${flags}g`));
	};

	it('end at every mark of either width', () => {
		expect(words('（责任单位：市人社局、市财政局，各县（市、区）政府）')).toEqual([
			'责任单位',
			'市人社局',
			'市财政局',
			'各县',
			'市',
			'区',
			'政府',
		]);
		expect(words('(责任单位:市人社局,各县(市)政府)')).toEqual(['责任单位', '市人社局', '各县', '市', '政府']);
		expect(words('根据《条例》〔2020〕“六稳”；落实！')).toEqual(['根据', '条例', '2020', '六稳', '落实']);
	});

	it('keep digits, Latin letters and Han apart', () => {
		expect(words('到2020年建成5G基站，推广APP和B2B平台')).toEqual([
			'到',
			'2020',
			'年建成',
			'5',
			'G',
			'基站',
			'推广',
			'APP',
			'和',
			'B2B',
			'平台',
		]);
	});

	it('include 〇 and rare characters beyond the first plane', () => {
		expect(words('二〇〇四年，𠮷林')).toEqual(['二〇〇四年', '𠮷林']);
	});

	it('never match nothing, which VS Code refuses', () => {
		expect(new RegExp(configuration.wordPattern.pattern, 'u').test('')).toBe(false);
	});
});

describe('pairs', () => {
	const all: Pair[] = [
		...configuration.brackets,
		...configuration.colorizedBracketPairs,
		...configuration.surroundingPairs,
		...configuration.autoClosingPairs.map(({ open, close }): Pair => [open, close]),
	];

	it('close with the mirror image of what opened them', () => {
		for (const [open, close] of all) expect(close, open).toBe(mirrored.get(open));
	});

	it('are named once in each list', () => {
		for (const list of [configuration.brackets, configuration.surroundingPairs]) {
			expect(new Set(list.map(([open]) => open)).size).toBe(list.length);
		}
	});

	it('close the brackets that drafters type and leave quotation marks to the input method', () => {
		const opens = configuration.autoClosingPairs.map(({ open }) => open);
		expect(opens).toEqual(expect.arrayContaining(['（', '(', '《', '〔', '【']));
		expect(opens).not.toEqual(expect.arrayContaining(['“']));
		expect(opens).not.toEqual(expect.arrayContaining(['‘']));
	});

	it('surround a selection with everything that closes itself, and with quotation marks', () => {
		const surrounding = configuration.surroundingPairs.map(([open]) => open);
		expect(surrounding).toEqual(expect.arrayContaining(configuration.autoClosingPairs.map(({ open }) => open)));
		expect(surrounding).toEqual(expect.arrayContaining(['“', '‘']));
	});

	it('close before a mark of either width but not before a word', () => {
		const before = configuration.autoCloseBefore;
		for (const mark of '）》〔〕】”，。、；：？！,.;:?!) \n\u3000'.replace('〔', '')) expect(before).toContain(mark);
		for (const { close } of configuration.autoClosingPairs) expect(before).toContain(close);
		expect(/\p{Script=Han}|[A-Za-z0-9]/u.test(before)).toBe(false);
	});
});

describe('a new line', () => {
	const appended = (before: string) =>
		configuration.onEnterRules.find((rule) => new RegExp(rule.beforeText).test(before))?.action.appendText ?? '';

	it('is indented like a paragraph after a paragraph', () => {
		expect(appended('　　为深入贯彻落实，')).toBe('　　');
		expect(appended('　　')).toBe('　　');
	});

	it('is not indented after a flush or a centred line', () => {
		expect(appended('各县（市、区）人民政府：')).toBe('');
		expect(appended('　一个空格')).toBe('');
		expect(appended('　　　　　　　　聊城市人民政府')).toBe('');
	});

	it('never gets a number: VS Code can only append a constant', () => {
		for (const { action } of configuration.onEnterRules) {
			expect(action.indent).toBe('none');
			expect(action.appendText.replaceAll('　', '')).toBe('');
		}
	});
});
