import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import type { Item } from '../../server/src/core/outline/model';

/** The outline as `一、(（一）,（二）) 二、`. */
function shape(text: string): string {
	const show = ({ marker, children }: Item): string => {
		const written = marker === undefined ? '-' : text.slice(marker.span.start, marker.span.end);
		return children.length === 0 ? written : `${written}[${children.map(show).join(' ')}]`;
	};
	return analyze(text)
		.documents.flatMap(({ items }) => items.map(show))
		.join(' ');
}

function lines(markers: string): string {
	return markers
		.split(' ')
		.map((marker) => `${marker}甲乙。`)
		.join('\n');
}

describe('articles counted through the sections of a plan', () => {
	it.each([
		['一、 第一条 第二条 二、 第三条', '一、[第一条 第二条] 二、[第三条]'],
		['一、 第一条 （一） （二） 二、 第二条', '一、[第一条[（一） （二）]] 二、[第二条]'],
		['一、 （一） 第一条 （二） 第二条 二、 （一） 第三条', '一、[（一）[第一条] （二）[第二条]] 二、[（一）[第三条]]'],
	])('%s', (markers, expected) => {
		expect(shape(lines(markers).replace(/条甲/g, '条　甲')).replace(/　/g, '')).toBe(expected);
	});
});

describe('a number written in the kind of another level', () => {
	it.each([
		['一、 （一） 2. （三） 二、', '一、[（一） 2. （三）] 二、'],
		['一、 （一） （二） 3. 二、', '一、[（一） （二） 3.] 二、'],
		['一、 1. （二） 3. 二、 1. 2.', '一、[1. （二） 3.] 二、[1. 2.]'],
		['一、 1. （二） （三） 二、 （一）', '一、[1. （二） （三）] 二、[（一）]'],
		['一、 二、 （一） 二、 （三） 三、', '一、 二、[（一） 二、 （三）] 三、'],
		['一、 （二） 三、 四、', '一、 （二） 三、 四、'],
		['一、 （一） 1. （2） 3. （二）', '一、[（一）[1. （2） 3.] （二）]'],
	])('%s stands among its own', (markers, expected) => {
		expect(shape(lines(markers))).toBe(expected);
	});

	it.each([
		['一、 （一） 1. 2. （二） 1. 2.', '一、[（一）[1. 2.] （二）[1. 2.]]'],
		['一、 （一） 1. 2. （二） 3. 二、 （一） 4.', '一、[（一）[1. 2.] （二）[3.]] 二、[（一）[4.]]'],
		['一、 1. 2. 二、 （一） 3. （二） 4.', '一、[1. 2.] 二、[（一）[3.] （二）[4.]]'],
		['一、 （一） 2. 3. （二） 1.', '一、[（一）[2. 3.] （二）[1.]]'],
		['一、 （一） （二） 1. 3. 二、', '一、[（一） （二）[1. 3.]] 二、'],
	])('%s is in order', (markers, expected) => {
		expect(shape(lines(markers))).toBe(expected);
	});
});

describe('kinds nested the wrong way round', () => {
	it.each([
		['1. （一） （二） 2. （一） （二）', '1.[（一） （二）] 2.[（一） （二）]'],
		['一、 1. （一） （二） 2. 3. 二、', '一、[1.[（一） （二）] 2. 3.] 二、'],
		['（一） 一、 二、 （二） 一、', '（一）[一、 二、] （二）'],
	])('%s', (markers, expected) => {
		expect(shape(lines(markers)).startsWith(expected)).toBe(true);
	});
});
