import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { findDefinedTerms } from '../../server/src/core/references/findDefinedTerms';
import { forEditedSeeds } from '../features/support/editedSeeds';
import { readMarked } from '../support/marked';

const HEAD = '甲市关于稳就业的意见\n';

/** The marked places are the introduction and the uses of the first term. */
it.each([
	['一个简称', '一、设立甲市就业服务中心（以下简称«服务中心»）。\n二、由«服务中心»负责。'],
	['带引号的简称', '一、失业保险基金（以下简称“«基金»”）。\n二、“«基金»”与«基金»相同。'],
	['半角标点', '一、甲市就业服务中心(以下简称:«服务中心»)。\n二、由«服务中心»负责。'],
	['统称', '一、法律、法规授权的组织（以下统称«行政机关»）。\n二、«行政机关»应当公开。'],
	[
		'文件的简称',
		'一、落实《关于稳就业的通知》（国发〔2020〕1号，以下简称《«通知»》）。\n二、按照《«通知»》和本通知办理。',
	],
	['是文种的简称，只认引号里的', '一、关于稳就业的方案（以下简称“«方案»”）。\n二、按“«方案»”和工作方案办理。'],
	['全称里的不算', '一、就业补助资金（以下简称«补助资金»）。\n二、«补助资金»专款专用，就业补助资金不得挪用。'],
	['前面的不算', '一、服务中心要建好。甲市就业服务中心（以下简称«服务中心»）。\n二、«服务中心»负责。'],
	['别的文件标题里的不算', '一、就业基金（以下简称«基金»）。\n二、«基金»按《基金管理办法》使用。'],
	['再次交代的也要一起改', '一、就业基金（以下简称«基金»）。\n二、就业基金（以下简称«基金»）。'],
	['本办法所称', '第一条 帮扶«就业困难人员»。\n第二条 本办法所称«就业困难人员»，是指失业一年的人员。'],
	['扩展区的字', '一、𠮷林就业中心（以下简称«𠮷林中心»）。\n二、«𠮷林中心»负责。'],
])('%s', (_, marked) => {
	const { text, spans } = readMarked(HEAD + marked);
	const [term] = findDefinedTerms(analyze(text));
	const places = term === undefined ? [] : [term.definition, ...term.uses].sort((a, b) => a.start - b.start);
	expect(places).toEqual(spans);
});

describe('findDefinedTerms', () => {
	it('reads several names of one introduction', () => {
		const terms = findDefinedTerms(
			analyze(`${HEAD}一、甲公司、乙公司（以下分别简称“甲方”、“乙方”）。\n二、甲方付款，乙方交货。`),
		);
		expect(terms.map(({ text, uses }) => [text, uses.length])).toEqual([
			['甲方', 1],
			['乙方', 1],
		]);
	});

	it('gives the longer of two names that begin at one place', () => {
		const text = `${HEAD}一、就业中心（以下简称中心）、就业中心分部（以下简称中心分部）。\n二、中心分部向中心报告。`;
		const terms = findDefinedTerms(analyze(text));
		expect(terms.map((term) => [term.text, term.uses.map(({ start }) => text.slice(start, start + 5))])).toEqual([
			['中心', ['中心报告。']],
			['中心分部', ['中心分部向']],
		]);
	});

	it.each(['一、天下称颂。', '一、名称为甲的单位。', '一、所称“以上”，是指含本数。', '一、简称要规范。'])(
		'%s introduces nothing',
		(text) => {
			expect(findDefinedTerms(analyze(HEAD + text))).toEqual([]);
		},
	);

	it('keeps every document of a file to its own names', () => {
		const plan = (kind: string) =>
			`为做好工作，制定本${kind}。\n一、就业中心（以下简称中心）。\n二、中心负责。\n三、要求\n`;
		const terms = findDefinedTerms(analyze(plan('方案') + plan('办法')));
		expect(terms.map(({ uses }) => uses.length)).toEqual([1, 1]);
	});

	it('gives places that hold the name, whatever is typed', () => {
		forEditedSeeds((seed) => {
			const text = seed.replace('工作', '工作（以下简称企业）');
			for (const { text: name, definition, uses } of findDefinedTerms(analyze(text))) {
				for (const { start, end } of [definition, ...uses]) {
					if (text.slice(start, end).length !== name.length) {
						expect.fail(`${name} at ${start}-${end}`);
					}
				}
			}
		});
	});
});
