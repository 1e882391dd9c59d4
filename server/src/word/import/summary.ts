import type { Localized } from '../../core/localized';
import type { Noticed, NoticedKind } from './noticed';
import type { CommentPlace, Note } from './storyReader';

/** A comment of a reviewer, which is no part of the text. */
export interface WordComment {
	/** 1-based, in the imported text; `undefined` for a reply, which has no place of its own. */
	readonly line: number | undefined;
	/** The words it is about; empty where it is about a place. */
	readonly about: string;
	readonly author: string;
	readonly text: string;
}

/** What a drafter must know of an import besides the text. */
export interface WordSummary {
	/** How often each was met. Changes are accepted. */
	readonly counts: Readonly<Record<NoticedKind, number>>;
	readonly comments: readonly WordComment[];
	/** What headers and footers say, page numbers apart. */
	readonly margins: readonly string[];
	/** All of it in words, a sentence each: what was changed on the way, and what was left behind. */
	readonly remarks: readonly Localized[];
}

export interface SummaryParts {
	readonly noticed: Noticed;
	/** Where the marks came to stand. */
	readonly lines: ReadonlyMap<number, number>;
	readonly places: ReadonlyMap<string, CommentPlace>;
	readonly comments: ReadonlyMap<string, Note>;
	readonly margins: readonly string[];
	readonly watermarks: readonly string[];
	readonly unknownFormats: ReadonlySet<string>;
}

export function summarize(parts: SummaryParts): WordSummary {
	const comments = [...parts.comments].map(([id, { author, text }]) => {
		const place = parts.places.get(id);
		return { line: parts.lines.get(place?.mark ?? 0), about: place?.about.trim() ?? '', author, text };
	});
	const counts = Object.fromEntries(KINDS.map((kind) => [kind, parts.noticed.count(kind)]));
	const remarks = [...remarksOn(parts), ...comments.map(remarkOn)];
	return { counts: counts as Record<NoticedKind, number>, comments, margins: parts.margins, remarks };
}

const KINDS: readonly NoticedKind[] = [
	'number',
	'inserted',
	'deleted',
	'moved',
	'formatting',
	'footnote',
	'endnote',
	'table',
	'nestedTable',
	'textBox',
	'picture',
	'chart',
	'diagram',
	'shape',
	'wordArt',
	'object',
	'equation',
	'ruby',
	'symbol',
	'field',
	'hidden',
	'contents',
	'otherFile',
];

function remarksOn({
	noticed,
	lines,
	comments,
	margins,
	watermarks,
	unknownFormats,
}: SummaryParts): readonly Localized[] {
	const remarks: Localized[] = [];
	const say = (chinese: string, english: string): void => void remarks.push({ 'zh-cn': chinese, en: english });
	const count = (kind: NoticedKind): number => noticed.count(kind);
	const at = (kind: NoticedKind): Localized =>
		placesOf(noticed.things(kind).flatMap(({ mark }) => lines.get(mark) ?? []));
	const details = (kind: NoticedKind): string =>
		[...new Set(noticed.things(kind).map(({ detail }) => detail.trim()))].filter((each) => each !== '').join('、');

	if (count('number') > 0) {
		say(`自动编号 ${count('number')} 个，已写成文字。`, `${count('number')} automatic numbers are written out.`);
	}
	for (const format of unknownFormats) {
		say(
			`编号格式 ${format} 不认得，写成了 1、2、3，请核对。`,
			`The number format ${format} is unknown: 1, 2, 3 is written; please check.`,
		);
	}
	if (count('inserted') + count('deleted') + count('moved') > 0) {
		say(
			`修订 ${count('inserted') + count('deleted') + count('moved')} 处，已按接受处理：插入 ${count('inserted')}、删除 ${count('deleted')}、移动 ${count('moved')}。`,
			`${count('inserted') + count('deleted') + count('moved')} tracked changes are accepted: ${count('inserted')} insertions, ${count('deleted')} deletions, ${count('moved')} moves.`,
		);
	}
	if (count('formatting') > 0) {
		say(
			`格式修订 ${count('formatting')} 处，按修订后的格式。`,
			`${count('formatting')} changes of formatting are accepted.`,
		);
	}
	if (count('footnote') + count('endnote') > 0) {
		say(
			`脚注 ${count('footnote')} 条、尾注 ${count('endnote')} 条，放在所在段落之后，以“注1：”“尾注1：”开头。`,
			`${count('footnote')} footnotes and ${count('endnote')} endnotes stand below their paragraphs as 注1： and 尾注1：.`,
		);
	}
	for (const [kind, chinese, english] of SENTENCES) {
		if (count(kind) > 0) {
			const place = at(kind);
			const detail = shorten(details(kind));
			say(
				`${fill(chinese, count(kind), detail && `（${detail}）`)}${place['zh-cn']}。`,
				`${fill(english, count(kind), detail && ` (${detail})`)}${place.en}.`,
			);
		}
	}
	if (count('hidden') > 0) {
		const hidden = noticed
			.things('hidden')
			.map(({ detail }) => detail)
			.join('');
		say(
			`隐藏文字未带入：“${shorten(hidden)}”${at('hidden')['zh-cn']}。`,
			`Hidden text is left out: “${shorten(hidden)}”${at('hidden').en}.`,
		);
	}
	for (const text of watermarks) {
		say(`水印“${shorten(text)}”未带入。`, `The watermark “${shorten(text)}” is left out.`);
	}
	for (const text of margins) {
		say(`页眉、页脚“${shorten(text)}”未带入。`, `The header or footer “${shorten(text)}” is left out.`);
	}
	if (comments.size > 0) {
		say(`批注 ${comments.size} 条未带入正文，如下：`, `${comments.size} comments are not part of the text:`);
	}
	return remarks;
}

