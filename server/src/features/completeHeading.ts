import { walkItems } from '../core/outline/walkItems';
import type { DocumentSkeleton } from '../core/precedents/documentSkeleton';
import type { PrecedentHit } from '../core/precedents/precedentIndex';
import { foldTight } from '../core/text/fold';
import type { TypedTitle } from './completeClause';
import type { CompletionProposal, CompletionRequest } from './completionProposal';
import { shortSource } from './provenance';
import { inPunctuationOf } from './punctuationWidth';
import { usualSections } from './usualSections';

/**
 * Headings of sections behind a number that the draft gives to sections: those under which the corpus has clauses on what the
 * draft is about and on what is typed, the ones that several documents share first.
 */
export function completeHeading(
	{ analysis, source, limit }: CompletionRequest,
	typed: TypedTitle,
	text: string,
): readonly CompletionProposal[] {
	const items = analysis.documents.flatMap((document) => walkItems(document).map(({ item }) => item));
	const isSection =
		typed.style === '一、' || items.some((item) => item.style === typed.style && item.children.length > 0);
	if (!isSection) {
		return [];
	}
	const about = analysis.documents[0]?.title?.text ?? '';
	const hits = source.index.search({
		text,
		heading: about,
		mode: 'prefix',
		exclude: source.exclude,
		limit: SEARCHED,
	});
	const kind = analysis.documents[0]?.kind;
	const alike = [...source.skeletons()].filter((skeleton) => kind !== undefined && skeleton.kind === kind);
	const own = new Set(items.map(({ title }) => foldTight(analysis.text.content.slice(title.start, title.end))));
	const wanted = foldTight(text);
	return [...gather(hits), ...usual(alike)]
		.filter(({ title }, i, all) => all.findIndex((other) => foldTight(other.title) === foldTight(title)) === i)
		.filter(({ title }) => !own.has(foldTight(title)) && shares(foldTight(title), wanted))
		.slice(0, limit)
		.map(({ title, sources }) => ({
			kind: 'heading',
			label: title,
			detail: sources.slice(0, 2).join('、'),
			documentation: undefined,
			span: typed.span,
			newText: inPunctuationOf(analysis.text.content, title),
			snippet: undefined,
			filterText: text === '' ? title : text,
		}));
}

/** Enough to see which sections the documents on a subject have. */
const SEARCHED = 40;
const MAX_HEADING = 40;

/** Sections that at least two documents of the kind share: 组织领导 is usual whatever a plan is about. */
function usual(skeletons: readonly DocumentSkeleton[]): readonly Heading[] {
	return usualSections(skeletons)
		.filter(({ documents }) => documents > 1)
		.map(({ title, documents }) => ({ title, sources: [`${documents}/${skeletons.length}`] }));
}

interface Heading {
	readonly title: string;
	/** The documents that have it, or how many of its kind. */
	readonly sources: readonly string[];
}

function gather(hits: readonly PrecedentHit[]): readonly Heading[] {
	const headings = new Map<string, { title: string; sources: Set<string>; rank: number }>();
	for (const [rank, { clause }] of hits.entries()) {
		const [section = ''] = clause.path.slice(0, -1);
		// `二、全力帮助企业纾难解困`: the number ends at its mark.
		const title = /^[^、.．)）]{1,8}[、.．)）] *(.+)$/.exec(section)?.[1] ?? '';
		if (title !== '' && title.length <= MAX_HEADING) {
			const heading = headings.get(foldTight(title)) ?? { title, sources: new Set<string>(), rank };
			headings.set(foldTight(title), heading);
			heading.sources.add(shortSource(clause.document));
		}
	}
	return [...headings.values()]
		.sort((a, b) => b.sources.size - a.sources.size || a.rank - b.rank)
		.map(({ title, sources }) => ({ title, sources: [...sources] }));
}

/** Whether all that is typed is in a heading, in this order: 就业 in 着力稳就业. */
function shares(title: string, wanted: string): boolean {
	let next = 0;
	for (let i = 0; i < title.length && next < wanted.length; i++) {
		next += title[i] === wanted[next] ? 1 : 0;
	}
	return next === wanted.length;
}
