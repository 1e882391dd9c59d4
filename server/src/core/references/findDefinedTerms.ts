import type { Analysis } from '../analysis';
import { readDocumentKind } from '../elements/documentKind';
import type { OfficialDocument } from '../outline/model';
import { isHanUnit } from '../text/characters';
import type { Span } from '../text/span';
import type { DefinedTerm } from './definedTerm';

/**
 * The names that each document of a text introduces, in order, with every place that uses them. What has a name holds from
 * its introduction on, a concept in the whole document; neither inside the title of another document (《…》), nor where a
 * longer name holds it.
 */
export function findDefinedTerms(analysis: Analysis): readonly DefinedTerm[] {
	const introduced = findIntroductions(analysis);
	return analysis.documents.flatMap((document) => {
		const own = introduced.filter(({ definition }) => isInside(definition, document));
		return own.length === 0 ? [] : findUses(analysis, document, own.slice(0, MAX_TERMS));
	});
}

/** The term that a cursor at `offset` stands in or at either end of, where it is introduced or used. */
export function termAt(
	terms: readonly DefinedTerm[],
	offset: number,
): { readonly term: DefinedTerm; readonly span: Span } | undefined {
	for (const term of terms) {
		for (const span of [term.definition, ...term.uses]) {
			if (span.start <= offset && offset <= span.end) {
				return { term, span };
			}
		}
	}
	return undefined;
}

type Introduction = Omit<DefinedTerm, 'uses'>;

/** No document introduces more; a text made of nothing else must not cost more than others. */
const MAX_TERMS = 200;
const MAX_NAME = 30;
const MAX_WINDOW = 80;

function isInside({ start, end }: Span, { span }: OfficialDocument): boolean {
	return start >= span.start && end <= span.end;
}

/** Looks for the one character that all introductions have, and closely only around it. */
function findIntroductions({ text }: Analysis): readonly Introduction[] {
	const { content, folded } = text;
	const found: Introduction[] = [];
	for (let at = folded.indexOf('称'); at >= 0; at = folded.indexOf('称', at + 1)) {
		const before = folded.slice(Math.max(0, at - 10), at + 1);
		const behind = at + 1;
		const window = folded.slice(behind, behind + MAX_WINDOW);
		if (GIVES_NAME.test(before)) {
			let from = 0;
			for (let match = name(window, from); match !== undefined; match = name(window, from)) {
				const definition = { start: behind + match.start, end: behind + match.end };
				const written = content.slice(definition.start, definition.end);
				found.push({ kind: 'short', text: written, definition, titled: match.titled });
				from = match.next;
			}
		} else if (before.endsWith('所称')) {
			const match = CONCEPT.exec(window);
			const written = match?.[2];
			if (match !== null && written !== undefined && !NO_CONCEPT.test(written)) {
				const start = behind + (match[1]?.length ?? 0);
				const definition = { start, end: start + written.length };
				found.push({ kind: 'concept', text: content.slice(start, definition.end), definition, titled: false });
			}
		}
	}
	return found;
}

