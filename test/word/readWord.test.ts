import { describe, expect, it } from 'vitest';
import { readWord } from '../../server/src/word/import/readWord';
import { type DocxParts, docx, item, level, numbering, p, r, table } from './support/docx';

async function lines(body: string, parts?: DocxParts): Promise<readonly string[]> {
	return (await readWord(docx(body, parts))).text.split('\n').slice(0, -1);
}

async function remarks(body: string, parts?: DocxParts): Promise<readonly string[]> {
	return (await readWord(docx(body, parts))).summary.remarks.map((remark) => remark['zh-cn']);
}

const run = (content: string): string => `<w:r>${content}</w:r>`;
const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
const instruction = (text: string): string => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);

describe('the paragraphs of a Word document', () => {
	it('are lines, with breaks, tabs and hyphens as they show', async () => {
		const body = `${p('关于')}<w:p>${r('第一行')}${run('<w:br/>')}${r('第二行')}</w:p><w:p>${r('A')}${run('<w:noBreakHyphen/>')}${r('B')}${run('<w:softHyphen/>')}${r('C')}${run('<w:tab/>')}${r('D')}</w:p>`;
		expect(await lines(body)).toEqual(['关于', '第一行', '第二行', 'A-BC\tD']);
	});

	it('keep their own leading blanks, lose an indent of tabs and the blanks at their ends', async () => {
		expect(await lines(`${p('　　一、任务  ')}<w:p>${run('<w:tab/>')}${r('下文')}</w:p>`)).toEqual([
			'　　一、任务',
			'下文',
		]);
	});

	it('are parted by no more than two blank lines', async () => {
		expect(await lines(`${p('')}${p('甲')}${p('').repeat(5)}${p('乙')}${p('')}`)).toEqual(['甲', '', '', '乙']);
	});

	it('are found inside whatever wraps them', async () => {
		const body = `<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${p('甲')}<w:p><w:smartTag><w:hyperlink>${r('乙')}</w:hyperlink></w:smartTag></w:p></w:sdtContent></w:sdt>`;
		expect(await lines(body)).toEqual(['甲', '乙']);
	});

	it('are the same whatever prefix the document has for the namespace', async () => {
		const { zipSync, strToU8 } = await import('fflate');
		const xml =
			'<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>严格</t></r></p></body></d>';
		expect((await readWord(zipSync({ 'word/document.xml': strToU8(xml) }))).text).toBe('严格\n');
	});

	it('lose the blanks around a text that does not ask for them', async () => {
		expect(
			await lines(
				'<w:p><w:r><w:t> 甲\n</w:t></w:r><w:r><w:t xml:space="preserve"> 乙 </w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>',
			),
		).toEqual(['甲 乙 丙']);
	});
});

