import { describe, expect, it } from 'vitest';
import { readFigures } from '../../server/src/core/figures/readFigures';
import { createSourceText } from '../../server/src/core/text/sourceText';
import { readMarked } from '../support/marked';
import { toFullWidth } from '../support/seeds';

/** The marked stretches are the figures of the text, each read as `expected` says. */
const CASES: readonly (readonly [marked: string, ...expected: string[]])[] = [
	// Money.
	['奖励«300万元»，投资«1.5亿美元»。', 'money 3000000 元', 'money 150000000 美元'],
	['规模«1万亿元»，补助«三百万元»、«1,258.5元»。', 'money 1000000000000 元', 'money 3000000 元', 'money 1258.5 元'],
	['给予«10余万元»、«1.5亿多元»补助。', 'money 100000 元', 'money 150000000 元'],
	[
		'补助«1800—5400元»、«5万-10万元»、«5-10万元»。',
		'money 1800–5400 元',
		'money 50000–100000 元',
		'money 50000–100000 元',
	],
	// Shares.
	[
		'增长«10%»，下降«0.5个百分点»，占«15%—30%»、«15-30%»。',
		'percent 10 %',
		'percent 0.5 个百分点',
		'percent 15–30 %',
		'percent 15–30 %',
	],
	// Counts and measures.
	['培育«100家»，新增«1.2万人»、«3.25万户»。', 'count 100 家', 'count 12000 人', 'count 32500 户'],
	[
		'培训«2万人次»，建设«50万千瓦»、«3000公里»、«220kV»。',
		'count 20000 人次',
		'measure 500000 千瓦',
		'measure 3000 公里',
		'measure 220 kV',
	],
	[
		'出台«十二条»措施，«三项»制度，«两大类»，财政部等«4部门»。',
		'count 12 条',
		'count 3 项',
		'count 2 大类',
		'count 4 部门',
	],
	['申报«2-3家»，培育«9～10个»。', 'count 2–3 家', 'count 9–10 个'],
	// Durations.
	[
		'«3个月»内、«两年»内、«30个工作日»、«3至6个月»，«一年»期。',
		'duration 3 个月',
		'duration 2 年',
		'duration 30 个工作日',
		'duration 3–6 个月',
		'duration 1 年',
	],
	// Dates.
	['«2026年6月30日»前，«6月»底，«2026年»度。', 'date 2026-6-30', 'date -6', 'date 2026'],
	['«2020—2022年»、«2026年3月至6月»、«3月5日至10日»。', 'date 2020..2022', 'date 2026-3..2026-6', 'date -3-5..-3-10'],
	[
		'«3至6月»，«2月-6月»，第«三季度»，«2026年上半年»，«年»底前。',
		'date -3..-6',
		'date -2..-6',
		'date -9',
		'date 2026-6',
		'date -12',
	],
	['«二〇二六年六月三十日»，«全年»，每月«10日»前。', 'date 2026-6-30', 'date -12', 'date --10'],
	// What has no unit, and what is one of a series.
	['第«3»条，第«二»章，〔«2020»〕«15»号。', 'ordinal 3 ', 'ordinal 2 ', 'bare 2020 ', 'bare 15 '],
	// Names and idioms.
	['5G基站、“11+10”工程、COVID-19、APP2.0版。'],
	['一批企业，一次办好，千家万户，“三农”，一企一策，上一年度，零部件，多年底蕴。'],
	['全面推进，上下联动，年初部署，月月调度，下半场。'],
];

describe('readFigures', () => {
	it.each(CASES)('%s', (marked, ...expected) => {
		const { text, spans } = readMarked(marked);
		for (const written of [text, toFullWidth(text)]) {
			const figures = readFigures(createSourceText(written));
			expect(figures.map(({ span }) => written.slice(span.start, span.end))).toEqual(
				spans.map(({ start, end }) => written.slice(start, end)),
			);
			expect(figures.map(({ span }) => span)).toEqual(spans);
			expect(figures.map(describeFigure)).toEqual(expected);
		}
	});

	it('reads a long run of digits, Han numerals or dashes once', () => {
		for (const unit of ['1', '一', '1-', '1,', '2026年', '1.', '第一', '年']) {
			const figures = readFigures(createSourceText(unit.repeat(50_000)));
			expect(figures.every(({ span }) => span.end - span.start < 60)).toBe(true);
		}
	});
});

function describeFigure(figure: ReturnType<typeof readFigures>[number]): string {
	if (figure.kind !== 'date') {
		const { kind, value, high, unit } = figure;
		return `${kind} ${value}${high === value ? '' : `–${high}`} ${unit}`;
	}
	const { first, last } = figure;
	const write = ({ year, month, day }: typeof first): string =>
		`${year ?? ''}${month === undefined && day === undefined ? '' : `-${month ?? ''}`}${day === undefined ? '' : `-${day}`}`;
	return `date ${write(first)}${write(first) === write(last) ? '' : `..${write(last)}`}`;
}