/** 以下简称, 以下统称为, 下称; 简称 alone right behind a bracket. */
const GIVES_NAME = /(?:以下|(?<![天乡如以])下)(?:分别|均|并|合|统一)?(?:简|统|合|并)?称$|[(〔] ?简称$/;
const NAME =
	/ ?(?:为|:)? ?(?:[“"‘「]{0,1}([《〈]) ?([^《》〈〉“”"，,;。()]{1,30}?) ?[》〉][”"’」]?|[“"‘「]([^“”"‘’「」《》,;。()]{1,30})[”"’」]|([^“”"《》‘’「」〈〉,;、。()〔〕:]{2,30}))/y;
const CONCEPT =
	/^( ?(?:的)? ?[“"]?)([^“”",;:。()、是指]{2,20}?)[”"]? ?(?:\([^()]{1,30}\))? ?,? ?(?:是|系)?指(?![导挥示南引数标])/;
/** 所称的“以上”“以内”，包括本数 explains words, not things. */
const NO_CONCEPT = /^(?:以[上下内外]|不足|超过)/;

interface ReadName extends Span {
	readonly titled: boolean;
	readonly next: number;
}

/** The name at `from`; behind the first one only in marks of its own: 以下分别简称“甲”“乙”. */
function name(window: string, from: number): ReadName | undefined {
	NAME.lastIndex = from;
	const match = NAME.exec(window);
	if (match === null || (from > 0 && match[4] !== undefined)) {
		return undefined;
	}
	const written = (match[2] ?? match[3] ?? match[4] ?? '').trimEnd();
	const start = match.index + match[0].indexOf(written);
	const next = match.index + match[0].length;
	return written === '' || written.length > MAX_NAME
		? undefined
		: {
				start,
				end: start + written.length,
				titled: match[1] !== undefined,
				next: window[next] === '、' ? next + 1 : next,
			};
}

interface Sought extends Introduction {
	readonly folded: string;
	/** What stands before the introduction, where the name is its end: 就业 before 补助资金 in 就业补助资金（以下简称补助资金）. */
	readonly fullNameBefore: string | undefined;
	/** 通知 is a word as well: only in marks it is the name. */
	readonly onlyMarked: boolean;
	readonly uses: Span[];
}

function findUses(
	{ text, partners }: Analysis,
	document: OfficialDocument,
	introduced: readonly Introduction[],
): readonly DefinedTerm[] {
	const { folded } = text;
	const terms = new Map<string, Sought>();
	const byBeginning = new Map<number, Sought[]>();
	for (const each of introduced) {
		const written = folded.slice(each.definition.start, each.definition.end);
		const known = terms.get(written);
		if (known !== undefined) {
			known.uses.push(each.definition);
			continue;
		}
		const sought: Sought = {
			...each,
			folded: written,
			fullNameBefore: fullNameBefore(folded, each.definition, written),
			onlyMarked: !each.titled && written.length <= 4 && readDocumentKind(written) !== undefined,
			uses: [],
		};
		terms.set(written, sought);
		const key = beginning(folded, each.definition.start, written.length);
		byBeginning.set(
			key,
			[...(byBeginning.get(key) ?? []), sought].sort((a, b) => b.folded.length - a.folded.length),
		);
	}
	const definitions = new Set(introduced.map(({ definition }) => definition.start));
	const firsts = new Set([...terms.keys()].map((written) => written.charCodeAt(0)));
	const { start, end } = document.span;
	for (let at = start; at < end; at++) {
		const partner = folded.charCodeAt(at) === TITLE_OPENS ? (partners[at] ?? -1) : -1;
		if (partner > at) {
			const titled = partner - at - 1 > MAX_NAME ? undefined : terms.get(folded.slice(at + 1, partner));
			if (titled !== undefined && (titled.titled || titled.onlyMarked) && !definitions.has(at + 1)) {
				addUse(titled, { start: at + 1, end: partner });
			}
			at = partner;
			continue;
		}
		if (!firsts.has(folded.charCodeAt(at))) {
			continue;
		}
		const candidates = byBeginning.get(beginning(folded, at, 2)) ?? byBeginning.get(beginning(folded, at, 1));
		const found = candidates?.find((each) => folded.startsWith(each.folded, at));
		if (found === undefined) {
			continue;
		}
		const span = { start: at, end: at + found.folded.length };
		if (!definitions.has(at) && isUse(folded, found, span)) {
			addUse(found, span);
		}
		at = span.end - 1;
	}
	return [...terms.values()].map(({ kind, text: written, definition, titled, uses }) => ({
		kind,
		text: written,
		definition,
		titled,
		uses: uses.sort((a, b) => a.start - b.start),
	}));
}

const TITLE_OPENS = '《'.charCodeAt(0);

/** A key for the first two characters, or for the only one. */
function beginning(folded: string, at: number, length: number): number {
	return length < 2 ? folded.charCodeAt(at) : folded.charCodeAt(at) * 0x10000 + folded.charCodeAt(at + 1);
}

function addUse(term: Sought, span: Span): void {
	if (term.kind === 'concept' || span.start > term.definition.end) {
		term.uses.push(span);
	}
}

function isUse(folded: string, { titled, onlyMarked, fullNameBefore }: Sought, { start, end }: Span): boolean {
	if (titled || (onlyMarked && !(/[“"‘]/.test(folded[start - 1] ?? '') && /[”"’]/.test(folded[end] ?? '')))) {
		return false;
	}
	return fullNameBefore === undefined || folded.slice(start - fullNameBefore.length, start) !== fullNameBefore;
}

/** The two characters that go before the name in the full name, which the bracket follows. */
function fullNameBefore(folded: string, { start }: Span, name: string): string | undefined {
	const opening = folded.lastIndexOf('(', start);
	const end = opening < start - MAX_WINDOW ? -1 : opening;
	const before = end < 0 ? '' : folded.slice(Math.max(0, end - name.length - 2), end);
	const two = before.slice(0, 2);
	return before.length === name.length + 2 &&
		before.endsWith(name) &&
		[...two].every((each) => isHanUnit(each.charCodeAt(0)))
		? two
		: undefined;
}
