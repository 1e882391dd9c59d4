import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { formatText } from '../../server/src/core/formatting/formatText';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { applyEdits } from '../../server/src/core/text/edit';
import { draft } from '../property/support/drafts';
import { editedSeed, editedText, jumble } from '../property/support/edits';
import { always } from '../property/support/runs';
import { corpusDocuments, hasCorpus } from '../support/corpus';
import { SEEDS, seed } from '../support/seeds';

describe('a formatted draft', () => {
	it('has two characters in front of paragraphs and items, none in front of the addressee', () => {
		expect(
			format(
				'甲市人民政府关于稳就业的意见\n  各县人民政府：\n为做好工作，提出如下意见。\n 一、总体要求\n    （一）稳岗位。\n\t1.落实政策。\n责任单位：市财政局\n　　二、保障措施\n',
			),
		).toBe(
			'甲市人民政府关于稳就业的意见\n各县人民政府：\n　　为做好工作，提出如下意见。\n　　一、总体要求\n　　（一）稳岗位。\n　　1.落实政策。\n　　责任单位：市财政局\n　　二、保障措施\n',
		);
	});

	it('keeps title, 文号, signature and date where they stand, and puts 附注 two characters in', () => {
		const kept = '　　　关于稳就业的通知\n　　　　甲政发〔2020〕2号\n各县人民政府：\n　　请认真落实。\n';
		expect(format(`${kept}　　　　　　甲市人民政府\n　　　　　　2020年3月5日\n（此件公开发布）\n`)).toBe(
			`${kept}　　　　　　甲市人民政府\n　　　　　　2020年3月5日\n　　（此件公开发布）\n`,
		);
	});

	it('keeps chapters in the middle, and one blank behind 第一条', () => {
		expect(format('　　　　第一章 总则\n第一条 为了稳就业，制定本办法。\n第二条　本办法适用于全市。\n')).toBe(
			'　　　　第一章　总则\n　　第一条　为了稳就业，制定本办法。\n　　第二条　本办法适用于全市。\n',
		);
	});

	it.each([
		['rows of tables', '一、任务\n序号\t项目\t单位\n1  稳岗位  市财政局  2020年\n'],
		['names and cells', '一、任务：\n张三\n市财政局\n'],
		[
			'the second half of a broken sentence',
			`　　一、任务\n　　1.${'落实各项稳就业政策'.repeat(4)}并且\n加大支持力度。\n`,
		],
		['what a web page left', ' 当前位置：首页 \n关于稳就业的通知\n　　一、任务：落实政策。\n'],
		['a page break', '　　一、任务：落实政策。\n\f\n　　二、保障：落实资金。\n'],
	])('leaves %s alone', (_, text) => {
		expect(format(text)).toBe(text.replace(/^一/, '　　一'));
	});

	it.each([
		['，', '加强领导,压实责任，狠抓落实：稳岗位；扩就业。', '加强领导，压实责任，狠抓落实：稳岗位；扩就业。'],
		[
			'both halves of a bracket',
			'加强领导，压实责任，狠抓(试行)落实：稳岗位。',
			'加强领导，压实责任，狠抓（试行）落实：稳岗位。',
		],
		['quotes', '推进"放管服"改革，优化服务，狠抓落实。', '推进“放管服”改革，优化服务，狠抓落实。'],
		['the text that writes both', '甲,乙，丙,丁，戊,己，庚。', '甲，乙，丙，丁，戊，己，庚。'],
		['a bracket of a number', '(一)稳岗位，扩就业，强培训；稳预期。', '（一）稳岗位，扩就业，强培训；稳预期。'],
	])('writes full width: %s', (_, text, expected) => {
		expect(format(text)).toBe(`　　${expected}`);
	});

	it('goes on in half width where the whole text does', () => {
		expect(format('加强领导,压实责任,狠抓落实:稳岗位，扩就业(试行)。\n推进"放管服"改革.')).toBe(
			'　　加强领导,压实责任,狠抓落实:稳岗位,扩就业(试行)。\n　　推进“放管服”改革。',
		);
	});

	it('leaves figures, times, addresses and foreign words alone', () => {
		const text =
			'　　每户补助1,258.50元，14:30前报送，网址：http://a.gov.cn:80/x,y?b=1，比例3:2，国内生产总值（GDP, gross）增长；甲政发〔2020〕2号。';
		expect(format(text)).toBe(text);
	});

	it.each([
		['behind markers', '一、 总体要求\n（一）　加强领导。\n1. 稳岗位。', '一、总体要求\n（一）加强领导。\n1.稳岗位。'],
		[
			'but where a figure would run into the number',
			'1. 2020年稳岗位。\n2. 5G网络。',
			'1. 2020年稳岗位。\n2. 5G网络。',
		],
		['inside words', '落实各项补 贴，压缩到 2 个工作日。', '落实各项补贴，压缩到2个工作日。'],
		['of web pages and word processors', '稳\u200B岗\u00AD位，\u00A0扩就业。', '稳岗位，扩就业。'],
		['but between foreign words', '推广 Windows 系统，使用 5G 网络。', '推广 Windows 系统，使用 5G 网络。'],
		[
			'but between the issuers of a cited document',
			'落实《中共中央 国务院关于稳就业的意见》，',
			'落实《中共中央 国务院关于稳就业的意见》，',
		],
	])('has no blanks %s', (_, text, expected) => {
		expect(format(text)).toBe(expected.replace(/^/gm, '　　'));
	});

	it('has no blanks at the end of lines, nor on empty ones; the lines end as they did', () => {
		expect(format('一、任务：落实。 　\r\n \u00A0\r\n二、保障：落实。\t')).toBe(
			'　　一、任务：落实。\r\n\r\n　　二、保障：落实。',
		);
	});

	it('is touched only where it changes, so that cursors stay', () => {
		const edits = formatText(analyze('　　一、任务：落实。\n　　二、 保障：落实,压实，到位；明确。'));
		expect(edits.map(({ span, newText }) => [span.start, span.end, newText])).toEqual([
			[15, 16, ''],
			[21, 22, '，'],
		]);
	});
});

