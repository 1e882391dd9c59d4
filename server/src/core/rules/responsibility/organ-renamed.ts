import type { Analysis } from '../../analysis';
import type { OfficialDocument } from '../../outline/model';
import { createCharacterFinder, firstFrom } from '../../text/characterFinder';
import type { Span } from '../../text/span';
import { findFormerOrgans, type OrganMention } from '../../units/findFormerOrgans';
import type { OrganHistory, OrganStatus } from '../../units/organStatus';
import type { Finding, Fix, Rule, RuleContext } from '../rule';
import { documentDate } from '../shared/documentDate';
import { ORGAN_REFORM } from '../sources';

export const organRenamed: Rule = {
	id: 'organ-renamed',
	title: { 'zh-cn': '机构已更名、合并或撤销', en: 'Renamed, merged or abolished organ' },
	severity: 'warning',
	fixable: true,
	source: ORGAN_REFORM,
	explanation: {
		what: {
			'zh-cn':
				'成文时机构已经更名、合并或撤销，文中仍用旧名称。书名号内的、写明“原”的不报；成文日期早于改革的不报。同一机构一件公文报一处。',
			en: 'An organ is called by a name that it no longer had at the date of the document. Names in 《》, names marked 原 and documents older than the change are left alone. One finding an organ and document.',
		},
		why: {
			'zh-cn': '责任落到已经不存在的机构上，任务就没有人接；多半是照抄旧文件留下的。',
			en: 'A task given to an organ that no longer exists is nobody’s; the name mostly comes from an older document.',
		},
		how: {
			'zh-cn': '改用现名称。本地保留旧名的，写进本单位的机构名单（policyDraft.units），就不再报。',
			en: 'Write the name of today. Where the place kept the old name, put it in the office’s list (policyDraft.units).',
		},
	},
	examples: {
		bad: [
			{
				text: '甲市2025年工作方案\n一、任务\n1.稳就业。（责任单位：«市环境保护局»、市财政局）',
				fixed: '甲市2025年工作方案\n一、任务\n1.稳就业。（责任单位：市生态环境局、市财政局）',
			},
			{
				text: '甲市2025年工作方案\n一、任务\n1.由«市卫计委»牵头推进。',
				fixed: '甲市2025年工作方案\n一、任务\n1.由市卫生健康委牵头推进。',
			},
			{
				text: '甲市2025年工作方案\n一、任务\n1.稳就业。(责任单位:«市国土资源局»)\n2.扩内需。(责任单位:市国土资源局)',
				fixed: '甲市2025年工作方案\n一、任务\n1.稳就业。(责任单位:市自然资源局)\n2.扩内需。(责任单位:市自然资源局)',
			},
		],
		good: [
			'甲市2016年工作方案\n一、任务\n1.稳就业。（责任单位：市环境保护局）',
			'甲市2025年工作方案\n一、任务\n1.落实《市环境保护局关于治污的通知》。',
			'甲市2025年工作方案\n一、任务\n1.接收原市环境保护局档案。',
			'甲市2025年工作方案\n一、任务\n1.各农业部门抓好落实。',
			'甲市2025年工作方案\n一、任务\n1.稳就业。（责任单位：市生态环境局）',
		],
	},
	check: (context) =>
		context.analysis.documents.flatMap((document, index) => {
			const date = documentDate(context.analysis, index, context.surroundings.today);
			return date === undefined ? [] : findingsIn(context, document, date);
		}),
};

function findingsIn(
	{ analysis, surroundings }: RuleContext,
	document: OfficialDocument,
	date: string,
): readonly Finding[] {
	const titles = titleSpans(analysis, document.span);
	const statuses = new Map<string, OrganStatus>();
	const found = new Map<string, { readonly mentions: OrganMention[]; readonly history: OrganHistory }>();
	let next = 0;
	for (const mention of findFormerOrgans(analysis.text, document.span, surroundings.units.read)) {
		while (next < titles.length && (titles[next]?.end ?? 0) <= mention.span.start) {
			next++;
		}
		if ((titles[next]?.start ?? document.span.end) <= mention.span.start) {
			continue;
		}
		const { name } = mention.unit;
		const status = statuses.get(name) ?? surroundings.units.statusOf(name, date);
		statuses.set(name, status);
		if (status.kind !== 'renamed') {
			continue;
		}
		const key = `${mention.unit.organ.id} ${mention.unit.prefix}`;
		const known = found.get(key);
		if (known === undefined) {
			found.set(key, { mentions: [mention], history: status });
		} else {
			known.mentions.push(mention);
		}
	}
	return [...found.values()].flatMap(({ mentions, history }) => {
		const first = mentions[0];
		return first === undefined ? [] : [finding(first, mentions, history)];
	});
}

const findTitles = createCharacterFinder('《');

/** 《…》, outermost only. */
function titleSpans({ text, partners }: Analysis, within: Span): readonly Span[] {
	const spans: Span[] = [];
	const places = findTitles(text);
	let from = within.start;
	for (let i = firstFrom(places, within.start); i < places.length; i++) {
		const at = places[i] ?? within.end;
		if (at >= within.end) {
			break;
		}
		const partner = partners[at] ?? -1;
		if (at >= from && partner > at) {
			spans.push({ start: at, end: partner });
			from = partner + 1;
		}
	}
	return spans;
}

function finding(first: OrganMention, mentions: readonly OrganMention[], history: OrganHistory): Finding {
	const successor = history.successors[0];
	const last = history.steps.at(-1);
	const places = mentions.length > 1 ? `（共 ${mentions.length} 处）` : '';
	const year = last === undefined ? '' : `${last.firstYear}年起`;
	const varies = history.certainty === 'varies';
	return {
		span: first.span,
		message:
			successor === undefined
				? {
						'zh-cn': `“${first.unit.name}”${year}已撤销，请改为现在承担该职责的单位${places}。`,
						en: `${first.unit.name} no longer exists; name the organ that does its work now.`,
					}
				: {
						'zh-cn': `“${first.unit.name}”${year}已改革，${varies ? '各地不一，' : ''}通常改为“${successor.name}”${places}。`,
						en: `${first.unit.name} was reorganised; it is now usually ${successor.name}.`,
					},
		fixes: history.successors.map(({ name }) => fix(name, mentions)),
		...(varies ? { severity: 'hint' as const } : {}),
	};
}

function fix(name: string, mentions: readonly OrganMention[]): Fix {
	return {
		title: { 'zh-cn': `改为“${name}”`, en: `Write ${name}` },
		edits: mentions.map(({ span }) => ({ span, newText: name })),
		safe: false,
	};
}
