import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { findFolds } from '../../server/src/features/folding';
import { forEditedSeeds } from './support/editedSeeds';

describe('findFolds', () => {
	it.each<readonly [string, string, readonly (readonly number[])[]]>([
		[
			'sections and clauses of several lines',
			'一、甲\n（一）乙\n丙。\n（二）丁\n二、戊',
			[
				[0, 3],
				[1, 2],
			],
		],
		['no item of one line', '一、甲\n二、乙', []],
		['with blank lines inside', '一、甲\n\n1.乙。\n\n二、丙', [[0, 2]]],
		['with the line ends of another system', '一、甲\r\n1.乙。\r\n二、丙', [[0, 1]]],
		[
			'attachments in the document',
			'甲市关于稳就业的通知\n一、甲。\n甲市人民政府\n2024年3月1日\n\n附件1\n申报表\n姓名\n\n附件2\n汇总表',
			[
				[5, 7],
				[9, 10],
			],
		],
		['nothing', '', []],
	])('folds %s', (_, text, expected) => {
		expect(foldsOf(text)).toEqual(expected);
	});

	it('gives folds that lie in one another or apart, whatever is typed', () => {
		forEditedSeeds((text) => {
			const lines = text.split(/\r\n|\n|\r/).length;
			const open: number[] = [];
			for (const [start, end] of foldsOf(text)) {
				while (open.length > 0 && start > (open.at(-1) ?? 0)) {
					open.pop();
				}
				if (!(start >= 0 && start < end && end < lines && end <= (open.at(-1) ?? lines))) {
					expect.fail(`${start}-${end} in ${open.join(' ')} of ${lines}`);
				}
				open.push(end);
			}
		});
	});
});

function foldsOf(text: string): readonly (readonly [number, number])[] {
	return findFolds(analyze(text)).map(({ startLine, endLine }) => [startLine, endLine] as const);
}
