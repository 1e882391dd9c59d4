import { describe, expect, it } from 'vitest';
import { isDraftName } from '../../server/src/files/draftNames';

const KINDS = '通知 意见 方案 办法 细则 规划 计划 决定 公告 通告 批复 请示 报告 措施 纪要'.split(' ');

describe('isDraftName', () => {
	it.each(
		KINDS.flatMap((kind) => [
			`${kind}.txt`,
			`关于做好稳就业工作的${kind}.txt`,
			`${kind}（征求意见稿）.txt`,
			`${kind}V2.txt`,
		]),
	)('takes %s for a draft', (name) => {
		expect(isDraftName(name)).toBe(true);
	});

	it.each([
		'随便.gongwen',
		'a.GONGWEN',
		'随便.policy.txt',
		'通知.TXT',
		'通知0301.txt',
		'通知20200301.txt',
		'通知2020-03-01.txt',
		'通知2020年3月1日.txt',
		'通知3月1日.txt',
		'通知 0301.txt',
		'通知_0301.txt',
		'通知-0301.txt',
		'通知v1.txt',
		'通知V2.1.txt',
		'通知Ｖ２.txt',
		'通知V2.1.3.txt',
		'通知（送审稿）.txt',
		'通知(送审稿).txt',
		'通知 (1).txt',
		'通知（1）.txt',
		'通知（征求意见稿）V2.txt',
		'通知（征求意见稿）0301.txt',
		'通知V2（修改）0301.txt',
		'通知终稿.txt',
		'通知定稿2.txt',
		'通知第二稿.txt',
		'通知二稿.txt',
		'通知最终版.txt',
		'通知修改稿.txt',
		'通知征求意见稿.txt',
		'通知草案.txt',
		'通知 - 副本.txt',
		'通知 - 副本 (2).txt',
	])('takes %s for a draft', (name) => {
		expect(isDraftName(name)).toBe(true);
	});

	it.each([
		'通知',
		'通知.md',
		'通知.docx',
		'通知.txt.bak',
		'通知.txt~',
		'通知.tx',
		'通知书.txt',
		'意见箱.txt',
		'计划生育.txt',
		'关于通知的说明.txt',
		'会议记录.txt',
		'措施清单.txt',
		'报告厅管理.txt',
		'讲话.txt',
		'000_71e405fa3c2b98eb.txt',
		'README.txt',
		'通知123456789.txt',
		'通知（征求意见稿.txt',
		'通知（这里写的是一段长得不像版本号的说明文字而不是版本）.txt',
		'a.policy.txt.bak',
		'policy.txt',
		'gongwen',
		'gongwen.txt',
		'.txt',
		'',
	])('does not take %j for one', (name) => {
		expect(isDraftName(name)).toBe(false);
	});

	it('answers names that are made to take long', () => {
		expect(isDraftName(`通知${'1'.repeat(5000)}`)).toBe(false);
		expect(isDraftName(`通知${'（1）'.repeat(2000)}.txt`)).toBe(false);
		expect(isDraftName(`${'通知 '.repeat(2000)}x.txt`)).toBe(false);
	});
});
