import type { QuantityKind } from './figure';

/** A unit behind a number. */
export interface Measure {
	readonly unit: string;
	readonly kind: QuantityKind;
	/** Whether a Han numeral before it counts too: 三项 is three, 三级 and 一方面 are words. */
	readonly afterHan: boolean;
}

const money = '元 美元 欧元 港元 港币 日元 英镑 块钱';
const percent = '% ‰ 个百分点 百分点 个基点 基点';
const duration = '年 个月 个工作日 工作日 个自然日 自然日 天 日 个周 周 个季度 季度 个小时 小时 分钟 学时 课时 周岁 岁';
const count =
	'个 项 条 类 种 家 户 人 人次 名 位 件 批次 批 次 篇 章 节 款 期 届 场次 场 所 座 处 套 台套 台 辆 艘 架 只 头 羽 株 棵 本 部 部门 份 门 间 支 组 片 张 幅 栋 幢 班 倍 大类 大 方面 部分 对 宗 起 笔 单 点 户次 村 县 镇 乡 床 张床位 标准箱';
const countArabicOnly = '人 点 对 单 村 县 镇 乡 床 班 起 笔 期 届 日 周';
const measure =
	'公里 千米 米 平方米 平方公里 平方千米 立方米 立方 公顷 亩 亩次 吨 吨标准煤 千克 公斤 斤 克 毫克 升 毫升 千瓦 千瓦时 千瓦小时 兆瓦 兆 度 伏 千伏 千伏安 摄氏度 厘米 毫米 海里 kV kW kWh MW km kg mm cm MPa dB GW TB GB MB';

/** The units by their first character, longer ones first. */
export const MEASURES: ReadonlyMap<number, readonly Measure[]> = byFirst([
	...list(money, 'money'),
	...list(percent, 'percent'),
	...list(duration, 'duration'),
	...list(count, 'count'),
	...list(measure, 'measure'),
]);

function list(units: string, kind: QuantityKind): readonly Measure[] {
	const arabicOnly = new Set(countArabicOnly.split(' '));
	return units.split(' ').map((unit) => ({ unit, kind, afterHan: !arabicOnly.has(unit) }));
}

function byFirst(measures: readonly Measure[]): ReadonlyMap<number, readonly Measure[]> {
	const found = new Map<number, Measure[]>();
	for (const measure of [...measures].sort((a, b) => b.unit.length - a.unit.length)) {
		const first = measure.unit.charCodeAt(0);
		found.set(first, [...(found.get(first) ?? []), measure]);
	}
	return found;
}
