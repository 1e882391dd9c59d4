import { createCharacterFinder } from '../../text/characterFinder';
import { createWordFinder } from '../../text/wordFinder';
import type { Finding, Rule } from '../rule';
import { type Confusable, confusableFinding, createConfusableReader } from '../shared/confusables';
import { REGULATION_20_4 } from '../sources';
import data from './confusableGlyphs.json';

const GLYPHS: readonly Confusable[] = data.glyphs;

export const glyphConfusable: Rule = {
	id: 'glyph-confusable',
	title: { 'zh-cn': '形近字', en: 'Look-alike characters' },
	severity: 'warning',
	fixable: true,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'文字识别和录入认错的形近字：在线釆（采）购、经菅（营）、末（未）来、项日（目）；以及从 PDF 复制出来、看着一样而编码不同的字（部首、兼容汉字）。',
			en: 'Characters taken for others that look alike, by OCR or in typing, and those that look the same and are encoded otherwise, as copies from a PDF hold them (radicals, compatibility ideographs).',
		},
		why: {
			'zh-cn': '读者未必看得出，检索和比对却一定找不到。',
			en: 'A reader may miss them; searching and comparing will.',
		},
		how: { 'zh-cn': '用快速修复改正；人名、地名请自行核对。', en: 'Apply the fix; check names yourself.' },
	},
	examples: {
		bad: [
			{ text: '推广在线«釆»购，降低经«菅»成本。', fixed: '推广在线采购，降低经营成本。' },
			{ text: '«末来»三年«己经»立项的«项日»。', fixed: '未来三年已经立项的项目。' },
			{ text: '加强社会«冶理»，严格«标淮»。', fixed: '加强社会治理，严格标准。' },
			{ text: '«⼀»、加«⼤»投«⼊»。', fixed: '一、加大投入。' },
		],
		good: [
			'推广在线采购，降低经营成本。',
			'草菅人命',
			'期末未完成的，期未满的除外。',
			'每项日常工作、每日目标。',
			'三千部手机',
			'批准淮河治理规划。',
			'2020年未完成的任务。',
			'拆旧建新',
		],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { content, folded } = analysis.text;
		const words = find(analysis.text).flatMap((found) => {
			const entry = read(folded, found);
			const span = { start: found.offset, end: found.offset + found.word.length };
			return entry === undefined ? [] : [confusableFinding(span, found.word, entry.right, WHY)];
		});
		const variants = Array.from(findVariants(analysis.text), (offset) => {
			const variant = content[offset] ?? '';
			const span = { start: offset, end: offset + 1 };
			return confusableFinding(span, variant, variant.normalize('NFKC'), '编码不同的同形字');
		});
		return [...words, ...variants];
	},
};

const WHY = '形近字';
/** Kangxi radicals, supplementary radicals and compatibility ideographs that stand for an ordinary character. */
const VARIANT =
	/[\u2F00-\u2FD5\u2E9F\u2EF3\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFA6D]/;
const findVariants = createCharacterFinder(
	[...unitsFrom(0x2e80, 0x2fd5), ...unitsFrom(0xf900, 0xfa6d)]
		.map((unit) => String.fromCharCode(unit))
		.filter((character) => VARIANT.test(character)),
);
const find = createWordFinder(GLYPHS.map(({ wrong }) => wrong));
const read = createConfusableReader(GLYPHS);

function unitsFrom(first: number, last: number): readonly number[] {
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
