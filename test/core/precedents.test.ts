import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import type { Clause } from '../../server/src/core/precedents/clause';
import { explainMatch } from '../../server/src/core/precedents/matchReason';
import type { PrecedentIndex } from '../../server/src/core/precedents/precedentIndex';
import {
	createPrecedentStore,
	openPrecedentStore,
	storeOfClauses,
} from '../../server/src/core/precedents/precedentStore';
import { readPlace, readYear } from '../../server/src/core/precedents/provenance';
import { rankUnits } from '../../server/src/core/precedents/rankUnits';
import { readClauses } from '../../server/src/core/precedents/readClauses';
import { tokenize } from '../../server/src/core/precedents/tokens';
import { OTHER_SUBJECTS } from '../features/support/otherSubjects';
import { SEEDS, seed } from '../support/seeds';

const CLAUSES = SEEDS.flatMap(({ file, content }) => readClauses(analyze(content), file));
const INDEX = storeOfClauses(CLAUSES);
/** Enough of them to tell, and few enough to be quick. */
const SAMPLE = CLAUSES.filter((clause, i) => i % 5 === 0 && clause.body.length >= 30);

describe('where and when a document was issued', () => {
	it.each([
		['000', ['聊城市 2020']],
		['001', ['济南市 2020']],
		['002', ['济宁市 2020']],
		['003', ['乐安县 2020', '抚州市 2020']],
		['004', Array.from({ length: 6 }, () => '临夏州 2020')],
	])('%s', (id, expected) => {
		const analysis = analyze(seed(id).content);
		const found = analysis.documents.map((each) => `${readPlace(analysis, each)} ${readYear(analysis, each)}`);
		expect(found).toEqual(expected);
	});

	it.each([
		['甲乙市人民政府关于稳就业的意见\n一、稳岗位。落实各项政策措施。\n二、扩就业', '甲乙市', undefined],
		['关于稳就业的意见\n一、稳岗位。落实各项政策措施。\n甲乙县人民政府\n2021年3月5日', '甲乙县', 2021],
		['关于稳就业的意见\n甲政发〔2019〕3号\n一、稳岗位。落实各项政策措施。\n二、扩就业', undefined, 2019],
		['关于稳就业的意见\n一、稳岗位。各县要落实政策，全市一盘棋。\n二、扩就业', undefined, undefined],
		['中共甲乙市委关于稳就业的意见\n一、稳岗位。2018年完成，2022年、2022年再提高。', '甲乙市', 2022],
	])('%j', (content, place, year) => {
		const analysis = analyze(content);
		const [document] = analysis.documents;
		expect(document && [readPlace(analysis, document), readYear(analysis, document)]).toEqual([place, year]);
	});
});

describe('terms', () => {
	it.each([
		['稳就业', ['稳', '就', '稳就', '业', '就业']],
		['稳 就　业', ['稳', '就', '稳就', '业', '就业']],
		['稳，就', ['稳', '就']],
		['5G基站', ['5g', '基', '站', '基站']],
		['ＡＥＯ１２', ['aeo12']],
		['12.5%', ['12', '5']],
		['𠮷市', ['𠮷', '市', '𠮷市']],
		['。；', []],
		['', []],
	])('%j', (text, expected) => {
		expect(tokenize(text)).toEqual(expected);
	});
});

