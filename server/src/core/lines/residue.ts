import { createForwardFinder, type ForwardFinder } from '../text/forwardFinder';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { isBlankLine, type Line } from './line';

/** What a line is that came along when a document was copied from a web page, rather than text of the document. */
export type ResidueKind = 'chrome' | 'wrapper' | 'metadata' | 'contents';

/**
 * The residue in a file: by line index, what kind it is. Lines not in the map are text. The patterns are those of
 * government portals, news sites and document farms; whole lines only, see `residueTail` for what is glued to a heading.
 */
export function findResidue(text: SourceText, lines: readonly Line[]): ReadonlyMap<number, ResidueKind> {
	const found = new Map<number, ResidueKind>();
	const findWord = createForwardFinder(Array.from(text.folded.matchAll(WORDS), ({ index }) => index));
	const looksLike = lines.map((line) => (isBlankLine(line) ? undefined : matchResidue(text, line.body, findWord)));
	const isText = (line: Line): boolean => looksLike[line.index] === undefined && isProse(text, line);
	const firstText = lines.find(isText)?.index ?? lines.length;
	const lastText = lines.findLast(isText)?.index ?? -1;
	for (const line of lines) {
		const match = looksLike[line.index];
		if (match !== undefined && (!match.outsideOnly || line.index < firstText || line.index > lastText)) {
			found.set(line.index, match.kind);
		}
	}
	for (const index of [...unlabelledMetadata(text, lines.slice(0, firstText)), ...beforeNewsLead(text, lines)]) {
		found.set(index, found.get(index) ?? 'metadata');
	}
	for (const index of contentsPage(text, lines)) {
		found.set(index, 'contents');
	}
	return found;
}

/** Clearly text of a document: numbered, or a sentence. A title, however long, is neither. */
function isProse(text: SourceText, line: Line): boolean {
	return line.marker?.certainty === 'certain' || head(text, line.body).indexOf('。') >= 10;
}

/** `findWord` finds the words that some residue is known by. */
function matchResidue(text: SourceText, body: Span, findWord: ForwardFinder): ResiduePattern | undefined {
	const end = Math.min(body.end, body.start + HEAD_LENGTH);
	const byBeginning = BY_BEGINNING.get(text.units[body.start] ?? 0);
	const byEnd = BY_END.get(text.units[end - 1] ?? 0);
	const byWord = findWord(body.start, end) < 0 ? undefined : BY_WORD;
	// Most lines are text, and how they begin and end tells so.
	if (byBeginning === undefined && byEnd === undefined && byWord === undefined) {
		return undefined;
	}
	const content = text.folded.slice(body.start, end);
	const first = earlier(firstMatch(byBeginning, content), firstMatch(byEnd, content));
	return earlier(first, firstMatch(byWord, content));
}

function firstMatch(patterns: readonly ResiduePattern[] | undefined, content: string): ResiduePattern | undefined {
	return patterns?.find(({ pattern }) => pattern.test(content));
}

function earlier(a: ResiduePattern | undefined, b: ResiduePattern | undefined): ResiduePattern | undefined {
	return a === undefined || (b !== undefined && b.place < a.place) ? b : a;
}

/** A news report quotes the document after a sentence of its own: headline, source and that sentence are not the document. */
function beforeNewsLead(text: SourceText, lines: readonly Line[]): number[] {
	const lead = lines.slice(0, FRONT_LINES).find((line) => !isBlankLine(line) && NEWS_LEAD.test(head(text, line.body)));
	return lead === undefined
		? []
		: lines.slice(0, lead.index + 1).flatMap((line) => (isBlankLine(line) ? [] : [line.index]));
}

