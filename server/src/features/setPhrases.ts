/** A turn that official documents use word for word. */
export interface SetPhrase {
	/** What must be filled in stands in ⟦⟧: what is proposed there, or nothing. 市 there is the level of the draft's organ. */
	readonly text: string;
	/** `lead`: before the first clause; `end`: in the last paragraphs; `any`: wherever a phrase begins. */
	readonly at: 'lead' | 'end' | 'any';
	/** The 文种 that use it; all where none is given. */
	readonly kinds?: readonly string[];
}

/** In the order they are offered. Full width, as documents are written; the draft's own width is used when one is taken. */
export const SET_PHRASES: readonly SetPhrase[] = [
	{ text: '为深入贯彻落实《⟦⟧》（⟦文号⟧）精神，', at: 'lead' },
	{ text: '为贯彻落实党中央、国务院决策部署，', at: 'lead' },
	{ text: '根据《⟦⟧》（⟦文号⟧）要求，', at: 'lead' },
	{ text: '按照⟦⟧统一部署，', at: 'lead' },
	{ text: '结合我⟦市⟧实际，', at: 'lead' },
	{ text: '经⟦市⟧政府同意，', at: 'lead' },
	{ text: '现就有关事项通知如下：', at: 'lead', kinds: ['通知'] },
	{ text: '现将有关事项通知如下：', at: 'lead', kinds: ['通知'] },
	{ text: '现将《⟦⟧》印发给你们，请认真贯彻执行。', at: 'lead', kinds: ['通知'] },
	{ text: '现将《⟦⟧》转发给你们，请结合实际，认真贯彻落实。', at: 'lead', kinds: ['通知'] },
	{ text: '现提出如下意见。', at: 'lead', kinds: ['意见'] },
	{ text: '提出以下实施意见。', at: 'lead', kinds: ['意见'] },
	{ text: '制定本方案。', at: 'lead', kinds: ['方案', '计划'] },
	{ text: '制定本办法。', at: 'any', kinds: ['办法'] },
	{ text: '现将有关情况报告如下：', at: 'lead', kinds: ['报告'] },
	{ text: '现请示如下：', at: 'lead', kinds: ['请示'] },
	{ text: '请各地各部门结合实际，认真贯彻落实。', at: 'end', kinds: ['通知', '意见'] },
	{ text: '执行中遇到的问题，请及时向⟦⟧反映。', at: 'end' },
	{ text: '本意见自印发之日起施行，有效期至⟦⟧。', at: 'end', kinds: ['意见'] },
	{ text: '本办法自⟦⟧起施行，有效期至⟦⟧。', at: 'end', kinds: ['办法'] },
	{ text: '本方案自印发之日起实施。', at: 'end', kinds: ['方案'] },
	{ text: '此前规定与本意见不一致的，以本意见为准。', at: 'end', kinds: ['意见'] },
	{ text: '上级另有规定的，从其规定。', at: 'end' },
	{ text: '由⟦⟧负责解释。', at: 'end' },
	{ text: '特此通知。', at: 'end', kinds: ['通知'] },
	{ text: '特此公告。', at: 'end', kinds: ['公告'] },
	{ text: '特此报告。', at: 'end', kinds: ['报告'] },
	{ text: '特此批复。', at: 'end', kinds: ['批复'] },
	{ text: '以上请示妥否，请批复。', at: 'end', kinds: ['请示'] },
	{ text: '（此件公开发布）', at: 'end' },
	{ text: '（此件主动公开）', at: 'end' },
	{ text: '（责任单位：⟦⟧）', at: 'any' },
	{ text: '（牵头单位：⟦⟧；配合单位：⟦⟧）', at: 'any' },
	{ text: '（⟦⟧牵头，⟦⟧配合）', at: 'any' },
	{ text: '各县（市、区）人民政府，⟦市⟧政府各部门：', at: 'lead' },
	{ text: '以习近平新时代中国特色社会主义思想为指导，', at: 'any' },
	{ text: '坚持稳中求进工作总基调，', at: 'any' },
	{ text: '完整、准确、全面贯彻新发展理念，', at: 'any' },
	{ text: '按照职责分工，', at: 'any' },
	{ text: '各有关部门要按照职责分工，密切配合，形成工作合力。', at: 'any' },
	{ text: '加强组织领导，压实工作责任，', at: 'any' },
	{ text: '法律、法规另有规定的，从其规定。', at: 'any' },
	{ text: '所需资金从⟦⟧列支。', at: 'any' },
];