describe('a formatted selection', () => {
	const TEXT = '一、 甲：落实。\n二、 乙：落实。\n三、 丙：落实。\n';
	const lineOf = (n: number): number => TEXT.split('\n', n).join('\n').length + (n === 0 ? 0 : 1);

	it.each([
		['a cursor', lineOf(1) + 3, lineOf(1) + 3, [1]],
		['a word', lineOf(1) + 3, lineOf(1) + 4, [1]],
		['across a line end', lineOf(0) + 5, lineOf(1) + 2, [0, 1]],
		['up to where a line begins', lineOf(0), lineOf(1), [0]],
		['all of it', 0, TEXT.length, [0, 1, 2]],
	])('is the lines that %s touches', (_, start, end, expected) => {
		const formatted = applyEdits(TEXT, formatText(analyze(TEXT), { span: { start, end } })).split('\n');
		expect(formatted).toEqual(
			TEXT.split('\n').map((line, i) => (expected.includes(i) ? `　　${line.replace(' ', '')}` : line)),
		);
	});

	it('has the width of the whole draft', () => {
		const text = `　　甲,乙,丙。\n　　${'甲，'.repeat(10)}乙。\n`;
		expect(applyEdits(text, formatText(analyze(text), { span: { start: 0, end: 1 } })).split('\n')[0]).toBe(
			'　　甲，乙，丙。',
		);
	});
});

describe.each([
	['drafts', draft.map((each) => each.text), 60],
	['texts in work', editedText, 150],
	['edited seeds', editedSeed, 15],
	['jumbles', jumble, 200],
] as const)('%s', (_, texts, numRuns) => {
	it('keep their words and lines, and formatting them again changes nothing', () => {
		always(texts, holds, numRuns);
	});
});

describe('the seeds', () => {
	it.each(SEEDS.map(({ id, content }) => [id, content] as const))(
		'%s keeps its words and outline, and no finding of width or blanks is left',
		(_, content) => {
			holds(content);
			const formatted = analyze(format(content));
			expect(formatted.documents.map(outline)).toEqual(analyze(content).documents.map(outline));
			expect(rulesOf(format(content)).filter((id) => PUT_RIGHT.includes(id))).toEqual([]);
		},
	);

	it('that write half width keep it', () => {
		expect(count(format(seed('000').content), '，')).toBe(0);
	});
});

describe.skipIf(!hasCorpus)('real documents', () => {
	it.each(hasCorpus ? corpusDocuments().map(({ id, content }) => [id, content] as const) : [])(
		'%s keeps its words and outline, and no finding of width or blanks is left',
		(_, content) => {
			holds(content);
			expect(analyze(format(content)).documents.map(outline)).toEqual(analyze(content).documents.map(outline));
			expect(rulesOf(format(content)).filter((id) => PUT_RIGHT.includes(id))).toEqual([]);
		},
	);
});

it('takes time by the length of a text', () => {
	const time = (text: string): number => {
		const analysis = analyze(text);
		const start = performance.now();
		formatText(analysis);
		return performance.now() - start;
	};
	const hostile = ['稳 岗,位 ', 'www.a,稳 ', '(稳"岗"位) ', '一、 \u00A0'];
	for (const piece of hostile) {
		time(piece.repeat(2000));
		const short = Math.min(...[1, 2, 3].map(() => time(piece.repeat(2000))));
		expect(time(piece.repeat(32_000))).toBeLessThan(Math.max(short, 5) * 16 * 8);
	}
});

function format(text: string): string {
	return applyEdits(text, formatText(analyze(text)));
}

function holds(text: string): void {
	const formatted = format(text);
	expect(wordsOf(formatted)).toBe(wordsOf(text));
	expect(formatted.split(/\r\n|\n|\r/)).toHaveLength(text.split(/\r\n|\n|\r/).length);
	expect(format(formatted)).toBe(formatted);
}

/** Letters, digits and Han characters, in order. */
function wordsOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '');
}

const PUT_RIGHT: readonly string[] = ['punctuation-width-mixed', 'residue-whitespace', 'residue-ocr-space'];

function rulesOf(text: string): readonly string[] {
	return runRules(analyze(text), DEFAULT_SETTINGS).findings.map(({ rule }) => rule.id);
}

function outline({ title, items }: ReturnType<typeof analyze>['documents'][number]): unknown {
	const itemOf = (item: (typeof items)[number]): unknown => [item.style, item.ordinal, item.children.map(itemOf)];
	return [wordsOf(title?.text ?? ''), items.map(itemOf)];
}

function count(text: string, mark: string): number {
	return text.split(mark).length - 1;
}
