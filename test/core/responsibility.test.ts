import { describe, expect, it } from 'vitest';
import { isExemptHeading } from '../../server/src/core/responsibility/exemptHeadings';
import { namesResponsibleInline } from '../../server/src/core/responsibility/inlineSubject';

describe('sections whose clauses name nobody by custom', () => {
	it.each([
		'总体要求',
		'指导思想',
		'基本原则',
		'工作对象',
		'目标任务',
		'总体目标',
		'工作要求',
		'切实加强组织领导',
		'加强组织领导',
		'强化保障措施',
		'责任和监测机制',
		'责任落实机制',
		'强化推进落实',
		'确保各项任务落实落地',
		'实施步骤',
		'工作步骤',
		'进度安排',
		'附则',
		'其他',
		'其他事项',
		'保障 机制',
	])('%s', (heading) => {
		expect(isExemptHeading(heading)).toBe(true);
	});

	it.each([
		'落实社会救助政策',
		'落实落细惠企政策',
		'着力稳就业',
		'其他税费减免',
		'加强财政保障',
		'保粮食安全',
		'强化政务服务',
		'确保困难群众有病可医',
		'',
	])('not %s', (heading) => {
		expect(isExemptHeading(heading)).toBe(false);
	});
});

describe('paragraphs that name who does the work in their own words', () => {
	it.each([
		'州交通运输局、州公安局牵头负责打通运输堵点。',
		'州工信局负责全州规上企业监测调度。',
		'由市财政局负责拨付。',
		'领导小组办公室牵头抓总。',
	])('%s', (text) => {
		expect(namesResponsibleInline(text)).toBe(true);
	});

	it.each([
		'严格落实“米袋子”省长负责制。',
		'市财政局负责人到会。',
		'健全完善岗位责任制。',
		'按照职责分工牵头抓好落实。',
	])('not %s', (text) => {
		expect(namesResponsibleInline(text)).toBe(false);
	});
});
