import type { Analysis } from '../../analysis';
import type { Marker } from '../../lines/marker';
import type { OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import { isHanUnit } from '../../text/characters';
import type { TextEdit } from '../../text/edit';
import { formatHanNumeral } from '../../text/numerals';
import { lineAt } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { FORMAT_733 } from '../sources';

export const numberingBulletStyle: Rule = {
	id: 'numbering-bullet-style',
	title: { 'zh-cn': '项目符号与合写字符编号', en: 'Bullets and one-character numbers' },
	severity: 'information',
	fixable: true,
	source: FORMAT_733,
	explanation: {
		what: {
			'zh-cn': '用“•”“●”“※”“-”“*”等项目符号分条，用“㈠”“⑴”“⒈”这类合写字符编号，或者把“①”用作第一层。“——”不算。',
			en: 'Items set off by bullets (•, ●, ※, -, *), numbered with one-character forms (㈠, ⑴, ⒈), or ① used as the first level. A dash —— does not count.',
		},
		why: {
			'zh-cn':
				'层次序数依次用“一、”“（一）”“1.”“（1）”；项目符号没有序号，无法引用，合写字符到十或二十就用完了，字体也常缺。',
			en: 'Levels are numbered 一、 （一） 1. （1）. A bullet cannot be referred to; the one-character forms end at ten or twenty and many fonts lack them.',
		},
		how: {
			'zh-cn': '合写字符用快速修复改成“（一）”“（1）”“1.”；项目符号改成编号，不必编号的改成“——”。',
			en: 'The fix writes one-character numbers out; give bullets a number, or a dash where none is needed.',
		},
	},
	examples: {
		bad: [
			{ text: '一、甲\n«•»子。\n•丑。', fixed: '一、甲\n——子。\n——丑。' },
			{ text: '一、甲\n«●» 子。\n● 丑。\n● 寅。', fixed: '一、甲\n——子。\n——丑。\n——寅。' },
			{ text: '一、甲\n«-» 子。\n- 丑。', fixed: '一、甲\n——子。\n——丑。' },
			{ text: '一、甲\n«＊»子。\n＊丑。', fixed: '一、甲\n——子。\n——丑。' },
			{ text: '一、甲\n«㈠»子。\n㈡丑。', fixed: '一、甲\n（一）子。\n（二）丑。' },
			{ text: '一、甲\n1.子\n«⑴»甲。\n⑵乙。', fixed: '一、甲\n1.子\n（1）甲。\n（2）乙。' },
			{ text: '一、甲\n«⒈»子。\n⒉丑。', fixed: '一、甲\n1.子。\n2.丑。' },
			{ text: '«①»甲。\n②乙。\n③丙。' },
		],
		good: [
			'一、甲\n——子。\n——丑。',
			'•索　引　号：11370000/2020-1\n一、甲\n二、乙',
			'一、甲\n1.子\n（1）寅\n①甲。\n②乙。',
			'一、甲\n***同志指出，乙。\n-5℃以下停工。',
			'一、甲\n--\n二、乙',
			'一、甲\n*本表由各单位填写。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap((document) => [
			...bulletFindings(analysis, document),
			...compatibilityFindings(analysis, document),
			...circleFindings(analysis, document),
		]),
};

const BULLET = /^(?:[•●○◆◇■□▲△★※·►▶➢➤✓√]|[-*](?=[ \p{Script=Han}“《])) */u;
/** A note under a table has one bullet. */
const MIN_BULLETS = 2;

/** One finding a document: who sets off one item by a bullet does so with all. */
function bulletFindings(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	const { folded, content } = analysis.text;
	const bullets: Span[] = [];
	const from = document.items[0]?.span.start ?? document.lead[0]?.start ?? document.span.start;
	const last = lineAt(analysis.text, document.span.end);
	for (let i = lineAt(analysis.text, from); i <= last; i++) {
		const { start, end } = analysis.lines[i]?.body ?? NOTHING;
		// Nearly all lines begin with a Han character.
		if (start >= end || isHanUnit(folded.charCodeAt(start)) || start < from || end > document.span.end) {
			continue;
		}
		const match = BULLET.exec(folded.slice(start, Math.min(end, start + MAX_BULLET)));
		if (match !== null && start + match[0].length < end && !analysis.residue.has(i)) {
			bullets.push({ start, end: start + match[0].length });
		}
	}
	const [first] = bullets;
	if (first === undefined || bullets.length < MIN_BULLETS) {
		return [];
	}
	const sign = content.slice(first.start, first.start + 1);
	return [
		{
			span: { start: first.start, end: first.start + 1 },
			message: {
				'zh-cn': `用项目符号“${sign}”分条（共 ${bullets.length} 处），通常应编号，或用“——”。`,
				en: `Items are set off by the bullet “${sign}” (${bullets.length} places); number them, or use a dash.`,
			},
			fixes: [
				{
					title: { 'zh-cn': `改为“——”（${bullets.length} 处）`, en: `Change to “——” (${bullets.length} places)` },
					edits: bullets.map((span) => ({ span, newText: '——' })),
					safe: false,
				},
			],
		},
	];
}

/** A bullet and the blanks behind it. */
const MAX_BULLET = 8;

const NOTHING: Span = { start: 0, end: 0 };

/** ㈠, ⑴ and ⒈, one finding a kind. */
function compatibilityFindings({ text }: Analysis, document: OfficialDocument): readonly Finding[] {
	const byStyle = new Map<string, TextEdit[]>();
	for (const { item } of walkItems(document)) {
		const edit = item.marker && writtenOut(text.content, item.marker);
		if (edit !== undefined) {
			const edits = byStyle.get(item.style) ?? [];
			byStyle.set(item.style, edits);
			edits.push(edit);
		}
	}
	return [...byStyle.values()].flatMap((edits) => {
		const [first] = edits;
		if (first === undefined) {
			return [];
		}
		const written = text.content.slice(first.span.start, first.span.end);
		const count = edits.length > 1 ? `（共 ${edits.length} 处）` : '';
		return [
			{
				span: first.span,
				message: {
					'zh-cn': `编号用了合写字符“${written}”${count}，应写作“${first.newText}”。`,
					en: `The number is the single character “${written}”; write “${first.newText}” (${edits.length} in all).`,
				},
				fixes: [
					{
						title: {
							'zh-cn': `改为“${first.newText}”${count}`,
							en: `Write “${first.newText}” (${edits.length} in all)`,
						},
						edits,
						safe: true,
					},
				],
			},
		];
	});
}

function writtenOut(content: string, marker: Marker): TextEdit | undefined {
	const character = content.charCodeAt(marker.numeral.start);
	const { ordinal, span } = marker;
	if (character >= 0x3220 && character <= 0x3229) {
		return { span, newText: `（${formatHanNumeral(ordinal)}）` };
	}
	if (character >= 0x2474 && character <= 0x2487) {
		return { span, newText: `（${ordinal}）` };
	}
	return character >= 0x2488 && character <= 0x249b ? { span, newText: `${ordinal}.` } : undefined;
}

/** ① as the outermost level of a document that has no other. */
function circleFindings({ text }: Analysis, document: OfficialDocument): readonly Finding[] {
	const circles = document.items.filter(({ style }) => style === '①');
	const [first] = circles;
	if (first?.marker === undefined || circles.length < document.items.length || circles.length < MIN_BULLETS) {
		return [];
	}
	const written = text.content.slice(first.marker.span.start, first.marker.span.end);
	return [
		{
			span: first.marker.span,
			message: {
				'zh-cn': `第一层用了“${written}”，通常用“一、”。`,
				en: `The first level is numbered “${written}”; 一、 is usual.`,
			},
			fixes: [],
		},
	];
}
