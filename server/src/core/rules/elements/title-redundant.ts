import type { Title } from '../../elements/title';
import type { Span } from '../../text/span';
import type { Finding, Fix, Rule } from '../rule';
import { PRACTICE } from '../sources';

export const titleRedundant: Rule = {
	id: 'title-redundant',
	title: { 'zh-cn': '标题重复累赘', en: 'Title that repeats itself' },
	severity: 'information',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '标题里“的通知的通知”一类文种重复，或“关于关于”连用；“关于转发…关于…”两个“关于”只作提示。',
			en: 'The title repeats its kind (的通知的通知) or 关于; two 关于 apart, as in 关于转发…关于…, are a hint only.',
		},
		why: {
			'zh-cn': '层层转发会把标题越叠越长；通常省去一个“关于”或一个“的通知”。',
			en: 'Forwarding stacks titles; by custom one 关于 or one 的通知 is dropped.',
		},
		how: {
			'zh-cn': '保留一个“关于”、一个文种，如“甲县人民政府转发甲市人民政府关于稳就业意见的通知”。',
			en: 'Keep one 关于 and one kind.',
		},
	},
	examples: {
		bad: [
			{
				text: '甲县人民政府转发甲市人民政府关于稳就业«的通知的通知»\n\n各乡人民政府：\n现转发给你们，请认真贯彻执行。',
				fixed: '甲县人民政府转发甲市人民政府关于稳就业的通知\n\n各乡人民政府：\n现转发给你们，请认真贯彻执行。',
			},
			{
				text: '甲县人民政府«关于关于»稳就业的意见\n\n各乡人民政府：\n一、稳岗位。',
				fixed: '甲县人民政府关于稳就业的意见\n\n各乡人民政府：\n一、稳岗位。',
			},
			{
				text: '甲县人民政府关于转发甲市人民政府«关于»稳就业的意见的通知\n\n各乡人民政府：\n现转发给你们，请认真贯彻执行。',
			},
		],
		good: [
			'甲县人民政府转发甲市人民政府关于稳就业意见的通知\n\n各乡人民政府：\n现转发给你们，请认真贯彻执行。',
			'甲县人民政府关于印发《关于稳就业的意见》的通知\n\n各乡人民政府：\n现印发给你们，请认真贯彻执行。',
			'甲县人民政府关于做好通知公告发布工作的通知\n\n各乡人民政府：\n一、稳岗位。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap(({ title }) => {
			const line = title?.spans.map((span) => analysis.text.folded.slice(span.start, span.end)).join('') ?? '';
			return title === undefined || title.lineCount === 0 ? [] : titleFindings(title, line);
		}),
};

function titleFindings(title: Title, text: string): readonly Finding[] {
	const kind = /(的(?:通知|意见|通报|决定|通告|公告|函|办法|方案))\1/.exec(text);
	const about = /关于(?=关于)/.exec(text);
	const twice = about ?? kind;
	if (twice !== null) {
		const length = about === null ? twice[0].length : 4;
		const dropped = about === null ? (twice[1]?.length ?? 0) : 2;
		const at = about === null ? twice.index + twice[0].length - dropped : twice.index;
		const span = place(title, twice.index, length);
		const cut = place(title, at, dropped);
		return [
			{
				span,
				message: {
					'zh-cn': `标题里“${text.slice(at, at + dropped)}”重复，通常只写一个。`,
					en: `The title repeats ${text.slice(at, at + dropped)}.`,
				},
				fixes: cut.end - cut.start === dropped ? [dropFix(cut)] : [],
			},
		];
	}
	const second = /^[^《〈“]*?关于[^《〈“]{2,60}?(关于)/.exec(text);
	return second === null
		? []
		: [
				{
					span: place(title, second[0].length - 2, 2),
					severity: 'hint',
					message: {
						'zh-cn': '标题里有两个“关于”，通常省去前一个。',
						en: 'The title says 关于 twice; by custom the first is dropped.',
					},
					fixes: [],
				},
			];
}

function dropFix(span: Span): Fix {
	return {
		title: { 'zh-cn': '删去重复的', en: 'Take the repetition away' },
		edits: [{ span, newText: '' }],
		safe: false,
	};
}

/** A stretch of the joined title in the text; cut at the end of a line. */
function place({ spans }: Title, offset: number, length: number): Span {
	let left = offset;
	for (const span of spans) {
		if (left < span.end - span.start) {
			return { start: span.start + left, end: Math.min(span.end, span.start + left + length) };
		}
		left -= span.end - span.start;
	}
	const end = spans.at(-1)?.end ?? 0;
	return { start: end, end };
}
