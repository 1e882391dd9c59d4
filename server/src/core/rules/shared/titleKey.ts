import { withoutVersion } from '../../elements/documentKind';
import { foldTight } from '../../text/fold';

/** What is the same in two spellings of a title: without its issuer, marks, 的, （试行） and （共3项）. */
export function titleKey(title: string): string {
	const bare = withoutVersion(foldTight(title).replace(/[》〉]$/, ''));
	const about = bare.search(/关于|印发|转发/);
	return bare.slice(Math.max(0, about)).replace(/[^\p{Script=Han}\dA-Za-z]|的|^关于|和|与|及/gu, '');
}

/** Whether two keys may be meant to be the same: they share more than half of their pairs of characters. */
export function alike(a: string, b: string): boolean {
	const pairs = (key: string): readonly string[] =>
		Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2));
	const known = new Set(pairs(a));
	const others = pairs(b);
	const shared = others.filter((pair) => known.has(pair)).length;
	return shared * 4 > known.size + others.length;
}
