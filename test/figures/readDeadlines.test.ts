import { describe, expect, it } from 'vitest';
import { lastDay } from '../../server/src/core/figures/deadline';
import { deadlineOf, readDeadlines } from '../../server/src/core/figures/readDeadlines';
import { readFigures } from '../../server/src/core/figures/readFigures';
import { createSourceText } from '../../server/src/core/text/sourceText';
import { readMarked } from '../support/marked';
import { toFullWidth } from '../support/seeds';

/** The marked stretches are the deadlines of the text; of the year 2026 where they name none. */
const CASES: readonly (readonly [marked: string, ...expected: string[]])[] = [
	['«6月底前»完成改造，«2026年12月31日前»报送。', 'by 2026-06-30', 'by 2026-12-31'],
	['力争«2020年底前»建成；«2025年2月底以前»验收。', 'by 2020-12-31', 'by 2025-02-28'],
	[
		'«到2025年»，建成100个；«到2023年底»，达到50%。力争«到年底»翻番。',
		'by 2025-12-31',
		'by 2023-12-31',
		'by 2026-12-31',
	],
	['确保«年底前»应还尽还，«三季度末前»完成。', 'by 2026-12-31', 'by 2026-09-30'],
	[
		'«全年»新增5万人。«年内»开工，«2020年»力争新上100家，«上半年»完成50%。',
		'during 2026-12-31',
		'during 2026-12-31',
		'during 2020-12-31',
		'during 2026-06-30',
	],
	['«3个月内»完成，自受理之日起«20日内»作出决定。', 'within', 'within'],
	['强化调度，«长期坚持»。（市财政局负责，«持续推进»）', 'ongoing', 'ongoing'],
	['（完成时限：«2026年6月底前，并长期坚持»）', 'by 2026-06-30'],
	['责任单位：市财政局；完成时限：«长期»', 'ongoing'],
	['整改期限：«2026年9月30日»。', 'by 2026-09-30'],
	// The past, who is meant, and words.
	['截至2019年底，自2020年1月1日起，截至6月30日前已完成。'],
	['对2025年6月底前开工的项目给予奖补，2018年12月31日之前已完成转制的企业。'],
	['6月30日前到期的贷款可以展期，2020年前期投入，上半年工作总结。'],
	['长期坚持党的领导，持续推进“放管服”改革，全年龄友好，服务期限为三年。'],
	['2020年新冠肺炎疫情防控以来，2019年，全市实现增长。'],
];

describe('readDeadlines', () => {
	it.each(CASES)('%s', (marked, ...expected) => {
		const { text, spans } = readMarked(marked);
		for (const written of [text, toFullWidth(text)]) {
			const source = createSourceText(written);
			const found = readDeadlines(source, readFigures(source));
			expect(found.map(({ span }) => written.slice(span.start, span.end))).toEqual(
				spans.map(({ start, end }) => written.slice(start, end)),
			);
			expect(found.map(({ kind, last }) => (last ? `${kind} ${lastDay(last, 2026)}` : kind))).toEqual(expected);
		}
	});
});

describe('deadlineOf', () => {
	it.each([
		['1.摸底。3月底前拿出方案，9月底前全部完成。', '9月底前'],
		['1.摸底。全年完成100户，9月底前过半。', '9月底前'],
		['1.摸底。3月底前拿出方案（完成时限：2026年底）。', '2026年底'],
		['1.摸底。自受理之日起20日内办结，长期坚持。', '长期坚持'],
		['1.摸底。自受理之日起20日内办结。', undefined],
	])('%s', (written, expected) => {
		const text = createSourceText(written);
		const sorted = readDeadlines(text, readFigures(text));
		const span = deadlineOf(sorted, [{ start: 0, end: written.length }])?.span;
		expect(span && text.folded.slice(span.start, span.end)).toBe(expected);
	});

	it('looks only where it is asked to', () => {
		const text = createSourceText('6月底前完成。9月底前报送。');
		const sorted = readDeadlines(text, readFigures(text));
		expect(deadlineOf(sorted, [{ start: 0, end: 7 }])?.span).toEqual({ start: 0, end: 4 });
	});
});
