import { expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { runRules } from '../../server/src/core/rules/runRules';
import { NO_SURROUNDINGS } from '../../server/src/core/rules/surroundings';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { applyEdits } from '../../server/src/core/text/edit';
import { readMarked } from '../support/marked';

/** What the pages of the rules have no room for: «» where something is reported, then the text after all first fixes. */
it.each<readonly [id: string, marked: string, fixed: string | undefined]>([
	[
		'numbering-marker-punctuation',
		'一、甲\n（一）子。\n«二）»丑。\n（三）寅。',
		'一、甲\n（一）子。\n（二）丑。\n（三）寅。',
	],
	['numbering-marker-punctuation', '一、甲\n(一)子。\n«二)»丑。\n(三)寅。', '一、甲\n(一)子。\n(二)丑。\n(三)寅。'],
	['numbering-marker-punctuation', '«（一）、»甲\n（二）、乙\n（三）丙', '（一）甲\n（二）乙\n（三）丙'],
	[
		'numbering-marker-punctuation',
		'«（一）、»甲\n«（二）、»乙\n（三）丙\n（四）丁\n（五）戊',
		'（一）甲\n（二）乙\n（三）丙\n（四）丁\n（五）戊',
	],
	['numbering-marker-inconsistent', '一、甲\n１．子。\n２．丑。\n«3.»寅。', '一、甲\n１．子。\n２．丑。\n３．寅。'],
	['numbering-marker-inconsistent', '一、甲\n1．子。\n2．丑。\n«３．»寅。', '一、甲\n1．子。\n2．丑。\n3．寅。'],
	['numbering-article', '第一章　总则\n第一条　甲。\n第二章　分则\n第一条　乙。', undefined],
	['numbering-article', '第一条　甲。\n第二条　乙：\n1.子。\n第三条　丙。', undefined],
	['numbering-article', '第一条　甲。\n«第2条»　乙。\n第3条　丙。', '第一条　甲。\n第二条　乙。\n第三条　丙。'],
	['numbering-article', '第一条　甲。\n«第１０条»　乙。\n第三条　丙。', undefined],
	['numbering-bullet-style', '一、甲\n•子。\n二、乙', undefined],
	['numbering-bullet-style', '①甲。\n二、乙', undefined],
	['numbering-bullet-style', '一、甲\n«㈠»子。', '一、甲\n（一）子。'],
	['numbering-orphan-item', '一、甲\n（一）子。\n——寅。\n（二）丑。\n二、乙', undefined],
	['numbering-scope-mixed', '一、甲\n1.子。\n2.丑。\n二、乙\n1.寅。\n2.卯。', undefined],
])('%s in %j', (id, marked, fixed) => {
	const rule = ALL_RULES.find((each) => each.id === id);
	const { text, spans } = readMarked(marked);
	const { findings } = runRules(analyze(text), DEFAULT_SETTINGS, NO_SURROUNDINGS, rule === undefined ? [] : [rule]);
	expect(findings.map(({ span }) => span)).toEqual(spans);
	if (fixed !== undefined) {
		expect(
			applyEdits(
				text,
				findings.flatMap((finding) => finding.fixes[0]?.edits ?? []),
			),
		).toBe(fixed);
	}
});

it('says how many places there are where there are several', () => {
	const said = (id: string, text: string) =>
		runRules(
			analyze(text),
			DEFAULT_SETTINGS,
			NO_SURROUNDINGS,
			ALL_RULES.filter((each) => each.id === id),
		).findings.map(({ message, fixes }) => [message['zh-cn'], fixes[0]?.title['zh-cn']]);
	expect(said('numbering-marker-punctuation', '（一）、甲\n（二）、乙\n（三）丙')).toMatchInlineSnapshot(`
		[
		  [
		    "序号后的标点不合规定：“（一）、”应为“（一）”，全文共 2 处。",
		    "改为“（一）”（2 处）",
		  ],
		]
	`);
	expect(
		said('numbering-marker-inconsistent', '一、甲\n1.子。\n2.丑。\n3.寅。\n4.卯。\n5．辰。\n6．巳。'),
	).toMatchInlineSnapshot(`
		[
		  [
		    "同级编号写法不一：“5．”与多数写法“5.”不同，全文共 2 处。",
		    "统一同级编号的写法（2 处）",
		  ],
		]
	`);
	expect(said('numbering-article', '第一条　甲。\n第2条　乙。\n第3条　丙。')).toMatchInlineSnapshot(`
		[
		  [
		    "章、节、条的号通常用汉字数字：“第2条”应为“第二条”（共 2 处）。",
		    "改为汉字数字（共 2 处）",
		  ],
		]
	`);
	expect(said('numbering-bullet-style', '一、甲\n㈠子。\n㈡丑。')).toMatchInlineSnapshot(`
		[
		  [
		    "编号用了合写字符“㈠”（共 2 处），应写作“（一）”。",
		    "改为“（一）”（共 2 处）",
		  ],
		]
	`);
});
