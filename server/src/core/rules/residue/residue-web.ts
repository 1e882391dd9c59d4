import type { Analysis } from '../../analysis';
import { isBlankLine, type Line } from '../../lines/line';
import { type ResidueKind, residueTail } from '../../lines/residue';
import type { Span } from '../../text/span';
import type { Finding, Fix, Rule, RuleContext } from '../rule';
import { PRACTICE } from '../sources';

export const residueWeb: Rule = {
	id: 'residue-web',
	title: { 'zh-cn': '网页残留', en: 'Left over from a web page' },
	severity: 'warning',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'从网页复制时带进来的文字：当前位置、打印 关闭、浏览次数、来源、责任编辑、元数据表。连着的几行报一处；文件头尾的只作提示，夹在正文里的是警告。',
			en: 'What came along when the text was copied from a web page: breadcrumbs, buttons, counters, credits, metadata. Lines in a row are one finding; at head and foot it is information, inside the text a warning.',
		},
		why: { 'zh-cn': '不是公文的内容，印发前必须去掉。', en: 'It is not part of the document.' },
		how: {
			'zh-cn': '删去这些行。元数据里若有本件的文号，先填进正文再删。',
			en: 'Delete the lines. If metadata holds the document number, put it into the document first.',
		},
	},
	examples: {
		bad: [
			{
				text: '«当前位置：首页»\n关于做好稳就业工作的通知\n各县人民政府：\n一、甲\n二、乙',
				fixed: '关于做好稳就业工作的通知\n各县人民政府：\n一、甲\n二、乙',
			},
			{
				text: '一、甲\n1.落实各项补贴政策措施。\n«打印本页  关闭窗口»\n2.开发公益岗位。',
				fixed: '一、甲\n1.落实各项补贴政策措施。\n2.开发公益岗位。',
			},
			{ text: '一、甲\n二、工作措施« 当前隐藏内容免费查看»\n三、乙', fixed: '一、甲\n二、工作措施\n三、乙' },
			{ text: '一、甲\n二、乙\n«责任编辑：张三»' },
			{ text: '一、甲\n1.落实各项补贴政策措施。\n«来源：某某网　浏览次数：120»\n2.开发公益岗位。' },
			{ text: '一、甲\n1.落实各项补贴政策措施。\n«分享到：微信 微博»\n2.开发公益岗位。' },
		],
		good: [
			'一、甲\n二、乙\n（此件公开发布）',
			'目录\n一、甲\n二、乙\n一、甲\n稳岗位。\n二、乙',
			'一、甲\n打印机、复印机等设备由市财政局统一采购。',
			'一、甲\n资金来源：市级财政安排。',
			'一、关闭淘汰落后产能\n二、分享经济',
		],
	},
	check: (context) => [...lineFindings(context), ...tailFindings(context)].sort((a, b) => a.span.start - b.span.start),
};

/** Lines of residue in a row, blank lines between them passed over. */
function lineFindings({ analysis, facts }: RuleContext): readonly Finding[] {
	const blocks: Line[][] = [];
	let open = false;
	for (const line of analysis.lines) {
		const kind = analysis.residue.get(line.index);
		// A table of contents may well be the drafter's own.
		if (kind !== undefined && kind !== 'contents') {
			if (open) {
				blocks.at(-1)?.push(line);
			} else {
				blocks.push([line]);
			}
			open = true;
		} else if (!isBlankLine(line)) {
			open = false;
		}
	}
	const first = facts.paragraphs[0]?.span;
	const last = facts.paragraphs.at(-1)?.span;
	const body = { start: first?.end ?? 0, end: last?.start ?? 0 };
	return blocks.map((block) => blockFinding(analysis, block, body));
}

function blockFinding(analysis: Analysis, block: readonly Line[], body: Span): Finding {
	const { content } = analysis.text;
	const kinds = new Set(block.map((line) => analysis.residue.get(line.index)));
	const first = block[0]?.body ?? { start: 0, end: 0 };
	const end = block.at(-1)?.body.end ?? first.end;
	const inside = body.start <= first.start && first.end <= body.end;
	const words = content.slice(first.start, Math.min(first.end, first.start + SHOWN));
	const more = block.length > 1 ? `等 ${block.length} 行` : '';
	return {
		span: block.length === 1 ? first : { start: first.start, end },
		message: {
			'zh-cn': `网页残留：“${words}”${more}，不是公文的内容，应删去。`,
			en: `Left over from a web page: “${words}”${block.length > 1 ? ` and ${block.length - 1} more lines` : ''}; delete.`,
		},
		fixes: [deletion(analysis, block, kinds)],
		...(inside ? {} : { severity: 'information' as const }),
	};
}

const SHOWN = 16;

/** Metadata may say what the document itself does not, so only page furniture goes without asking. */
function deletion(analysis: Analysis, block: readonly Line[], kinds: ReadonlySet<ResidueKind | undefined>): Fix {
	const { lineStarts, content } = analysis.text;
	const edits = block.map((line) => {
		const next = lineStarts[line.index + 1];
		const before = line.index > 0 ? analysis.lines[line.index - 1]?.span.end : undefined;
		// The last line goes with the break in front of it.
		const start = next === undefined && before !== undefined ? before : line.span.start;
		return { span: { start, end: next ?? content.length }, newText: '' };
	});
	return {
		title: { 'zh-cn': '删去网页残留', en: 'Delete what the web page left' },
		edits,
		safe: !kinds.has('metadata'),
	};
}

/** Page furniture glued to the end of a heading or a paragraph. */
function tailFindings({ analysis, facts }: RuleContext): readonly Finding[] {
	const { content, folded } = analysis.text;
	const glued = facts.textLines.filter(({ body }) => residueTail(folded, body) < body.end);
	return glued.map(({ body }): Finding => {
		const span = { start: residueTail(folded, body), end: body.end };
		return {
			span,
			message: {
				'zh-cn': `网页残留：“${content.slice(span.start, body.end).trim()}”，应删去。`,
				en: 'Left over from a web page; delete.',
			},
			fixes: [
				{
					title: { 'zh-cn': '删去网页残留', en: 'Delete what the web page left' },
					edits: [{ span, newText: '' }],
					safe: true,
				},
			],
		};
	});
}
