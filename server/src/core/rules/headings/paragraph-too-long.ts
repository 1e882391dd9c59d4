import { walkItems } from '../../outline/walkItems';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { REGULATION_19_3 } from '../sources';

export const paragraphTooLong: Rule = {
	id: 'paragraph-too-long',
	title: { 'zh-cn': '段落过长', en: 'Paragraph too long' },
	severity: 'hint',
	options: {
		max: {
			default: 600,
			description: {
				'zh-cn': '一个自然段最多多少字',
				en: 'How many characters a paragraph may have',
			},
		},
	},
	fixable: false,
	source: REGULATION_19_3,
	explanation: {
		what: {
			'zh-cn': '一个自然段超过 600 字（可用选项 `max` 改）。',
			en: 'A paragraph of more than 600 characters; set `max` to change that.',
		},
		why: {
			'zh-cn': '一段里塞了几件事，读的人抓不住要点，责任也难分清。',
			en: 'It holds several things at once; readers miss the point, and who is responsible for what.',
		},
		how: {
			'zh-cn': '按事分段，或改成“一是……二是……”、分条编号。',
			en: 'Break it up by subject, or number its points.',
		},
	},
	examples: {
		bad: [{ text: `一、任务\n«（一）稳定就业。»${'落实各项政策措施。'.repeat(70)}\n（二）保障供应。甲。` }],
		good: [
			`一、任务\n（一）稳定就业。${'落实各项政策措施。'.repeat(60)}\n（二）保障供应。甲。`,
			`一、任务\n${Array.from({ length: 10 }, () => '落实各项政策措施。'.repeat(10)).join('\n')}`,
		],
	},
	check: ({ analysis, options }) => {
		const max = Number(options['max']);
		const findings: Finding[] = [];
		const check = (paragraphs: readonly Span[]): void => {
			for (const paragraph of paragraphs) {
				if (paragraph.end - paragraph.start > max) {
					findings.push(finding(analysis.text.folded, paragraph));
				}
			}
		};
		for (const document of analysis.documents) {
			check(document.lead);
			for (const { item } of walkItems(document)) {
				check(item.paragraphs);
			}
			check(document.tail);
		}
		return findings;
	},
};

/** At its first sentence: a whole underlined paragraph would hide every other finding in it. */
function finding(folded: string, { start, end }: Span): Finding {
	const stop = folded.slice(start, start + MAX_MARKED).indexOf('。');
	const length = end - start;
	return {
		span: { start, end: start + (stop < 0 ? MAX_MARKED : stop + 1) },
		message: {
			'zh-cn': `这一段有 ${length} 字，过长，可分段或分条。`,
			en: `This paragraph has ${length} characters; break it up.`,
		},
		fixes: [],
	};
}

const MAX_MARKED = 30;
