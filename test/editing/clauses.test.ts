import { describe, expect, it } from 'vitest';
import { deleteClause } from '../../server/src/core/editing/deleteClause';
import { continueNumbering, insertClauseBelow } from '../../server/src/core/editing/insertClause';
import { moveClause } from '../../server/src/core/editing/moveClause';
import type { ChangeBasis } from '../../server/src/core/editing/planChange';
import { renumber } from '../../server/src/core/editing/renumber';
import { shiftClause } from '../../server/src/core/editing/shiftClause';
import { applyAt } from './support/apply';

const up = (basis: ChangeBasis, offset: number) => moveClause(basis, offset, 'up');
const down = (basis: ChangeBasis, offset: number) => moveClause(basis, offset, 'down');
const promote = (basis: ChangeBasis, offset: number) => shiftClause(basis, offset, 'promote');
const demote = (basis: ChangeBasis, offset: number) => shiftClause(basis, offset, 'demote');
const all = (basis: ChangeBasis) => renumber(basis, undefined);

const ARTICLES = `甲市办法
第一条　制定本办法。
第二条　符合下列条件的，给予补贴：
（一）就业；
（二）参保‸；
（三）备案。
第三条　第二条第（二）项的参保，按第四条办理。
第四条　违反第二条第（一）项、第（三）项的，不予补贴；第二条至第三条另行规定。
`;

describe('deleting a clause', () => {
	it('numbers on what follows, and mends the references but for those to it', () => {
		expect(applyAt(ARTICLES, deleteClause)).toEqual({
			text: `甲市办法
第一条　制定本办法。
第二条　符合下列条件的，给予补贴：
（一）就业；
（二）备案。
第三条　第二条第（二）项的参保，按第四条办理。
第四条　违反第二条第（一）项、第（二）项的，不予补贴；第二条至第三条另行规定。
`,
			remarks: ['“第二条第（二）项”所指的条款已删去，请改写这处引用。'],
			refused: undefined,
		});
	});

	it('takes what is below it and the blank line with it', () => {
		const { text } = applyAt('一、甲\n\n二、‸乙\n（一）丙。\n（二）丁。\n\n三、戊\n', deleteClause);
		expect(text).toBe('一、甲\n\n二、戊\n');
	});

	it('leaves a clause that shares its line with others in place', () => {
		const { refused, text } = applyAt('一、甲\n正文。‸\n', deleteClause);
		expect([refused, text]).toEqual([undefined, '']);
	});

	it('says so where there is no clause', () => {
		expect(applyAt('甲市人民政府关于乙的‸通知\n\n一、丙\n', deleteClause).refused).toBe('光标不在带编号的条款里。');
	});

	it('keeps the paragraph that closes a list in an article', () => {
		const { text, remarks } = applyAt(
			'办法\n第一条　有下列情形的：\n（一）甲；\n（二）乙‸。\n前款所列情形由县级认定。\n第二条　丙。\n',
			deleteClause,
		);
		expect(text).toBe('办法\n第一条　有下列情形的：\n（一）甲；\n前款所列情形由县级认定。\n第二条　丙。\n');
		expect(remarks).toEqual([]);
	});
});

describe('putting in a clause', () => {
	it('has the next number, in the style of its neighbours, and the cursor behind it', () => {
		expect(applyAt(ARTICLES, insertClauseBelow)).toEqual({
			text: `甲市办法
第一条　制定本办法。
第二条　符合下列条件的，给予补贴：
（一）就业；
（二）参保；
（三）‸
（四）备案。
第三条　第二条第（二）项的参保，按第四条办理。
第四条　违反第二条第（一）项、第（四）项的，不予补贴；第二条至第三条另行规定。
`,
			remarks: [],
			refused: undefined,
		});
	});

	it('goes behind what is below the clause, with the blank line and the indent of the draft', () => {
		const { text } = applyAt('　　一、甲‸\n\n　　（一）乙。\n\n　　二、丙\n', insertClauseBelow);
		expect(text).toBe('　　一、甲\n\n　　（一）乙。\n\n　　二、‸\n\n　　三、丙\n');
	});

	it('counts on through the document where the draft does', () => {
		const { text } = applyAt('一、甲\n1.子‸。\n2.丑。\n二、乙\n3.寅。\n4.卯。\n', insertClauseBelow);
		expect(text).toBe('一、甲\n1.子。\n2.‸\n3.丑。\n二、乙\n4.寅。\n5.卯。\n');
	});

	it('flags a count that is no longer right', () => {
		const draft = '一、甲\n（一）子。\n（二）丑‸。\n（三）寅。\n上述三项由市财政局落实。\n二、乙\n';
		expect(applyAt(draft, insertClauseBelow).remarks).toEqual(['“上述三项”所指的条款有变，没有自动改，请核对。']);
	});

	it('extends a chain such as 2.1', () => {
		const { text } = applyAt('1　总则\n1.1　甲。\n1.2　乙。\n2　职责\n2.1　丙‸。\n2.2　丁。\n', insertClauseBelow);
		expect(text).toBe('1　总则\n1.1　甲。\n1.2　乙。\n2　职责\n2.1　丙。\n2.2　‸\n2.3　丁。\n');
	});
});

