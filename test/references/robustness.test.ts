import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { findCitations } from '../../server/src/core/references/findCitations';
import { findReferences } from '../../server/src/core/references/findReferences';
import { referenceAt } from '../../server/src/core/references/referenceAt';
import { referencesTo } from '../../server/src/core/references/referencesTo';
import type { Span } from '../../server/src/core/text/span';
import { forEditedSeeds } from '../features/support/editedSeeds';

/** What makes references, citations and what surrounds them, in any order. */
const PIECES = [
	...['第一条 ', '第二条 ', '第三条 ', '（一）', '（二）', '一、', '1.', '第一章 总则', '第一节 甲'],
	...['第一条', '第二条第一款', '第三条第（二）项', '第一、二、三条', '第一条至第三条', '第（', '）项', '第9', '条'],
	...['本办法', '本条', '前款', '前两项', '上述三项', '以上2条', '下列', '附件', '附件1', '附件：1.甲', '附件2\n'],
	...[
		'《',
		'》',
		'〈',
		'〉',
		'“',
		'”',
		'（',
		'）',
		'（国发〔2015〕1号）',
		'（以下简称《通知》）',
		'《通知》',
		'省政府',
	],
	...[
		'、',
		'和',
		'至',
		'，',
		'。',
		'；',
		'\n',
		'\n',
		'\r\n',
		' ',
		'　',
		'规定',
		'条例',
		'民法典',
		'号',
		'的',
		'𠮷',
		'\ud842',
	],
];

const text = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 3 })), {
	maxLength: 60,
});

function checkText(content: string): void {
	const inside = ({ start, end }: Span): boolean => 0 <= start && start < end && end <= content.length;
	const analysis = analyze(content);
	let last = 0;
	const references = findReferences(analysis);
	for (const reference of references) {
		expect(inside(reference.span)).toBe(true);
		expect(reference.span.start).toBeGreaterThanOrEqual(last);
		last = reference.span.end;
		expect(reference.parts.length).toBeGreaterThan(0);
		for (const { span, targets, unresolved } of reference.parts) {
			expect(reference.span.start <= span.start && span.start < span.end && span.end <= reference.span.end).toBe(true);
			expect(targets.every((target) => inside(target.span))).toBe(true);
			expect(unresolved !== undefined || targets.length > 0 || reference.kind === 'following').toBe(true);
		}
		const [target] = reference.targets;
		expect(target === undefined || referencesTo(references, target).includes(reference)).toBe(true);
		expect(referenceAt(references, reference.span.end - 1)).toBe(reference);
	}
	last = 0;
	for (const citation of findCitations(analysis)) {
		expect(inside(citation.span) && inside(citation.title)).toBe(true);
		expect(citation.span.start).toBeGreaterThanOrEqual(last);
		last = citation.span.end;
		for (const span of [citation.issuer, citation.number?.span, citation.shortName?.span, ...citation.nested]) {
			expect(span === undefined || inside(span)).toBe(true);
		}
		expect(content[citation.span.start]).toBe('《');
		expect(content[citation.span.end - 1]).toBe('》');
		expect(citation.definition === undefined || citation.definition.span.start < citation.span.start).toBe(true);
	}
}

it('spans lie inside the text and apart, whatever the words', () => {
	fc.assert(
		fc.property(text, (pieces) => checkText(`甲市办法\n${pieces.join('')}`)),
		{ seed: 20200310, numRuns: 800 },
	);
});

it('and under random edits of the seeds', () => {
	forEditedSeeds(checkText);
});

describe('one pass', () => {
	const SIZE = 200_000;
	const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));

	it.each([
		['articles named without end', fill('第一条')],
		['one list of articles', fill('第一条、')],
		['numbers that never come to their unit', fill('第一、第二、')],
		['brackets that never come to theirs', fill('第（')],
		['lines of one article', fill('第一条 见第一条。\n')],
		['long ranges over and over', `${lines(900, (n) => `第${n}条 甲。`)}第901条 ${fill('第1条至第900条。')}`],
		['前款 in one line', fill('前款')],
		['前款 in a lead of many lines', fill('前款\n')],
		['前项 in one list', lines(20_000, (n) => `（${(n % 99) + 1}）前三项规定`)],
		['上述三项 behind every item', fill('一、甲\n上述三项\n')],
		['items inside a line', `第一条 ${fill('第一条第（九）项（八）')}`],
		['labels of attachments', fill('附件1\n')],
		['references to many attachments', `${lines(9000, (n) => `附件${n % 99}`)}${fill('见附件1至99。')}`],
		['lines with an opening quotation mark', fill('“第一条\n')],
		['an endless title', `《${fill('甲')}》第三条`],
		['titles that never close', fill('《')],
		['titles in titles', `${'《'.repeat(SIZE / 2)}${'》'.repeat(SIZE / 2)}`],
		['short names over and over', fill('《甲》（以下简称《乙》）')],
		['organs without end', `${fill('市财政局、')}《甲》`],
		['nothing but blanks around', `${fill(' ')}第一条${fill(' ')}`],
		['many documents', fill('关于甲的通知\n各县：\n见附件1。\n一、甲\n2020年1月1日\n')],
	])('%s', (_, content) => {
		checkSize(content);
	});

	function lines(count: number, write: (n: number) => string): string {
		return Array.from({ length: count }, (_, i) => `${write(i + 1)}\n`).join('');
	}

	/** Far more than any machine takes for a linear pass, far less than the square takes. */
	function checkSize(content: string): void {
		const analysis = analyze(content);
		const start = performance.now();
		const references = findReferences(analysis);
		findCitations(analysis);
		expect(performance.now() - start).toBeLessThan(8000);
		expect(references.every(({ span }) => span.start < span.end && span.end <= content.length)).toBe(true);
	}
});
