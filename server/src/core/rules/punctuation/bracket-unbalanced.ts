import type { Analysis } from '../../analysis';
import type { Line } from '../../lines/line';
import { walkItems } from '../../outline/walkItems';
import { createForwardFinder } from '../../text/forwardFinder';
import type { Span } from '../../text/span';
import type { Finding, Fix, Rule } from '../rule';
import { PUNCTUATION_PAIRS } from '../sources';

export const bracketUnbalanced: Rule = {
	id: 'bracket-unbalanced',
	title: { 'zh-cn': '括号、引号、书名号不成对', en: 'Unmatched bracket or quotation mark' },
	severity: 'error',
	fixable: true,
	source: PUNCTUATION_PAIRS,
	explanation: {
		what: {
			'zh-cn':
				'一段之内，（）《》〔〕“”‘’只有一半。一段最多报一处。跨几段、每段都重新起引号的引文不报；换行的标题合起来看。',
			en: 'One half of a pair （）《》〔〕“”‘’ is missing in a paragraph; at most one finding a paragraph. A quotation over several paragraphs, opened anew in each, is not reported; a title over several lines is read as one.',
		},
		why: {
			'zh-cn': '文号少了半个六角括号，引用就失去效力；引号错位，读者分不清引文止于何处。',
			en: 'A document number without its bracket cannot be cited; with a quotation mark astray nobody knows where the quotation ends.',
		},
		how: { 'zh-cn': '补上缺的一半，或删去多余的一半。', en: 'Add the missing half, or delete the stray one.' },
	},
	examples: {
		bad: [
			{ text: '按照抚府发«〔»202015号文件执行。' },
			{ text: '实施“三支一扶”«“»等基层服务项目。' },
			{ text: '推广应用«“»电子培训券",促进输转。', fixed: '推广应用“电子培训券”,促进输转。' },
			{ text: '落实政策措施«）»，加大力度。' },
		],
		good: [
			'印发《关于印发〈办法〉的通知》（甲发〔2020〕1号）。',
			'“第一段引文。\n“第二段引文。”',
			'1）甲；2）乙。',
			'各县(市）政府',
		],
	},
	check: ({ analysis, facts }) => {
		if (analysis.unpaired.length === 0) {
			return [];
		}
		const marks = paragraphs(analysis, facts.textLines).map(
			(paragraph) => paragraph && findUnmatched(analysis.text.folded, paragraph),
		);
		if (marks.every((mark) => mark === undefined)) {
			return [];
		}
		const claimed = new Set([...unclosedStatements(analysis), ...annotationMarks(analysis)]);
		const findings: Finding[] = [];
		for (const [i, mark] of marks.entries()) {
			if (mark === undefined || claimed.has(mark.offset)) {
				continue;
			}
			if (!closesNext(analysis, mark, marks[i + 1]) && !closesNext(analysis, marks[i - 1], mark)) {
				findings.push(finding(analysis, mark));
			}
		}
		return findings;
	},
};

/** A copy may break a paragraph inside a bracket: the half missing here is the one too many in the next line. */
function closesNext(analysis: Analysis, mark: UnmatchedMark | undefined, next: UnmatchedMark | undefined): boolean {
	const { folded } = analysis.text;
	return (
		mark?.opening === true && next?.opening === false && CLOSER.get(folded[mark.offset] ?? '') === folded[next.offset]
	);
}

/** A paragraph is a line; a title that wraps is one paragraph of several. */
interface Paragraph {
	readonly spans: readonly Span[];
	/** Whether the next paragraph begins with an opening quotation mark, as a quotation that goes on does. */
	readonly quotedOn: boolean;
}

/** `undefined` for one whose marks all have their other half. */
function paragraphs(analysis: Analysis, lines: readonly Line[]): readonly (Paragraph | undefined)[] {
	const { folded } = analysis.text;
	// On nearly all lines every mark has its other half.
	const nextAlone = createForwardFinder(analysis.unpaired);
	const wrapped = new Map<number, readonly Span[]>();
	const inTitle = new Set<number>();
	for (const { title } of analysis.documents) {
		if (title !== undefined && title.spans.length > 1) {
			wrapped.set(title.spans[0]?.start ?? 0, title.spans);
			for (const span of title.spans.slice(1)) {
				inTitle.add(span.start);
			}
		}
	}
	const found: (Paragraph | undefined)[] = [];
	for (const [i, line] of lines.entries()) {
		if (inTitle.size > 0 && inTitle.has(line.body.start)) {
			continue;
		}
		const spans = wrapped.size > 0 ? wrapped.get(line.body.start) : undefined;
		const isPaired =
			spans === undefined
				? nextAlone(line.body.start, line.body.end) < 0
				: spans.every(({ start, end }) => nextAlone(start, end) < 0);
		if (isPaired) {
			found.push(undefined);
			continue;
		}
		const next = lines[i + 1];
		const quotedOn = next !== undefined && /[“‘「『]/.test(folded.charAt(next.body.start));
		found.push({ spans: spans ?? [line.body], quotedOn });
	}
	return found;
}

/** The bracket of a statement that is not closed is that rule's finding: one cause, one finding. */
function unclosedStatements(analysis: Analysis): ReadonlySet<number> {
	const starts = new Set<number>();
	for (const document of analysis.documents) {
		for (const { item } of walkItems(document)) {
			for (const { statement } of item.statements) {
				if (statement.faults.includes('unclosed')) {
					starts.add(statement.span.start);
				}
			}
		}
	}
	return starts;
}

