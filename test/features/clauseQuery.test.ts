import { describe, expect, it } from 'vitest';
import { clauseQuery } from '../../server/src/features/clauseQuery';
import { placeBefore } from '../../server/src/features/itemAt';
import { analyzeAt } from './support/cursor';

describe('clauseQuery', () => {
	it.each([
		[
			'leaves out number and statement',
			'一、就业\n（一）稳‸岗位。落实政策。（责任单位：市财政局）',
			'就业',
			'稳岗位。落实政策。',
		],
		['takes all paragraphs', '一、就业\n（一）稳岗位。\n　　落‸实政策。\n（二）乙。', '就业', '稳岗位。\n落实政策。'],
		[
			'leaves out a statement on a line of its own',
			'一、就业\n（一）稳‸岗位。\n责任单位：市财政局\n（二）乙。',
			'就业',
			'稳岗位。',
		],
		[
			'leaves out several statements',
			'一、就业\n（一）稳‸岗。（责任单位：甲局）扩岗。（责任单位：乙局）',
			'就业',
			'稳岗。扩岗。',
		],
		[
			'takes of a section the paragraph at the cursor',
			'一、就业\n稳定‸岗位。\n第二段。\n（一）甲。',
			'就业',
			'稳定岗位。',
		],
		['takes the headings down to the clause', '一、就业\n（一）稳岗\n1.甲‸乙丙丁。', '就业 稳岗', '甲乙丙丁。'],
		['takes a clause with dashes under it as a whole', '一、就业\n1.稳‸岗位。\n——甲。\n——乙。', '就业', '稳岗位。'],
		['takes a statement that is half typed for one', '一、就业\n1.稳岗位。（责任单位：市财‸', '就业', '稳岗位。'],
	])('%s', (_, marked, heading, text) => {
		expect(queryOf(marked)).toEqual({ heading, text });
	});

	it('does not grow with a clause of a million characters', () => {
		const sentence = '落实稳岗政策，';
		expect(queryOf(`1.‸${sentence.repeat(200_000)}`)?.text).toHaveLength(3000);
	});
});

function queryOf(marked: string) {
	const { analysis, offset } = analyzeAt(marked);
	const place = placeBefore(analysis, offset);
	return place && clauseQuery(analysis, place);
}
