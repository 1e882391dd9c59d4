import type { Span } from '../../text/span';
import { namesRegions } from '../../units/collective';
import type { Finding, Rule } from '../rule';
import type { StatedUnit } from '../shared/statementUnits';
import { PRACTICE } from '../sources';

export const responsibilitySeparator: Rule = {
	id: 'responsibility-separator',
	title: { 'zh-cn': '责任单位各层之间的标点不一致', en: 'Inconsistent mark between tiers of units' },
	severity: 'information',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '部门与县市区、县市区与其他单位之间的标点，同本件多数写法不同；两种写法各占不少的，只报一处。',
			en: 'The mark between departments and counties, or counties and others, differs from the document’s majority; where both are common there is one finding.',
		},
		why: {
			'zh-cn': '顿号、逗号分出层次；前后不一，读者会误以为分工不同。',
			en: 'Marks show the tiers; where they vary a reader looks for a difference that is not there.',
		},
		how: { 'zh-cn': '改成本件多数的写法。', en: 'Write what the document mostly writes.' },
	},
	examples: {
		bad: [
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县（区）政府）\n2.任务乙。（责任单位：市商务局，各县（区）政府）\n3.任务丙。（责任单位：市人社局，各县（区）政府）\n4.任务丁。（责任单位：市教育局，各县（区）政府）\n5.任务戊。（责任单位：市应急局«、»各县（区）政府）',
				fixed:
					'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县（区）政府）\n2.任务乙。（责任单位：市商务局，各县（区）政府）\n3.任务丙。（责任单位：市人社局，各县（区）政府）\n4.任务丁。（责任单位：市教育局，各县（区）政府）\n5.任务戊。（责任单位：市应急局，各县（区）政府）',
			},
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。(责任单位:市财政局,各县(区)政府)\n2.任务乙。(责任单位:市商务局,各县(区)政府)\n3.任务丙。(责任单位:市人社局,各县(区)政府)\n4.任务丁。(责任单位:市教育局,各县(区)政府)\n5.任务戊。(责任单位:市应急局«、»各县(区)政府)',
				fixed:
					'甲市2025年工作方案\n一、任务\n1.任务甲。(责任单位:市财政局,各县(区)政府)\n2.任务乙。(责任单位:市商务局,各县(区)政府)\n3.任务丙。(责任单位:市人社局,各县(区)政府)\n4.任务丁。(责任单位:市教育局,各县(区)政府)\n5.任务戊。(责任单位:市应急局,各县(区)政府)',
			},
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县（区）政府）\n2.任务乙。（责任单位：市商务局，各县（区）政府）\n3.任务丙。（责任单位：市人社局，各县（区）政府）\n4.任务丁。（责任单位：市财政局«、»各县（区）政府）\n5.任务戊。（责任单位：市商务局、各县（区）政府）',
				fixed:
					'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县（区）政府）\n2.任务乙。（责任单位：市商务局，各县（区）政府）\n3.任务丙。（责任单位：市人社局，各县（区）政府）\n4.任务丁。（责任单位：市财政局，各县（区）政府）\n5.任务戊。（责任单位：市商务局，各县（区）政府）',
			},
		],
		good: [
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县（区）政府）\n2.任务乙。（责任单位：市商务局，各县（区）政府）\n3.任务丙。（责任单位：市人社局，各县（区）政府）\n4.任务丁。（责任单位：市教育局，各县（区）政府）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局、各县（区）政府）\n2.任务乙。（责任单位：市商务局、各县（区）政府）\n3.任务丙。（责任单位：市人社局、各县（区）政府）\n4.任务丁。（责任单位：市教育局、各县（区）政府）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局、市商务局）\n2.任务乙。（责任单位：市财政局，各县（区）政府）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局，各县（区）政府）\n2.任务乙。（责任单位：市商务局，各县（区）政府）\n3.任务丙。（责任单位：市人社局，各县（区）政府）\n4.任务丁。（责任单位：市教育局，各县（区）政府）\n5.任务戊。（责任单位：市财政局、市商务局，各县（区）政府）',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const boundaries = boundariesOf(analysis.text.folded, facts.statedUnits(document));
			return (['before', 'behind'] as const).flatMap((kind) =>
				findingsAt(
					analysis.text.content,
					boundaries.filter((each) => each.kind === kind),
				),
			);
		}),
};

/** A mark between a department and the counties (`before`), or between these and others (`behind`). */
interface Boundary {
	readonly kind: 'before' | 'behind';
	readonly mark: string;
	readonly span: Span;
}

function boundariesOf(folded: string, statements: readonly (readonly StatedUnit[])[]): readonly Boundary[] {
	const boundaries: Boundary[] = [];
	/** Whether a collective name means places: a document has few of them. */
	const regions = new Map<string, boolean>();
	const isRegions = ({ name, read }: StatedUnit): boolean => {
		if (read?.kind !== 'collective') {
			return false;
		}
		const known = regions.get(name) ?? namesRegions(name);
		regions.set(name, known);
		return known;
	};
	for (const units of statements) {
		for (let i = 1; i < units.length; i++) {
			const unit = units[i - 1];
			const next = units[i];
			if (
				unit === undefined ||
				next === undefined ||
				(unit.read?.kind !== 'collective' && next.read?.kind !== 'collective') ||
				next.span.start - unit.span.end > MAX_MARK
			) {
				continue;
			}
			const left = isRegions(unit);
			const between = folded.slice(unit.span.end, next.span.start);
			const mark = between.trim();
			if (left !== isRegions(next) && MARKS.has(mark)) {
				const start = unit.span.end + between.indexOf(mark);
				boundaries.push({ kind: left ? 'behind' : 'before', mark, span: { start, end: start + 1 } });
			}
		}
	}
	return boundaries;
}

const MAX_MARK = 4;
const MARKS: ReadonlySet<string> = new Set(['、', ',', ';']);

function findingsAt(content: string, boundaries: readonly Boundary[]): readonly Finding[] {
	if (boundaries.length < MIN_BOUNDARIES) {
		return [];
	}
	const counts = new Map<string, number>();
	for (const { mark } of boundaries) {
		counts.set(mark, (counts.get(mark) ?? 0) + 1);
	}
	if (counts.size < 2) {
		return [];
	}
	// Of two that are as common, the comma parts tiers better than 、 does.
	const [most] = [...counts].sort((a, b) => b[1] - a[1] || Number(b[0] === ',') - Number(a[0] === ','))[0] ?? [];
	const usual = boundaries.find(({ mark }) => mark === most);
	const few = boundaries.filter(({ mark }) => mark !== most);
	if (usual === undefined) {
		return [];
	}
	const proper = content.slice(usual.span.start, usual.span.end);
	const isSlip = few.length * 4 <= boundaries.length;
	const groups = isSlip ? few.map((each) => [each]) : [few];
	return groups.flatMap((group) => {
		const first = group[0];
		const count = group.length > 1 ? `（共 ${group.length} 处）` : '';
		return first === undefined
			? []
			: [
					{
						span: first.span,
						message: {
							'zh-cn': `这里本件多用“${proper}”，请统一${count}。`,
							en: `The document mostly writes ${proper} between these tiers; write one mark throughout.`,
						},
						fixes: [
							{
								title: { 'zh-cn': `改为“${proper}”${count}`, en: `Write ${proper}` },
								edits: group.map(({ span }) => ({ span, newText: proper })),
								safe: false,
							},
						],
					},
				];
	});
}

const MIN_BOUNDARIES = 4;
