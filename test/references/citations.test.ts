import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import type { Citation } from '../../server/src/core/references/citation';
import { findCitations } from '../../server/src/core/references/findCitations';
import type { Span } from '../../server/src/core/text/span';
import { SEEDS, toFullWidth } from '../support/seeds';

/** The first citation of a sentence, in words. */
function cite(sentence: string) {
	const text = `甲市关于稳就业的意见\n\n一、任务\n${sentence}\n二、要求\n乙。`;
	const textOf = (span: Span | undefined): string | undefined => span && text.slice(span.start, span.end);
	const describeCitation = (citation: Citation) => ({
		title: textOf(citation.title),
		kind: citation.kind,
		number: textOf(citation.number?.span),
		place: citation.number?.place,
		issuer: textOf(citation.issuer),
		shortName: citation.shortName?.text,
		nested: citation.nested.map(textOf),
		defines: textOf(citation.definition?.title),
	});
	return findCitations(analyze(text)).map(describeCitation);
}

describe('a citation', () => {
	it.each<[string, Partial<ReturnType<typeof cite>[number]>]>([
		['依据《中华人民共和国就业促进法》办理。', { title: '中华人民共和国就业促进法', kind: 'law', number: undefined }],
		[
			'根据《关于稳就业的通知》（甲政发〔2020〕3号）办理。',
			{ kind: 'document', number: '甲政发〔2020〕3号', place: 'behind' },
		],
		['根据《关于稳就业的通知》(甲政发〔2020〕3号)办理。', { number: '甲政发〔2020〕3号', place: 'behind' }],
		['贯彻省政府《关于稳就业的意见》。', { kind: 'document', issuer: '省政府' }],
		['执行《甲省就业条例》（以下简称《条例》）。', { kind: 'law', shortName: '条例' }],
		['按《关于印发〈稳就业办法〉的通知》办理。', { kind: 'document', nested: ['〈稳就业办法〉'] }],
		['填写《稳就业申请表》。', { kind: 'other' }],
	])('%s', (sentence, expected) => {
		expect(cite(sentence)[0]).toMatchObject(expected);
	});

	it('by its short name leads to where that was given', () => {
		const [, later] = cite('执行《甲省就业条例》（以下简称《条例》），并按《条例》第三条办理。');
		expect(later?.defines).toBe('甲省就业条例');
	});
});

describe('on the seeds', () => {
	it.each(SEEDS.map((each) => [each.id, each.content] as const))('%s finds every 《, in either width', (_, content) => {
		const outer = [...content.matchAll(/《[^《》]*》/g)].map((match) => match[0]);
		const analysis = analyze(content);
		const found = findCitations(analysis).map(({ span }) => content.slice(span.start, span.end));
		const inDocuments = outer.filter((each) => found.includes(each));
		// What stands in the news lead of 001 is the document's own title, and no citation of it.
		expect(outer.length - inDocuments.length).toBeLessThanOrEqual(1);
		expect(findCitations(analyze(toFullWidth(content)))).toHaveLength(found.length);
	});

	it('004 gives the 文号 of the notice that its plans carry out, six times', () => {
		const content = SEEDS.find(({ id }) => id === '004')?.content ?? '';
		const numbers = findCitations(analyze(content)).flatMap(({ number }) =>
			number === undefined ? [] : [content.slice(number.span.start, number.span.end)],
		);
		expect(numbers.filter((number) => number === '甘办发〔2020〕16号').length).toBeGreaterThanOrEqual(5);
	});
});
