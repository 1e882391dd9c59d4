import type { Analysis } from '../../analysis';
import { isTableLine } from '../../lines/tableLine';
import { createCharacterFinder } from '../../text/characterFinder';
import { createCharacterMarks, marksIn } from '../../text/characterMarks';
import { createForwardFinder, type ForwardFinder } from '../../text/forwardFinder';
import type { SourceText } from '../../text/sourceText';
import type { Finding, Rule } from '../rule';
import type { BodyParagraph } from '../shared/bodyParagraphs';
import { PUNCTUATION_STOP } from '../sources';

export const punctuationMissingFinal: Rule = {
	id: 'punctuation-missing-final',
	title: { 'zh-cn': '段末缺句号', en: 'Paragraph without its final mark' },
	severity: 'warning',
	fixable: true,
	source: PUNCTUATION_STOP,
	explanation: {
		what: {
			'zh-cn':
				'成句的段落末尾没有标点：段中已有句号的、四十字以上的，以及同类条款都以句号收尾而唯独它没有的。标题、主送、署名、单独成行的责任单位、表格不报；半数段落都不收尾的文件（按版面断行的）也不报。',
			en: 'A paragraph of sentences ends without a mark: one that has a full stop inside, is longer than forty characters, or stands among clauses that all end in one. Titles, addressees, signatures, tables and files whose lines are broken by layout are left alone.',
		},
		why: {
			'zh-cn': '缺了句号，读者不知道后面是否还有文字脱落。',
			en: 'Without it a reader cannot tell whether words were lost.',
		},
		how: { 'zh-cn': '补上句号；若有文字脱落，请补全。', en: 'Add the full stop, and the words if any were lost.' },
	},
	examples: {
		bad: [
			{
				text: '现将有关事项通知如下，请各单位结合实际，抓好贯彻落实，确保各项任务按期完成、见到实«效»\n一、甲',
				fixed: '现将有关事项通知如下，请各单位结合实际，抓好贯彻落实，确保各项任务按期完成、见到实效。\n一、甲',
			},
			{
				text: '一、任务\n1.稳岗位。落实各项补«贴»\n2.扩就业。开发岗位。',
				fixed: '一、任务\n1.稳岗位。落实各项补贴。\n2.扩就业。开发岗位。',
			},
			{
				text: '一、任务\n1.稳岗位。落实各项补«贴»（责任单位：市财政局）\n2.扩就业。开发岗位。（责任单位：市人社局）',
				fixed: '一、任务\n1.稳岗位。落实各项补贴。（责任单位：市财政局）\n2.扩就业。开发岗位。（责任单位：市人社局）',
			},
			{
				text: '一、任务\n1.落实补贴。\n2.开发岗«位»\n3.组织招聘。\n4.开展培训。',
				fixed: '一、任务\n1.落实补贴。\n2.开发岗位。\n3.组织招聘。\n4.开展培训。',
			},
			{ text: '一、任务\n落实补贴政策。推进“放管服”改«革»\n本意见自印发之日起施行。' },
		],
		good: [
			'现将有关事项通知如下：\n一、甲',
			'一、任务\n1.稳岗位。落实各项补贴。（责任单位：市财政局）',
			'一、任务\n1.稳岗位\n2.扩就业\n3.保民生',
			'一、任务\n1.稳岗位；\n2.扩就业；\n3.保民生。',
			'一、任务\n1.稳岗位。落实各项补贴（责任单位：市财政局）。\n2.扩就业。开发岗位（责任单位：市人社局）。',
			'一、任务\n1.稳岗位。落实各项补贴。\n责任单位：市财政局、市人力资源社会保障局，各县（市、区）人民政府，高新区管委会，开发区管委会',
			'会议指出：“落实补贴。稳定岗位。”\n“开发岗位，组织招聘。”',
			'一、任务\n1.稳岗位。落实各项补贴,开发岗位……',
			'关于进一步做好稳就业工作的通知\n各县人民政府，市政府各部门、各直属机构，各大企业，各高等院校，驻市各单位：\n请认真落实。\n甲市人民政府\n2020年3月5日',
			'联系人：张三，联系电话：0635-1234567。电子邮箱：zhangsan@example.cn',
			'一、任务\n稳岗位、扩就业。保民生，保',
		],
	},
	check: ({ analysis, facts }) => {
		const { text } = analysis;
		const next = {
			blank: createForwardFinder(FIND.blank(text)),
			bar: createForwardFinder(FIND.bar(text)),
			opener: createForwardFinder(openersAlone(analysis)),
		};
		const read: ParagraphEnd[] = [];
		for (const paragraph of facts.paragraphs) {
			const end = readEnd(text, paragraph, next);
			if (end !== undefined) {
				read.push(end);
			}
		}
		const open = read.filter((each, i) => each.open && !inOpenRun(read, i));
		if (open.length === 0) {
			return [];
		}
		const ofSentences = new Set(holdingSentences(text, open));
		// Lines broken by layout, lists and tables: whoever writes so has not forgotten anything.
		const few = ofSentences.size * 4 <= MANY;
		if (!few && ofSentences.size * 4 > holdingSentences(text, read).length + MANY) {
			return [];
		}
		const companyOf = open.length > ofSentences.size ? companies(read) : undefined;
		return open
			.filter((each) => {
				const company = companyOf?.(each.paragraph);
				return ofSentences.has(each) || (company !== undefined && closes(company));
			})
			.map((each) => finding(analysis, each));
	},
};

