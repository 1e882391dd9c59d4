import { eachStatement } from '../../server/src/core/outline/eachStatement';
import type { OfficialDocument } from '../../server/src/core/outline/model';
import { walkItems } from '../../server/src/core/outline/walkItems';
import type { Span } from '../../server/src/core/text/span';
import type { CleanDocument } from './cleanDocuments';
import type { Kind, Plant } from './kind';

/** What goes wrong with statements of who is responsible. */
export const STATEMENT_KINDS: readonly Kind[] = [
	{
		name: 'a statement left out',
		rules: ['responsibility-missing'],
		places: ({ analysis, text }) =>
			analysis.documents.flatMap((document) =>
				walkItems(document).flatMap(({ item }) => {
					const [only, ...others] = item.statements;
					if (only === undefined || others.length > 0 || only.scope !== 'own' || item.children.length > 0) {
						return [];
					}
					const { span, alone } = only.statement;
					const start = alone ? text.lastIndexOf('\n', span.start) : span.start;
					return [
						{
							edits: [{ span: { start, end: span.end }, newText: '' }],
							mark: { start: item.span.start, end: item.title.end },
						},
					];
				}),
			),
	},
	statements('a statement without units', ['responsibility-empty'], (text, statement) =>
		statement.label === undefined || !statement.bracketed
			? undefined
			: { edits: [{ span: statement.content, newText: '' }], mark: statement.span },
	),
	statements('a statement without its colon', ['responsibility-malformed'], (text, { span, label }) => {
		const colon = label === undefined ? -1 : text.slice(span.start, span.end).search(/[:：]/);
		return colon < 0
			? undefined
			: { edits: [{ span: { start: span.start + colon, end: span.start + colon + 1 }, newText: '' }], mark: span };
	}),
	statements(
		'a statement without its closing bracket',
		['responsibility-malformed', 'bracket-unbalanced'],
		(_, { span, bracketed }) =>
			bracketed ? { edits: [{ span: { start: span.end - 1, end: span.end }, newText: '' }], mark: span } : undefined,
	),
	statements(
		'a statement without its opening bracket',
		['responsibility-malformed', 'bracket-unbalanced'],
		(_, { span, bracketed, label }) =>
			bracketed && label !== undefined
				? { edits: [{ span: { start: span.start, end: span.start + 1 }, newText: '' }], mark: span }
				: undefined,
	),
	statements('text behind a statement', ['responsibility-malformed'], (_, { span, bracketed, label }) =>
		bracketed && label !== undefined
			? { edits: [{ span: { start: span.end, end: span.end }, newText: '各级要认真抓好落实。' }], mark: span }
			: undefined,
	),
	units('a unit named twice', ['responsibility-unit-duplicate'], (name, separator) => `${name}${separator}${name}`),
	units('a unit with two characters swapped', ['responsibility-unit-unknown'], (name) => {
		const at = name.length - 4;
		const swapped = `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
		return /^[市县州](?:农业农村|财政|住房城乡建设|市场监管|自然资源|生态环境|应急管理|交通运输)局$/.test(name) &&
			swapped !== name
			? swapped
			: undefined;
	}),
	units('an organ that was abolished', ['organ-renamed'], (name) =>
		/^市(?:农业农村|应急管理|市场监管|自然资源|卫生健康)/.test(name) ? GONE[name] : undefined,
	),
	units('a unit of another level', ['responsibility-region-mismatch'], (name, _, level) =>
		/^[市县](?=财政局|民政局|水利局|林业局|司法局|教育局|统计局|审计局|商务局|科技局)/.test(name) && name[0] === level
			? `${level === '县' ? '区' : '县'}${name.slice(1)}`
			: undefined,
	),
	statements('another mark between two tiers', ['responsibility-separator'], (text, { content }) => {
		const at = text.slice(content.start, content.end).search(/；(?=各县)/);
		const span = { start: content.start + at, end: content.start + at + 1 };
		return at < 0 ? undefined : { edits: [{ span, newText: '、' }], mark: content };
	}),
];

const GONE: Readonly<Record<string, string>> = {
	市农业农村局: '市扶贫办',
	市应急管理局: '市安监局',
	市市场监管局: '市工商局',
	市自然资源局: '市国土资源局',
	市卫生健康委: '市卫生计生委',
};

/** What goes wrong with the elements around the text. */
export const ELEMENT_KINDS: readonly Kind[] = [
	documents('a title without 文种', ['title-doctype'], ({ title, kind }, { text }) => {
		const span = title?.spans.at(-1);
		// A title that only a news item quotes is the news item's.
		return span === undefined || kind === undefined || text[span.end] === '》' || !title?.text.endsWith(kind)
			? undefined
			: {
					edits: [{ span: { start: span.end - kind.length, end: span.end }, newText: '' }],
					mark: span,
					others: title?.spans ?? [],
				};
	}),
	documents('a full stop behind a title', ['title-punctuation'], ({ title }, { text }) => {
		const span = title?.spans.at(-1);
		// A title that only a news item quotes is the news item's.
		return span === undefined || text[span.end] === '》'
			? undefined
			: { edits: [{ span: { start: span.end, end: span.end }, newText: '。' }], mark: span };
	}),
	documents(
		'an addressee without its colon',
		['addressee-colon', 'addressee-missing'],
		({ addressee, addresseeMark, title }) =>
			addressee === undefined || addresseeMark === undefined
				? undefined
				: {
						edits: [{ span: addresseeMark, newText: '' }],
						mark: addressee,
						others: title?.spans ?? [],
					},
	),
	documents('no addressee', ['addressee-missing'], ({ addressee, addresseeMark, title, signature }) =>
		addressee === undefined || addresseeMark === undefined || title === undefined || signature.length === 0
			? undefined
			: {
					edits: [{ span: { start: addressee.start, end: addresseeMark.end }, newText: '' }],
					mark: { start: addressee.start, end: addresseeMark.end },
					others: title.spans,
				},
	),
	documents('no signature', ['signature-missing'], ({ signature, date }, { text }) => {
		const [only, ...others] = signature;
		return only === undefined || others.length > 0 || date === undefined || /无障碍|小编|浏览/.test(text)
			? undefined
			: { edits: [{ span: only, newText: '' }], mark: only, others: [date.span] };
	}),
	documents('no date', ['date-missing'], ({ date, signature, title }) =>
		date === undefined || signature.length === 0
			? undefined
			: {
					edits: [{ span: date.span, newText: '' }],
					mark: date.span,
					others: [...signature, ...(title?.spans ?? [])],
				},
	),
	documentNumbers('〔〕 of a document number as []', (number) => number.replace('〔', '[').replace('〕', ']')),
	documentNumbers('〔〕 of a document number as （）', (number) => number.replace('〔', '（').replace('〕', '）')),
	documentNumbers('a leading zero in a document number', (number) => number.replace('〕', '〕0')),
	documentNumbers('第 in a document number', (number) => number.replace('〕', '〕第')),
	documentNumbers('a document number without 号', (number) => number.replace('号', '')),
	documentNumbers('a document number without its closing bracket', (number) => number.replace('〕', '')),
	documents(
		'the year of the own document number of another year',
		['document-number-inconsistent'],
		(document, { text }) => {
			const number = document.numberElement;
			const year = number && /\d{4}/.exec(text.slice(number.span.start, number.span.end));
			if (number === undefined || year === null || year === undefined || document.date === undefined) {
				return undefined;
			}
			const start = number.span.start + year.index;
			return {
				edits: [{ span: { start, end: start + 4 }, newText: String(Number(year[0]) - 2) }],
				mark: number.span,
			};
		},
	),
	pattern('a month that there is not', ['date-invalid'], /\d{4}年(\d{1,2})月\d{1,2}日/g, () => '13'),
	pattern('a day that there is not', ['date-invalid'], /\d{4}年\d{1,2}月(\d{1,2})日/g, () => '32'),
	documents('a date of issue with a leading zero', ['date-format'], ({ date }, { text }) => {
		const written = date === undefined ? '' : text.slice(date.span.start, date.span.end);
		const month = /年(\d)月/.exec(written);
		const start = (date?.span.start ?? 0) + (month?.index ?? 0) + 1;
		return date === undefined || month === null
			? undefined
			: { edits: [{ span: { start, end: start }, newText: '0' }], mark: date.span };
	}),
	{
		name: 'a deadline before the date of issue',
		rules: ['date-invalid'],
		places: ({ analysis, text }) =>
			analysis.documents
				.filter(({ date }) => date !== undefined)
				.flatMap(({ span: { start: from, end: to } }) =>
					[...text.slice(from, to).matchAll(/(20\d\d)年\d{1,2}月(?:\d{1,2}日|底)前/g)].map((match) => {
						const start = from + match.index;
						return {
							edits: [{ span: { start, end: start + 4 }, newText: String(Number(match[1]) - 5) }],
							mark: { start, end: start + match[0].length },
						};
					}),
				),
	},
	{
		name: 'a document transmitted before it was issued',
		rules: ['date-mismatch'],
		places: ({ analysis, text }) => {
			const [outer, inner] = analysis.documents;
			if (outer?.date === undefined || inner?.date === undefined || !/转发|印发/.test(outer.title?.text ?? '')) {
				return [];
			}
			const written = text.slice(inner.date.span.start, inner.date.span.end);
			return [
				{
					edits: [{ span: inner.date.span, newText: written.replace(/\d{1,2}月/, '12月') }],
					mark: inner.date.span,
				},
			];
		},
	},
	pattern('an attachment under another name', ['attachment-mismatch'], /附件：1\.(火灾隐患)/g, () => '安全风险'),
	pattern('an attachment that is not there', ['crossref-broken', 'attachment-mismatch'], /见附件(\d)/g, () => '7'),
	documents(
		'附注 without its closing bracket',
		['annotation-format', 'bracket-unbalanced'],
		({ annotation }) =>
			annotation && {
				edits: [{ span: { start: annotation.end - 1, end: annotation.end }, newText: '' }],
				mark: annotation,
			},
	),
	documents(
		'附注 without its opening bracket',
		['annotation-format', 'bracket-unbalanced'],
		({ annotation }) =>
			annotation && {
				edits: [{ span: { start: annotation.start, end: annotation.start + 1 }, newText: '' }],
				mark: annotation,
			},
	),
];

/** What goes wrong with marks, figures and words. */
export const WORDING_KINDS: readonly Kind[] = [
	pattern('a comma twice', ['punctuation-duplicate'], /[\u4e00-\u9fa5]([，,])[\u4e00-\u9fa5]/g, (mark) => mark + mark),
	pattern('。 behind 、', ['punctuation-duplicate'], /[\u4e00-\u9fa5](、)[\u4e00-\u9fa5]/g, (mark) => `${mark}。`),
	{
		name: 'a paragraph without its full stop',
		rules: ['punctuation-missing-final'],
		places: ({ text }) =>
			[...text.matchAll(/[^\n。]{45,400}。(?=\n)/g)]
				.filter(({ index }) => !/^ *　*(?:附件|抄送)/.test(text.slice(text.lastIndexOf('\n', index) + 1, index + 6)))
				.map((match) => {
					const end = match.index + match[0].length;
					return { edits: [{ span: { start: end - 1, end }, newText: '' }], mark: { start: end - 1, end } };
				}),
	},
	pattern(
		'a half-width comma among full-width ones',
		['punctuation-width-mixed'],
		/[\u4e00-\u9fa5](，)[\u4e00-\u9fa5]/g,
		() => ',',
	),
	pattern('《 without 》', ['bracket-unbalanced'], /《[^《》〈〉\n]{2,40}(》)/g, () => ''),
	pattern('》 without 《', ['bracket-unbalanced'], /(《)[^《》〈〉\n]{2,40}》/g, () => ''),
	pattern('“ without ”', ['bracket-unbalanced'], /“[^“”\n]{2,20}(”)/g, () => ''),
	pattern('” without “', ['bracket-unbalanced'], /(“)[^“”\n]{2,20}”/g, () => ''),
	pattern(
		'a blank between characters',
		['residue-ocr-space'],
		/[\u4e00-\u9fa5]{6}()[\u4e00-\u9fa5]{6}[^\n]{20}/g,
		() => ' ',
	),
	pattern(
		'a mask',
		['residue-mask'],
		/[\u4e00-\u9fa5]{8}([\u4e00-\u9fa5]{3})[\u4e00-\u9fa5]{4}[^\n]{20}/g,
		() => '***',
	),
	pattern(
		'a placeholder',
		['residue-placeholder'],
		/[\u4e00-\u9fa5]{8}([\u4e00-\u9fa5]{2})[\u4e00-\u9fa5]{4}[^\n]{20}/g,
		() => 'XXX',
	),
	{
		name: 'a line of a web page',
		rules: ['residue-web'],
		places: ({ text, analysis }) =>
			analysis.documents.slice(0, 1).flatMap(({ items }) =>
				items.slice(1).map(({ span }) => {
					const start = text.lastIndexOf('\n', span.start) + 1;
					return {
						edits: [{ span: { start, end: start }, newText: '当前隐藏内容免费查看\n' }],
						mark: { start, end: start },
					};
				}),
			),
	},
	pattern('万 without 元', ['money-unit-missing'], /(?:奖励|补助|给予|补贴)\d+万(元)(?!至|—)/g, () => ''),
	pattern('a sum paid of so many 万, without 元', ['money-unit-missing'], /给予\d+万(元)(?:奖励|补助)/g, () => ''),
	pattern(
		'a range that leaves out the unit of its beginning',
		['range-unit-elided'],
		/\d(%|万元)(?:—|至)\d+(?:%|万元)/g,
		() => '',
	),
	pattern('截止 for 截至', ['term-confusable'], /(截至)[\u4e00-\u9fa5\d]/g, () => '截止'),
	pattern('帐户 for 账户, 其它 for 其他', ['term-confusable'], /(台账|其他)(?=[\u4e00-\u9fa5，])/g, (word) =>
		word === '其他' ? '其它' : '台帐',
	),
	pattern('a look-alike character', ['glyph-confusable'], /(营)(?:商|业|造)/g, () => '菅'),
	pattern(
		'a nested title in the same marks',
		['citation-nested-title'],
		/《关于[^《》〈〉\n]{4,30}()》/g,
		() => '《通知》',
	),
];

type StatementOf = ReturnType<typeof eachStatement>[number];

function statements(
	name: string,
	rules: readonly string[],
	plant: (text: string, statement: StatementOf) => Plant | undefined,
): Kind {
	return {
		name,
		rules,
		places: ({ analysis, text }) =>
			eachStatement(analysis.documents).flatMap((statement) => plant(text, statement) ?? []),
	};
}

/** Another name in the place of a unit; `level` is that of the organ that issued the document, 市 or 县. */
function units(
	name: string,
	rules: readonly string[],
	rename: (unit: string, separator: string, level: string | undefined) => string | undefined,
): Kind {
	return {
		name,
		rules,
		places: ({ analysis, text, name: document }) =>
			/^\d/.test(document)
				? []
				: eachStatement(analysis.documents).flatMap(({ parties }) =>
						parties.flatMap(({ units: named }) =>
							named.flatMap((unit) => {
								const level = /[市县](?=人民政府)|[市县](?=[^市县]*(?:方案|办法|措施)$)/.exec(
									analysis.documents.at(-1)?.title?.text ?? '',
								)?.[0];
								const written = rename(unit.name, '、', level);
								return written === undefined || text.slice(unit.span.start, unit.span.end) !== unit.name
									? []
									: [{ edits: [{ span: unit.span, newText: written }], mark: unit.span }];
							}),
						),
					),
	};
}

function documents(
	name: string,
	rules: readonly string[],
	plant: (document: OfficialDocument, clean: CleanDocument) => Plant | undefined,
): Kind {
	return {
		name,
		rules,
		places: (clean) => clean.analysis.documents.flatMap((document) => plant(document, clean) ?? []),
	};
}

function documentNumbers(name: string, rewrite: (number: string) => string): Kind {
	return {
		name,
		rules: ['document-number-format', 'bracket-unbalanced'],
		places: ({ text, analysis }) =>
			[...text.matchAll(/(?<=[（(]|\n[ 　]*)[\u4e00-\u9fa5]{2,8}〔20\d\d〕\d{1,3}号/g)].flatMap((match) => {
				const span = { start: match.index, end: match.index + match[0].length };
				const inside = analysis.documents.some((each) => each.span.start <= span.start && span.end <= each.span.end);
				return inside ? [{ edits: [{ span, newText: rewrite(match[0]) }], mark: span }] : [];
			}),
	};
}

/** The first group of the pattern written anew; inside the documents, not in what a web page put around them. */
function pattern(name: string, rules: readonly string[], find: RegExp, rewrite: (group: string) => string): Kind {
	return {
		name,
		rules,
		places: ({ text, analysis }) =>
			[...text.matchAll(new RegExp(find.source, 'dg'))].flatMap((match) => {
				const [start = 0, end = 0] = match.indices?.[1] ?? [];
				const inside = analysis.documents.some((each) => each.span.start <= start && end <= each.span.end);
				const mark = { start: match.index, end: match.index + match[0].length };
				return inside ? [{ edits: [{ span: { start, end }, newText: rewrite(match[1] ?? '') }], mark }] : [];
			}),
	};
}
