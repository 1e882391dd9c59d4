import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/core/localized';
import { createUnitLexicon } from '../../server/src/core/units/unitLexicon';
import { findHover } from '../../server/src/features/hover';
import { renderHover } from '../../server/src/features/hoverMarkdown';
import { escapeMarkdown } from '../../server/src/features/markdown';
import { seed } from '../support/seeds';
import { corpusOf } from './support/corpus';
import { analyzeAt } from './support/cursor';

const UNITS = createUnitLexicon();

const DRAFT = '一、就业\n1.加强培训。面向农民工‸开展职业技能培训。';

describe('the card', () => {
	it('tells whose clause it is, what it says, who answers for it and where it stands', () => {
		const markdown = render(
			DRAFT,
			'江北市人民政府关于稳就业的意见\n江政发〔2020〕3号\n一、稳岗位\n（一）强培训。提升劳动者素质。开展职业技能培训。（责任单位：市人社局牵头，市财政局配合）\n江北市人民政府\n2020年3月1日',
		);
		expect(markdown).toBe(
			[
				'**先例条款**',
				'',
				'1\\. **江北市 2020** （一）强培训  ',
				'“**开展职业技能培训**。”  ',
				'责任单位：市人社局牵头；市财政局配合  ',
				'出处：《江北市人民政府关于稳就业的意见》江政发〔2020〕3号 › 一、稳岗位 · 相同处：开展职业技能培训、强培训',
			].join('\n'),
		);
	});

	it('names the file of a document that has no title, no place and no date', () => {
		const markdown = render(DRAFT, '一、稳岗位\n1.强培训。开展职业技能培训。');
		expect(markdown).toContain('\n\n1\\. 1\\.强培训  \n');
		expect(markdown).toContain('出处：1\\.txt › 一、稳岗位 · ');
	});

	it('says how often the same text stands elsewhere', () => {
		const text = '一、稳岗位\n1.强培训。面向农民工开展职业技能培训，提升技能。';
		expect(render(DRAFT, text, text, text)).toContain('同文共 3 处');
		expect(render(DRAFT, text, text, text)).not.toContain('2\\. ');
	});

	it('makes neighbouring shared words one bold stretch', () => {
		const markdown = render(DRAFT, '一、稳岗位\n1.强培训。面向农民工、农民工开展职业技能培训。');
		expect(markdown).not.toContain('****');
	});

	it('does not make every common word bold', () => {
		const draft = '一、就业\n1.支持企业稳岗。落实失业保险稳岗返还‸政策，企业不裁员。';
		const markdown = render(draft, '一、就业\n1.援企稳岗。对企业落实失业保险稳岗返还，督促企业用工，服务企业。');
		expect(markdown).toContain('对**企业落实失业保险稳岗返还**，督促企业');
	});

	it('cuts a long sentence around what is shared', () => {
		const long = `为深入${'贯彻上级要求、'.repeat(30)}面向农民工开展职业技能培训，${'落实各项措施、'.repeat(30)}取得实效。`;
		const sentence = /“(.*)”/.exec(render(DRAFT, `一、稳岗位\n1.${long}`))?.[1] ?? '';
		expect(sentence).toMatch(/^….*\*\*面向农民工开展职业技能培训\*\*.*…$/);
		expect(sentence.length).toBeLessThan(140);
	});

	it('never cuts a character in two', () => {
		for (let blanks = 0; blanks < 2; blanks++) {
			const long = `${'　'.repeat(blanks)}${'𠮷'.repeat(80)}面向农民工开展职业技能培训${'𠮷'.repeat(80)}。`;
			expect(render(DRAFT, `一、稳岗位\n1.甲。${long}`)).not.toMatch(/\p{Surrogate}/u);
		}
	});

	it('shortens a list of many units', () => {
		const units = Array.from({ length: 12 }, (_, i) => `市第${i + 1}局`).join('、');
		const markdown = render(DRAFT, `一、稳岗位\n1.强培训。面向农民工开展职业技能培训。（责任单位：${units}）`);
		expect(markdown).toContain('市第8局…（共 12 个）');
		expect(markdown).not.toContain('市第9局');
	});

	it('is in English but for what it quotes', () => {
		const markdown = render(
			DRAFT,
			'一、稳岗位\n1.强培训。面向农民工开展职业技能培训。（责任单位：市人社局牵头，市财政局等配合）',
			'en' as const,
		);
		expect(markdown).toContain('**Precedent clauses**');
		expect(markdown).toContain('Units\\: 市人社局 \\(lead\\)；市财政局 and others \\(support\\)');
		expect(markdown).toContain('In common\\: ');
	});

	it('stays within four lines a precedent on the seeds', () => {
		const source = corpusOf(seed('001').content, seed('002').content, seed('003').content);
		const { analysis, offset } = analyzeAt(
			seed('000').content.replace('帮助企业防控订单风险', '帮助‸企业防控订单风险'),
		);
		const card = findHover(analysis, offset, source, UNITS, '2020-06-01');
		const blocks = (card === undefined ? '' : renderHover(card, 'zh-cn')).split('\n\n').slice(1);
		expect(blocks.length).toBeGreaterThan(0);
		for (const block of blocks) {
			expect(block.split('\n').length).toBeLessThanOrEqual(4);
		}
	});
});

describe('escapeMarkdown', () => {
	it.each([
		['甲*乙*', '甲\\*乙\\*'],
		['[x](command:evil)', '\\[x\\]\\(command\\:evil\\)'],
		['<img src=x>', '\\<img src\\=x\\>'],
		['`a` ~~b~~ _c_ #d |e| $(f) &lt;', '\\`a\\` \\~\\~b\\~\\~ \\_c\\_ \\#d \\|e\\| \\$\\(f\\) \\&lt\\;'],
		['甲\r\n\n- 乙', '甲 \\- 乙'],
		['“《甲》〔2020〕1号”，（乙）', '“《甲》〔2020〕1号”，（乙）'],
	])('%j is written %j', (text, markdown) => {
		expect(escapeMarkdown(text)).toBe(markdown);
	});
});

/** The card over the cursor, with these texts as the corpus; the last argument may be a language. */
function render(marked: string, ...rest: readonly string[]): string {
	const language: Language = rest.at(-1) === 'en' ? 'en' : 'zh-cn';
	const { analysis, offset } = analyzeAt(marked);
	const card = findHover(analysis, offset, corpusOf(...rest.filter((text) => text !== 'en')), UNITS, '2020-06-01');
	return card === undefined ? '' : renderHover(card, language);
}
