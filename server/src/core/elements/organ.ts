import { createCharacterMarks } from '../text/characterMarks';

/**
 * Whether a folded name has the form of an organ's name: 市财政局, 各县(市、区)人民政府, 聊城银保监分局. By its ending
 * alone; which organs exist is the unit lexicon's to say.
 */
export function looksLikeOrgan(name: string): boolean {
	if (!mayEndOrgan(name.charCodeAt(name.length - 1))) {
		return false;
	}
	const core = name.replace(/[(〔][^()〔〕]{0,20}[)〕]$/, '');
	return (
		core.length >= 2 &&
		core.length <= 40 &&
		/^[\p{Script=Han}A-Za-z0-9()〔〕、“”]+$/u.test(core) &&
		ORGAN_END.test(core)
	);
}

/** Whether the name of an organ may end in this unit: most words end in others. */
export function mayEndOrgan(unit: number): boolean {
	return LAST[unit] === 1;
}

const ENDINGS = [
	...['局', '委', '办', '厅', '部', '院', '署', '会', '联', '中心', '海关', '支行', '分行', '银行', '公司', '集团'],
	...['政府', '办公室', '指挥部', '领导小组', '工作组', '专班', '队', '站', '所', '社', '团', '校', '处', '科', '组'],
	...['委员会', '管委会', '党委', '党组', '人大', '政协', '法院', '检察院', '开发区', '园区', '新区', '街道', '乡镇'],
	...['各县市', '各区县', '各县', '各区', '县市区', '县〔市、区〕', '州直', '市直', '省直'],
];
const ORGAN_END = new RegExp(`(?:${ENDINGS.join('|')})$`);
/** With the brackets that may stand behind. */
const LAST = createCharacterMarks(`${ENDINGS.map((ending) => ending.slice(-1)).join('')})〕`);