/** A table of contents: from 目录 to where its first entry stands again, as a heading. */
function contentsPage(text: SourceText, lines: readonly Line[]): readonly number[] {
	const words = (line: Line): string =>
		head(text, line.body)
			.replace(/ +/g, '')
			.replace(/[.…·]*\d{0,3}$/, '');
	const from = lines.findIndex((line) => text.units[line.body.start] === CONTENTS && words(line) === '目录');
	const first = lines.findIndex((line, i) => i > from && !isBlankLine(line));
	const entry = lines[first];
	if (from < 0 || entry === undefined || entry.body.end - entry.body.start > MAX_ENTRY) {
		return [];
	}
	const page = lines.slice(from, from + MAX_CONTENTS);
	const again = page.findIndex((line, i) => i > first - from && words(line) === words(entry));
	const contents = page.slice(0, Math.max(0, again)).filter((line) => !isBlankLine(line));
	return contents.every((line) => line.body.end - line.body.start <= MAX_ENTRY)
		? contents.map((line) => line.index)
		: [];
}

const CONTENTS = '目'.charCodeAt(0);
const MAX_ENTRY = 60;
const MAX_CONTENTS = 300;

/** Metadata, breadcrumb and headline take no more lines than this. */
const FRONT_LINES = 40;
export const NEWS_LEAD = /^[^ 。]{2,8}\d{1,2}月\d{1,2}日(?:讯|电) *\(?记者/;

/** Where page furniture begins that was glued to the end of a heading (`三、工作措施 当前隐藏内容免费查看`), else its end. */
export function residueTail(folded: string, span: Span): number {
	const from = Math.max(span.start, span.end - GLUED_LENGTH);
	const end = folded.slice(from, span.end);
	const blank = end.lastIndexOf(' ');
	return blank >= 0 && GLUED.test(end.slice(blank)) ? from + blank : span.end;
}

/** From the last blank on. */
const GLUED = /^ (?:当前隐藏内容免费查看|点击(?:查看|阅读|下载)[^ ]{0,8}|展开全文|阅读全文)$/;
const GLUED_LENGTH = 24;

interface ResiduePattern extends ResidueForm {
	/** In the order of `RESIDUE`: of several that match the first counts. */
	readonly place: number;
}

interface ResidueForm {
	readonly kind: ResidueKind;
	readonly pattern: RegExp;
	/** Only before the first and after the last line that is clearly text: the words are ordinary ones. */
	readonly outsideOnly: boolean;
	/** What it can be known by at a glance: the characters it may begin with, or may end in, or words one of which it holds. */
	readonly sign: { readonly begins: string } | { readonly ends: string } | { readonly words: readonly string[] };
}

const LABEL =
	'索 *引 *号|发文(?:机关|字号|日期|单位)|文 *号|成文日期|生成日期|发布(?:日期|时间|机构)|公开日期|主题分类|主 *题 *词|信息分类|体裁分类|有 *效 *性|效力状态|标 *题|名 *称|浏览(?:次数|量)|来 *源|字 *号|关 *键 *词';

const LABELLED = `[•·\\[【 ]{0,4}(${LABEL})(?: *[\\]】] *:?| {0,3}:)`;

/** Labelled metadata, one or several labels on a line: `• 索 引 号：…`, `【发文字号】…`. Also read by `readMetadata`. */
export const METADATA_LABEL = new RegExp(LABELLED, 'g');

/** What a page offers to press. */
const BUTTON =
	'无障碍(?:阅读|浏览|模式)?|关怀版|老年模式|长者(?:模式|版)|返回(?:首页|顶部|列表)?|打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|我要(?:纠错|收藏|打印|分享)|纠错|收藏(?:本页|本站)?|大字体|小字体|扫码带走|网站(?:首页|地图)|设为首页|加入收藏|联系我们|关于我们|登录|注册|繁體|繁体|分享(?:到)?|微信|微博|QQ空间|朋友圈|下载(?:文档|全文|Word|PDF)?|字体|大|中|小|首页|TOP|English';

/** What alternatives begin with, each of which begins with a character that stands for itself; those inside groups too. */
function beginnings(alternatives: string): string {
	return alternatives.replace(/(?<=[^|])[^|]/g, '');
}

function begins(characters: string): ResidueForm['sign'] {
	return { begins: characters };
}

/** Lines that no document holds, wherever they stand. */
const ANYWHERE: readonly (readonly [ResidueForm['sign'], RegExp])[] = [
	// Nothing but buttons and menus on the line, whatever the words would mean in a sentence.
	[begins(`【[${beginnings(BUTTON)}`), new RegExp(`^(?:[【[]?(?:${BUTTON})[】\\]]?[ |:>]*){1,12}$`)],
	[begins('分'), /^分享(?:到|至)? *:[^。]{0,30}$/],
	[begins('【[(字'), /^[【[(]? *字(?:体|号) *[:;] *[【[( ]*[大中小特]/],
	[
		begins('来作信文'),
		/^(?:来源|作者|信息来源|文章来源) *:[^。;]{1,40}(?:浏览|点击|阅读|发布|作者|时间|日期|编辑|字体|字号)[^。]{0,30}$/,
	],
	[begins('浏点阅访'), /^(?:浏览|点击|阅读|访问)(?:次数|数|量)? *: *\d{0,9} *次?(?: |$)/],
	[begins('更发'), /^(?:更新|发稿)(?:时间|日期) *: *\d{4}-/],
	[begins('上下'), /^[上下]一[篇条] *:/],
	[begins('用打微手'), /^(?:用|打开)?(?:微信|手机)(?:扫|浏览|阅读)[^。]{0,24}$/],
	[begins('扫长'), /^(?:扫一扫|扫描?二维码|长按二维码)(?:[^。]{0,12}(?:打开|关注|分享|阅读|查看|手机))?[^。]{0,12}$/],
	[begins('相附热推网'), /^(?:相关(?:链接|阅读|文章|推荐|新闻|稿件)|附件下载|热门推荐|推荐阅读|网友评论) *:?$/],
	[begins('点阅'), /^(?:点击|阅读)(?:查看|下载|全文|原文|展开)[^。,]{0,12}$/],
	[
		begins('版Cc主网本转免'),
		/^(?:版权所有|Copyright|主办单位:[^。]{1,40}承办|网站标识码|本文(?:来源|转自|网址|链接)|转载请注明|免责声明)/i,
	],
	[{ words: ['ICP备', '公网安备'] }, /^[^。,]{0,40}(?:ICP备|公网安备)[^。]{0,30}$/],
	[begins('h'), /^https?:\/\/[^ 。,]{1,200}$/],
];

const RESIDUE: readonly ResiduePattern[] = [
	...ANYWHERE.map(([sign, pattern]): ResidueForm => ({ kind: 'chrome', outsideOnly: false, sign, pattern })),
	{
		kind: 'metadata' as const,
		outsideOnly: true,
		sign: begins(`•·[【 ${beginnings(LABEL)}`),
		pattern: new RegExp(`^${LABELLED}`),
	},
	{
		kind: 'chrome' as const,
		outsideOnly: false,
		sign: begins('当您所'),
		pattern: /^(?:当前位置|您的位置|您现在的位置|所在位置) *:/,
	},
	{ kind: 'chrome' as const, outsideOnly: true, sign: begins('首>'), pattern: /^首页$|^首页 *>|^> *[^ ]/ },
	{ kind: 'chrome' as const, outsideOnly: true, sign: { ends: '文' }, pattern: /^[^。]{1,80} > [^。]{1,80}正文$/ },
	{
		kind: 'chrome' as const,
		outsideOnly: true,
		sign: begins('【[无关返打我大小扫目分政字内'),
		pattern:
			/^[【[]?(?:无障碍(?:阅读|浏览)|关怀版|返回(?:首页|顶部)|打印(?:本页|此页)?|我要纠错|大字体|小字体|扫码带走|目录导读|分享(?:到)?|关闭(?:窗口|本页)?|政府信息公开|字体|目录|内容概述)[】\]]?(?: |$|:)/,
	},
	{
		kind: 'chrome' as const,
		outsideOnly: true,
		sign: begins('扫长<-—─_='),
		pattern: /^(?:扫一扫|扫描?二维码|长按二维码)[^。]{0,24}$|^(?:<!--|-->)|^[—─_=-]{4,}$/,
	},
	{
		kind: 'chrome' as const,
		outsideOnly: true,
		sign: begins('上下相附责编作审'),
		pattern: /^(?:上一[篇条]|下一[篇条]|相关(?:文章|链接|稿件|解读)|附件下载|责任编辑|编辑|作者|审核) *:?/,
	},
	{ kind: 'chrome' as const, outsideOnly: false, sign: begins('责'), pattern: /^责任编辑 *:/ },
	{
		kind: 'chrome' as const,
		outsideOnly: true,
		sign: begins('0123456789'),
		pattern: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?(?: |$)/,
	},
	{
		kind: 'chrome' as const,
		outsideOnly: true,
		sign: { ends: 'cxfsdrpCXFSDRP' },
		pattern: /^[^。]{4,120}\.(?:docx?|pdf|xlsx?|wps|ofd|rar|zip)$/i,
	},
	{ kind: 'wrapper' as const, outsideOnly: false, sign: begins('下以'), pattern: /^下面是小编为大家|^以下是小编/ },
	{ kind: 'wrapper' as const, outsideOnly: false, sign: { words: ['范文推荐'] }, pattern: /范文推荐/ },
	{
		kind: 'wrapper' as const,
		outsideOnly: false,
		sign: begins('相P当'),
		pattern: /^相关热词搜索|^Powered by |^当前隐藏内容免费查看/,
	},
	{
		kind: 'wrapper' as const,
		outsideOnly: true,
		sign: { words: ['版权所有', '备案号:'] },
		pattern: /版权所有|备案号:/,
	},
].map((form, place) => ({ ...form, place }));

const BY_BEGINNING = byCharacter(({ sign }) => ('begins' in sign ? sign.begins : ''));
const BY_END = byCharacter(({ sign }) => ('ends' in sign ? sign.ends : ''));
const BY_WORD = RESIDUE.filter(({ sign }) => 'words' in sign);
const WORDS = new RegExp(BY_WORD.flatMap(({ sign }) => ('words' in sign ? sign.words : [])).join('|'), 'g');

/** The residue known by one of these characters, by the character. */
function byCharacter(charactersOf: (form: ResidueForm) => string): ReadonlyMap<number, readonly ResiduePattern[]> {
	const characters = new Set(RESIDUE.flatMap((form) => [...charactersOf(form)]));
	return new Map(
		[...characters].map((character) => [
			character.charCodeAt(0),
			RESIDUE.filter((form) => charactersOf(form).includes(character)),
		]),
	);
}

/** Enough of a line to know residue by. */
const HEAD_LENGTH = 400;

function head(text: SourceText, body: Span): string {
	return text.folded.slice(body.start, Math.min(body.end, body.start + HEAD_LENGTH));
}

/**
 * Portals that copy their metadata table without its labels leave a block of bare values. It is known by an index number
 * or by two ISO dates, and reaches over the lines around them that are not parted from them by a blank line.
 */
function unlabelledMetadata(text: SourceText, front: readonly Line[]): number[] {
	const blocks: Line[][] = [[]];
	for (const line of front) {
		if (isBlankLine(line)) {
			blocks.push([]);
		} else {
			blocks.at(-1)?.push(line);
		}
	}
	return blocks.filter((block) => isValueBlock(text, block)).flatMap((block) => block.map((line) => line.index));
}

function isValueBlock(text: SourceText, block: readonly Line[]): boolean {
	const values = block.map((line) => head(text, line.body));
	const dates = values.filter((value) => /^\d{4}-\d{2}-\d{2}$/.test(value));
	return dates.length >= 2 || values.some((value) => /^[0-9A-Z]{9,18}\/\d{4}-\d{3,9}$/.test(value));
}