const FIND = {
	blank: createCharacterFinder(' '),
	bar: createCharacterFinder('|'),
};

/** Several paragraphs in a row without a mark are a table or a list. */
function inOpenRun(read: readonly ParagraphEnd[], i: number): boolean {
	// Headings have no mark and part what stands above them from what stands below.
	const counts = (k: number): boolean => read[k]?.open === true && read[k]?.heading === read[i]?.heading;
	let count = 1;
	for (let k = i - 1; count < RUN && counts(k); k--) {
		count++;
	}
	for (let k = i + 1; count < RUN && counts(k); k++) {
		count++;
	}
	return count >= RUN;
}

const RUN = 3;

/** A short text may lack a few of its final marks and still not mean it. */
const MANY = 6;

interface ParagraphEnd {
	readonly paragraph: BodyParagraph;
	/** Where its text begins. */
	readonly start: number;
	/** Where the final mark stands or should. */
	readonly end: number;
	readonly open: boolean;
	/** Whether it is a heading alone on its line. */
	readonly heading: boolean;
}

/** Those paragraphs, which are in order, that clearly hold sentences. */
function holdingSentences(text: SourceText, read: readonly ParagraphEnd[]): readonly ParagraphEnd[] {
	return read.filter(({ paragraph, start, end, heading }) => {
		const written = text.folded.slice(start, end);
		const stops = written.slice(0, -1).includes('。');
		const isLastLine = end === text.content.length;
		return isLastLine
			? stops && end < paragraph.span.end
			: stops || (written.length >= LONG && !heading && written.includes(','));
	});
}

type Sign = 'blank' | 'bar' | 'opener';

/** How a paragraph ends, its responsibility statement left out; `undefined` where none is due. */
function readEnd(
	{ folded, units, content }: SourceText,
	paragraph: BodyParagraph,
	next: Readonly<Record<Sign, ForwardFinder>>,
): ParagraphEnd | undefined {
	const { item, first } = paragraph;
	const start = item !== undefined && first ? (item.marker?.textStart ?? paragraph.span.start) : paragraph.span.start;
	const end = withoutStatement(units, paragraph, start);
	if (
		end - start < MIN_LENGTH ||
		isLabelled(folded, units, start) ||
		// 《住房和城乡建设部 and the rest of the title on the next line.
		next.opener(Math.max(start, end - MAX_OPEN), end) >= 0
	) {
		return undefined;
	}
	const mayBeTable = next.blank(start, end) >= 0 || next.bar(start, end) >= 0;
	if (mayBeTable && isTableLine(content, { start, end })) {
		return undefined;
	}
	const last = MARKS[units[end - 1] ?? 0] ?? 0;
	const open =
		last === CLOSING_QUOTE
			? MARKS[units[end - 2] ?? 0] !== FINAL && MARKS[units[start] ?? 0] !== OPENING_QUOTE
			: last !== FINAL && last !== BRACKET;
	return { paragraph, start, end, open, heading: item !== undefined && first && item.form === 'heading' };
}

