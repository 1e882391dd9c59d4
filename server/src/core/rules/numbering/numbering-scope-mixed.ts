import type { Analysis } from '../../analysis';
import type { PlacedItem } from '../../outline/walkItems';
import type { Finding, Rule } from '../rule';
import { writtenMarker } from '../shared/itemWords';
import { type ParentChange, parentChanges, seriesOf } from '../shared/seriesOf';
import { PRACTICE } from '../sources';

export const numberingScopeMixed: Rule = {
	id: 'numbering-scope-mixed',
	title: { 'zh-cn': '连续编号与重新编号混用', en: 'Running and restarting numbers mixed' },
	severity: 'information',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'同一层级的编号本来全文连续，只有一处在同一部分内又从一编起；或者本来每个标题下都从一编起，只有一处接着上一个标题往下编。',
			en: 'The numbers of a level run on through the document but start anew once inside a section, or start anew under every heading but one.',
		},
		why: {
			'zh-cn': '两种编法都可以，混用以后“第5项”指哪一项就说不清了。',
			en: 'Either way is right; mixed, a reference to item 5 has two answers.',
		},
		how: {
			'zh-cn': '统一成一种编法。确有用意的（如换了一大部分），可以不改。',
			en: 'Choose one way. Where it is meant, leave it.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、任务\n（一）甲\n1.甲。\n2.甲。\n3.甲。\n（二）乙\n4.甲。\n5.甲。\n6.甲。\n（三）丙\n«1.»甲。\n2.甲。\n二、保障\n3.甲。',
			},
			{
				text: '一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）子。\n（二）丑。\n三、丙\n（一）子。\n（二）丑。\n四、丁\n«（三）»子。\n（四）丑。',
			},
			{
				text: '一、甲\n(一)子。\n(二)丑。\n二、乙\n(一)子。\n(二)丑。\n三、丙\n(一)子。\n(二)丑。\n四、丁\n«(三)»子。\n(四)丑。',
			},
		],
		good: [
			// Runs on throughout, starts anew throughout.
			'一、甲\n1.子。\n2.丑。\n3.寅。\n二、乙\n4.子。\n5.丑。\n6.寅。\n三、丙\n7.子。\n8.丑。\n9.寅。',
			'一、甲\n（一）子。\n（二）丑。\n（三）寅。\n二、乙\n（一）子。\n（二）丑。\n三、丙\n（一）子。\n（二）丑。\n（三）寅。',
			// Runs on inside each section, and starts anew with the next.
			'一、甲\n（一）子\n1.甲。\n2.甲。\n（二）丑\n3.甲。\n4.甲。\n5.甲。\n二、乙\n（一）子\n1.甲。\n2.甲。\n（二）丑\n3.甲。\n4.甲。',
			// Too few to tell.
			'一、甲\n1.子。\n2.丑。\n二、乙\n3.子。\n三、丙\n1.子。',
			// Under headings with one item each, either could be meant.
			'一、甲\n（一）子。\n二、乙\n（二）丑。\n三、丙\n（一）子。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap((document) => seriesOf(document).flatMap((series) => checkSeries(analysis, series))),
};

/** Fewer items than this do not show which way is meant. */
const MIN_ITEMS = 8;
/** So many headings must do it the other way for one to be the odd one out. */
const MIN_OTHERS = 2;

function checkSeries(analysis: Analysis, series: readonly PlacedItem[]): readonly Finding[] {
	// Articles run on and sections of a chapter start anew by law.
	if (series.length < MIN_ITEMS || series[0]?.item.style.startsWith('第X')) {
		return [];
	}
	const changes = parentChanges(series);
	const restarts = changes.filter(({ kind }) => kind === 'restarts');
	const continuing = changes.filter(({ kind }) => kind === 'continues');
	const inSection = restarts.filter(staysInSection);
	const [odd] = inSection;
	if (odd !== undefined && restarts.length === 1 && inSection.length === 1 && continuing.length >= MIN_OTHERS) {
		const right = odd.before.item.ordinal + 1;
		return [
			finding(odd, {
				'zh-cn': `本级编号全文连续，这里却从“${marker(analysis, odd)}”重新编起；接着编应为 ${right}。`,
				en: `The numbers of this level run on, but start anew here; the next would be ${right}.`,
			}),
		];
	}
	const [running] = continuing;
	if (running !== undefined && continuing.length === 1 && restarts.length >= MIN_OTHERS && hadSeveral(running)) {
		return [
			finding(running, {
				'zh-cn': `别处都在每个标题下从一编起，这里的“${marker(analysis, running)}”却接着上一个标题编。`,
				en: `Elsewhere the numbers start anew under each heading; “${marker(analysis, running)}” runs on from the one before.`,
			}),
		];
	}
	return [];
}

/** A new section of the first level may start anew in any document. */
function staysInSection({ at, before }: ParentChange): boolean {
	return at.ancestors.length > 1 && at.ancestors[0] === before.ancestors[0];
}

/** After a heading with a single item, a 2 is more likely a slip of its own. */
function hadSeveral({ before }: ParentChange): boolean {
	return before.item.ordinal > 1;
}

function marker({ text }: Analysis, { at }: ParentChange): string {
	return writtenMarker(text, at.item);
}

function finding({ at }: ParentChange, message: Finding['message']): Finding {
	return { span: at.item.marker?.span ?? at.item.span, message, fixes: [] };
}
