/**
 * Whether a heading opens a section whose clauses name nobody by custom: principles, aims, organisation, safeguards. Verbs
 * in front do not matter (切实加强组织领导); a measure may begin with 落实 all the same (落实社会救助政策).
 */
export function isExemptHeading(title: string): boolean {
	return EXEMPT.test(title.includes(' ') ? title.replace(/ +/g, '') : title);
}

const VERBS = '(?:切实|进一步|全面|不断|着力|大力|强化|加强|加大|健全|完善|建立|落实|明确|狠抓|抓好|做好|压实|严格)';
const SECTIONS = [
	'总体要求|总体思路|总体目标|总体安排|总则|指导思想|重要意义|重大意义|充分认识|提高认识|统一思想',
	'基本原则|工作原则|实施原则|工作对象|适用范围|适用对象|支持对象|实施范围|工作目标|主要目标|发展目标|目标任务|任务目标|预期目标',
	'(?:实施|工作|推进|方法)步骤|步骤安排|(?:进度|时间|工作进度|阶段)安排|实施阶段',
	'工作要求|有关要求|相关要求|其[他它](?:要求|事项|$)|附则|名词解释',
	'组织领导|组织保障|组织实施|保障措施|保障机制|实施保障|政策保障|监测机制|责任(?:和|与|及)?监测机制|责任落实机制|推进落实|工作机制|督导检查|督促检查|督查考核|监督检查|考核评价|宣传引导|舆论宣传',
].join('|');
const EXEMPT = new RegExp(`^${VERBS}{0,4}(?:${SECTIONS})|^确保.{0,8}任务.{0,4}(?:落实|完成|落地)`);
