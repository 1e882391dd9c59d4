import { describe, expect, it } from 'vitest';
import { cleanPasted, type PastePlace } from '../../server/src/core/formatting/cleanPasted';
import { editedText, jumble } from '../property/support/edits';
import { always } from '../property/support/runs';
import { corpusDocuments, hasCorpus } from '../support/corpus';
import { SEEDS } from '../support/seeds';

describe('a pasted text', () => {
	it('of a web page comes without the page, its blanks and its half-width marks', () => {
		expect(
			clean(
				'当前位置：首页 > 政策\n\n关于稳就业的通知\n\n\u00A0\u00A0\u00A0\u00A0一、\u00A0稳岗位,扩就业(试行)。\n\n\u00A0\u00A0\u00A0\u00A0二、强\u200B培训;稳预期。\n\n打印本页  关闭窗口\n责任编辑：张三\n',
			),
		).toEqual({ text: '关于稳就业的通知\n　　一、稳岗位，扩就业（试行）。\n　　二、强培训；稳预期。\n', residue: 3 });
	});

	it('of a word processor comes without bullets, soft hyphens, line marks and cell marks', () => {
		expect(clean('\uF0B7\t稳岗位，落实补\u00AD贴。\u000B\uF0D8 扩就业，开展招聘。\r\n·\t强培训，提升技能。').text).toBe(
			'　　稳岗位，落实补贴。\n　　扩就业，开展招聘。\n　　强培训，提升技能。',
		);
		expect(clean('项目\u0007单位\u0007\r稳岗\u0007市财政局\u0007').text).toBe('项目\t单位\t\n稳岗\t市财政局\t');
	});

	it('keeps rare characters from private use', () => {
		expect(clean('由\uE123某负责，限期办结。').text).toBe('　　由\uE123某负责，限期办结。');
	});

	it('that is nothing but what a page has is wanted', () => {
		expect(clean('当前位置：首页')).toEqual({ text: '当前位置：首页', residue: 0 });
	});

	it.each([
		['half', '　　稳岗位,扩就业;强培训。'],
		['full', '　　稳岗位，扩就业；强培训。'],
	] as const)('takes the width of the draft: %s', (width, expected) => {
		expect(clean('稳岗位，扩就业;强培训。', { width }).text).toBe(expected);
	});

	it.each([
		['behind other words', '加快', '稳岗位,扩就业。\n二、强培训。'],
		['behind an indent', '　　', '稳岗位,扩就业。\n二、强培训。'],
	])('begins without an indent %s', (_, before, pasted) => {
		expect(clean(pasted, { before }).text).toBe('稳岗位，扩就业。\n　　二、强培训。');
	});

	it('that is a few words stays a few words', () => {
		expect(clean('稳岗位').text).toBe('稳岗位');
		expect(clean('2020年3月5日', { before: '自' }).text).toBe('2020年3月5日');
	});

	it.each([
		[
			'blank lines between all paragraphs go',
			'一、甲：乙。\n\n二、丙：丁。\n\n三、戊：己。\n',
			'　　一、甲：乙。\n　　二、丙：丁。\n　　三、戊：己。\n',
		],
		[
			'of several blank lines one stays',
			'一、甲：乙。\n二、丙：丁。\n\n \n\n三、戊：己。',
			'　　一、甲：乙。\n　　二、丙：丁。\n\n　　三、戊：己。',
		],
		['those in front and behind go', '\n \n一、甲：乙。\n\n \n', '　　一、甲：乙。\n'],
	])('%s', (_, pasted, expected) => {
		expect(clean(pasted).text).toBe(expected);
	});
});

describe('lines that end at the edge of a page', () => {
	const WRAPPED = [
		'一、稳岗位。落实各项补贴政策，对符合条件的',
		'企业按规定给予补贴，二〇二〇年底前兑现到位',
		'，并加强统筹协调；强化督促检查，每季度通报',
		'一次进展情况，确保落实到位。',
		'二、扩就业。开展招聘活动，支持企业吸纳就业',
		'困难人员，按规定给予补贴。',
	];

	it('are joined where several break off in the middle of a sentence', () => {
		expect(clean(WRAPPED.join('\n')).text.split('\n')).toEqual([
			`　　${WRAPPED.slice(0, 4).join('')}`,
			`　　${WRAPPED.slice(4).join('')}`,
		]);
	});

	it.each([
		['two of them', WRAPPED.slice(2, 4)],
		['paragraphs of their own', WRAPPED.map((line) => `　　${line}`)],
		[
			'lists of names',
			Array.from({ length: 6 }, (_, i) => `甲市人力资源和社会保障局就业服务中心第${'一二三四五六'[i]}科`),
		],
		['rows of tables', Array.from({ length: 6 }, () => '项目名称甲乙丙丁\t市人力资源社会保障局\t二〇二〇年')],
	])('stay apart: %s', (_, lines) => {
		expect(clean(lines.join('\n')).text.split('\n')).toHaveLength(lines.length);
	});

	it('keep foreign words apart', () => {
		const lines = [
			'推广应用国产操作系统，兼容 Microsoft',
			'Windows 系统，支持企业开发应用软件产品',
			'和服务，并按规定给予补贴，加强统筹协调',
			'，确保落实到位，不断提升服务能力和水平',
			'，按季通报。',
		];
		expect(clean(lines.join('\n')).text).toContain('Microsoft Windows');
	});
});

describe('no word is lost but those of residue', () => {
	const holds = (text: string): void => {
		const { text: cleaned, residue } = clean(text);
		const words = wordsOf(text);
		if (residue === 0) {
			expect(wordsOf(cleaned)).toBe(words);
		} else {
			expect(isSubsequence(wordsOf(cleaned), words)).toBe(true);
		}
	};

	it('of texts in work and jumbles', () => {
		always(editedText, holds, 100);
		always(jumble, holds, 150);
	});

	it.each(SEEDS.map(({ id, content }) => [id, content] as const))('of seed %s', (_, content) => holds(content));

	it.skipIf(!hasCorpus)('of real documents', () => {
		for (const { content } of corpusDocuments()) {
			holds(content);
		}
	});
});

function clean(text: string, place: Partial<PastePlace> = {}) {
	return cleanPasted(text, { width: 'full', before: '', ...place });
}

/** Letters, digits and Han characters, in order; bullets that Word writes as o are none. */
function wordsOf(text: string): string {
	return text.replace(/^[\s\u3000]*o\t/gm, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function isSubsequence(part: string, whole: string): boolean {
	let at = 0;
	for (const character of whole) {
		if (part.startsWith(character, at)) {
			at += character.length;
		}
	}
	return at === part.length;
}
