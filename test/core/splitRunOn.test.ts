import { describe, expect, it } from 'vitest';
import { readLines } from '../../server/src/core/lines/line';
import { splitRunOn } from '../../server/src/core/lines/splitRunOn';
import { createSourceText } from '../../server/src/core/text/sourceText';
import { toFullWidth } from '../support/seeds';

const CLAUSE =
	'面向高校毕业生、农民工等重点群体开展专场招聘，提供职业指导、岗位推荐和政策咨询等服务，确保就业形势总体稳定';
const HEAD = '青阳县人民政府关于稳定就业的通知青政发〔2026〕5号各乡镇人民政府，县政府各部门：为稳定就业，现通知如下。';
const FOOT = '青阳县人民政府2026年3月1日（此件公开发布）';

/** The lines that a document which was copied onto one line is taken apart into, each clause shortened to 甲. */
function split(document: string): readonly string[] {
	const text = createSourceText(document);
	const lines = readLines(text).flatMap((line) => splitRunOn(text, line));
	return lines.map(({ span }) => document.slice(span.start, span.end).replaceAll(CLAUSE, '甲'));
}

describe('a document that was copied onto one line', () => {
	it('is taken apart at its head, its numbers and its end', () => {
		const document = `${HEAD}一、抓重点。（一）抓招聘。1.办活动。${CLAUSE}。2.建平台。${CLAUSE}。（二）抓培训。${CLAUSE}。${CLAUSE}。二、抓服务。（一）优环境。${CLAUSE}。1.减环节。${CLAUSE}。${CLAUSE}。三、抓落实。${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。${FOOT}`;
		const expected = [
			'青阳县人民政府关于稳定就业的通知',
			'青政发〔2026〕5号',
			'各乡镇人民政府，县政府各部门：',
			'为稳定就业，现通知如下。',
			'一、抓重点。',
			'（一）抓招聘。',
			'1.办活动。甲。',
			'2.建平台。甲。',
			'（二）抓培训。甲。甲。',
			'二、抓服务。',
			'（一）优环境。甲。',
			'1.减环节。甲。甲。',
			'三、抓落实。甲。甲。甲。甲。',
			'青阳县人民政府',
			'2026年3月1日',
			'（此件公开发布）',
		];
		expect(split(document)).toEqual(expected);
		expect(split(`　　${document}　`)).toEqual(expected);
		expect(split(`前一行\n${document}\n后一行`)).toEqual(['前一行', ...expected, '后一行']);
	});

	it('counts on below its numbers, and passes over what is no number of a series', () => {
		const document = `一、${CLAUSE}。（一）${CLAUSE}。按第（三）项规定办理。（二）${CLAUSE}，（五）除外。二、${CLAUSE} ${CLAUSE}。（三）${CLAUSE}；增长1.5倍；二、三产业${CLAUSE}。三、${CLAUSE}，（六）除外。（一）${CLAUSE}。1.办活动。2.建平台。1.5倍以上。1.另有规定的除外。（一）${CLAUSE}。（二）抓培训。1.减环节。${CLAUSE}。`;
		expect(split(document)).toEqual([
			'一、甲。',
			'（一）甲。按第（三）项规定办理。',
			'（二）甲，（五）除外。',
			'二、甲 甲。',
			'（三）甲；增长1.5倍；二、三产业甲。',
			'三、甲，（六）除外。',
			'（一）甲。',
			'1.办活动。',
			'2.建平台。1.5倍以上。1.另有规定的除外。（一）甲。',
			'（二）抓培训。',
			'1.减环节。甲。',
		]);
	});

	it('without 文号 ends its title before the addressee, and without an addressee keeps its head whole', () => {
		const rest = `一、${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。二、${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。三、${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。`;
		expect(split(`青阳县人民政府关于稳定就业的通知各乡镇人民政府：现通知如下。${rest}`).slice(0, 4)).toEqual([
			'青阳县人民政府关于稳定就业的通知',
			'各乡镇人民政府：',
			'现通知如下。',
			'一、甲。甲。甲。甲。',
		]);
		expect(
			split(`青阳县人民政府关于稳定就业的通知青政发〔2026〕5号为稳定就业，现通知如下。${rest}`).slice(0, 3),
		).toEqual(['青阳县人民政府关于稳定就业的通知', '青政发〔2026〕5号', '为稳定就业，现通知如下。']);
		expect(split(`关于稳定就业的说明。${rest}`)[0]).toBe('关于稳定就业的说明。');
	});

	it('is parted at every blank where the copy left one for each break', () => {
		const document = `${CLAUSE}。 一、抓招聘 ${CLAUSE}。 用好 AI 工具。 二、抓培训 ${CLAUSE}。 三、抓落实 ${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。`;
		expect(split(document)).toEqual([
			'甲。',
			'一、抓招聘',
			'甲。',
			'用好 AI 工具。',
			'二、抓培训',
			'甲。',
			'三、抓落实',
			'甲。甲。甲。甲。甲。甲。甲。甲。',
		]);
	});

	it('is read alike in full width', () => {
		const document = `${HEAD}一、${CLAUSE}。1.${CLAUSE}。${CLAUSE}。二、${CLAUSE}。${CLAUSE}。${CLAUSE}。三、${CLAUSE}。${CLAUSE}。${CLAUSE}。${CLAUSE}。${FOOT}`;
		expect(split(toFullWidth(document)).map((line) => line.length)).toEqual(split(document).map((line) => line.length));
	});
});

describe('a long line that is no document', () => {
	it.each([
		['a paragraph with 一、 and 二、 only', `会议强调：一、${`${CLAUSE}。`.repeat(8)}二、${`${CLAUSE}。`.repeat(8)}`],
		['a paragraph without numbers', `${CLAUSE}。`.repeat(20)],
		['a short one with three numbers', `会议强调：一、${CLAUSE}；二、${CLAUSE}；三、${CLAUSE}。`],
	])('is left whole: %s', (_, line) => {
		expect(split(line)).toHaveLength(1);
	});
});