/** `{n}` and `{d}` stand for how many and which. */
const SENTENCES: readonly (readonly [NoticedKind, string, string])[] = [
	[
		'table',
		'表格 {n} 个，每行写成一行，单元格之间是制表符',
		'{n} tables are written a row a line, with tabs between the cells',
	],
	['nestedTable', '表格中的表格 {n} 个，并入了所在的单元格', '{n} tables within tables are merged into their cells'],
	['textBox', '文本框 {n} 个，文字放在所在段落之后', 'The text of {n} text boxes stands below their paragraphs'],
	['contents', '目录 {n} 行未带入', '{n} lines of the table of contents are left out'],
	['picture', '图片 {n} 个未带入', '{n} pictures are left out'],
	['chart', '图表 {n} 个未带入', '{n} charts are left out'],
	['diagram', 'SmartArt 图形 {n} 个未带入，其中的文字也没有', '{n} SmartArt graphics are left out with their text'],
	['shape', '线条等图形 {n} 个未带入', '{n} lines or shapes are left out'],
	['wordArt', '艺术字 {n} 个未带入{d}', '{n} pieces of WordArt are left out{d}'],
	['object', '嵌入的对象 {n} 个未带入{d}', '{n} embedded objects are left out{d}'],
	['equation', '公式 {n} 个，只带入了其中的文字，请核对', 'Of {n} equations only the text is kept; please check'],
	['ruby', '注音 {n} 处未带入', '{n} phonetic guides are left out'],
	['symbol', '不认得的符号 {n} 个，写成了“□”{d}', '{n} unknown symbols are written as □{d}'],
	['field', '没有结果的域 {n} 个未带入{d}', '{n} fields without a result are left out{d}'],
	['otherFile', '嵌入的其他文件 {n} 个未带入', '{n} other files within it are left out'],
];

function fill(sentence: string, count: number, detail: string): string {
	return sentence.replace('{n}', String(count)).replace('{d}', detail);
}

function remarkOn({ line, about, author, text }: WordComment): Localized {
	const words = about === '' ? '' : `“${shorten(about)}”`;
	const by = author === '' ? '' : `${author}：`;
	const at: Localized =
		line === undefined ? { 'zh-cn': '回复', en: 'reply' } : { 'zh-cn': `第 ${line} 行`, en: `line ${line}` };
	return { 'zh-cn': `　${at['zh-cn']}${words}　${by}${text}`, en: `  ${at.en}${words}  ${by}${text}` };
}

function placesOf(lines: readonly number[]): Localized {
	const different = [...new Set(lines)];
	if (different.length === 0) {
		return { 'zh-cn': '', en: '' };
	}
	const shown = different.slice(0, MAX_PLACES);
	const more = different.length > shown.length;
	return {
		'zh-cn': `（第 ${shown.join('、')} ${more ? '…… ' : ''}行）`,
		en: ` (line ${shown.join(', ')}${more ? ' …' : ''})`,
	};
}

const MAX_PLACES = 8;
const MAX_SHOWN = 40;

function shorten(text: string): string {
	return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}……` : text;
}