describe('clauses', () => {
	it('are the leaves of a document, with what stands above and in them', () => {
		const [clause] = CLAUSES.filter((each) => each.document.file === seed('004').file && each.line === 200);
		expect(clause).toMatchObject({
			path: ['四、工作措施', '(二)落实落细惠企政策', '6.进一步加大融资服务力度', '(4)'],
			heading: '工作措施 落实落细惠企政策 进一步加大融资服务力度',
			title: '开展银企对接活动',
			parties: [
				{ role: 'lead', units: ['州政府金融办', '州人行', '州工信局'], openEnded: false },
				{ role: 'responsible', units: ['各县(市)政府', '各金融机构'], openEnded: false },
			],
		});
		expect(clause?.text).toMatch(/^\(4\) 开展银企对接活动。.*各金融机构\)$/);
		expect(clause?.body).toMatch(/^开展银企对接活动。.*实现融资精准对接。$/);
	});

	it.each([
		['一、任务\n1.稳岗位。（责任单位：甲局）', ['稳岗位。']],
		['一、任务\n1.稳岗位。（甲局负责）扩就业。（乙局负责）', ['稳岗位。扩就业。']],
		['一、任务\n1.稳岗位。\n做好服务。\n责任单位：甲局\n2.扩就业。', ['稳岗位。\n做好服务。', '扩就业。']],
		['一、任务\n1.稳岗位。\n2.扩就业。', ['稳岗位。', '扩就业。']],
	])('%j: what is compared is %j', (content, bodies) => {
		expect(readClauses(analyze(content), 'a.txt').map((clause) => clause.body)).toEqual(bodies);
	});

	it('of a section are its paragraphs, with the units they name', () => {
		const paragraph = '各级要把稳就业摆在更加突出的位置，压实工作责任，加强协调配合，确保各项政策落到实处。';
		const content = `一、任务\n${paragraph}（市人社局负责）\n（一）稳岗位。落实政策。\n（二）扩就业。开展招聘。`;
		const [clause] = readClauses(analyze(content), 'a.txt');
		expect(clause).toMatchObject({ body: paragraph, parties: [{ units: ['市人社局'] }] });
	});
});

/** What tells one clause from all others. */
function placeOf({ document, span }: Clause): string {
	return `${document.file}:${span.start}`;
}

/** Written for this test: what a drafter may be at, and the beginnings of the titles that must be among the answers. */
const ON_TOPIC: readonly (readonly [string, readonly string[]])[] = [
	['鼓励企业不裁员、少裁员，按规定返还失业保险费，稳定职工队伍。', ['稳定就业岗位', '加大援企稳岗力度']],
	['举办网络招聘会，组织企业线上发布岗位，帮助高校毕业生求职。', ['做好线上招聘求职服务']],
	['对返乡农民工首次创业并正常经营的，给予一次性创业补贴。', ['鼓励支持返乡创业']],
	['引导银行降低贷款利率，对受疫情影响的小微企业不抽贷、不断贷、不压贷。', ['强化融资支持', '帮助企业纾解资金难']],
	['减免承租国有房屋的个体工商户三个月房租。', ['减轻中小微企业房租负担']],
	['加强粮食储备和应急保供，确保市场供应不断档、不脱销。', ['做好重要民生商品保供稳价']],
	['把低保、特困人员和返贫风险人口及时纳入救助范围，做到应保尽保。', ['切实做到应保尽保']],
	['严格执行义务教育控辍保学制度，防止学生失学辍学。', ['抓实抓细控辍保学工作']],
	['推动中小企业上云，提升信息化应用和数字化水平。', ['持续推进“中小微企业上云行动计划”']],
	[
		'对重点建设项目实行并联审批，加快土地、环评等手续办理，推动早日开工。',
		['加快推动重点项目开工建设', '加快项目落地开工'],
	],
	['压减一般性支出，盘活存量资金，优先保障基层工资发放和机构运转。', ['强化开源节流', '坚持开源节流']],
	['支持外贸企业投保出口信用保险，化解订单取消带来的风险。', ['加大外贸企业支持力度']],
	['加快生猪产能恢复，抓好春耕备耕和农资供应。', ['切实做好春耕备耕工作', '抓好农业生产']],
	['建立企业联系帮扶制度，选派干部驻点服务，协调解决困难问题。', ['加强企业联系帮扶制度']],
];