describe('续编', () => {
	it('makes a clause of a paragraph', () => {
		const { text } = applyAt('一、甲\n（一）子。\n丑丑丑‸丑。\n（二）寅。\n', continueNumbering);
		expect(text).toBe('一、甲\n（一）子。\n（二）‸丑丑丑丑。\n（三）寅。\n');
	});

	it('begins the next clause on an empty line', () => {
		expect(applyAt('　　一、甲\n　　（一）子。\n‸\n', continueNumbering).text).toBe(
			'　　一、甲\n　　（一）子。\n　　（二）‸\n',
		);
	});

	it('begins the first clause under a heading, as other headings have it', () => {
		const draft = '一、甲\n（一）子。\n（二）丑。\n二、乙\n‸\n三、丙\n（一）寅。\n';
		expect(applyAt(draft, continueNumbering).text).toBe(
			'一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）‸\n三、丙\n（一）寅。\n',
		);
	});

	it('needs a number above', () => {
		expect(applyAt('甲\n‸\n', continueNumbering).refused).toBe('上文没有可以续编的编号。');
	});
});

describe('moving a clause', () => {
	it('takes numbers and references along', () => {
		expect(applyAt(ARTICLES, down)).toEqual({
			text: `甲市办法
第一条　制定本办法。
第二条　符合下列条件的，给予补贴：
（一）就业；
（二）备案。
（三）参保；
第三条　第二条第（三）项的参保，按第四条办理。
第四条　违反第二条第（一）项、第（二）项的，不予补贴；第二条至第三条另行规定。
`,
			remarks: [],
			refused: undefined,
		});
	});

	it('takes what is below it along', () => {
		expect(applyAt('一、甲\n（一）子。\n二、乙‸\n（一）丑。\n（二）寅。\n', up).text).toBe(
			'一、乙\n（一）丑。\n（二）寅。\n二、甲\n（一）子。\n',
		);
	});

	it('goes on into the next section', () => {
		expect(applyAt('一、甲\n（一）子。\n（二）丑‸。\n二、乙\n（一）寅。\n', down).text).toBe(
			'一、甲\n（一）子。\n二、乙\n（一）丑。\n（二）寅。\n',
		);
		expect(applyAt('一、甲\n（一）子。\n二、乙\n（一）丑‸。\n（二）寅。\n', up).text).toBe(
			'一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）寅。\n',
		);
	});

	it('ends at the ends', () => {
		expect(applyAt('一、甲‸\n二、乙\n', up).refused).toBe('已经是最前面的一条，不能再上移。');
		expect(applyAt('一、甲\n二、乙‸\n', down).refused).toBe('已经是最后面的一条，不能再下移。');
	});

	it('flags 前条 that would mean another article', () => {
		const draft = '办法\n第一条　甲。\n第二条　前条所称甲，见第一条。\n第三条　乙‸。\n';
		const { text, remarks } = applyAt(draft, up);
		expect(text).toBe('办法\n第一条　甲。\n第二条　乙。\n第三条　前条所称甲，见第一条。\n');
		expect(remarks).toEqual(['“前条”所指的条款有变，没有自动改，请核对。']);
	});

	it('keeps numbers that were wrong before it', () => {
		expect(applyAt('一、甲\n三、乙\n四、丙‸\n五、丁\n', down).text).toBe('一、甲\n三、乙\n四、丁\n五、丙\n');
	});
});

