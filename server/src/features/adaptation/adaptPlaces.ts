import type { TextEdit } from '../../core/text/edit';
import { foldWidth } from '../../core/text/fold';
import type { DraftVoice } from './draftVoice';

/**
 * The other place's name and the words for its level, exchanged for the draft's: 聊城市 → 临夏州, 聊城 → 临夏, 全市 → 全州,
 * 市直 → 州直. In order. Where the draft shows no place or level, the text stays.
 */
export function adaptPlaces(text: string, from: string | undefined, { place, level }: DraftVoice): readonly TextEdit[] {
	const folded = foldWidth(text);
	const edits: TextEdit[] = [];
	const add = (start: number, end: number, newText: string): void => {
		const isFree = edits.every(({ span }) => end <= span.start || start >= span.end);
		if (isFree && text.slice(start, end) !== newText) {
			edits.push({ span: { start, end }, newText });
		}
	};
	if (from !== undefined && place !== undefined) {
		for (const start of occurrences(folded, from)) {
			add(start, start + from.length, place);
		}
		const stem = stemOf(from);
		if (stem.length >= 2) {
			for (const start of occurrences(folded, stem)) {
				add(start, start + stem.length, stemOf(place));
			}
		}
	}
	const old = from?.at(-1) ?? levelIn(folded);
	if (level !== undefined && old !== undefined && old !== level) {
		for (const pattern of levelPatterns(old)) {
			for (const match of folded.matchAll(pattern)) {
				const start = match.index + (match[1]?.length ?? 0);
				add(start, start + old.length, level);
			}
		}
	}
	return edits.sort((a, b) => a.span.start - b.span.start);
}

/** 聊城 of 聊城市, 临夏 of 临夏回族自治州. */
function stemOf(place: string): string {
	return place.replace(/(?:\p{Script=Han}{1,6}族)?自治[州县区旗]$|[省市州县区旗盟]$/u, '');
}

function occurrences(text: string, name: string): readonly number[] {
	const found: number[] = [];
	for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
		found.push(start);
	}
	return found;
}

/** The level that a clause of an unknown place speaks of. */
function levelIn(folded: string): string | undefined {
	return /(?:全|我|本)([市州县区])(?![民场值])|([市州县区])(?:直|级)/.exec(folded)?.slice(1).find(Boolean);
}

/**
 * Where the word stands for the level of government and is no part of another: 全市, 市直, 市级, 市委、市政府; not 城市, 市场,
 * 县市, 各市. Group 1 of each stands before it.
 */
function levelPatterns(level: string): readonly RegExp[] {
	const no = '(?<![城县设各地州都上超股楼集门夜街社园灾疫景校辖片某])';
	return [
		new RegExp(`([全我本])${level}(?![民场值镇域性])`, 'g'),
		new RegExp(`${no}()${level}(?=直|级|本级|属|管(?!理)|内(?!涵|需)|外|域)`, 'g'),
		new RegExp(`${no}()${level}(?=委(?!托|派|员)|政府|人民政府|人大|政协|领导小组|指挥部|应对)`, 'g'),
		new RegExp(`${no}()${level}(?=财政(?!部|厅|局)|两级)`, 'g'),
		new RegExp(`((?:省|和)、?)${level}(?=、)`, 'g'),
	];
}
