import type { Finding, Rule } from '../rule';
import { PRACTICE } from '../sources';

export const addresseeSeparator: Rule = {
	id: 'addressee-separator',
	title: { 'zh-cn': '主送机关之间的标点', en: 'Marks between addressees' },
	severity: 'hint',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '主送机关里，地方政府与政府部门这两类之间用了顿号，或者同是人民政府之间用了逗号。',
			en: 'Among the addressees 、 stands between local governments and departments, or ， between governments.',
		},
		why: {
			'zh-cn': '主送机关同类之间通常用顿号，不同类之间用逗号，收文范围一眼可见。',
			en: 'By custom 、 joins addressees of one kind, ， parts the kinds.',
		},
		how: { 'zh-cn': '用快速修复改标点。', en: 'Apply the fix.' },
	},
	examples: {
		bad: [
			{
				text: '关于稳就业的通知\n各县（市、区）人民政府«、»市政府各部门：\n一、稳岗位。',
				fixed: '关于稳就业的通知\n各县（市、区）人民政府，市政府各部门：\n一、稳岗位。',
			},
			{
				text: '关于稳就业的通知\n甲县人民政府«,»乙县人民政府:\n一、稳岗位。',
				fixed: '关于稳就业的通知\n甲县人民政府、乙县人民政府:\n一、稳岗位。',
			},
		],
		good: [
			'关于稳就业的通知\n各县（市、区）人民政府，市政府有关部门、直属机构：\n一、稳岗位。',
			'关于稳就业的通知\n各县（区）人民政府、高新区管委会、新区管委会，市政府各部门：\n一、稳岗位。',
			'关于稳就业的通知\n各区人民政府，市政府各委、办、局，各市属机构：\n一、稳岗位。',
			'关于稳就业的通知\n各镇人民政府，各街道办事处，市政府各部门：\n一、稳岗位。',
			'关于稳就业的通知\n各社区、镇直有关单位、甲派出所：\n一、稳岗位。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap(({ addressee }) => {
			if (addressee === undefined) {
				return [];
			}
			const list = analysis.text.folded.slice(addressee.start, addressee.end);
			return [...list.matchAll(/[、,]/g)].flatMap((match): readonly Finding[] => {
				const before = list.slice(0, match.index);
				const after = list.slice(match.index + 1);
				const wrong =
					match[0] === '、' ? LOCAL.test(before) && DEPARTMENTS.test(after) : bothGovernments(before, after);
				if (!wrong) {
					return [];
				}
				const start = addressee.start + match.index;
				const half = analysis.text.content.slice(addressee.start, addressee.end).includes('(');
				const mark = match[0] === '、' ? (half ? ',' : '，') : '、';
				return [
					{
						span: { start, end: start + 1 },
						message: {
							'zh-cn': mark === '、' ? '主送机关同类之间通常用顿号。' : '主送机关不同类之间通常用逗号。',
							en:
								mark === '、'
									? 'By custom 、 joins addressees of one kind.'
									: 'By custom ， parts addressees of two kinds.',
						},
						fixes: [
							{
								title: { 'zh-cn': `改为“${mark}”`, en: `Change to ${mark}` },
								edits: [{ span: { start, end: start + 1 }, newText: mark }],
								safe: false,
							},
						],
					},
				];
			});
		}),
};

const LOCAL = /人民政府$/;
const DEPARTMENTS = /^[省市县区州盟旗](?:人民政府|政府|直|级)?(?:各|有关)[^、,]{0,8}(?:部门|单位|机构)/;

/** 甲县人民政府，乙县人民政府 */
function bothGovernments(before: string, after: string): boolean {
	return (
		/(?:^|[、,])[^各、,]{1,8}[县市区]人民政府$/.test(before) && /^[^各、,]{1,8}[县市区]人民政府(?:$|[、,])/.test(after)
	);
}