const OFF_TOPIC: readonly string[] = [
	'加强古籍修复和善本数字化，建立古籍保护名录，定期举办书法展览。',
	'规范网约车驾驶员背景审查，车辆安装定位和应急报警装置。',
	'游泳池水质每日检测余氯和酸碱度，检测结果在入口处公布。',
	'严禁在湖面驾驶摩托艇，夜间航行须开启航行灯并鸣笛。',
	'野生大熊猫栖息地设置红外相机，巡护员每季度更换电池。',
	'中小学校每周开设两节书法课，配备专用教室和毛笔宣纸。',
	'养犬人应当为犬只接种狂犬疫苗，携犬出户须束犬链。',
	'天文台望远镜每晚校准一次，观测数据存档三十年。',
	'高层住宅楼道内不得停放电动自行车或者为其充电。',
	'博物馆每周一闭馆，未成年人参观由监护人陪同。',
	'殡葬服务价格明码标价，公墓单穴占地不超过零点五平方米。',
	'无人机在机场净空区内飞行的，由公安机关没收飞行器。',
	'婚姻登记处应当设置颁证厅，为新人免费提供颁证仪式。',
	'加强和改进机关档案管理，做好档案收集、整理、保管和利用工作。',
	'推进地名命名更名规范化，清理整治不规范地名。',
];

describe('searching the seeds', () => {
	const titles = (text: string, limit = 5): readonly string[] =>
		INDEX.search({ text, mode: 'clause', limit }).map((hit) => hit.clause.title);

	it.each(ON_TOPIC)('%s', (text, expected) => {
		expect(titles(text)).toEqual(expect.arrayContaining([...expected]));
	});

	it.each(OFF_TOPIC)('finds nothing for %s', (text) => {
		expect(titles(text)).toEqual([]);
	});

	it.each(['', '。', '  ', 'x', '𠮷'])('finds nothing for %j', (text) => {
		expect(titles(text)).toEqual([]);
	});

	it('finds a clause by its own words before all others', () => {
		const lost = SAMPLE.filter((clause) => {
			const [hit] = INDEX.search({ text: clause.body, heading: clause.heading, mode: 'clause', limit: 1 });
			return ![hit?.clause, ...(hit?.also ?? [])].some((each) => each && placeOf(each) === placeOf(clause));
		});
		expect(lost.map((clause) => `${clause.document.file}:${clause.line}`)).toEqual([]);
	});

	it('finds kindred clauses in other documents for most clauses', () => {
		const alone = SAMPLE.filter((clause) => {
			const exclude = new Set([clause.document.file]);
			return (
				INDEX.search({ text: clause.body, heading: clause.heading, mode: 'clause', exclude, limit: 1 }).length === 0
			);
		});
		expect(alone.length / SAMPLE.length).toBeLessThan(0.25);
	});

	it('leaves out the documents that it is told to', () => {
		const files = SEEDS.map(({ file }) => file);
		const exclude = new Set(files.slice(0, 3));
		for (const [text] of ON_TOPIC) {
			for (const hit of INDEX.search({ text, mode: 'clause', exclude, limit: 10 })) {
				expect(files.slice(3)).toContain(hit.clause.document.file);
				expect(hit.also.every((clause) => !exclude.has(clause.document.file))).toBe(true);
			}
		}
		expect(INDEX.search({ text: '稳定就业岗位', mode: 'prefix', exclude: new Set(files), limit: 5 })).toEqual([]);
	});

	it('gives the same answers every time, best first, between 0 and 1', () => {
		const again = storeOfClauses(CLAUSES);
		for (const [text] of ON_TOPIC) {
			const query = { text, mode: 'clause', limit: 8 } as const;
			const hits = INDEX.search(query);
			expect(again.search(query)).toEqual(hits);
			const scores = hits.map((hit) => hit.score);
			expect(scores).toEqual([...scores].sort((a, b) => b - a));
			expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
		}
	});

	it('returns each place once', () => {
		for (const [text] of ON_TOPIC) {
			const hits = INDEX.search({ text, mode: 'clause', limit: 20 });
			const places = hits.flatMap((hit) => [hit.clause, ...hit.also]).map(placeOf);
			expect(new Set(places).size).toBe(places.length);
		}
	});

	it('puts clauses that begin with what is typed first', () => {
		const [hit] = INDEX.search({ text: '加大信贷', heading: '', mode: 'prefix', limit: 3 });
		expect(hit?.clause.title).toBe('加大信贷支持力度');
	});

	it('reads full width and half width as one', () => {
		const text = '引导银行降低贷款利率,对小微企业(含个体工商户)不抽贷、不断贷;';
		const wide = '引导银行降低贷款利率，对小微企业（含个体工商户）不抽贷、不断贷；';
		expect(titles(wide)).toEqual(titles(text));
	});

	it('is empty without clauses', () => {
		const empty = storeOfClauses([]);
		expect(empty.search({ text: '稳定就业岗位', mode: 'clause', limit: 5 })).toEqual([]);
		expect(empty.search({ text: '稳', mode: 'prefix', limit: 5 })).toEqual([]);
	});
});

