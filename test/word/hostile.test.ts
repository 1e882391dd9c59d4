import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { ImportError } from '../../server/src/word/import/importError';
import { readWord } from '../../server/src/word/import/readWord';
import { type DocxParts, docx, item, level, numbering, p, root } from './support/docx';
import { dishonestZip } from './support/zip';

// Most of it goes into making the documents.
vi.setConfig({ testTimeout: 60_000 });

const MAIN = 'word/document.xml';
const DAMAGED = '不是 Word 文档，或已损坏';

/** Refused with these words, in a few seconds and a few hundred megabytes whatever it is. */
async function expectRefusal(bytes: Uint8Array, words: string): Promise<void> {
	const before = process.memoryUsage().rss;
	const start = performance.now();
	const error = await readWord(bytes).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(ImportError);
	expect((error as ImportError).reason['zh-cn']).toContain(words);
	expect((error as ImportError).reason.en).not.toBe('');
	expect(performance.now() - start).toBeLessThan(10_000);
	expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
}

const archive = (xml: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
	zipSync(
		Object.fromEntries(Object.entries({ [MAIN]: xml, ...more }).map(([name, content]) => [name, strToU8(content)])),
		{ level: 1 },
	);
const [head = '', tail = ''] = root('document', '<w:body>|</w:body>').split('|');
const body = (content: string): string => `${head}${content}${tail}`;

describe('an archive that would fill the memory', () => {
	it('and says so is refused unopened', async () => {
		await expectRefusal(dishonestZip({ name: MAIN, content: strToU8(body('')), claims: 0xfffffff0 }), '解开后过大');
	});

	it('and claims to be small is refused where the lie comes out', async () => {
		const content = new Uint8Array(100 * 1024 * 1024);
		await expectRefusal(dishonestZip({ name: MAIN, content, claims: 1000 }), DAMAGED);
	});

	it('by many parts, each of them admissible, is refused', async () => {
		const part = strToU8(root('hdr', ' '.repeat(45 * 1024 * 1024)));
		const relations = [1, 2, 3].map(
			(i) =>
				`<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="h${i}.xml"/>`,
		);
		const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
		await expectRefusal(
			dishonestZip(
				{ name: MAIN, content: strToU8(body(p('甲'))) },
				{ name: 'word/_rels/document.xml.rels', content: strToU8(rels) },
				...[1, 2, 3].map((i) => ({ name: `word/h${i}.xml`, content: part })),
			),
			'解开后过大',
		);
	});
});

describe('what is no Word document is named, by what it holds', () => {
	const compound = (name: string) =>
		Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

	it.each([
		['nothing', new Uint8Array(), DAMAGED],
		['a plain text', strToU8('一、任务'), DAMAGED],
		[
			'a .doc or .wps',
			compound('WordDocument'),
			'这是旧格式的 Word 或 WPS 文档（.doc、.wps）：请用 Word 或 WPS 打开，另存为 .docx 再导入',
		],
		['a document with a password', compound('EncryptedPackage'), '设有打开密码'],
		['an old workbook', compound('Workbook'), 'Excel'],
		['an OFD', zipSync({ 'OFD.xml': strToU8('<OFD/>') }), '这是 OFD 版式文件'],
		['an OpenDocument text', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), '.odt'],
		['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'Excel'],
		['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), 'PowerPoint'],
		['a PDF', strToU8('%PDF-1.7'), '这是 PDF'],
		['an RTF', strToU8('{\\rtf1'), 'RTF'],
		[
			'Word 2003 XML',
			strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><x/>'),
			'XML 格式的 Word',
		],
		['a web page', strToU8('\n<!DOCTYPE html><html>'), '网页'],
		['another archive', zipSync({ 'a.txt': strToU8('a') }), DAMAGED],
	])('%s', async (_, bytes, words) => {
		await expectRefusal(bytes, words);
	});
});

describe('an archive with paths that lead out of it', () => {
	it.each([['../../etc/passwd'], ['/etc/passwd'], ['C:/windows/a'], ['..\\a']])('%s is refused', async (name) => {
		await expectRefusal(archive(body(p('甲')), { [name]: 'x' }), '指向包外的路径');
	});

	it('a part that claims to stand outside is not looked for', async () => {
		const rels =
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="a/officeDocument" Target="../../../../etc/passwd"/></Relationships>';
		await expectRefusal(archive(body(p('甲')), { '_rels/.rels': rels }), DAMAGED);
	});
});

describe('XML', () => {
	it('with entities that multiply is refused', async () => {
		const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`);
		const xml = `<!DOCTYPE w:document [<!ENTITY a0 "哈">${laughs.join('')}]>${root('document', `<w:body>${p('&a20;')}</w:body>`).split('\n')[1]}`;
		await expectRefusal(archive(xml), 'DTD');
	});

	it('with an entity that stands for a file is refused', async () => {
		const xml = `<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>${body(p('&f;')).split('\n')[1]}`;
		await expectRefusal(archive(xml), 'DTD');
	});

	it.each([
		['an entity nobody declared', body(p('&f;'))],
		['an end in the middle', body(p('甲')).slice(0, -30)],
		['tags that cross', body('<w:p><w:r></w:p></w:r>')],
		['a prefix without a namespace', body('<z:p/>')],
		['bytes that are no text', `${body(p('甲'))}\u0000`],
	])('with %s is refused', async (_, xml) => {
		await expectRefusal(archive(xml), DAMAGED);
	});

	it('a hundred thousand elements deep is refused', async () => {
		const depth = 100_000;
		await expectRefusal(archive(body(`${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}`)), '嵌套过深');
	});

	it('with 200,000 attributes is refused', async () => {
		const attributes = Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ');
		await expectRefusal(archive(body(`<w:p ${attributes}/>`)), '解开后过大');
	});
});

describe('a document that goes on and on', () => {
	it.each([
		['50 MB of empty paragraphs', '<w:p/>'],
		['50 MB of empty cells', '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>'],
	])('%s is refused', async (_, unit) => {
		await expectRefusal(archive(body(unit.repeat((50 * 1024 * 1024) / unit.length))), '段落太多');
	});

	it('15 MB of blanks in one text is read in time', async () => {
		const start = performance.now();
		const bytes = archive(body(`<w:p><w:r><w:t>${' '.repeat(15_000_000)}x y</w:t></w:r></w:p>`));
		expect((await readWord(bytes)).text).toBe('x y\n');
		expect(performance.now() - start).toBeLessThan(10_000);
	});

	it('by styles without end is refused', async () => {
		const styles = root('styles', '<w:style/>'.repeat(600_000));
		const rels =
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="a/styles" Target="styles.xml"/></Relationships>';
		await expectRefusal(
			archive(body(''), { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': rels }),
			'解开后过大',
		);
	});

	it('by a note that stands in a million places is refused', async () => {
		const footnotes = `<w:footnote w:id="1">${p('长'.repeat(100_000))}</w:footnote>`;
		const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
		await expectRefusal(docx(`<w:p>${reference.repeat(1_000_000)}</w:p>`, { footnotes }), '解开后过大');
	});
});

describe('what goes in circles or has no bounds is read all the same', () => {
	const read = async (content: string, parts: DocxParts) => (await readWord(docx(content, parts))).text;

	it('styles that are based on one another', async () => {
		const style = (id: string, on: string) =>
			`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
		const styles = style('a', 'b') + style('b', 'a') + style('c', 'c');
		expect(await read(p('甲', '<w:pStyle w:val="a"/>') + p('乙', '<w:pStyle w:val="c"/>'), { styles })).toBe(
			'甲\n乙\n',
		);
	});

	it('lists that stand for one another', async () => {
		const styles = [1, 2]
			.map(
				(id) =>
					`<w:style w:type="numbering" w:styleId="L${id}"><w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr></w:style>`,
			)
			.join('');
		const list = numbering({ 1: '<w:numStyleLink w:val="L2"/>', 2: '<w:numStyleLink w:val="L1"/>' }, [
			[1, 1],
			[2, 2],
		]);
		expect(await read(item('甲', 1), { styles, numbering: list })).toBe('甲\n');
	});

	it('numbers, levels and columns beyond all measure', async () => {
		const levels = ['upperLetter', 'upperRoman', 'chineseCounting']
			.map((format, at) => level(at, format, `%${at + 1}.`, { start: 999_999_999 }))
			.join('');
		const list = numbering({ 0: levels }, [[1, 0]]);
		const content = item('甲', 1, 0) + item('乙', 1, 1) + item('丙', 1, 99) + item('丁', 77, -3);
		expect(await read(content, { numbering: list })).toBe('999999999.甲\n999999999.乙\n丙\n丁\n');
		const wide = `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`;
		expect((await read(wide, {})).length).toBeLessThan(300);
	});
});

describe('a document that was damaged on its way', () => {
	const whole = docx(p('一、任务'.repeat(50)) + item('甲', 1), {
		numbering: numbering({ 0: level(0, 'decimal', '%1.') }, [[1, 0]]),
		styles: '<w:style w:styleId="a"/>',
	});

	it('is refused wherever it breaks off', async () => {
		for (let cut = 1; cut < 40; cut++) {
			await expectRefusal(whole.subarray(0, Math.floor((whole.length * cut) / 40)), DAMAGED);
		}
	});

	it('is read or refused, whichever byte was changed', async () => {
		for (let at = 0; at < whole.length; at += 3) {
			const changed = whole.slice();
			changed[at] = (changed[at] ?? 0) ^ 0x5a;
			const result = await readWord(changed).catch((error: unknown) => error);
			expect(result instanceof ImportError || typeof (result as { text: unknown }).text === 'string').toBe(true);
		}
	});
});
