import { expect, it } from 'vitest';
import { breakTitle } from '../../server/src/word/layout/breakTitle';

function linesOf(title: string): readonly string[] {
	const breaks = breakTitle(title);
	return [0, ...breaks].map((start, i) => title.slice(start, breaks[i]));
}

it.each([
	['关于做好工作的通知', ['关于做好工作的通知']],
	[
		'关于做好新冠肺炎疫情防控下“六稳”工作，促进全市经济平稳健康发展的若干意见',
		['关于做好新冠肺炎疫情防控下“六稳”工作，', '促进全市经济平稳健康发展的若干意见'],
	],
	[
		'乐安县人民政府关于转发抚州市人民政府关于做好“六稳”工作落实“六保”任务的实施意见的通知',
		['乐安县人民政府关于转发', '抚州市人民政府关于做好“六稳”工作', '落实“六保”任务的实施意见的通知'],
	],
])('breaks between phrases, never within the name of an organ: %s', (title, lines) => {
	expect(linesOf(title)).toEqual(lines);
});

it.each([
	'甲市人民政府办公室关于印发《甲市促进中小企业健康发展若干措施（试行）》的通知',
	'甲市发展和改革委员会等十二部门关于进一步加强和改进新形势下义务教育学校校园安全管理工作的指导意见',
	'关于印发甲市２０２６年国民经济和社会发展计划主要目标任务分工方案及重点建设项目清单的通知',
])('gives lines that fit, and none that begins with a mark: %s', (title) => {
	for (const line of linesOf(title)) {
		expect(line.length).toBeLessThanOrEqual(20);
		expect(line).not.toMatch(/^[》）、，。的]/);
		expect(line).not.toMatch(/[《（“]$/);
	}
});