describe('the same text in several documents', () => {
	const shown = (...bodies: readonly string[]): readonly string[] => {
		const store = createPrecedentStore(
			[...bodies, OTHER_SUBJECTS].map((body, i) => {
				const file = `${i}.txt`;
				const text = i === bodies.length ? body : `一、任务\n1.${body}`;
				return { file, stamp: '', clauses: readClauses(analyze(text), file) };
			}),
		);
		return store
			.search({ text: bodies[0] ?? '', mode: 'clause', limit: 5 })
			.map((hit) => `${hit.clause.body} ${hit.also.map((each) => each.document.file).join(' ')}`.trim());
	};

	it('is shown once, with where it stands too', () => {
		const bodies = [
			'对不裁员的企业，返还其上年度失业保险费的50%。',
			'对不裁员的企业,返还其上年度失业保险费的60%。',
			'对不裁员的企业，返还其上年度失业保险费的50%。',
			'对裁员的企业，追回多领的失业保险费，并依法处罚。',
		];
		expect(shown(...bodies)).toEqual([`${bodies[0]} 2.txt 1.txt`, bodies[3]]);
	});
});

describe('the same text in more documents than are looked at one by one', () => {
	it('is shown once, with every place where it stands, but for what is left out', () => {
		const body = '对不裁员的企业，返还其上年度失业保险费的50%。';
		const files = Array.from({ length: 1400 }, (_, i) => {
			const file = `${i}.txt`;
			return { file, stamp: '', clauses: readClauses(analyze(`一、任务\n1.${body}`), file) };
		});
		const other = { file: 'other.txt', stamp: '', clauses: readClauses(analyze(OTHER_SUBJECTS), 'other.txt') };
		const store = createPrecedentStore([...files, other]);
		store.remove(['7.txt']);
		const hits = store
			.search({ text: body, mode: 'clause', exclude: new Set(['0.txt']), limit: 5 })
			.filter(({ clause }) => clause.body === body);
		expect(hits).toHaveLength(1);
		const shown = [hits[0]?.clause, ...(hits[0]?.also ?? [])].map((clause) => clause?.document.file);
		expect(new Set(shown).size).toBe(1398);
		expect(shown).toHaveLength(1398);
		expect(shown).not.toContain('0.txt');
		expect(shown).not.toContain('7.txt');
	});
});

describe('who issued a document, and when', () => {
	const issued = (text: string) => {
		const document = readClauses(analyze(text), 'a.txt')[0]?.document;
		return [document?.organ, document?.date, document?.place];
	};

	it.each([
		['000', ['聊城市人民政府', '2020-02-07', '聊城市']],
		['003', ['抚州市人民政府', '2020-07-16', '抚州市']],
	])('is read of seed %s', (id, expected) => {
		expect(issued(seed(id).content)).toEqual(expected);
	});

	it('is who the title begins with where nobody signed', () => {
		expect(issued('乙县人民政府关于稳就业的意见\n\n一、任务\n1.稳定就业岗位。')[0]).toBe('乙县人民政府');
	});

	it('is nobody where nobody is named, and a verb is no place', () => {
		const text = '若干措施\n\n一、任务\n1.支持县级工作，鼓励县级工作，支持县级单位。';
		expect(issued(text)).toEqual([undefined, undefined, undefined]);
	});
});