/** Shorter ones are headings and names. */
const MIN_LENGTH = 4;
const LONG = 40;

const MARKS = createCharacterMarks('。!?…:;—,、', ')]〕】}', '”’', '“‘');
const FINAL = 1;
const BRACKET = 2;
const CLOSING_QUOTE = 4;
const OPENING_QUOTE = 8;

/** 联系人：…, 附件：1.…, 注：…. */
function isLabelled(folded: string, units: Uint16Array, start: number): boolean {
	const mayBe = LABEL_SIGNS[units[start] ?? 0] === LABEL_BEGINS;
	if (!mayBe && marksIn(LABEL_SIGNS, units, start + 2, start + MAX_LABEL) < COLON) {
		return false;
	}
	LABELLED.lastIndex = start;
	return LABELLED.test(folded);
}

const LABELLED = /联系|附件|附:|注:|抄送|电话|邮箱|地址|开户|户名|账号|邮编|传真|网址|[\p{Script=Han}]{2,6}:/uy;
/** What it may begin with, and the colon of all others. */
const LABEL_SIGNS = createCharacterMarks('联附注抄电邮地开户账传网', ':');
const LABEL_BEGINS = 1;
const COLON = 2;
/** With its colon: rare characters count twice. */
const MAX_LABEL = 13;

/** Openers whose bracket is not closed on their line: it was broken inside it. */
function openersAlone({ text, unpaired }: Analysis): readonly number[] {
	return Array.from(unpaired).filter((offset) => OPENERS[text.units[offset] ?? 0] === 1);
}

/** How far in front of the end. */
const MAX_OPEN = 60;
const OPENERS = createCharacterMarks('《〈(“');

/** The end of the text in front of the statement that closes the paragraph. */
function withoutStatement(units: Uint16Array, { item, span }: BodyParagraph, start: number): number {
	let { end } = span;
	const statements = item?.statements ?? [];
	for (let i = statements.length - 1; i >= 0; i--) {
		const own = statements[i]?.statement.span;
		if (own !== undefined && own.end === end && own.start >= start) {
			end = own.start;
		}
	}
	while (end > start && units[end - 1] === BLANK) {
		end--;
	}
	return end;
}

const BLANK = 0x20;

/** How the leaf items of one style in one document end. */
interface Company {
	readonly count: number;
	readonly open: number;
}

/** Clauses without a full stop inside must end like those around them, where these agree. */
function companies(read: readonly ParagraphEnd[]): (paragraph: BodyParagraph) => Company | undefined {
	const found = new Map<BodyParagraph['document'], Map<string, Company>>();
	for (const { paragraph, open } of read) {
		if (isLeafItem(paragraph)) {
			const own = found.get(paragraph.document) ?? new Map<string, Company>();
			const style = paragraph.item?.style ?? '';
			const before = own.get(style) ?? { count: 0, open: 0 };
			found.set(paragraph.document, own.set(style, { count: before.count + 1, open: before.open + (open ? 1 : 0) }));
		}
	}
	return (paragraph) =>
		isLeafItem(paragraph) ? found.get(paragraph.document)?.get(paragraph.item?.style ?? '') : undefined;
}

function isLeafItem({ item, first }: BodyParagraph): boolean {
	return first && item?.marker !== undefined && item.children.length === 0;
}

/** Among so many, one in ten may have been forgotten. */
function closes({ count, open }: Company): boolean {
	return count > MIN_COMPANY && (open === 1 || open * 10 <= count);
}

const MIN_COMPANY = 3;

function finding({ text: { content } }: Analysis, { end }: ParagraphEnd): Finding {
	return {
		span: { start: end - 1, end },
		message: { 'zh-cn': '段末缺句号，请补上“。”。', en: 'The paragraph lacks its full stop; add 。' },
		fixes: [
			{
				title: { 'zh-cn': '补上句号', en: 'Add 。' },
				edits: [{ span: { start: end, end }, newText: '。' }],
				safe: !/[,、]/.test(content[end - 1] ?? ''),
			},
		],
	};
}
