import { LEVEL_WORDS } from './level';
import { isPlaceWithLevel } from './place';

/**
 * Whether a folded name has the form of a unit's name, whatever organ it may be: 临夏金控公司, 市减负办, 市防汛抗旱指挥部.
 * Stricter than `looksLikeOrgan`, which reads signatures and addressees: 全部, 布局 and 加强与…的公司 are no units.
 */
export function hasUnitForm(name: string): boolean {
	if (name.length < 3 || name.length > MAX_LENGTH || !CHARACTERS.test(name) || NO_UNIT_END.test(name)) {
		return false;
	}
	const core = name.replace(/[(〔][^()〔〕]{1,20}[)〕]$/, '');
	if (CLAUSE.test(core) || VERB_START.test(core)) {
		return false;
	}
	if (BODY_END.test(core)) {
		return true;
	}
	return !PROSE.test(core) && (STRONG_END.test(core) || (WEAK_END.test(core) && startsWithLevel(core)));
}

const MAX_LENGTH = 40;
const CHARACTERS = /^[\p{Script=Han}A-Za-z0-9()〔〕、“”"·-]+$/u;
/** Bodies are named after their task, so that verbs are no reason against them. */
const BODY_END =
	/(?:领导小组|领导小组办公室|工作组|专班|专班办公室|指挥部|指挥部办公室|联席会议|联席会议办公室|委员会办公室)$/;
const STRONG_END =
	/(?:局|委员会|办公室|人民政府|政府|管委会|中心|海关|支行|分局|分行|公司|集团|银行|大队|支队|总队|法院|检察院|联合会|联合社|协会|学会|商会|学院|大学|医院|研究院|研究所|科学院|科研院所|开发区|产业园|工业园|园区|综合体|事务所|办事处|服务站|管理站|管理处|服务局|党校|学校|电视台|日报社|合作社|联社|出版社|通讯社|基金会|促进会|理事会|交易所|博物馆|图书馆|档案馆|文化馆|科技馆|党组|党委|工委|街道|营业部|营业管理部|监狱|组委会|组委)$/;
/** Too short or too common to make a unit without a level in front: 市减负办, 省财政厅, but not 联办 and 全部. */
const WEAK_END = /[委办厅部院会联站所队社团组处科行校署馆台室]$/;
const MAX_START = 8;
const OTHER_STARTS: ReadonlySet<string> = new Set(['全国', '中国', '中共', '国务院']);
const NO_UNIT_END =
	/(?:布局|格局|全局|大局|开局|破局|结局|全部|干部|内部|外部|[东西南北中]部|大部|社会|机会|大会|会议(?<!联席会议)|晚会|展会|博览会|洽谈会|推介会|交易会|发布会|座谈会|分析会|推进会|调度会|现场会|都会|场所|住所|厕所|之所|试办|督办|交办|承办|主办|协办|代办|举办|开办|创办|兴办|筹办|经办|申办|快办|通办|联办|就办|重点|车队|部队|抱团|入社|执行|实行|推行|运行|进行|发行|流行|先行|试行|施行|举行|出行|履行|部署|行行|处处|各处|之处|何处|好处|学科|专科|本科|内科|委托)$/;
const PROSE =
	/负责|牵头|配合|会同|按照|根据|确保|做好|进一步|不得|应当|可以|以下|均需|不再|列出|加强|推进|落实|完善|建立|健全|鼓励|引导|支持|严禁|实施|开展|组织(?!部|委)|提高|加快|加大|深化|强化|积极|充分|通过|对于|关于|依托|利用|围绕|结合|针对|力争|实现|完成|解决|发挥|打造|争取|下设|设在|抄送|报送|等\d|[年月]底|\d+年|\d+月|\d%/;
const VERB_START =
	/^(?:建设|培育|发展(?!和?改革)|创建|成立|组建|认定|打造|引进|尽快|力促|充分|比照|特成立|可成立|同时|包括|进|要|须|应(?!急)|可|需|设立|支持|推动|加强|会同|召开|开展)/;
/** The words that join a name to another, or to a sentence. */
const CLAUSE =
	/等和|和各|及各|与各|和有关|及有关|和相关|及相关|的|是|将(?!乐)|把|被|让|使|了|请|由|从(?![化江])|向(?!阳)|并|且|或者|如果|以及|为了|^(?:与|对|在|和|及|经(?![开济])|到|于|按|以|为|各|该|本|我|其)/;

function startsWithLevel(name: string): boolean {
	for (let end = 1; end <= MAX_START; end++) {
		const start = name.slice(0, end);
		if (LEVEL_WORDS.has(start) || OTHER_STARTS.has(start) || isPlaceWithLevel(start)) {
			return !/^(?:直接|级以|场|民|内|外|里)/.test(name.slice(end));
		}
	}
	return false;
}