/** The brackets of 附注 are annotation-format's finding. */
function annotationMarks({ documents }: Analysis): readonly number[] {
	return documents.flatMap(({ annotation }) =>
		annotation === undefined
			? []
			: Array.from({ length: annotation.end - annotation.start }, (_, i) => annotation.start + i),
	);
}

interface UnmatchedMark {
	readonly offset: number;
	readonly opening: boolean;
	/** An ASCII quotation mark that was typed for the closing one. */
	readonly asciiQuote: number | undefined;
}

const PAIRS = ['()', '《》', '〈〉', '〔〕', '【】', '[]', '“”', '‘’', '「」'];
const CLOSER = new Map(PAIRS.map((pair) => [pair[0] ?? '', pair[1] ?? '']));
const OPENER = new Map(PAIRS.map((pair) => [pair[1] ?? '', pair[0] ?? '']));
/** 1 for marks: all other characters, nearly all of a text, are stepped over. */
const IS_MARK = new Uint8Array(0x10000);
for (const mark of ['"', ...CLOSER.keys(), ...OPENER.keys()]) {
	IS_MARK[mark.charCodeAt(0)] = 1;
}

/** The first mark of the paragraph without its other half. One pass; each mark is opened and closed once. */
function findUnmatched(folded: string, paragraph: Paragraph): UnmatchedMark | undefined {
	const open: { readonly mark: string; readonly offset: number }[] = [];
	const openCount = new Map<string, number>();
	let first: UnmatchedMark | undefined;
	let asciiQuote: number | undefined;
	const note = (offset: number, opening: boolean): void => {
		if (first === undefined || offset < first.offset) {
			first = { offset, opening, asciiQuote: undefined };
		}
	};
	for (const span of paragraph.spans) {
		for (let i = span.start; i < span.end; i++) {
			if (IS_MARK[folded.charCodeAt(i)] === 0) {
				continue;
			}
			const mark = folded[i] ?? '';
			if (mark === '"') {
				asciiQuote = i;
			} else if (CLOSER.has(mark)) {
				open.push({ mark, offset: i });
				openCount.set(mark, (openCount.get(mark) ?? 0) + 1);
			} else if (OPENER.has(mark) && !isApostrophe(folded, i)) {
				const opener = OPENER.get(mark) ?? '';
				if ((openCount.get(opener) ?? 0) === 0) {
					if (!isListNumber(folded, span, i)) {
						note(i, false);
					}
					continue;
				}
				for (let top = open.pop(); top !== undefined; top = open.pop()) {
					openCount.set(top.mark, (openCount.get(top.mark) ?? 0) - 1);
					if (top.mark === opener) {
						break;
					}
					note(top.offset, true);
				}
			}
		}
	}
	for (const left of open) {
		if (!(paragraph.quotedOn && /[“‘「]/.test(left.mark))) {
			note(left.offset, true);
		}
	}
	const isQuote = first !== undefined && folded[(first as UnmatchedMark).offset] === '“';
	return first && isQuote && asciiQuote !== undefined && asciiQuote > (first as UnmatchedMark).offset
		? { ...(first as UnmatchedMark), asciiQuote }
		: first;
}

/** ’ in don’t. */
function isApostrophe(folded: string, offset: number): boolean {
	return folded[offset] === '’' && /[A-Za-z]/.test(folded[offset - 1] ?? '');
}

/** `1）` and `一）` number things inside a paragraph. */
function isListNumber(folded: string, span: Span, offset: number): boolean {
	if (folded[offset] !== ')') {
		return false;
	}
	const before = folded.slice(Math.max(span.start, offset - 4), offset);
	return /(?:^|[。;,:、 ])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/.test(before);
}

function finding(analysis: Analysis, mark: UnmatchedMark): Finding {
	const { content, folded } = analysis.text;
	const written = content[mark.offset] ?? '';
	const other = (mark.opening ? CLOSER : OPENER).get(folded[mark.offset] ?? '') ?? '';
	const half = other === '(' ? '（' : other === ')' ? '）' : other;
	if (mark.asciiQuote !== undefined) {
		return {
			span: { start: mark.offset, end: mark.offset + 1 },
			message: {
				'zh-cn': '“没有配对的”：后面误用了半角引号 "，应改为”。',
				en: '“ is closed by an ASCII quotation mark; write ”.',
			},
			fixes: [quoteFix(mark.asciiQuote)],
		};
	}
	return {
		span: { start: mark.offset, end: mark.offset + 1 },
		message: mark.opening
			? {
					'zh-cn': `“${written}”没有配对的“${half}”，请补上，或删去多余的一半。`,
					en: `${written} has no matching ${half}.`,
				}
			: {
					'zh-cn': `“${written}”前面没有“${half}”，请补上，或删去多余的一半。`,
					en: `${written} has no ${half} before it.`,
				},
		fixes: [],
	};
}

function quoteFix(offset: number): Fix {
	return {
		title: { 'zh-cn': '把半角引号改为”', en: 'Replace the ASCII quotation mark with ”' },
		edits: [{ span: { start: offset, end: offset + 1 }, newText: '”' }],
		safe: false,
	};
}
