import { LEVEL_WORDS, type Level } from './level';

/** Whether a folded text can be the name of a place that ends in its level: 聊城市, 乐安县, 江西省抚州市, 东临新区. */
export function isPlaceWithLevel(text: string): boolean {
	return (
		text.length >= 2 &&
		text.length <= MAX_PLACE &&
		LEVEL_END.test(text) &&
		HAN.test(text) &&
		!ONLY_LEVELS.test(text) &&
		!NO_PLACE.test(text) &&
		hasStem(text) &&
		!NO_PLACE_VERB.test(text) &&
		!NO_PLACE_WITH_LEVEL.test(text)
	);
}

/** Whether it can be a place without its level, as vertical organs name theirs: 聊城, 临夏, 中关村. Looser than the above. */
export function isBarePlace(text: string): boolean {
	return (
		text.length >= 2 &&
		text.length <= MAX_BARE_PLACE &&
		HAN.test(text) &&
		!NO_PLACE.test(text) &&
		!NO_PLACE_VERB.test(text) &&
		!NO_BARE.test(text)
	);
}

/** The level that a place's name shows; `undefined` for one such as 聊城 that shows none. */
export function levelOfPlace(place: string): Level | undefined {
	if (PROVINCES.some((each) => each.name === place || each.full === place)) {
		return 'province';
	}
	for (const length of [2, 1]) {
		const level = LEVEL_WORDS.get(place.slice(-length));
		if (level !== undefined) {
			return level;
		}
	}
	return undefined;
}

/** Whether two names can mean one place: 聊城 and 聊城市, 临夏州 and 临夏回族自治州; not 朝阳市 and 朝阳区. */
export function isSamePlace(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (long === short || (long.startsWith(short) && REST_OF_PLACE.test(long.slice(short.length)))) {
		return true;
	}
	const level = /[州县区旗]$/.exec(short)?.[0];
	return level !== undefined && long.startsWith(short.slice(0, -1)) && long.endsWith(`自治${level}`);
}

/** The province that a city is the seat of (南昌, 南昌市 → 江西省), `undefined` for any other. */
export function provinceOfSeat(city: string): string | undefined {
	return PROVINCES.find((each) => each.seat === city || `${each.seat}市` === city)?.full;
}

/** 计划单列市, where central organs keep offices of a province's rank. */
export function isSeparatelyPlanned(place: string): boolean {
	return /^(?:大连|宁波|厦门|青岛|深圳)市?$/.test(place);
}

interface Province {
	readonly name: string;
	readonly full: string;
	readonly seat: string;
}

const PROVINCES: readonly Province[] = [
	['北京', '北京市', '北京'],
	['天津', '天津市', '天津'],
	['河北', '河北省', '石家庄'],
	['山西', '山西省', '太原'],
	['内蒙古', '内蒙古自治区', '呼和浩特'],
	['辽宁', '辽宁省', '沈阳'],
	['吉林', '吉林省', '长春'],
	['黑龙江', '黑龙江省', '哈尔滨'],
	['上海', '上海市', '上海'],
	['江苏', '江苏省', '南京'],
	['浙江', '浙江省', '杭州'],
	['安徽', '安徽省', '合肥'],
	['福建', '福建省', '福州'],
	['江西', '江西省', '南昌'],
	['山东', '山东省', '济南'],
	['河南', '河南省', '郑州'],
	['湖北', '湖北省', '武汉'],
	['湖南', '湖南省', '长沙'],
	['广东', '广东省', '广州'],
	['广西', '广西壮族自治区', '南宁'],
	['海南', '海南省', '海口'],
	['重庆', '重庆市', '重庆'],
	['四川', '四川省', '成都'],
	['贵州', '贵州省', '贵阳'],
	['云南', '云南省', '昆明'],
	['西藏', '西藏自治区', '拉萨'],
	['陕西', '陕西省', '西安'],
	['甘肃', '甘肃省', '兰州'],
	['青海', '青海省', '西宁'],
	['宁夏', '宁夏回族自治区', '银川'],
	['新疆', '新疆维吾尔自治区', '乌鲁木齐'],
].map(([name = '', full = '', seat = '']) => ({ name, full, seat }));

/** Provinces are few and known: 根据省 is none. Cities and townships have names of two characters: 向市, 乡镇 are none. */
function hasStem(text: string): boolean {
	return text.endsWith('省') ? PROVINCES.some((each) => each.full === text) : text.length > 2 || /[县区旗]$/.test(text);
}

const MAX_PLACE = 14;
const MAX_BARE_PLACE = 8;
const HAN = /^\p{Script=Han}+$/u;
const LEVEL_END = /[省市州盟县区旗镇乡]$|街道$|兵团$/;
/** 县市区政府 means all of them, and is no place. */
const ONLY_LEVELS = /^(?:[省市州盟县区旗镇乡]|自治)+$/;
/** 和, 相, 全, 本 and 关 begin or end the names of places too, and are not looked at alone. */
const NO_PLACE =
	/[各与及的等级我该在对由以属所]|有关|相关|[省市州县区][直委]|[省市州盟县区旗镇乡][和、]|^(?:为|中国|全国|国家|中央|国务院|国网|全[省市州县区]|本[省市州县区])/;
/** What runs on from a sentence: 根据甘肃省, 启动…二期工程和市. 会同县 is a county. */
const NO_PLACE_VERB =
	/根据|按照|落实|执行|会同(?!县)|组织|推动|启动|享受|转发|领导|部门|工作|工程|措施|以及|包括|其中|^(?:按|已|报|送|请|要|须)/;
const NO_PLACE_WITH_LEVEL =
	/(?:功能|园|景|社|小|校|厂|库|片|辖|灾|疫|专)区$|(?:超|股|楼|集|上|夜)市$|^(?:试点|示范|重点|中心|[大中小]|其他)?城市$|^城[乡镇]$|^[省县区盟旗]/;
const NO_BARE =
	/^(?:事故|联合|专项|综合|统计|现场|工作|地方|外国|当地|本地|基层|驻地|开发|产业|工业|农业|农村|城市|企业|银行|公司|政府|党委|民营|国有)|[局厅办委部院会]$/;
const REST_OF_PLACE = /^\p{Script=Han}{0,12}(?:自治[区州县旗])$|^[省市州盟县区旗镇乡]$/u;
