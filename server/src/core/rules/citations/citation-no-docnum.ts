import type { Citation } from '../../references/citation';
import type { Finding, Rule, RuleContext } from '../rule';
import { PRACTICE } from '../sources';

export const citationNoDocnum: Rule = {
	id: 'citation-no-docnum',
	title: { 'zh-cn': '引用公文没有注明文号', en: 'Citation without its number' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'第一次引用别的机关的通知、意见、方案等，标题后面没有用括号注明发文字号；或者文号写在了标题前面、书名号里面。法律法规、规划、预案、指引、正在制定的文件、党中央文件以及再次提到的不在此列；全文都不注的只报一处。',
			en: 'The first mention of another organ’s notice, opinion or plan has no number in brackets behind the title, or the number stands before or inside 《》. Laws, plans for the years, guides, documents still to be made, those of the Central Committee and later mentions are left alone.',
		},
		why: {
			'zh-cn': '引用公文通常先引标题、后引发文字号；有文号才能准确找到所引的那一份。',
			en: 'By custom the title comes first and the number in brackets behind it; the number is what finds the document.',
		},
		how: {
			'zh-cn': '在书名号后加上（国发〔2018〕39号）这样的文号。',
			en: 'Add the number in brackets behind the title.',
		},
	},
	examples: {
		bad: [
			{ text: '一、按照省政府«《关于稳就业的意见》»，落实补贴。' },
			{ text: '一、根据«国发〔2018〕39号»《关于稳就业的意见》，落实补贴。' },
			{ text: '一、根据《关于稳就业的意见（«国发〔2018〕39号»）》，落实补贴。' },
			{ text: '一、落实«《省稳就业方案》»。\n二、按照《市稳岗通知》办理。\n三、根据《市扩岗意见》办理。' },
			{
				text: '甲县人民政府关于转发稳就业意见的通知\n各乡人民政府：\n现将«《甲市人民政府关于稳就业的意见》»转发给你们，请认真贯彻执行。',
			},
		],
		good: [
			'一、按照《关于稳就业的意见》（国发〔2018〕39号），落实补贴。再按照《关于稳就业的意见》执行。',
			'一、严格执行《义务教育法》《房屋登记办法》。',
			'一、研究制定《关于巩固成果的意见》，编制《稳就业方案》。',
			'一、贯彻《中共中央关于全面深化改革若干重大问题的决定》。',
			'一、落实《全市改造工作推进方案》和《国家粮食应急预案》。',
			'甲市人民政府关于印发稳就业方案的通知\n各县人民政府：\n现将《甲市稳就业方案》印发给你们，请认真贯彻执行。',
		],
	},
	check: (context) => {
		const { citations } = context.facts;
		const lacking = citations.filter((citation) => lacksNumber(context, citation));
		const numbered = citations.some(({ number }) => number?.form === 'document');
		const throughout = lacking.length >= 3 && !numbered;
		const shown = throughout ? lacking.slice(0, 1) : lacking;
		return [
			...shown.map((citation) => lackFinding(citation, throughout ? lacking.length : 1)),
			...citations.flatMap((citation) => misplaced(context, citation)),
		].sort((a, b) => a.span.start - b.span.start);
	},
};

const NUMBERED_KINDS: ReadonlySet<string> = new Set(['通知', '意见', '决定', '通报', '批复', '方案', '措施', '计划']);

function lacksNumber({ analysis }: RuleContext, citation: Citation): boolean {
	const { span, title, kind, documentKind, number, relation, definition, issuer } = citation;
	if (
		kind !== 'document' ||
		number !== undefined ||
		definition !== undefined ||
		!NUMBERED_KINDS.has(documentKind ?? '')
	) {
		return false;
	}
	if (
		analysis.documents.some((each) =>
			each.title?.spans.some((line) => line.start <= span.start && span.end <= line.end),
		)
	) {
		return false;
	}
	const { folded } = analysis.text;
	const name = folded.slice(title.start, title.end);
	const before = folded.slice(Math.max(0, span.start - MAX_BEFORE), span.start);
	const after = folded.slice(span.end, span.end + 40);
	if (relation !== 'other') {
		// What another organ issued is forwarded with its number; one's own has none yet.
		return relation === 'enclosed' && /^[^。;《]{0,20}(?:转发|批转)给/.test(after);
	}
	const isCited =
		issuer !== undefined ||
		RESTS_ON.test(before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1));
	return (
		isCited &&
		!MADE.test(before) &&
		!OWN.test(name) &&
		!PARTY.test(name) &&
		!/(?:党中央|中共中央)[^。;]{0,12}$/.test(before)
	);
}

/** A sentence may cite several before. */
const MAX_BEFORE = 200;
const RESTS_ON = /根据|按照|依据|依照|遵照|参照|落实|贯彻|执行/;
/** Documents still in the making. */
const MADE =
	/(?:制定|制订|编制|编写|起草|修订|完善|启动|提出|实施)(?:了|出)?(?:本[省市州县区])?$|(?:制定|编制|启动)[^。;]{0,20}[和、]$/;
const OWN = /^(?:全[省市州县区镇]|本|我)/;
const PARTY = /^(?:中共中央|党中央|中央)/;

function lackFinding({ span }: Citation, count: number): Finding {
	return {
		span,
		message: {
			'zh-cn':
				count > 1
					? `引用公文通常在标题后注明文号，全文 ${count} 处都没有。`
					: '引用公文通常在标题后注明文号，如（国发〔2018〕39号）。',
			en:
				count > 1
					? `By custom the number follows the title; ${count} citations lack it.`
					: 'By custom the number follows the title in brackets.',
		},
		fixes: [],
	};
}

/** 国发〔2018〕39号《…》, 《…（国发〔2018〕39号）》 */
function misplaced({ facts }: RuleContext, { number }: Citation): readonly Finding[] {
	// Without the 根据 that may stand before it.
	const written = facts.writtenNumbers.find(({ figures }) => figures.end === number?.span.end);
	return number === undefined || number.form !== 'document' || number.place === 'behind'
		? []
		: [
				{
					span: written?.span ?? number.span,
					message: {
						'zh-cn': '引用公文通常先引标题、后引文号：文号放在书名号后面的括号里。',
						en: 'By custom the title comes first, the number in brackets behind it.',
					},
					fixes: [],
				},
			];
}
