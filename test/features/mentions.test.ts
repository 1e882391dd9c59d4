import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { findCitations } from '../../server/src/core/references/findCitations';
import { findDefinedTerms } from '../../server/src/core/references/findDefinedTerms';
import { findReferences } from '../../server/src/core/references/findReferences';
import { createUnitLexicon } from '../../server/src/core/units/unitLexicon';
import { findMentions, type MentionSource } from '../../server/src/features/mentions';
import { findRenaming, isUsableName } from '../../server/src/features/rename';
import { analyzeAt } from './support/cursor';
import { forEditedSeeds } from './support/editedSeeds';

const RULES = '甲市办法\n第一条 为了稳就业，制定本办法。\n第二条 符合下列条件：\n（一）甲；\n（二）乙。\n';
const OPINION = '聊城市人民政府关于稳就业的意见\n各县（市、区）人民政府：\n';

describe('everything that speaks of one thing', () => {
	it.each([
		[
			'a reference',
			`${RULES}第三条 按第‸二条办理。\n第四条 依第二条第（二）项办理。`,
			['第二条 符合下列条件', '第二条', '第二条第（二）项'],
		],
		['an item by its number', `${RULES}第三条‸ 补贴。\n第四条 按照第三条执行。`, ['第三条 补贴', '第三条']],
		['one part of a list', `${RULES}第三条 按第一条、第‸二条办理。`, ['第二条 符合下列条件', '第二条']],
		['an attachment', '关于稳就业的通知\n一、按附件‸1填报。\n附件：1.申报表\n2.汇总表\n', ['1.申报表', '附件1']],
		[
			'an attachment by its entry',
			'关于稳就业的通知\n一、按附件1填报。\n附件：1.申‸报表\n2.汇总表\n',
			['1.申报表', '附件1'],
		],
		['a short name', `${OPINION}一、就业中心（以下简称中心）。\n二、中‸心负责。`, ['中心', '中心']],
		[
			'a cited document',
			`${OPINION}一、落实《关于就业的条例》。\n二、依据《关于就业的条‸例》补贴。`,
			['《关于就业的条例》', '《关于就业的条例》'],
		],
		[
			'a unit by all its names',
			`${OPINION}一、稳岗。由市人力资源和社会保障局牵头。（责任单位：市人‸社局、市财政局）\n二、培训。（责任单位：聊城市人社局）`,
			['市人力资源和社会保障局', '市人社局', '聊城市人社局'],
		],
		[
			'a unit, its head included, and no word that goes on',
			`${OPINION}一、市商务‸局牵头，市商务局局长任组长，市商务局面临困难。`,
			['市商务局', '市商务局'],
		],
		[
			'a unit and no other that its name begins',
			`${OPINION}一、由市政府‸牵头，市政府办公室、市财政局局长、市政府负责。`,
			['聊城市人民政府', '市政府', '市政府'],
		],
	])('%s', (_, marked, expected) => {
		const { source, offset, words } = read(marked);
		const mentions = findMentions(source, offset);
		expect([
			...(mentions?.definitions ?? []).map(({ selection }) => words(selection)),
			...(mentions?.uses ?? []).map(words),
		]).toEqual(expected);
	});

	it.each([`${OPINION}一、加强‸领导。扎实做好工作。`.replace('一、', '一、甲。'), `${RULES}第三条 按第九‸条办理。`])(
		'nothing in %j',
		(marked) => {
			const { source, offset } = read(marked);
			expect(findMentions(source, offset)?.uses ?? []).toEqual([]);
		},
	);

	it('leaves the title of another document alone', () => {
		const { source, offset, words } = read(
			`${OPINION}一、市财‸政局落实《市财政局关于补贴的通知》。（责任单位：市财政局）`,
		);
		expect([...(findMentions(source, offset)?.uses ?? [])].map(words)).toEqual(['市财政局']);
	});
});

it('gives places in the draft, apart and in order, whatever is typed', () => {
	const units = createUnitLexicon();
	forEditedSeeds((seed) => {
		const text = seed.replace('工作', '工作（以下简称企业）');
		const analysis = analyze(text);
		const source: MentionSource = {
			analysis,
			references: findReferences(analysis),
			citations: findCitations(analysis),
			terms: findDefinedTerms(analysis),
			units,
		};
		for (let offset = 0; offset <= text.length; offset += 4999) {
			const spans = [findMentions(source, offset)?.uses ?? [], findRenaming(source, offset)?.places ?? []];
			for (const places of spans) {
				let end = 0;
				for (const span of places) {
					if (span.start < end || span.end <= span.start || span.end > text.length) {
						expect.fail(`${span.start}-${span.end} behind ${end} at ${offset}`);
					}
					end = places === spans[1] ? span.end : span.start;
				}
			}
		}
	});
}, 20_000);

describe('renaming', () => {
	it('changes a defined term where it is introduced and used', () => {
		expect(renamed(`${OPINION}一、就业中心（以下简称“中心”）。\n二、中‸心负责，中心报告。`, '服务站')).toBe(
			`${OPINION}一、就业中心（以下简称“服务站”）。\n二、服务站负责，服务站报告。`,
		);
	});

	it('changes a unit where it is written the same, and its other names not', () => {
		expect(
			renamed(
				`${OPINION}一、稳岗。由市人社局牵头。（责任单位：市人‸社局）\n二、培训。（责任单位：市人力资源和社会保障局、市人社局）`,
				'市就业局',
			),
		).toBe(
			`${OPINION}一、稳岗。由市就业局牵头。（责任单位：市就业局）\n二、培训。（责任单位：市人力资源和社会保障局、市就业局）`,
		);
	});

	it('takes a defined unit for the term that it is', () => {
		expect(renamed(`${OPINION}一、市人力资源和社会保障局（以下简称市人‸社局）。\n二、市人社局负责。`, '市局')).toBe(
			`${OPINION}一、市人力资源和社会保障局（以下简称市局）。\n二、市局负责。`,
		);
	});

	it('offers nothing for other words', () => {
		const { source, offset } = read(`${OPINION}一、加强组织领‸导。`);
		expect(findRenaming(source, offset)).toBeUndefined();
	});

	it.each([
		['市就业局', true],
		['', false],
		['　', false],
		['甲\n乙', false],
	])('%j as a name: %s', (name, usable) => {
		expect(isUsableName(name)).toBe(usable);
	});
});

function read(marked: string) {
	const { analysis, offset } = analyzeAt(marked);
	const source: MentionSource = {
		analysis,
		references: findReferences(analysis),
		citations: findCitations(analysis),
		terms: findDefinedTerms(analysis),
		units: createUnitLexicon(),
	};
	const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
		analysis.text.content.slice(start, end);
	return { source, offset, words };
}

function renamed(marked: string, name: string): string {
	const { source, offset } = read(marked);
	const places = findRenaming(source, offset)?.places ?? [];
	return places.reduceRight(
		(text, { start, end }) => text.slice(0, start) + name + text.slice(end),
		source.analysis.text.content,
	);
}
