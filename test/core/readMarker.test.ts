import { describe, expect, it } from 'vitest';
import { ladderRank } from '../../server/src/core/lines/marker';
import { readMarker } from '../../server/src/core/lines/readMarker';
import { foldWidth } from '../../server/src/core/text/fold';
import { toFullWidth } from '../support/seeds';

/** `style ordinal [marker as written] text`, with ? where only the series can tell; `-` for no marker. */
function read(line: string): string {
	const folded = foldWidth(line);
	const start = folded.length - folded.trimStart().length;
	const marker = readMarker(folded, { start, end: folded.length });
	if (marker === undefined) {
		return '-';
	}
	const number = marker.chain.length > 0 ? marker.chain.join('.') : String(marker.ordinal);
	const written = line.slice(marker.span.start, marker.span.end);
	const doubt = marker.certainty === 'doubtful' ? '?' : '';
	return `${marker.style}${doubt} ${number} [${written}] ${line.slice(marker.textStart)}`;
}

describe('numbers that begin an item', () => {
	it.each([
		['第一章 总则', '第X章 1 [第一章] 总则'],
		['第十二节　监督检查', '第X节 12 [第十二节] 监督检查'],
		['第三十二条　本条例自发布之日起施行。', '第X条 32 [第三十二条] 本条例自发布之日起施行。'],
		['第 1 0 条 鼓励企业', '第X条 10 [第 1 0 条] 鼓励企业'],
		['第一百二十三条 甲', '第X条 123 [第一百二十三条] 甲'],
		['第一千二百三十四条 甲', '第X条 1234 [第一千二百三十四条] 甲'],
		['第19条 对企业', '第X条 19 [第19条] 对企业'],
		['一、总体要求', '一、 1 [一、] 总体要求'],
		['四、保障措施', '一、 4 [四、] 保障措施'],
		['二十一、其他', '一、 21 [二十一、] 其他'],
		['二 、支持范围', '一、 2 [二 、] 支持范围'],
		['三、 组织保障', '一、 3 [三、] 组织保障'],
		['（一）稳岗位', '（一） 1 [（一）] 稳岗位'],
		['(四)保基层运转', '（一） 4 [(四)] 保基层运转'],
		['( 二十 ) 切实防范', '（一） 20 [( 二十 )] 切实防范'],
		['（二）、扩就业', '（一） 2 [（二）、] 扩就业'],
		['1.甲', '1. 1 [1.] 甲'],
		['10.尽快制定', '1. 10 [10.] 尽快制定'],
		['1．甲', '1. 1 [1．] 甲'],
		['１．甲', '1. 1 [１．] 甲'],
		['7. 进一步减轻', '1. 7 [7.] 进一步减轻'],
		['1 2.甲', '1. 12 [1 2.] 甲'],
		['1、甲', '1、 1 [1、] 甲'],
		['（1）甲', '（1） 1 [（1）] 甲'],
		['(4) 开展银企对接活动', '（1） 4 [(4)] 开展银企对接活动'],
		['（1）.甲', '（1） 1 [（1）.] 甲'],
		['1）甲', '（1） 1 [1）] 甲'],
		['①甲', '① 1 [①] 甲'],
		['⑳甲', '① 20 [⑳] 甲'],
		['㉑甲', '① 21 [㉑] 甲'],
		['㈠甲', '（一） 1 [㈠] 甲'],
		['⑴甲', '（1） 1 [⑴] 甲'],
		['⒈甲', '1. 1 [⒈] 甲'],
		['1.1 编制目的', '1.1 1.1 [1.1] 编制目的'],
		['1.2.1　国家级', '1.1.1 1.2.1 [1.2.1] 国家级'],
		['——新增就业1.8万人', '—— 0 [——] 新增就业1.8万人'],
		['　　一、总体要求', '一、 1 [一、] 总体要求'],
		['1.', '1. 1 [1.] '],
		['（三）', '（一） 3 [（三）] '],
		['第一章', '第X章 1 [第一章] '],
	])('%j', (line, expected) => {
		expect(read(line)).toBe(expected);
	});

	it.each([
		['5.2020年7月1日起实施', '1.? 5 [5.] 2020年7月1日起实施'],
		['5.1月底前完成', '1.? 5 [5.] 1月底前完成'],
		['3.10家企业', '1.? 3 [3.] 10家企业'],
		['1、2号机组', '1、? 1 [1、] 2号机组'],
		['第三条规定', '第X条? 3 [第三条] 规定'],
		['第一节课', '第X节? 1 [第一节] 课'],
		['一.总体要求', '一、? 1 [一.] 总体要求'],
		['二，主要任务', '一、? 2 [二，] 主要任务'],
		['一、二级单位', '一、? 1 [一、] 二级单位'],
		['一、二、三等奖', '一、? 1 [一、] 二、三等奖'],
		['二、三产业增加值', '一、? 2 [二、] 三产业增加值'],
		['一、二季度', '一、? 1 [一、] 二季度'],
		['1.1总则', '1.1? 1.1 [1.1] 总则'],
		['〔二〕扩就业', '（一）? 2 [〔二〕] 扩就业'],
		['[1]甲', '（1）? 1 [[1]] 甲'],
		['1，甲', '1.? 1 [1，] 甲'],
		['2：甲', '1.? 2 [2：] 甲'],
		['1 总则', '1.? 1 [1] 总则'],
		['12　应急保障', '1.? 12 [12] 应急保障'],
	])('%j may be one', (line, expected) => {
		expect(read(line)).toBe(expected);
	});
});

