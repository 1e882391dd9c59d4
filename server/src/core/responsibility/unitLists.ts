import { looksLikeOrgan, mayEndOrgan } from '../elements/organ';
import { createCharacterMarks } from '../text/characterMarks';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { CONJUNCTION, CONTENT_MARKS, OPENING } from './contentMarks';

/**
 * Puts together again what a 、 parted inside one name: 各市、县〔区〕人民政府 and 各市、州、县人民政府 are one unit each.
 * `pieces` are the stretches of the list, in order.
 */
export function joinCollectives({ folded, units }: SourceText, pieces: readonly Span[]): readonly Span[] {
	// Most pieces end in 局 or 委.
	const endsInLevel = ({ end }: Span): boolean => LEVEL_ENDS[units[end - 1] ?? 0] !== 0;
	if (!pieces.some(endsInLevel)) {
		return pieces;
	}
	const joined: Span[] = [];
	let open = false;
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (open && last !== undefined && CONTINUED.test(tight(folded, piece))) {
			joined[joined.length - 1] = { start: last.start, end: piece.end };
		} else {
			joined.push(piece);
			open = true;
		}
		open &&= endsInLevel(piece) && LEVELS_ONLY.test(tight(folded, piece));
	}
	return joined;
}

/** A level of administration, or several, without the name of a place. */
const LEVEL = '(?:自治[区州县旗]|设区市|县级市|地级市|新区|街道|[省市州盟县旗区乡镇])(?:[(〔][^()〔〕]{1,12}[)〕])?';
const LEVEL_ENDS = createCharacterMarks('区州县旗市道省盟乡镇)〕 ');
const LEVELS_ONLY = new RegExp(`^(?:各有关|各相关|有关|相关|所在|各)?(?:${LEVEL}){1,6}$`);
const CONTINUED = new RegExp(
	`^(?:${LEVEL}){1,6}级?(?:人民政府|政府|党委|管委会|(?:有关|相关)?部门)?(?=$|等|按|分别|负责|牵头|配合|参与|[和及与])`,
);

/**
 * Parts 市财政局和市商务局, 商务部等和各有关省级人民政府 at the conjunction, where whole names stand on both sides of it;
 * 文化和旅游局 and 有关部门和单位 stay whole.
 */
export function splitAtConjunctions(text: SourceText, partners: Int32Array, piece: Span): readonly Span[] {
	const { folded, units } = text;
	const parts: Span[] = [];
	let start = piece.start;
	for (let i = piece.start + 1; i < piece.end - 1; i++) {
		const marks = CONTENT_MARKS[units[i] ?? 0] ?? 0;
		if ((marks & OPENING) !== 0) {
			const partner = partners[i] ?? -1;
			i = partner > i && partner < piece.end ? partner : i;
			continue;
		}
		const conjunction = (marks & CONJUNCTION) === 0 ? 0 : conjunctionAt(folded, i);
		if (conjunction > 0 && i - start <= MAX_NAME && parts.length < MAX_PARTS && mayPart(units, i, conjunction)) {
			const left = tight(folded, { start, end: i });
			const right = tight(folded, { start: i + conjunction, end: Math.min(piece.end, i + conjunction + MAX_NAME) });
			if (OTHERS.test(right) || (isWholeName(left) && beginsWithName(right))) {
				parts.push({ start, end: i });
				start = i + conjunction;
				i = start;
			}
		}
	}
	parts.push({ start, end: piece.end });
	return parts;
}

/** Whether a whole name may end before the conjunction or somebody else be named behind it, by the characters beside it. */
function mayPart(units: Uint16Array, offset: number, conjunction: number): boolean {
	const before = units[offset - 1] ?? 0;
	return NAME_ENDS[before] !== 0 || mayEndOrgan(before) || OTHERS_BEGIN[units[offset + conjunction] ?? 0] !== 0;
}

/** How long the conjunction is that stands at an offset: 以及, 和, 及, 与. */
function conjunctionAt(folded: string, offset: number): number {
	const unit = folded.charCodeAt(offset);
	if (unit === BY) {
		return folded[offset + 1] === '及' ? 2 : 0;
	}
	return unit === AND || unit === AS_WELL || unit === WITH ? 1 : 0;
}

const [BY, AND, AS_WELL, WITH] = [...'以和及与'].map((word) => word.charCodeAt(0));
/** 和各区县政府, 和有关部门 name somebody else, whatever stands before. */
const OTHERS = /^(?:各|有关|相关|所在|属地|当地|试点)/;
/** The first characters of these, and a blank. */
const OTHERS_BEGIN = createCharacterMarks('各有相所属当试 ');
/** What a whole name may end in beside the name of an organ, and a blank. */
const NAME_ENDS = createCharacterMarks('门位等 ');
const MAX_NAME = 40;
const MAX_PARTS = 8;

/** The second name may be followed by a role, by 等 or by another conjunction. */
function beginsWithName(words: string): boolean {
	const listed = words.replace(/(?:等|按|分别|共同|具体|组织|负责|牵头|配合|参与|协助|指导|落实).*$/, '');
	return isWholeName(listed) || isWholeName(listed.replace(/(?:以及|[和及与]).*$/, ''));
}

function isWholeName(name: string): boolean {
	return (
		name.length >= 3 &&
		!/^(?:人民政府|政府|开发区|园区|新区|高新区|经开区)/.test(name) &&
		(looksLikeOrgan(name) || /(?:部门|单位|等)$/.test(name))
	);
}

function tight(folded: string, span: Span): string {
	const written = folded.slice(span.start, span.end);
	return written.includes(' ') ? written.replace(/ +/g, '') : written;
}