describe('tracked changes', () => {
	const ins = (content: string) => `<w:ins w:id="1" w:author="甲">${content}</w:ins>`;
	const del = (text: string) => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

	it('are accepted and counted, those that follow one another at once as one', async () => {
		const body = `<w:p>${r('修')}${del('旧')}${del('的')}${ins(r('新的'))}${ins(r('灯塔'))}${r('。')}${ins(r('完'))}</w:p>`;
		const { text, summary } = await readWord(docx(body));
		expect(text).toBe('修新的灯塔。完\n');
		expect(summary.counts).toMatchObject({ inserted: 2, deleted: 1, moved: 0 });
		expect(summary.remarks[0]?.['zh-cn']).toBe('修订 3 处，已按接受处理：插入 2、删除 1、移动 0。');
	});

	it('a deleted paragraph mark joins two paragraphs', async () => {
		const body = `${p('前半，', '<w:rPr><w:del w:id="1"/></w:rPr>')}${p('后半。')}${p('下一段。')}`;
		expect(await lines(body)).toEqual(['前半，后半。', '下一段。']);
	});

	it('a deleted paragraph takes no number', async () => {
		const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${del('旧的一条')}</w:p>`;
		const list = numbering({ 0: level(0, 'chineseCounting', '%1、') }, [[1, 0]]);
		expect(await lines(`${item('甲', 1)}${gone}${item('乙', 1)}`, { numbering: list })).toEqual(['一、甲', '二、乙']);
	});

	it('what was moved stands where it went', async () => {
		const body = `<w:p>${r('甲')}<w:moveFrom w:id="1">${r('丙')}</w:moveFrom></w:p><w:p>${r('乙')}<w:moveTo w:id="2">${r('丙')}</w:moveTo></w:p>`;
		const { text, summary } = await readWord(docx(body));
		expect(text).toBe('甲\n乙丙\n');
		expect(summary.counts.moved).toBe(1);
	});

	it('the numbering that a paragraph had before a change of formatting counts for nothing', async () => {
		const list = numbering({ 0: level(0, 'decimal', '%1.') }, [[1, 0]]);
		const before = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
		expect(await lines(`${p('甲', before)}${item('乙', 1)}`, { numbering: list })).toEqual(['甲', '1.乙']);
	});

	it('a deleted row goes, a deleted cell too', async () => {
		const rows = table([p('甲'), p('乙')], [p('丙'), p('丁')])
			.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
			.replace(`<w:tc>${p('丁')}`, `<w:tc><w:tcPr><w:cellDel w:id="2"/></w:tcPr>${p('丁')}`);
		expect(await lines(rows)).toEqual(['丙']);
	});
});

describe('what is beside the text', () => {
	it('a footnote stands below its paragraph, with a mark at its place', async () => {
		const body = `<w:p>${r('规上企业')}${run('<w:footnoteReference w:id="2"/>')}${r('贷款贴息。')}</w:p>${p('下一段。')}`;
		const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('——')}</w:footnote><w:footnote w:id="2">${p('年营业收入2000万元以上。')}</w:footnote>`;
		expect(await lines(body, { footnotes })).toEqual([
			'规上企业（注1）贷款贴息。',
			'注1：年营业收入2000万元以上。',
			'下一段。',
		]);
	});

	it('a footnote in a table stands below the table', async () => {
		const cell = `<w:p>${r('金额')}${run('<w:endnoteReference w:id="1"/>')}</w:p>`;
		const endnotes = `<w:endnote w:id="1">${p('不含税。')}</w:endnote>`;
		expect(await lines(table([cell, p('10')], [p('合计'), p('10')]), { endnotes })).toEqual([
			'金额（尾注1）\t10',
			'合计\t10',
			'尾注1：不含税。',
		]);
	});

	it('a comment is told with its line and the words it is about', async () => {
		const body = `${p('甲')}<w:p>${r('对')}<w:commentRangeStart w:id="7"/>${r('不裁员企业')}<w:commentRangeEnd w:id="7"/>${run('<w:commentReference w:id="7"/>')}${r('返还。')}</w:p>`;
		const comments = `<w:comment w:id="7" w:author="张三">${p('请人社局核。')}</w:comment>`;
		const { text, summary } = await readWord(docx(body, { comments }));
		expect(text).toBe('甲\n对不裁员企业返还。\n');
		expect(summary.comments).toEqual([{ line: 2, about: '不裁员企业', author: '张三', text: '请人社局核。' }]);
		expect(summary.remarks.map((remark) => remark['zh-cn'])).toEqual([
			'批注 1 条未带入正文，如下：',
			'　第 2 行“不裁员企业”　张三：请人社局核。',
		]);
	});

	it('a reply to a comment is told without a place', async () => {
		const comments = `<w:comment w:id="8" w:author="李四">${p('已核。')}</w:comment>`;
		expect(await remarks(p('甲'), { comments })).toEqual(['批注 1 条未带入正文，如下：', '　回复　李四：已核。']);
	});

	it('a text box stands below its paragraph, once, though it is drawn in two ways', async () => {
		const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
		const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
		const { text, summary } = await readWord(docx(`<w:p>${r('前')}${run(drawing)}${r('后')}</w:p>${p('下')}`));
		expect(text).toBe('前后\n框内\n下\n');
		expect(summary.counts.textBox).toBe(1);
	});

	it('headers and footers are told, page numbers are not', async () => {
		const header = p('机密★1年');
		const footer = `<w:p>${r('— ')}${field('begin')}${instruction(' PAGE ')}${field('separate')}${r('1')}${field('end')}${r(' —')}</w:p>`;
		const { summary } = await readWord(docx(p('甲'), { header, footer }));
		expect(summary.margins).toEqual(['机密★1年']);
		expect(summary.remarks.map((remark) => remark['zh-cn'])).toEqual(['页眉、页脚“机密★1年”未带入。']);
	});

	it.each([
		['a picture', run('<w:drawing><pic:pic/></w:drawing>'), '图片 1 个未带入（第 1 行）。'],
		['a line', run('<w:pict><v:line/></w:pict>'), '线条等图形 1 个未带入（第 1 行）。'],
		[
			'an embedded workbook',
			run('<w:object><v:shape><v:imagedata r:id="x"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'),
			'嵌入的对象 1 个未带入（Excel.Sheet.12）（第 1 行）。',
		],
		['hidden text', r('不给看', '<w:vanish/>'), '隐藏文字未带入：“不给看”（第 1 行）。'],
		[
			'an unknown symbol',
			run('<w:sym w:font="Wingdings" w:char="F021"/>'),
			'不认得的符号 1 个，写成了“□”（Wingdings F021）（第 1 行）。',
		],
		[
			'a field without a result',
			`${field('begin')}${instruction(' AUTONUM ')}${field('end')}`,
			'没有结果的域 1 个未带入（AUTONUM）（第 1 行）。',
		],
		[
			'WordArt',
			run('<w:pict><v:shape><v:textpath string="样张"/></v:shape></w:pict>'),
			'艺术字 1 个未带入（样张）（第 1 行）。',
		],
	])('%s is told, with its line', async (_, content, remark) => {
		expect(await remarks(`<w:p>${r('甲')}${content}</w:p>`)).toEqual([remark]);
	});

	it('a plain document leaves nothing to say', async () => {
		expect(await remarks(p('甲'))).toEqual([]);
	});
});

