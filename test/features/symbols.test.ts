import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import type { Span } from '../../server/src/core/text/span';
import { findSymbols, type OutlineSymbol } from '../../server/src/features/symbols';
import { forEditedSeeds } from './support/editedSeeds';

describe('findSymbols', () => {
	it.each([
		['nests by level', '一、甲\n（一）乙\n1.丙。\n二、丁', ['一、甲', ' （一）乙', '  1.丙', '二、丁']],
		[
			'names a heading that lost its number',
			'一、甲\n（一）乙\n1.丙丁。\n戊己庚辛\n2.壬。',
			['一、甲', ' （一）乙', '  1.丙丁', ' 戊己庚辛', '  2.壬'],
		],
		['names a number without text', '一、\n二、乙', ['一、', '二、乙']],
		['cuts a sentence that serves as a title', `1.${'甲'.repeat(50)}。`, [`1.${'甲'.repeat(39)}…`]],
		[
			'holds the attachments of the document, with their items',
			'甲市通知\n一、甲。\n二、乙。\n甲市人民政府\n2024年3月1日\n\n附件1\n申报表\n姓名\n\n附件2\n汇总表',
			['一、甲', '二、乙', '附件1', '附件2'],
		],
		['has nothing for a text without items', '没有编号。', []],
		['has nothing for nothing', '', []],
	])('%s', (_, text, expected) => {
		expect(indented(findSymbols(analyze(text), 'zh-cn'))).toEqual(expected);
	});

	it('tells sections from clauses and names the units', () => {
		const [section] = findSymbols(analyze('一、甲\n1.乙。（责任单位：市财政局、市人社局）'), 'zh-cn');
		expect(section).toMatchObject({
			kind: 'section',
			detail: '',
			children: [{ kind: 'clause', detail: '市财政局、市人社局' }],
		});
	});

	it('never breaks the outline of an editor, whatever is typed', () => {
		forEditedSeeds((text) => {
			for (const symbol of findSymbols(analyze(text), 'zh-cn')) {
				expectContained(symbol, { start: 0, end: text.length });
			}
		});
	});
});

/** Editors drop the whole outline for one symbol with a blank name, or a selection outside its range. */
function expectContained(symbol: OutlineSymbol, parent: Span): void {
	const inside = (span: Span, outer: Span) =>
		span.start <= span.end && span.start >= outer.start && span.end <= outer.end;
	if (symbol.name.trim() === '' || !inside(symbol.span, parent) || !inside(symbol.selection, symbol.span)) {
		expect.fail(`${JSON.stringify(symbol.name)} ${JSON.stringify([symbol.selection, symbol.span, parent])}`);
	}
	for (const child of symbol.children) {
		expectContained(child, symbol.span);
	}
}

function indented(symbols: readonly OutlineSymbol[], depth = 0): readonly string[] {
	return symbols.flatMap(({ name, children }) => [' '.repeat(depth) + name, ...indented(children, depth + 1)]);
}
