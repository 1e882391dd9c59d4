import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit';
import { proposeNumber } from '../../server/src/features/proposeNumber';
import { basisOf } from '../editing/support/randomEdits';

/** The draft after Enter at the ‸, with all that Enter brings. */
function enter(draft: string): string {
	const offset = draft.indexOf('‸');
	const typed = draft.replace('‸', '\n');
	return applyEdits(typed, proposeNumber(basisOf(typed), offset + 1));
}

/** The same where Enter is but a new line. */
function plain(draft: string): string {
	return draft.replace('‸', '\n');
}

describe('Enter behind a clause', () => {
	it.each([
		['一、甲\n（一）子。‸\n二、乙\n', '一、甲\n（一）子。\n（二）\n二、乙\n'],
		['一、甲\n（一）子。‸\n（二）丑。\n二、乙\n', '一、甲\n（一）子。\n（二）\n（三）丑。\n二、乙\n'],
		['一、甲\n1.子。\n2.丑。\n二、乙\n3.寅。‸', '一、甲\n1.子。\n2.丑。\n二、乙\n3.寅。\n4.'],
		['一、甲\n１．子。‸', '一、甲\n１．子。\n２．'],
		['一、甲\n(1)子。\n(2) 丑。‸\n', '一、甲\n(1)子。\n(2) 丑。\n(3) \n'],
		['办法\n第一条　甲。‸\n', '办法\n第一条　甲。\n第二条　\n'],
		['一、甲\n①子。\n②丑。‸\n', '一、甲\n①子。\n②丑。\n③\n'],
	])('%j proposes the next number as the draft writes it', (draft, expected) => {
		expect(enter(draft)).toBe(expected);
	});

	it('fills a gap without moving what stands behind it', () => {
		expect(enter('一、甲。\n二、乙。‸\n四、丙。\n')).toBe('一、甲。\n二、乙。\n三、\n四、丙。\n');
	});

	it('proposes the first clause under a heading where other headings have clauses', () => {
		expect(enter('一、甲\n（一）子。\n（二）丑。\n二、乙‸\n')).toBe('一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）\n');
		expect(enter('一、甲‸\n（一）子。\n（二）丑。\n')).toBe('一、甲\n（一）\n（二）子。\n（三）丑。\n');
	});

	it('proposes a list behind a colon where the draft has lists there', () => {
		const draft = '办法\n第一条　有下列情形的：\n（一）甲；\n（二）乙。\n第二条　符合下列条件的：‸\n';
		expect(enter(draft)).toBe(`${draft.replace('‸', '')}（一）\n`);
	});

	it('waits for the paragraphs that clauses of the draft have', () => {
		const clauses = '一、甲\n（一）子。\n（责任单位：市财政局）\n（二）丑。\n（责任单位：市教育局）\n';
		expect(enter(`${clauses}（三）寅。‸`)).toBe(plain(`${clauses}（三）寅。‸`));
		expect(enter(`${clauses}（三）寅。\n（责任单位：市司法局）‸`)).toBe(
			`${clauses}（三）寅。\n（责任单位：市司法局）\n（四）`,
		);
	});
});

describe('Enter brings nothing', () => {
	it.each([
		['in the middle of a clause', '一、甲\n（一）子子，‸丑丑。\n'],
		['behind a title', '甲市人民政府关于乙的通知‸\n一、甲\n'],
		['behind a paragraph without a number', '一、甲\n（一）子。\n（二）丑。\n上述两项由市财政局落实。‸\n'],
		['behind an empty line', '一、甲\n（一）子。\n‸\n'],
		['under a heading where nobody can know what follows', '一、甲‸\n'],
		['under a heading where the others have text', '一、甲\n正文。\n二、乙\n正文。\n三、丙‸\n'],
		['behind a dash', '一、甲\n——子。‸\n'],
		['behind a colon where the draft has no lists', '一、甲。\n二、如下：‸\n'],
		['behind the first number of all', '一、‸\n'],
		['in an empty draft', '‸'],
	])('%s', (_, draft) => {
		expect(enter(draft)).toBe(plain(draft));
	});
});

describe('Enter behind an empty number', () => {
	it('takes the number back and what it had moved', () => {
		const draft = '一、甲\n（一）子。\n（二）丑。\n二、乙\n第（二）项同上。\n';
		const proposed = enter(draft.replace('子。', '子。‸'));
		const again = enter(proposed.replace('（二）\n', '（二）‸\n'));
		expect(again).toBe(draft.replace('子。\n', '子。\n\n'));
	});

	it('leaves the first number of all', () => {
		expect(enter('一、‸')).toBe('一、\n');
	});

	it('keeps line breaks as they are', () => {
		expect(enter('一、甲。\r\n二、‸\r\n')).toBe('一、甲。\n\r\n');
	});
});
