import fc from 'fast-check';
import { formatHanNumeral } from '../../../server/src/core/text/numerals';

/** What a generated draft says, in the words of the outline. */
export interface Draft {
	readonly title: string;
	readonly kind: string;
	readonly addressee: string | null;
	readonly signature: string | null;
	readonly date: string | null;
	readonly items: readonly DraftItem[];
	/** The draft as its author would have typed it. */
	readonly text: string;
}

export interface DraftItem {
	readonly style: string;
	readonly ordinal: number;
	readonly level: number;
	readonly title: string;
	/** Units by role, of the statement it makes. */
	readonly units: Readonly<Record<string, readonly string[]>>;
	readonly children: readonly DraftItem[];
}

/** From the outermost kind of number to the innermost; `through`: the innermost runs through the whole draft. */
interface Ladder {
	readonly styles: readonly string[];
	readonly through: boolean;
}

const LADDERS: readonly Ladder[] = [
	{ styles: ['一、', '（一）', '1.', '（1）'], through: false },
	{ styles: ['一、', '（一）', '1.'], through: false },
	{ styles: ['一、', '（一）', '1、'], through: false },
	{ styles: ['一、', '（一）'], through: false },
	{ styles: ['一、', '（一）'], through: true },
	{ styles: ['一、', '1.'], through: true },
	{ styles: ['一、', '1.'], through: false },
	{ styles: ['一、'], through: false },
	{ styles: ['1.', '（1）'], through: false },
	{ styles: ['第X章', '第X条', '（一）'], through: false },
	{ styles: ['第X条', '（一）'], through: false },
];

const VERBS = ['稳定', '扩大', '优化', '健全', '推进', '支持', '完善', '深化', '培育', '压减', '盘活'];
const NOUNS = [
	'就业岗位',
	'内需潜力',
	'营商环境',
	'社保体系',
	'项目建设',
	'外贸企业',
	'民生底线',
	'市场主体',
	'乡村产业',
];
const UNITS = [
	'市财政局',
	'市人力资源社会保障局',
	'市工业和信息化局',
	'甲州海关',
	'各县（市、区）政府',
	'高新区管委会',
	'市工商联',
];
const SENTENCES = [
	'坚持问题导向，细化工作措施，确保各项政策落到实处。',
	'对符合条件的企业，按规定给予补贴，2020年底前兑现到位。',
	'加强统筹协调；强化督促检查，每季度通报一次进展情况。',
	'推动“双创”示范基地建设（含众创空间），新增岗位1.5万个。',
];
const KINDS = [
	['通知', '通知'],
	['实施意见', '意见'],
	['若干措施', '措施'],
	['工作方案', '方案'],
] as const;

type RunIn = 'sentence' | 'comma' | 'heading';

interface Habits {
	readonly ladder: Ladder;
	/** How the innermost items are written. */
	readonly leaves: RunIn;
	readonly statements: 'none' | 'inline' | 'ownLine' | 'roles';
	/** Paragraphs under each of the innermost items. */
	readonly paragraphs: number;
	/** Whether sections say something before their first item. */
	readonly openings: boolean;
	readonly blankAfterMarker: boolean;
	readonly blankLines: boolean;
	readonly halfWidth: boolean;
}

const habits: fc.Arbitrary<Habits> = fc.record({
	ladder: fc.constantFrom(...LADDERS),
	leaves: fc.constantFrom<RunIn>('sentence', 'comma', 'heading'),
	statements: fc.constantFrom<Habits['statements']>('none', 'inline', 'ownLine', 'roles'),
	paragraphs: fc.nat({ max: 2 }),
	openings: fc.boolean(),
	blankAfterMarker: fc.boolean(),
	blankLines: fc.boolean(),
	halfWidth: fc.boolean(),
});

const phrase = fc.tuple(fc.constantFrom(...VERBS), fc.constantFrom(...NOUNS)).map(([verb, noun]) => verb + noun);

interface Seedling {
	readonly title: string;
	readonly sentence: string;
	readonly units: readonly string[];
	readonly children: readonly Seedling[];
}

/** Every branch goes down to the innermost kind of number, so that no level is left out. */
function seedlings(depth: number): fc.Arbitrary<readonly Seedling[]> {
	const one = fc.record({
		title: phrase,
		sentence: fc.constantFrom(...SENTENCES),
		units: fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 2, maxLength: 4 }),
		children: depth > 1 ? fc.memo(() => seedlings(depth - 1))() : fc.constant([]),
	});
	return fc.array(one, { minLength: 1, maxLength: depth > 2 ? 2 : 3 });
}

