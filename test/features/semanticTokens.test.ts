import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { readDeadlines } from '../../server/src/core/figures/readDeadlines';
import { readFigures } from '../../server/src/core/figures/readFigures';
import { findCitations } from '../../server/src/core/references/findCitations';
import { findTokens } from '../../server/src/features/semanticTokens';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/tokenLegend';
import { forEditedSeeds } from './support/editedSeeds';

describe('findTokens', () => {
	it.each([
		['一、甲\n1.乙。丙。', ['marker.level1 一、', 'heading 甲', 'marker.level2 1.', 'heading 乙']],
		['1.乙。（责任单位：甲局、乙局）', ['marker.level1 1.', 'heading 乙', 'label 责任单位', 'unit 甲局', 'unit 乙局']],
		[
			'1.乙。(牵头单位:甲局,配合单位:乙局)',
			['marker.level1 1.', 'heading 乙', 'label 牵头单位', 'unit 甲局', 'unit 乙局'],
		],
		['1.乙。（甲局牵头，乙局配合）', ['marker.level1 1.', 'heading 乙', 'unit 甲局', 'unit 乙局']],
		['5.2020年完成任务。', []],
		[
			'1.乙。按《关于稳就业的通知》（国发〔2020〕1号），6月底前发放300万元，提高5%，走访30家。',
			[
				'marker.level1 1.',
				'heading 乙',
				'citation 《关于稳就业的通知》',
				'documentNumber 国发〔2020〕1号',
				'deadline 6月底前',
				'amount 300万元',
				'amount 5%',
			],
		],
		['一、落实《关于稳就业的通知》', ['marker.level1 一、', 'heading 落实《关于稳就业的通知》']],
		['', []],
	])('colours %j', (text, expected) => {
		const tokens = tokensOf(text).map(
			({ type, modifier, span }) => `${type}${modifier ? `.${modifier}` : ''} ${text.slice(span.start, span.end)}`,
		);
		expect(tokens).toEqual(expected);
	});

	it('gives tokens in order, apart, each on one line, whatever is typed', () => {
		forEditedSeeds((text) => {
			let end = 0;
			for (const { span, type, modifier } of tokensOf(text)) {
				const words = text.slice(span.start, span.end);
				const known = TOKEN_TYPES.includes(type) && (modifier === undefined || TOKEN_MODIFIERS.includes(modifier));
				if (span.start < end || span.end > text.length || words === '' || /[\r\n]/.test(words) || !known) {
					expect.fail(JSON.stringify({ span, type, modifier, words, end }));
				}
				end = span.end;
			}
		});
	});
});

function tokensOf(text: string) {
	const analysis = analyze(text);
	const figures = readFigures(analysis.text);
	const deadlines = readDeadlines(analysis.text, figures);
	return findTokens(analysis, { citations: findCitations(analysis), figures, deadlines });
}
