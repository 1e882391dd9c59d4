import { describe, expect, it } from 'vitest';
import { documentName, shortSource } from '../../server/src/features/provenance';
import { inPunctuationOf } from '../../server/src/features/punctuationWidth';
import { shorten } from '../../server/src/features/shorten';

describe('shorten', () => {
	it.each([
		['甲乙丙', 3, '甲乙丙'],
		['甲乙丙丁', 3, '甲乙…'],
		['甲𠮷丙丁', 3, '甲…'],
		['甲𠮷丙丁', 4, '甲𠮷…'],
		['', 3, ''],
	])('%s to %i is %s', (text, length, expected) => {
		expect(shorten(text, length)).toBe(expected);
	});
});

describe('inPunctuationOf', () => {
	it.each([
		['加大力度,落实政策;优化服务:简化(一次办)。', '加大力度，落实政策；优化服务：简化（一次办）。'],
		['投资1,258万元,比例3:1', '投资1,258万元，比例3:1'],
		['“甲”,《乙》;', '“甲”，《乙》；'],
		['访问https://a.b', '访问https://a.b'],
	])('writes %s as %s in a draft in full width', (text, expected) => {
		expect(inPunctuationOf('一、甲，乙；丙（丁）。', text)).toBe(expected);
	});

	it.each(['一、甲,乙;丙(丁)。', '一、甲', ''])('leaves a text as it is in the draft %j', (draft) => {
		expect(inPunctuationOf(draft, '加大力度,落实(政策)')).toBe('加大力度,落实(政策)');
	});
});

describe('a document is named', () => {
	const document = {
		file: 'seeds/1.txt',
		title: '关于甲的意见',
		number: '甲发〔2020〕1号',
		organ: '甲市人民政府',
		date: '2020-02-14',
		place: '甲市',
		year: 2020,
	};

	it.each([
		[document, '甲市 2020', '《关于甲的意见》甲发〔2020〕1号'],
		[{ ...document, number: undefined, year: undefined }, '甲市', '《关于甲的意见》'],
		[{ ...document, title: undefined, number: undefined, place: undefined }, '2020', '1.txt'],
		[{ ...document, title: undefined, number: undefined, file: 'C:\\先例\\乙.txt' }, '甲市 2020', '乙.txt'],
	])('%#', (each, source, name) => {
		expect(shortSource(each)).toBe(source);
		expect(documentName(each)).toBe(name);
	});
});
