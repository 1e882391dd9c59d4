import type { Analysis } from '../../analysis';
import { readDocumentKind } from '../../elements/documentKind';
import { readTitle } from '../../elements/title';
import { isBlankLine, type Line } from '../../lines/line';
import type { Citation } from '../../references/citation';
import type { Finding, Rule, RuleContext } from '../rule';
import { bodyStart, isTransmittal } from '../shared/issuance';
import { alike, titleKey } from '../shared/titleKey';
import { REGULATION_20_4 } from '../sources';

export const titleMismatch: Rule = {
	id: 'title-mismatch',
	title: { 'zh-cn': '标题前后不一致', en: 'Titles that do not agree' },
	severity: 'warning',
	fixable: true,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'印发、转发通知里《》所引的文件名与所附文件的标题不一致，或者网页标题与正文标题不一致。只差发文机关、标点、“的”字或（试行）的不报。',
			en: 'The title in 《》 of a notice that issues or forwards a document is not the title of what follows, or the title of the page is not that of the document. Issuer, punctuation, 的 and （试行） do not count.',
		},
		why: {
			'zh-cn': '通知和所附文件名称不同，执行和引用时就有两个名称。',
			en: 'One document then goes by two names.',
		},
		how: { 'zh-cn': '核对后把两处改成一致。', en: 'Make both the same.' },
	},
	examples: {
		bad: [
			{
				text: '甲市人民政府关于印发稳就业工作方案的通知\n各县人民政府：\n现将《«甲市稳就业实施方案»》印发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月2日\n\n甲市稳就业工作方案\n一、稳岗位。\n二、扩就业。',
				fixed:
					'甲市人民政府关于印发稳就业工作方案的通知\n各县人民政府：\n现将《甲市稳就业工作方案》印发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月2日\n\n甲市稳就业工作方案\n一、稳岗位。\n二、扩就业。',
			},
			{
				text: '标题：«甲市人民政府关于稳定就业的通知»\n\n甲市人民政府关于扩大就业的通知\n各县人民政府：\n一、稳岗位。\n二、扩就业。',
			},
		],
		good: [
			'甲市人民政府关于印发方案的通知\n各县人民政府：\n现将《甲市稳就业工作方案》印发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月2日\n\n甲市稳就业工作方案\n一、稳岗位。\n二、扩就业。',
			'甲县人民政府转发甲市人民政府关于稳就业的意见的通知\n各乡人民政府：\n现将《甲市人民政府关于稳就业的意见》转发给你们，请认真贯彻执行。\n甲县人民政府\n2026年1月2日\n\n关于稳就业的\n意见\n各县人民政府：\n一、稳岗位。\n二、扩就业。',
			'标题：甲市人民政府关于稳就业的通知\n\n甲市人民政府\n关于稳就业的通知\n各县人民政府：\n一、稳岗位。',
			'甲市人民政府关于印发方案的通知\n各县人民政府：\n现将《甲市教育规划纲要》印发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月2日\n\n项目清单和联系人\n一、稳岗位。\n二、扩就业。',
		],
	},
	check: (context) => {
		const page = pageFinding(context);
		return [...(page === undefined ? [] : [page]), ...enclosedFindings(context)];
	},
};

/** The title in the metadata, or the page’s own above the document. */
function pageFinding({ analysis, facts }: RuleContext): Finding | undefined {
	const { text, documents } = analysis;
	const title = documents[0]?.title;
	if (title === undefined || title.lineCount === 0 || title.form !== 'about') {
		return undefined;
	}
	const field = facts.metadata.find(({ label }) => label === '标题' || label === '名称');
	const above = field === undefined ? pageTitle(analysis) : undefined;
	const span = field?.span ?? above?.spans[0];
	if (span === undefined) {
		return undefined;
	}
	const said = titleKey(field?.value ?? above?.text ?? '');
	const own = titleKey(title.text);
	// A title that lost its 文种 is title-doctype's finding.
	const whole = readDocumentKind(text.folded.slice(title.spans.at(-1)?.start, title.spans.at(-1)?.end)) !== undefined;
	return !whole || said.endsWith(own) || own.endsWith(said) || !alike(said, own)
		? undefined
		: {
				span,
				message: {
					'zh-cn': `网页标题与正文标题不一致：正文作“${shorten(title.text)}”。`,
					en: `The page’s title is not that of the document: “${shorten(title.text)}”.`,
				},
				fixes: [],
			};
}

function pageTitle({ text, lines, residue, documents }: Analysis): ReturnType<typeof readTitle> {
	const end = documents[0]?.span.start ?? 0;
	const above: Line[] = [];
	for (const line of lines) {
		if (line.body.end > end || above.length === MAX_ABOVE) {
			break;
		}
		if (!isBlankLine(line) && !residue.has(line.index)) {
			above.push(line);
		}
	}
	for (const i of above.keys()) {
		const title = readTitle(text.content, text.folded, above, i);
		if (title?.form === 'about') {
			return title;
		}
	}
	return undefined;
}

/** So many lines are read. */
const MAX_ABOVE = 10;

function enclosedFindings({ analysis, facts }: RuleContext): readonly Finding[] {
	return analysis.documents.flatMap((document, i) => {
		const inner = analysis.documents[i + 1]?.title;
		if (!isTransmittal(document) || inner === undefined) {
			return [];
		}
		const own = titleKey(inner.text);
		const from = bodyStart(document);
		const cited = facts.citations.filter(
			({ span, relation }) => relation === 'enclosed' && span.start >= from && span.end <= document.span.end,
		);
		const keys = cited.map((citation) =>
			titleKey(analysis.text.content.slice(citation.title.start, citation.title.end)),
		);
		const [citation] = cited;
		const [said] = keys;
		const differs =
			citation !== undefined && said !== undefined && !keys.some((key) => same(key, own)) && alike(said, own);
		return differs ? [enclosedFinding(citation, inner.text)] : [];
	});
}

function same(a: string, b: string): boolean {
	return a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a);
}

function enclosedFinding({ title }: Citation, inner: string): Finding {
	return {
		span: title,
		message: {
			'zh-cn': `与所附文件的标题不一致：所附的是“${shorten(inner)}”。`,
			en: `What is enclosed is called “${shorten(inner)}”.`,
		},
		fixes: [
			{
				title: { 'zh-cn': '改为所附文件的标题', en: 'Take the title of what is enclosed' },
				edits: [{ span: title, newText: inner.replaceAll('《', '〈').replaceAll('》', '〉') }],
				safe: false,
			},
		],
	};
}

function shorten(text: string): string {
	return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
