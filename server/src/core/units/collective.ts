import { looksLikeOrgan } from '../elements/organ';

/**
 * Whether a folded name stands for several units at once: 各县(市、区)人民政府, 有关设区市, 市直有关部门, 各金融机构,
 * 各县(市)供电公司. A single organ (县人民政府) is none.
 */
export function isCollective(name: string): boolean {
	if (name.length > MAX_LENGTH || PROSE.test(name) || LABEL_WORD.test(name)) {
		return false;
	}
	const plain = plainName(name);
	return PARTY_AND_GOVERNMENT.test(plain) || isRegions(plain) || isManyUnits(plain) || isManyOfOneOrgan(plain);
}

const MAX_LENGTH = 30;

const QUANTIFIER = '各|有关|相关|所有|全体|其他|其它|下辖|所辖|试点|重点|两级|省直|市直|州直|县直|区直';
/** No two of them together make a third, so that there is one way to read a run of them. */
const REGION =
	'省|自治区|直辖市|计划单列市|设区|市|州|盟|地|级|县|旗|区|镇|乡|街(?!道)|街道|社区|行政村|村|功能区|园区|开发区|高新区|经开区|新区|景区|示范区|管理区|城市|方|行业|系统|和|及|与';
const REGION_BODY =
	'(?:人民政府|政府|党委|党工委|党委政府|人民政府办公室|管委会|管理委员会|办事处|街道办|街道办事处|人大|政协)?';
const REGIONS = new RegExp(`^(${QUANTIFIER})*((?:${REGION})+)${REGION_BODY}$`);
const SEVERAL =
	/^(?:功能区|园区|景区|乡镇|镇街)|[省市州盟县旗区镇乡](?:自治)?[市州盟县旗区镇乡街村]|区(?:经开|高新|开发|示范|新)区|[和及与]/;

/** Whether a collective name means places, as 各县(市、区)人民政府 does and 市直各部门 does not. */
export function namesRegions(name: string): boolean {
	return name.length <= MAX_LENGTH && isRegions(plainName(name));
}

function plainName(name: string): string {
	return name.replace(/[()〔〕[\]【】、]/g, '').replace(/^\d{1,3}[个家]/, '');
}

/** 各县市, 各县市人民政府, 县市区政府, 功能区管委会; 县政府 and 高新区管委会 are one organ. */
function isRegions(plain: string): boolean {
	const match = REGIONS.exec(plain);
	return (
		match !== null && !/[和及与]$/.test(match[2] ?? '') && (match[1] !== undefined || SEVERAL.test(match[2] ?? ''))
	);
}

const NOUN =
	/(?:部门|单位|机构|企业|公司|银行|机关|团体|组织|院校|高校|学校|医院|园区|协会|商会|院所|平台|基地|集团|国企|委办局|局委办|部委|成员|市场主体|金融办|管委会)$/;
const MANY =
	/^(?:各|有关|相关|全[省市州县区国]|所有|其他|其它|全体|中央|国家有关|国务院有关|驻|在)|[各]|所有|有关|相关|成员单位|^(?:[省市州县区盟旗]|自治区|国家|国务院|乡镇|街道|镇街|\p{Script=Han}{2,8}[省市州县区])(?:委|政府)?(?:直|级|属|管(?![委理])|驻)|^(?:银行业|保险业|证券)?金融机构$|^(?:银行|保险|证券|担保|融资担保)(?:业)?机构$|^主管部门$|^行业主管部门$/u;

/** 市直有关部门, 各金融机构, 产业链链长制各责任部门. */
function isManyUnits(plain: string): boolean {
	return NOUN.test(plain) && MANY.test(plain);
}

const EACH = new RegExp(`^(?:各|有关|相关|所有)(?:相关|有关)?(?:${REGION})*`);
const SOME_REGIONS = /^(?:县市区|市县区|区县市|县区|区县|县市|市县|市州|州市|盟市|旗县区|旗县市|旗县)/;

/** 各县(市)供电公司, 县市区财政局. */
function isManyOfOneOrgan(plain: string): boolean {
	const lead = EACH.exec(plain) ?? SOME_REGIONS.exec(plain);
	return lead !== null && plain.length - lead[0].length >= 2 && looksLikeOrgan(plain.slice(lead[0].length));
}

const PARTY_AND_GOVERNMENT = /^([省市州盟县旗区镇乡])党?委\1(?:人民)?政府$/;

/** Words that no name of many units has. */
const PROSE =
	/^(?:由|与|和|及|对|向|请|经(?![开济])|让|使|为|在于)|以下|均需|均由|不再|列首|的为|首位|加强|会同|协同|(?:配合|负责|牵头)(?!单位$|部门$)|按照|根据|指导|督促|落实|推动|联合(?![会社])|组织实施|支持|鼓励|引导|要求|通过|实现|做[好细实]|着力|引进|建立|建设(?![系单部委厅局银和兵管])|充分|运用|对接|培育|健全|完善|应当|搭建|动员|协调|符合|取得|纳入|摸排|梳理|适用|提高|加快|定期|设立|[,;:。!?]/;
/** What opens a statement is no unit. */
const LABEL_WORD = /^(?:责任|牵头|配合|主办|协办|承办|落实|实施|参与|参加)(?:单位|部门)$/;
