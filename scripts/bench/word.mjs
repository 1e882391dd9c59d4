// Part of `npm run bench`: what importing a Word document of 500 pages takes, as Word writes one: a run every few characters,
// each with its fonts and sizes. And what exporting a draft of 500 pages takes, without comments and with one on every tenth
// clause.
import { bundle } from '../lib/bundle.mjs';
import { spread, tell } from './table.mjs';

const REPEATS = 5;
/** 22 lines of 28 characters. */
const PAGE = 616;

const FONTS =
	'<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>';

const { analyze, exportDraft, readWord, docx, level, numbering } = await bundle(`
	export { analyze } from './server/src/core/analysis';
	export { exportDraft } from './server/src/word/export/exportDraft';
	export { readWord } from './server/src/word/import/readWord';
	export { docx, level, numbering } from './test/word/support/docx';
`);

const NOTE = `Median of ${REPEATS}; memory beyond what the bytes take.`;

const imported = [];
for (const pages of [50, 500]) {
	const { bytes, paragraphs, size } = makeDocument(pages);
	imported.push([pages, paragraphs, megabytes(size), ...(await measure(() => readWord(bytes)))]);
}
await tell({
	title: 'Importing',
	note: NOTE,
	columns: ['pages', 'paragraphs', 'MB of XML', 'milliseconds', 'MB of memory'],
	rows: imported,
});

const exported = [];
for (const pages of [50, 500]) {
	const analysis = analyze(makeDraft(pages));
	for (const every of [Number.POSITIVE_INFINITY, 10]) {
		const lines = analysis.lines.filter(({ index }) => index > 0 && index % every === 0);
		const comments = lines.map(({ body }) => ({ span: body, text: '编号“三”之前缺“二”（numbering-gap）' }));
		const figures = await measure(() => exportDraft(analysis, { seal: true, redHead: undefined }, comments));
		exported.push([pages, analysis.lines.length, comments.length, ...figures]);
	}
}
await tell({
	title: 'Exporting',
	note: `${NOTE} The draft is analysed already.`,
	columns: ['pages', 'paragraphs', 'comments', 'milliseconds', 'MB of memory'],
	rows: exported,
});

/**
 * How long it takes, and what the process grew by at most.
 * @param {() => unknown} work
 */
async function measure(work) {
	const times = [];
	let memory = 0;
	for (let i = 0; i < REPEATS; i++) {
		globalThis.gc?.();
		const before = process.memoryUsage().rss;
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
		memory = Math.max(memory, process.memoryUsage().rss - before);
	}
	return [spread(times), megabytes(memory)];
}

/** @param {number} pages */
function makeDraft(pages) {
	const sentence = '对不裁员、少裁员的参保企业，返还上年度失业保险费的百分之五十；'.repeat(3);
	const count = Math.ceil((pages * PAGE) / sentence.length);
	const clauses = Array.from({ length: count }, (_, i) => `　　${i + 1}.${sentence}`);
	return `关于做好工作的通知\n\n各区人民政府：\n\n${clauses.join('\n')}\n\n甲市人民政府\n2026年3月2日\n`;
}

/** @param {number} pages */
function makeDocument(pages) {
	const sentence = '对不裁员、少裁员的参保企业，返还上年度失业保险费的百分之五十；'.repeat(3);
	const paragraphs = Math.ceil((pages * PAGE) / sentence.length);
	const runs = (sentence.match(/.{1,8}/g) ?? []).map(
		(text) => `<w:r w:rsidR="00AA11BB"><w:rPr>${FONTS}</w:rPr><w:t>${text}</w:t></w:r>`,
	);
	const body = Array.from({ length: paragraphs }, (_, i) => {
		const list = i % 5 === 0 ? '' : `<w:numPr><w:ilvl w:val="${i % 3}"/><w:numId w:val="1"/></w:numPr>`;
		return `<w:p><w:pPr>${list}<w:spacing w:line="579" w:lineRule="exact"/></w:pPr>${runs.join('')}</w:p>`;
	}).join('');
	const levels = ['%1、', '（%2）', '%3.'].map((text, at) => level(at, at === 2 ? 'decimal' : 'chineseCounting', text));
	return {
		bytes: docx(body, { numbering: numbering({ 0: levels.join('') }, [[1, 0]]) }),
		paragraphs,
		size: body.length,
	};
}

/** @param {number} bytes */
function megabytes(bytes) {
	return Math.round(bytes / 1024 / 1024);
}