describe('promoting and demoting', () => {
	it('gives the clause the number of its new level, and what is below it follows', () => {
		expect(applyAt('一、甲\n（一）子。\n1.丑。\n（二）寅‸\n1.卯。\n（三）辰。\n二、乙\n', promote).text).toBe(
			'一、甲\n（一）子。\n1.丑。\n二、寅\n（一）卯。\n（二）辰。\n三、乙\n',
		);
	});

	it('is undone by its counterpart', () => {
		const draft = '一、甲\n（一）子。\n二、寅‸\n（一）卯。\n三、乙\n';
		expect(applyAt(draft, demote).text).toBe('一、甲\n（一）子。\n（二）寅\n1.卯。\n二、乙\n');
	});

	it('takes the kind of number that the draft has on that level', () => {
		expect(applyAt('一、甲\n1．子。\n二、乙\n三、丙‸\n', demote).text).toBe('一、甲\n1．子。\n二、乙\n1．丙\n');
	});

	it('stays in the ladder', () => {
		expect(applyAt('一、甲‸\n（一）子。\n', promote).refused).toBe('已经是最高一级，不能再升。');
		expect(applyAt('①甲。\n②乙‸。\n', demote).refused).toBe('再降就超出层次序数了，不能再降。');
		expect(applyAt('办法\n第一章 总则\n第一条　甲‸。\n第二条　乙。\n', promote).refused).toBe(
			'已经是最高一级，不能再升。',
		);
	});

	it('flags a reference to a clause that is on another level now', () => {
		const draft = '办法\n第一条　甲。\n第二条　乙‸。\n第三条　违反第二条的，罚款。\n';
		const { text, remarks } = applyAt(draft, demote);
		expect(text).toBe('办法\n第一条　甲。\n（一）乙。\n第二条　违反第二条的，罚款。\n');
		expect(remarks).toEqual(['“第二条”所指的条款有变，没有自动改，请核对。']);
	});
});

describe('what drafts call their parts', () => {
	it('本意见第三部分 and 第（三）条 follow', () => {
		const draft =
			'甲市关于乙的意见\n一、子\n（一）丑。\n二、寅‸\n（二）卯。\n（三）辰，见第（二）条。\n三、巳\n按照本意见第二部分第（三）项和本意见第三部分办理。\n';
		expect(applyAt(draft, up).text).toBe(
			'甲市关于乙的意见\n一、寅\n（一）卯。\n（二）辰，见第（一）条。\n二、子\n（三）丑。\n三、巳\n按照本意见第一部分第（二）项和本意见第三部分办理。\n',
		);
	});
});

describe('renumbering', () => {
	it('puts a whole document right, with its references', () => {
		const draft = '‸办法\n第一条　甲。\n第三条　乙。\n第三条　丙。\n第五条　违反第五条的，罚款；违反第一条的，警告。\n';
		expect(applyAt(draft, all).text).toBe(
			'办法\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　违反第四条的，罚款；违反第一条的，警告。\n',
		);
	});

	it('leaves series alone that run on or start anew as they should', () => {
		const draft = '‸一、甲\n1.子。\n2.丑。\n二、乙\n3.寅。\n（1）卯。\n（2）辰。\n4.巳。\n（1）午。\n（2）未。\n';
		expect(applyAt(draft, all).text).toBe(draft.replace('‸', ''));
	});

	it('numbers a selection and nothing else', () => {
		const content = '一、甲\n三、乙\n四、丙\n六、丁\n八、戊\n';
		const from = content.indexOf('三');
		const to = content.indexOf('四、丙') + 2;
		expect(applyAt(`‸${content}`, (basis) => renumber(basis, { start: from, end: to })).text).toBe(
			'一、甲\n二、乙\n三、丙\n六、丁\n八、戊\n',
		);
	});

	it('tells of a reference that named nothing and now would', () => {
		const draft = '‸办法\n第一条　甲。\n第三条　乙。\n第四条　按照第二条办理。\n';
		expect(applyAt(draft, all).remarks).toEqual(['“第二条”原来没有对应的条款，现在有了，请核对。']);
	});
});