it.each([
	['（ 二十 ）甲', '二十'],
	['第 1 0 条 甲', '1 0'],
	['　　三、甲', '三'],
	['㈣甲', '㈣'],
	['1.2.3 甲', '1.2.3'],
])('%j has its number where it stands', (line, expected) => {
	const folded = foldWidth(line);
	const span = { start: folded.length - folded.trimStart().length, end: folded.length };
	const numeral = readMarker(folded, span)?.numeral;
	expect(line.slice(numeral?.start, numeral?.end)).toBe(expected);
});

it('nests chains below the number they extend, and above （1）', () => {
	const ranks = [
		'第一章 甲',
		'一、甲',
		'（一）甲',
		'1.甲',
		'1.1 甲',
		'1.1.1 甲',
		'1.1.1.1 甲',
		'（1）甲',
		'①甲',
		'——甲',
	].map((line) => {
		const marker = readMarker(foldWidth(line), { start: 0, end: line.length });
		return marker === undefined ? undefined : ladderRank(marker);
	});
	expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => Number(a) - Number(b)));
});

describe('what only looks like a number of an item', () => {
	it.each([
		'1 面向高校毕业生、农民工等重点群体开展专场招聘，提供职业指导、岗位推荐',
		'1 面向高校毕业生开展招聘。',
		'4.5亿千瓦时',
		'1.3倍同步提高',
		'0.08%以内',
		'1.5个百分点',
		'2020年底前',
		'2020.1.1起',
		'5月底前',
		'12345热线',
		'1,258人',
		'1:1配套',
		'16:30前',
		'(含已享受的)',
		'(14天)',
		'(6篇)',
		'(2020—2022年)',
		'(一期)',
		'第一责任人',
		'第一时间',
		'第四届',
		'第二监狱',
		'济南第二监狱',
		'一是强化',
		'首先，',
		'第一，',
		'十二五时期',
		'三公经费',
		'一个中心',
		'两手抓',
		'5G基站',
		'—甲',
		'——————————',
		'-->',
		'--',
		'甲、乙',
		'(',
		'、',
		'',
	])('%j', (line) => {
		expect(read(line)).toBe('-');
	});
});

it.each(['(一)甲', '1.甲', '(1)甲', '一、甲', '1)甲', '第 1 条 甲', '(三)、甲'])(
	'%j is the same in full width',
	(line) => {
		const wide = toFullWidth(line).replace(/[0-9.]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
		expect(foldWidth(read(wide))).toBe(foldWidth(read(line)));
	},
);

it('reads no further than a number can reach', () => {
	expect(read(`（${' '.repeat(100)}一）甲`)).toBe('-');
	expect(read(`1.${' '.repeat(100)}甲`)).toBe(`1. 1 [1.] 甲`);
});
