import type { Rule } from '../rule';
import { documentAnchor } from '../shared/documentAnchor';
import { bodyStart } from '../shared/issuance';
import { PRACTICE } from '../sources';

export const effectiveClause: Rule = {
	id: 'effective-clause',
	title: { 'zh-cn': '没有施行日期或有效期', en: 'No day of effect or term' },
	severity: 'off',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'办法、规定、细则、意见、措施等没有写明自何时起施行，或写了施行日期而没有有效期。各地对有效期的要求不同，默认不查。',
			en: 'Rules, opinions or measures do not say from when they apply, or say so without a term. What is asked for differs from place to place: off by default.',
		},
		why: {
			'zh-cn': '多地规范性文件管理办法要求标注有效期，如 3 年或 5 年，试行、暂行的 1 年或 2 年。',
			en: 'Many places ask for a term: three or five years, one or two for what is on trial.',
		},
		how: {
			'zh-cn': '在末尾写明“本办法自…起施行，有效期至…”。',
			en: 'End in 本办法自…起施行，有效期至….',
		},
	},
	examples: {
		bad: [
			{ text: '«甲市稳就业补贴办法»\n第一条　甲。\n第二条　乙。\n第三条　丙。' },
			{ text: '甲市稳就业补贴办法\n第一条　甲。\n第二条　乙。\n第三条　本办法«自印发之日起施行»。' },
		],
		good: [
			'甲市稳就业补贴办法\n第一条　甲。\n第二条　乙。\n第三条　本办法自2026年1月1日起施行，有效期至2030年12月31日。',
			'甲市人民政府关于稳就业的通知\n一、甲。\n二、乙。\n三、丙。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap((document) => {
			const text = analysis.text.folded.slice(bodyStart(document), document.span.end);
			if (
				!LASTING.has(document.kind ?? '') ||
				document.items.length < 3 ||
				/有效期|执行期限|施行期|试行期/.test(text)
			) {
				return [];
			}
			const clause = /自[^。;\n]{2,24}起(?:正式|开始)?(?:施行|实施|执行|试行|生效)/.exec(text);
			const start = bodyStart(document) + (clause?.index ?? 0);
			return [
				clause === null
					? {
							span: documentAnchor(document),
							message: { 'zh-cn': '没有写明施行日期和有效期。', en: 'There is no day of effect and no term.' },
							fixes: [],
						}
					: {
							span: { start, end: start + clause[0].length },
							message: { 'zh-cn': '写了施行日期，没有写有效期。', en: 'There is a day of effect, but no term.' },
							fixes: [],
						},
			];
		}),
};

const LASTING: ReadonlySet<string> = new Set(['办法', '规定', '细则', '规则', '意见', '措施', '政策']);
