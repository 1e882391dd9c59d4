import { foldTight } from '../core/text/fold';

/** The first letters of the pinyin of each character, in small letters: 财政局 → czj. Other characters stay as they are. */
export type Initials = (text: string) => string;

/** Whether all that is typed is in a name, in this order; with `initials`, letters may stand for characters. */
export function isTyped(typed: string, name: string, initials: Initials | undefined): boolean {
	const letters = initials !== undefined && /^[a-z]+$/i.test(typed);
	return letters ? isIn(typed.toLowerCase(), initials(name)) : isIn(foldTight(typed), foldTight(name));
}

function isIn(typed: string, name: string): boolean {
	let next = 0;
	for (let i = 0; i < name.length && next < typed.length; i++) {
		next += name[i] === typed[next] ? 1 : 0;
	}
	return next === typed.length;
}