/** Drafts as an office writes them: one habit a draft. */
export const draft: fc.Arbitrary<Draft> = habits.chain((habit) =>
	fc
		.record({
			sections: seedlings(habit.ladder.styles.length),
			subject: phrase,
			kind: fc.constantFrom(...KINDS),
			addressed: fc.boolean(),
			signed: fc.boolean(),
			tail: fc.boolean(),
		})
		.map(({ sections, subject, kind, addressed, signed, tail }): Draft => {
			const title = `甲州市人民政府关于${subject}的${kind[0]}`;
			const addressee = '各县（市、区）人民政府，市政府各部门、各直属机构';
			const counters = new Map<string, number>();
			const lines: string[] = [];
			// Whether a paragraph goes on with a single clause, or ends the draft, nobody could tell.
			const single = countLeaves(sections) === 1 && habit.leaves !== 'heading';
			const items = grow(sections, 0, single ? { ...habit, paragraphs: 0 } : habit, counters, lines);
			const written = [
				title,
				...(addressed ? [`${addressee}：`] : []),
				'为贯彻落实上级决策部署，结合我市实际，现就有关工作提出如下意见。',
				...lines,
				...(tail ? ['本文件自印发之日起施行。'] : []),
				...(signed ? ['甲州市人民政府', '2020年3月5日', '（此件公开发布）'] : []),
			].join(habit.blankLines ? '\n\n' : '\n');
			const width = habit.halfWidth ? toHalfWidth : (text: string): string => text;
			return {
				title: width(title),
				kind: kind[1],
				addressee: addressed ? width(addressee) : null,
				signature: signed ? '甲州市人民政府' : null,
				date: signed ? '2020-03-05' : null,
				items: widthOf(items, width),
				text: width(written),
			};
		}),
);

function countLeaves(seeds: readonly Seedling[]): number {
	return seeds.reduce((sum, { children }) => sum + (children.length === 0 ? 1 : countLeaves(children)), 0);
}

function grow(
	seeds: readonly Seedling[],
	depth: number,
	habit: Habits,
	counters: Map<string, number>,
	lines: string[],
): readonly DraftItem[] {
	const style = habit.ladder.styles[depth] ?? '';
	const innermost = depth === habit.ladder.styles.length - 1;
	if (!(style === '第X条' || (habit.ladder.through && innermost))) {
		counters.set(style, 0);
	}
	return seeds.map((seed) => {
		const ordinal = (counters.get(style) ?? 0) + 1;
		counters.set(style, ordinal);
		const states = innermost && habit.statements !== 'none';
		const statement = states ? writeStatement(seed.units, habit) : undefined;
		const paragraphs = innermost ? habit.paragraphs : habit.openings ? 1 : 0;
		lines.push(
			...writeItem(writeMarker(style, ordinal, habit), seed, formOf(style, innermost, habit), paragraphs, statement),
		);
		return {
			style,
			ordinal,
			level: depth + 1,
			title: seed.title,
			units: statement?.units ?? {},
			children: innermost ? [] : grow(seed.children, depth + 1, habit, counters, lines),
		};
	});
}

/** Articles hold text; sections are headings alone on their lines. */
function formOf(style: string, innermost: boolean, { leaves }: Habits): RunIn {
	if (innermost) {
		return leaves;
	}
	return style !== '第X条' ? 'heading' : leaves === 'comma' ? 'comma' : 'sentence';
}

function writeMarker(style: string, ordinal: number, habit: Habits): string {
	const blank = habit.blankAfterMarker ? ' ' : '';
	const han = formatHanNumeral(ordinal);
	switch (style) {
		case '第X章':
		case '第X条':
			return `第${han}${style[2] ?? ''}　`;
		case '一、':
			return `${han}、${blank}`;
		case '（一）':
			return `（${han}）${blank}`;
		case '（1）':
			return `（${ordinal}）${blank}`;
		default:
			return `${ordinal}${style[1] ?? ''}${blank}`;
	}
}

interface WrittenStatement {
	readonly text: string;
	readonly ownLine: boolean;
	readonly units: Readonly<Record<string, readonly string[]>>;
}

function writeItem(
	marker: string,
	{ title, sentence }: Seedling,
	form: RunIn,
	paragraphs: number,
	statement: WrittenStatement | undefined,
): readonly string[] {
	const run = form === 'comma' ? `${title}，结合各地各部门工作实际细化落实举措，${sentence}` : `${title}。${sentence}`;
	// A heading that states someone needs a paragraph to state it in.
	const under = form === 'heading' && statement !== undefined ? Math.max(1, paragraphs) : paragraphs;
	const written = [marker + (form === 'heading' ? title : run), ...Array.from({ length: under }, () => sentence)];
	if (statement === undefined) {
		return written;
	}
	return statement.ownLine
		? [...written, statement.text]
		: [...written.slice(0, -1), `${written.at(-1) ?? ''}${statement.text}`];
}

function writeStatement(units: readonly string[], habit: Habits): WrittenStatement {
	const list = units.join('、');
	const [first = '', ...others] = units;
	switch (habit.statements) {
		case 'ownLine':
			return { text: `责任单位：${list}`, ownLine: true, units: { responsible: units } };
		case 'roles':
			return {
				text: `（${first}牵头，${others.join('、')}配合）`,
				ownLine: false,
				units: { lead: [first], support: others },
			};
		default:
			return { text: `（责任单位：${list}）`, ownLine: false, units: { responsible: units } };
	}
}

function widthOf(items: readonly DraftItem[], width: (text: string) => string): readonly DraftItem[] {
	return items.map((item) => ({
		...item,
		title: width(item.title),
		units: Object.fromEntries(Object.entries(item.units).map(([role, units]) => [role, units.map(width)])),
		children: widthOf(item.children, width),
	}));
}

/** As the corpus of seeds is written: every mark that has a half-width form in it. */
export function toHalfWidth(text: string): string {
	return text.replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
