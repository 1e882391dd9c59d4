import { damaged } from './importError';
import { resolveMarks, withoutMarks } from './marks';
import { Noticed } from './noticed';
import { readLists } from './numbering/lists';
import { Numberer } from './numbering/numberer';
import { refuseOtherArchives, refuseOtherFormats } from './otherFormats';
import { type Relation, readRelations } from './relations';
import { type Note, type StoryContext, StoryReader } from './storyReader';
import { Styles } from './styles';
import { summarize, type WordSummary } from './summary';
import { WordPackage } from './wordPackage';
import { parseXml } from './xml';
import { readTree, type XmlElement } from './xmlTree';

export interface WordReading {
	/** Plain lines: a paragraph a line, a row of a table a line. */
	readonly text: string;
	readonly summary: WordSummary;
}

export interface WordOptions {
	/** `false` leaves tables and notes out: what a corpus of clauses has no use for. */
	readonly tables?: boolean;
}

/**
 * Reads a Word document as the text of a draft, with the numbers that Word shows and all changes accepted. Rejects with an
 * `ImportError`, within a bound of time and memory whatever it is given.
 */
export async function readWord(bytes: Uint8Array, { tables = true }: WordOptions = {}): Promise<WordReading> {
	refuseOtherFormats(bytes);
	const source = await WordPackage.open(bytes);
	const main = await findMain(source);
	const parts = await readRelations(source, main);
	const styles = new Styles(await tree(source, parts, 'styles'));
	const lists = readLists(await tree(source, parts, 'numbering'), styles);
	const context = (noticed: Noticed): StoryContext => ({
		styles,
		numberer: new Numberer(lists),
		noticed,
		note: () => '',
		tables,
	});
	const readNotes = async (kind: string): Promise<ReadonlyMap<string, Note>> => {
		const part = partOf(source, parts, kind);
		return part === undefined ? new Map() : (await readStory(source, part, context(new Noticed()))).notes;
	};
	const notes = { footnote: await readNotes('footnotes'), endnote: await readNotes('endnotes') };
	const comments = await readNotes('comments');
	const { margins, watermarks } = await readMargins(source, parts, context);

	const noticed = new Noticed();
	const body = context(noticed);
	const story = await readStory(source, main, {
		...body,
		note: tables ? (kind, id) => notes[kind].get(id)?.text ?? '' : () => undefined,
	});
	const { text, lines } = resolveMarks(story.finish());
	const { unknownFormats } = body.numberer;
	const places = story.comments;
	return { text, summary: summarize({ noticed, lines, places, comments, margins, watermarks, unknownFormats }) };
}

async function findMain(source: WordPackage): Promise<string> {
	const main = (await readRelations(source, '')).find(({ kind }) => kind === 'officeDocument')?.target ?? USUAL_MAIN;
	if (!source.has(main) || !main.startsWith('word/')) {
		refuseOtherArchives(source.names());
	}
	if (!source.has(main)) {
		throw damaged();
	}
	return main;
}

const USUAL_MAIN = 'word/document.xml';

function partOf(source: WordPackage, parts: readonly Relation[], kind: string): string | undefined {
	return parts.find((part) => part.kind === kind && source.has(part.target))?.target;
}

async function tree(source: WordPackage, parts: readonly Relation[], kind: string): Promise<XmlElement | undefined> {
	const part = partOf(source, parts, kind);
	return part === undefined ? undefined : readTree(source.read(part));
}

async function readStory(source: WordPackage, part: string, context: StoryContext): Promise<StoryReader> {
	const story = new StoryReader(context);
	await parseXml(source.read(part), story);
	return story;
}

interface Margins {
	readonly margins: readonly string[];
	readonly watermarks: readonly string[];
}

/** What headers and footers say, each text once; page numbers are no text. */
async function readMargins(
	source: WordPackage,
	parts: readonly Relation[],
	context: (noticed: Noticed) => StoryContext,
): Promise<Margins> {
	const margins = new Set<string>();
	const watermarks = new Set<string>();
	const wanted = parts.filter(({ kind, target }) => (kind === 'header' || kind === 'footer') && source.has(target));
	for (const { target } of wanted.slice(0, MAX_MARGINS)) {
		const noticed = new Noticed();
		const story = await readStory(source, target, { ...context(noticed), leftOut: PAGE_NUMBER });
		const text = withoutMarks(story.finish().join(' ')).replace(/\s+/g, ' ').trim();
		if (!NO_TEXT.test(text)) {
			margins.add(text);
		}
		for (const { detail } of noticed.things('wordArt')) {
			watermarks.add(detail);
		}
	}
	return { margins: [...margins], watermarks: [...watermarks] };
}

const MAX_MARGINS = 60;
const PAGE_NUMBER = /^(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** What is left of `— 1 —` and of 第1页 共2页 without their numbers. */
const NO_TEXT = /^[\s\-—–－―·/第页共]*$/;
