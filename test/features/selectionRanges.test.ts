import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { findSelections } from '../../server/src/features/selectionRanges';
import { analyzeAt } from './support/cursor';
import { forEditedSeeds } from './support/editedSeeds';

describe('findSelections', () => {
	it('grows from the phrase to the file', () => {
		const text = `甲市关于稳就业的意见
一、任务
（一）稳岗位。落实‸政策，扩大范围；加快拨付。
　　开展招聘。
（二）扩就业。
二、保障
加强领导。

甲市人民政府
2024年3月1日
`;
		const clause = '（一）稳岗位。落实政策，扩大范围；加快拨付。\n　　开展招聘。';
		expect(selectionsOf(text)).toEqual([
			'落实政策',
			'落实政策，扩大范围；加快拨付。',
			'稳岗位。落实政策，扩大范围；加快拨付。',
			'（一）稳岗位。落实政策，扩大范围；加快拨付。',
			clause,
			`一、任务\n${clause}\n（二）扩就业。`,
			text.replace('‸', '').trimEnd(),
			text.replace('‸', ''),
		]);
	});

	it('grows through brackets before it leaves them', () => {
		expect(selectionsOf('1.稳岗。给予补贴（含培训、招‸聘补贴），按月发放。')).toEqual([
			'招聘补贴',
			'含培训、招聘补贴',
			'（含培训、招聘补贴）',
			'给予补贴（含培训、招聘补贴）',
			'给予补贴（含培训、招聘补贴），按月发放。',
			'稳岗。给予补贴（含培训、招聘补贴），按月发放。',
			'1.稳岗。给予补贴（含培训、招聘补贴），按月发放。',
		]);
	});

	it('does not end a sentence at a mark inside quotation marks', () => {
		expect(selectionsOf('他们说“好。可以”，就‸办了。然后呢。').slice(0, 2)).toEqual([
			'就办了',
			'他们说“好。可以”，就办了。',
		]);
	});

	it('reads half-width marks alike', () => {
		expect(selectionsOf('1.稳岗。落实政策,扩‸大范围;加快拨付。')[0]).toBe('扩大范围');
	});

	it('takes the line where there is no clause', () => {
		expect(selectionsOf('　　随手写的‸一段，还没有编号\n第二段')).toEqual([
			'随手写的一段',
			'随手写的一段，还没有编号',
			'随手写的一段，还没有编号\n第二段',
			'　　随手写的一段，还没有编号\n第二段',
		]);
	});

	it('grows from a blank line to the section around it', () => {
		expect(selectionsOf('一、甲\n（一）乙。\n‸\n（二）丙。\n二、丁')[0]).toBe('一、甲\n（一）乙。\n\n（二）丙。');
	});

	it('gives selections that each hold the one before and more, whatever is typed', () => {
		forEditedSeeds((text) => {
			const analysis = analyze(text);
			for (let offset = 0; offset <= text.length; offset += 97) {
				let [start, end] = [offset, offset];
				for (const span of findSelections(analysis, offset)) {
					if (span.start > start || span.end < end || span.end - span.start <= end - start || span.end > text.length) {
						expect.fail(`${span.start}-${span.end} around ${start}-${end}`);
					}
					[start, end] = [span.start, span.end];
				}
			}
		});
	});
});

function selectionsOf(marked: string): readonly string[] {
	const { analysis, offset } = analyzeAt(marked);
	return findSelections(analysis, offset).map(({ start, end }) => analysis.text.content.slice(start, end));
}
