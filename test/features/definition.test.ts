import { expect, it } from 'vitest';
import { findReferences } from '../../server/src/core/references/findReferences';
import { findDefinition } from '../../server/src/features/definition';
import { analyzeAt } from './support/cursor';

const RULES = '甲市办法\n第一条 为了稳就业，制定本办法。\n第二条 符合下列条件：\n（一）甲；\n（二）乙。\n';

it.each([
	['第三条 按第‸二条办理。', ['第二条 符合下列条件']],
	['第三条 按第二条第（二）项‸办理。', ['（二）乙']],
	['第三条 按‸第一条、第二条办理。', ['第一条 为了稳就业，制定本办法', '第二条 符合下列条件']],
	['第三条 按第九‸条办理。', undefined],
	['第三条 按规‸定办理。', undefined],
])('%s', (sentence, expected) => {
	const { analysis, offset } = analyzeAt(RULES + sentence);
	const targets = findDefinition(findReferences(analysis), offset)?.targets;
	const { content } = analysis.text;
	expect(targets?.map(({ selection }) => content.slice(selection.start, selection.end))).toEqual(expected);
});
