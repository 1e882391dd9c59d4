import type { Analysis } from '../../core/analysis';
import { isBlankLine } from '../../core/lines/line';
import type { Localized } from '../../core/localized';
import type { Layout, LayoutOptions } from '../layout/layout';
import { countUnsayable } from './xmlText';

/** What an exported document does not have of its draft, or of what was asked for. */
export function exportRemarks(analysis: Analysis, layout: Layout, { redHead }: LayoutOptions): readonly Localized[] {
	const remarks: Localized[] = [];
	const residue = analysis.lines.filter((line) => !isBlankLine(line) && analysis.residue.has(line.index)).length;
	if (residue > 0) {
		remarks.push({
			'zh-cn': `略去 ${residue} 行网页残留。`,
			en: `Lines of a web page that are left out: ${residue}.`,
		});
	}
	const pieces = layout.paragraphs.flatMap((paragraph) => paragraph.pieces);
	const characters = pieces.reduce((sum, { text }) => sum + countUnsayable(text), 0);
	if (characters > 0) {
		remarks.push({
			'zh-cn': `略去 ${characters} 个 Word 文档不能有的字符（控制字符）。`,
			en: `Characters that no Word document can hold (control characters) are left out: ${characters}.`,
		});
	}
	const own = layout.paragraphs.filter(({ role, pieces: [first] }) => role === 'mark' && first?.start !== undefined);
	const ownHead = own.map(({ pieces: [first] }) => first?.text ?? '').join('、');
	if (own.length > 0 && (redHead ?? '').trim() !== '' && ownHead !== redHead?.trim()) {
		remarks.push({
			'zh-cn': `草稿里已有发文机关标志“${ownHead}”，没有另套红头。`,
			en: `The draft has a head of its own, “${ownHead}”: it has got no other.`,
		});
	}
	return remarks;
}