describe('why a clause was found', () => {
	it('is its sentence that says most of the same, and the words they share', () => {
		const body = '加强组织领导。对不裁员、少裁员的企业，返还失业保险费。做好宣传引导。';
		const reason = explainMatch(INDEX, '鼓励企业不裁员，返还失业保险费', body);
		const marked = reason.marks.map(({ start, end }) => reason.sentence.slice(start, end));
		expect(reason.sentence).toBe('对不裁员、少裁员的企业，返还失业保险费。');
		expect(marked).toEqual(['不裁员', '裁员', '企业', '返还失业保险费']);
		expect(reason.words).toEqual(['返还失业保险费', '不裁员', '企业']);
	});

	it.each([
		['稳就业', ''],
		['', '稳就业。'],
		['养犬', '稳就业。'],
	])('%j and %j share nothing', (query, body) => {
		const reason = explainMatch(INDEX, query, body);
		expect(reason.marks).toEqual([]);
		expect(reason.words).toEqual([]);
	});
});

it('ranks the units of the closest clauses first', () => {
	const hits = INDEX.search({
		text: '对返乡农民工首次创业并正常经营的，给予一次性创业补贴。',
		mode: 'clause',
		limit: 5,
	});
	const [first] = rankUnits(hits);
	expect(first?.name).toBe('州人社局');
	const weights = rankUnits(hits).map((unit) => unit.weight);
	expect(weights).toEqual([...weights].sort((a, b) => b - a));
});

describe('a corpus that changes', () => {
	const files = SEEDS.map(({ file, content }, i) => ({
		file,
		stamp: `${i}`,
		clauses: readClauses(analyze(content), file),
	}));
	const [first, ...rest] = files;
	const query = { text: ON_TOPIC[0]?.[0] ?? '', mode: 'clause', limit: 20 } as const;
	const found = (store: PrecedentIndex): readonly string[] =>
		store.search(query).flatMap((hit) => [hit.clause, ...hit.also].map(placeOf));

	it('finds what was put and nothing of what was removed', () => {
		const store = createPrecedentStore(rest);
		expect(found(store).some((place) => place.startsWith(first?.file ?? ''))).toBe(false);
		store.put(files.slice(0, 1));
		expect(found(store).some((place) => place.startsWith(first?.file ?? ''))).toBe(true);
		store.remove([first?.file ?? '', 'no such file']);
		expect(store.size).toBe(rest.reduce((sum, each) => sum + each.clauses.length, 0));
		expect(found(store).some((place) => place.startsWith(first?.file ?? ''))).toBe(false);
	});

	it('replaces a file that is put again', () => {
		const store = createPrecedentStore(files);
		const [kept] = first?.clauses ?? [];
		store.put([{ file: first?.file ?? '', stamp: 'new', clauses: kept === undefined ? [] : [kept] }]);
		expect(store.size).toBe(1 + rest.reduce((sum, each) => sum + each.clauses.length, 0));
		expect(store.files().get(first?.file ?? '')).toBe('new');
		expect(kept && store.clause(kept.document.file, kept.span.start)).toEqual(kept);
		expect(store.clause(first?.file ?? '', first?.clauses[1]?.span.start ?? 0)).toBeUndefined();
	});

	it('answers the same after it was saved and opened', () => {
		const store = createPrecedentStore(files);
		const opened = openPrecedentStore(store.save());
		expect(opened?.files()).toEqual(store.files());
		for (const [text] of ON_TOPIC) {
			expect(opened?.search({ ...query, text })).toEqual(store.search({ ...query, text }));
		}
	});

	it.each<readonly [string, (bytes: Uint8Array) => Uint8Array]>([
		['cut short', (bytes) => bytes.slice(0, bytes.length / 2)],
		['empty', () => new Uint8Array()],
		['something else', () => Uint8Array.from('not an index at all, but long enough', (each) => each.charCodeAt(0))],
	])('does not open what is %s', (_, spoil) => {
		expect(openPrecedentStore(spoil(createPrecedentStore(files).save()))).toBeUndefined();
	});
});
