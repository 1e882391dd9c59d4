import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { fingerprint } from '../../server/src/core/rules/fingerprint';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { readMarked } from '../support/marked';
import { SEEDS, toFullWidth } from '../support/seeds';

const CLAUSE = '一、总体要求\n（二）«做好稳就业»工作，落实12项政策措施，2020年底前完成。\n二、附则\n';
const LONG = `1.${'甲乙丙丁戊'.repeat(8)}«错误»${'己庚辛壬癸'.repeat(8)}\n`;

describe('the fingerprint of a finding', () => {
	it.each([
		['another number of its clause', CLAUSE, CLAUSE.replace('（二）', '（十三）')],
		['another figure next to it', CLAUSE, CLAUSE.replace('12项', '9项').replace('2020', '2021')],
		['a Han numeral for a figure', CLAUSE, CLAUSE.replace('12项', '十二项')],
		['blanks', CLAUSE, CLAUSE.replace('稳就业', ' 稳 就\u3000业').replace('（二）', '　　（二） ')],
		['half width', CLAUSE, CLAUSE.replaceAll('，', ',').replace('（二）', '(二)')],
		['\\r\\n', CLAUSE, CLAUSE.replaceAll('\n', '\r\n')],
		['a clause put in before it', CLAUSE, CLAUSE.replace('（二）', '（一）新的一条。\n（二）')],
		['a clause put in behind it', CLAUSE, CLAUSE.replace('二、附则', '（三）新的一条。\n二、附则')],
		['a number in a circle', CLAUSE.replace('（二）', '②'), CLAUSE.replace('（二）', '⑨')],
		['words farther away than twenty characters', LONG, LONG.replace('1.', '1.新').replace('\n', '新\n')],
		['a figure that grows within reach', LONG, LONG.replace('»', '»1').replace('甲乙丙丁戊«', '甲乙丙1234567890丁戊«')],
	])('survives %s', (_, before, after) => {
		expect(printOf(after)).toBe(printOf(before));
	});

	it.each([
		['its own words', CLAUSE, CLAUSE.replace('稳就业', '稳就业创业')],
		['a word before it', LONG, LONG.replace('戊«', '午«')],
		['a word behind it', LONG, LONG.replace('»己', '»午')],
		['the rule', CLAUSE, CLAUSE, 'other-rule'],
	])('changes with %s', (_, before, after, rule = 'some-rule') => {
		expect(printOf(after, rule)).not.toBe(printOf(before));
	});

	it('tells the same words in two clauses apart, on lines of their own too', () => {
		const [first, second] = printsOf('1.做好稳岗位工作。\n«（责任单位：）»\n2.做好扩就业工作。\n«（责任单位：）»\n');
		expect(first).not.toBe(second);
	});

	it('tells statements that close two runs of clauses apart', () => {
		const [first, second] = printsOf(
			'一、甲\n1.稳定岗位。\n2.扩大就业。\n«（责任单位：）»\n二、乙\n1.发放补贴。\n2.减免税费。\n«（责任单位：）»\n',
		);
		expect(first).not.toBe(second);
	});

	it('of a finding on a title is made of the title alone', () => {
		const notice = '«关于做好稳就业工作的通知»\n\n各县（区）人民政府：\n一、甲\n';
		expect(printOf(`一、上一件公文\n内容。\n\n${notice}`)).toBe(printOf(notice));
		expect(printOf(notice.replace('各县', '各市').replace('甲', '乙'))).toBe(printOf(notice));
	});

	it('is the same everywhere and in every version', () => {
		expect(printOf('一、总体要求\n«二、»主要任务\n')).toMatchInlineSnapshot(`"4126dea70d9469fd"`);
	});

	it.each(SEEDS.map((each) => [each.id, each.content]))(
		'of the findings in seed %s is the same in full width',
		(_, content) => {
			const prints = (text: string) => {
				const analysis = analyze(text);
				// Not of those that are about the width itself.
				return runRules(analysis, DEFAULT_SETTINGS)
					.findings.filter(({ rule }) => /^(?:numbering|responsibility|bracket)-/.test(rule.id))
					.map((finding) => fingerprint(analysis, finding));
			};
			expect(prints(toFullWidth(content))).toEqual(prints(content));
		},
	);
});

function printOf(marked: string, rule = 'some-rule'): string | undefined {
	return printsOf(marked, rule)[0];
}

/** Fingerprints of findings at the marked stretches. */
function printsOf(marked: string, rule = 'some-rule'): readonly string[] {
	const { text, spans } = readMarked(marked);
	const analysis = analyze(text);
	const [model] = runRules(analyze('一、甲\n三、乙\n'), DEFAULT_SETTINGS).findings;
	if (model === undefined) {
		throw new Error('no finding to make others of');
	}
	return spans.map((span) => fingerprint(analysis, { ...model, rule: { ...model.rule, id: rule }, span }));
}
