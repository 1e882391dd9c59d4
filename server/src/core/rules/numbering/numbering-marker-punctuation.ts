import type { Analysis } from '../../analysis';
import type { Marker } from '../../lines/marker';
import { ladderRank } from '../../lines/marker';
import type { OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import type { TextEdit } from '../../text/edit';
import type { Finding, Rule } from '../rule';
import { properMarkEdit } from '../shared/properMark';
import { PUNCTUATION_B3 } from '../sources';

export const numberingMarkerPunctuation: Rule = {
	id: 'numbering-marker-punctuation',
	title: { 'zh-cn': '编号后的标点', en: 'Punctuation after a number' },
	severity: 'warning',
	fixable: true,
	source: PUNCTUATION_B3,
	explanation: {
		what: {
			'zh-cn':
				'序号后的标点不合规定：汉字数字后用顿号（一、），阿拉伯数字后用下脚点（1.），带括号的序号后不用标点（（一）、（1））。',
			en: 'The mark after a number is not the prescribed one: 、 after a bare Chinese numeral, a full point after an Arabic one, nothing after a number in brackets.',
		},
		why: {
			'zh-cn': '“1、”是公文里最常见的标点错误；国标对序次语之后的标点有明确规定。',
			en: '“1、” is the most frequent punctuation fault in official documents; the national standard is explicit about it.',
		},
		how: {
			'zh-cn': '用快速修复改标点。全篇一律写“1、”的，只报一处并注明处数，修复时一并改。',
			en: 'Apply the fix. A document that writes “1、” throughout gets one finding with the count, and one fix for all.',
		},
	},
	examples: {
		bad: [
			{ text: '一、甲\n«1、»乙。\n2、丙。\n3、丁。', fixed: '一、甲\n1.乙。\n2.丙。\n3.丁。' },
			{ text: '一、甲\n1.乙。\n«2、»丙。\n3.丁。', fixed: '一、甲\n1.乙。\n2.丙。\n3.丁。' },
			{ text: '一、甲\n（一）乙。\n«（二）、»丙。', fixed: '一、甲\n（一）乙。\n（二）丙。' },
			{ text: '一、甲\n«二.»乙\n三、丙', fixed: '一、甲\n二、乙\n三、丙' },
		],
		good: ['一、甲\n（一）乙\n1.丙。\n（1）丁。', '1．甲。\n2．乙。'],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

function checkDocument(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	const { content, folded } = analysis.text;
	const markers: Marker[] = [];
	for (const { item } of walkItems(document)) {
		if (item.marker !== undefined) {
			markers.push(item.marker);
		}
	}
	const groups = new Map<string, { rank: number; edits: TextEdit[]; markers: Marker[] }>();
	const halves: Finding[] = [];
	for (const marker of markers) {
		const edit = properMarkEdit(folded, marker);
		if (edit !== undefined) {
			const key = `${ladderRank(marker)} ${folded.slice(edit.span.start, edit.span.end)}`;
			const group = groups.get(key) ?? { rank: ladderRank(marker), edits: [], markers: [] };
			groups.set(key, group);
			group.edits.push(edit);
			group.markers.push(marker);
		}
		const half = lostOpening(analysis, marker);
		if (half !== undefined) {
			halves.push(half);
		}
	}
	if (groups.size === 0) {
		return halves;
	}
	const perRank = countBy(markers, ladderRank);
	const wrong = [...groups.values()].flatMap((group) => {
		const throughout = group.markers.length > 1 && group.markers.length * 2 > (perRank.get(group.rank) ?? 0);
		return throughout
			? [finding(content, group.markers, group.edits)]
			: group.markers.map((marker, i) => finding(content, [marker], group.edits.slice(i, i + 1)));
	});
	return [...halves, ...wrong];
}

/** `二）优化服务`: half of its bracket is lost. */
function lostOpening({ text: { content, folded } }: Analysis, { style, span, numeral }: Marker): Finding | undefined {
	if (style !== '（一）' || numeral.start !== span.start || folded[span.end - 1] !== ')') {
		return undefined;
	}
	const written = content.slice(span.start, span.end);
	const opening = content[span.end - 1] === ')' ? '(' : '（';
	return {
		span,
		message: {
			'zh-cn': `序号缺左括号：“${written}”应为“${opening}${written}”。`,
			en: `The number lacks its opening bracket: “${written}” should be “${opening}${written}”.`,
		},
		fixes: [
			{
				title: { 'zh-cn': `改为“${opening}${written}”`, en: `Change to “${opening}${written}”` },
				edits: [{ span: { start: span.start, end: span.start }, newText: opening }],
				safe: true,
			},
		],
	};
}

function finding(content: string, markers: readonly Marker[], edits: readonly TextEdit[]): Finding {
	const marker = markers[0];
	const edit = edits[0];
	const span = marker?.span ?? { start: 0, end: 0 };
	const written = content.slice(span.start, span.end);
	const proper = edit === undefined ? written : content.slice(span.start, edit.span.start) + edit.newText;
	const count = markers.length;
	return {
		span,
		message: {
			'zh-cn':
				count > 1
					? `序号后的标点不合规定：“${written}”应为“${proper}”，全文共 ${count} 处。`
					: `序号后的标点不合规定：“${written}”应为“${proper}”。`,
			en:
				count > 1
					? `Wrong mark after the number: “${written}” should be “${proper}” (${count} places).`
					: `Wrong mark after the number: “${written}” should be “${proper}”.`,
		},
		fixes: [
			{
				title:
					count > 1
						? { 'zh-cn': `改为“${proper}”（${count} 处）`, en: `Change to “${proper}” (${count} places)` }
						: { 'zh-cn': `改为“${proper}”`, en: `Change to “${proper}”` },
				edits,
				safe: true,
			},
		],
	};
}

function countBy<T, K>(values: readonly T[], key: (value: T) => K): ReadonlyMap<K, number> {
	const counts = new Map<K, number>();
	for (const value of values) {
		counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
	}
	return counts;
}