describe('fields and symbols', () => {
	it('of a field the result is shown, not the instruction, one within another', async () => {
		const inner = `${field('begin')}${instruction('PAGE')}${field('separate')}${r('9')}${field('end')}`;
		const outer = `${field('begin')}${instruction(' IF ')}${inner}${instruction(' = 1 ')}${field('separate')}${r('见附件')}${field('end')}`;
		expect(await lines(`<w:p>${r('（')}${outer}${r('）')}</w:p>`)).toEqual(['（见附件）']);
	});

	it('a character in a circle and a box that is ticked are drawn', async () => {
		const circle = `${field('begin')}${instruction(' eq \\o\\ac(○,3)')}${field('end')}`;
		const tick = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>';
		const box = `<w:r><w:fldChar w:fldCharType="begin">${tick}</w:fldChar></w:r>${instruction('FORMCHECKBOX')}${field('end')}`;
		expect(
			await lines(`<w:p>${circle}${r('甲')}${box}${run('<w:sym w:font="Wingdings" w:char="F0FE"/>')}</w:p>`),
		).toEqual(['③甲☑☑']);
	});

	it('text in a font of symbols is what it looks like', async () => {
		const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
		const body = `<w:p>${r('\u00fc', font('Wingdings'))}${r('甲\uf0b7', font('Symbol'))}${r('\uf0ff', font('仿宋'))}${r('3+a\uf0ff', font('Symbol'))}</w:p>`;
		const { text, summary } = await readWord(docx(body));
		expect(text).toBe('✓甲•\uf0ff3+α□\n');
		expect(summary.remarks.map((remark) => remark['zh-cn'])).toEqual([
			'不认得的符号 1 个，写成了“□”（Symbol F0FF）（第 1 行）。',
		]);
	});

	it('the table of contents is left out, and what follows it kept', async () => {
		const toc = `<w:p>${field('begin')}${instruction('TOC \\o')}${field('separate')}${r('一、任务\t1')}</w:p>${p('二、措施')}<w:p>${r('三、保障')}${field('end')}${r('正文')}</w:p>`;
		const { text, summary } = await readWord(docx(`${toc}${p('一、任务')}`));
		expect(text).toBe('正文\n一、任务\n');
		expect(summary.counts.contents).toBe(3);
	});

	it('a phonetic guide leaves its characters, a formula its text', async () => {
		const ruby =
			'<w:ruby><w:rt><w:r><w:t>tǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>塔</w:t></w:r></w:rubyBase></w:ruby>';
		const formula =
			'<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>';
		expect(await lines(`<w:p>${run(ruby)}${formula}</w:p>`)).toEqual(['塔a/b']);
	});
});

describe('tables', () => {
	it('are a line a row, a cell that spans columns filling them', async () => {
		const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('合计')}`;
		expect(await lines(table([p('单位'), p('金额'), p('备注')], [wide, p('10')]))).toEqual([
			'单位\t金额\t备注',
			'合计\t\t10',
		]);
	});

	it('with several paragraphs in a cell stay a line a row', async () => {
		expect(await lines(table([p('甲') + p('乙'), p('丙')]))).toEqual(['甲 乙\t丙']);
	});

	it('that only lay out their text are paragraphs', async () => {
		expect(await lines(table([p('甲') + p('乙')], [p('丙')]))).toEqual(['甲', '乙', '丙']);
	});

	it('within tables are merged into their cells, and told', async () => {
		const { text, summary } = await readWord(docx(table([table([p('甲'), p('乙')]) + p(''), p('丙')])));
		expect(text).toBe('甲 乙\t丙\n');
		expect(summary.counts).toMatchObject({ table: 1, nestedTable: 1 });
	});

	it('have numbers in their cells, counted row by row', async () => {
		const list = numbering({ 0: level(0, 'decimal', '%1') }, [[1, 0]]);
		const body = table([item('', 1), p('甲')], [item('', 1), p('乙')]);
		expect(await lines(body, { numbering: list })).toEqual(['1\t甲', '2\t乙']);
	});
});
