import { describe, expect, it } from 'vitest';
import { placeAt, placeBefore } from '../../server/src/features/itemAt';
import { analyzeAt } from './support/cursor';

describe('placeAt', () => {
	it.each([
		['关于就业的意见\n一、任‸务\n1.甲。\n2.乙。', '一、 › 一、任务'],
		['一、任务\n‸1.甲。\n2.乙。', '一、 1. › 1.甲。'],
		['一、任务\n1.甲。‸\n2.乙。', '一、 1. › 1.甲。'],
		['一、任务\n1.甲。\n　　第二段‸文字。\n2.乙。', '一、 1. › 第二段文字。'],
		['一、任务\n导语‸文字。\n1.甲。', '一、 › 导语文字。'],
		['一、甲\n（一）乙\n1.丙。\n（1）丁‸。', '一、 （一） 1. （1） › （1）丁。'],
	])('%j stands in %s', (marked, expected) => {
		expect(placeOf(marked, placeAt)).toBe(expected);
	});

	it.each([
		['a title', '关于‸就业的意见\n一、任务'],
		['a lead', '关于就业的意见\n为做好‸工作，提出如下意见。\n一、任务'],
		['a blank line', '一、任务\n1.甲。\n\n‸\n2.乙。'],
		['the date', '一、任务\n1.甲。\n甲市人民政府\n2020年‸3月1日'],
		['nothing', '‸'],
	])('nothing stands in %s', (_, marked) => {
		expect(placeOf(marked, placeAt)).toBeUndefined();
	});

	it('finds the place in the second document of a file', () => {
		const first = '甲市关于就业的通知\n一、甲\n二、乙\n甲市人民政府\n2020年3月1日\n';
		const place = placeOf(`${first}甲市就业办法\n第一条 ‸为了就业。\n第二条 施行。`, placeAt);
		expect(place).toBe('第一条 › 第一条 为了就业。');
	});
});

describe('placeBefore', () => {
	it.each([
		['一、任务\n1.甲。\n2.乙。\n\n‸', '一、 2. › 2.乙。'],
		['一、任务\n1.甲。\n2.乙。\n（责任单位：市财政局‸）', '一、 2. › 2.乙。'],
		['一、任务\n1.甲‸。', '一、 1. › 1.甲。'],
	])('what is typed in %j belongs to %s', (marked, expected) => {
		expect(placeOf(marked, placeBefore)).toBe(expected);
	});
});

/** The numbers down to the item, and the paragraph. */
function placeOf(marked: string, find: typeof placeAt): string | undefined {
	const { analysis, offset } = analyzeAt(marked);
	const { content } = analysis.text;
	const place = find(analysis, offset);
	if (place === undefined) {
		return undefined;
	}
	const numbers = [...place.ancestors, place.item].map(({ marker }) =>
		marker === undefined ? '' : content.slice(marker.span.start, marker.span.end),
	);
	return `${numbers.join(' ')} › ${content.slice(place.paragraph.start, place.paragraph.end)}`;
}
