import type { Analysis } from '../analysis';
import { findWrittenNumbers, type WrittenNumber } from '../elements/writtenNumber';
import type { Deadline } from '../figures/deadline';
import type { Figure } from '../figures/figure';
import { readDeadlines } from '../figures/readDeadlines';
import { readFigures } from '../figures/readFigures';
import { isBlankLine, type Line } from '../lines/line';
import { eachStatement } from '../outline/eachStatement';
import type { OfficialDocument } from '../outline/model';
import { type AttachmentReading, readAttachments } from '../references/attachments';
import type { Citation } from '../references/citation';
import { findCitations } from '../references/findCitations';
import { findReferences } from '../references/findReferences';
import type { Reference } from '../references/reference';
import type { Statement } from '../responsibility/statement';
import { type BodyParagraph, readBodyParagraphs } from './shared/bodyParagraphs';
import { type MetadataField, metadataFields } from './shared/metadataFields';
import { type StatedUnit, statedUnits } from './shared/statementUnits';
import type { Surroundings } from './surroundings';

/** Readings of an analysis that several rules share. Each is made once, when a rule first asks for it. */
export interface RuleFacts {
	readonly citations: readonly Citation[];
	readonly references: readonly Reference[];
	readonly attachments: AttachmentReading;
	readonly writtenNumbers: readonly WrittenNumber[];
	/** Of the whole text, residue, numbers of items and 文号 included. */
	readonly figures: readonly Figure[];
	readonly deadlines: readonly Deadline[];
	/** What a portal says about the first document. */
	readonly metadata: readonly MetadataField[];
	/** The lines that are neither blank nor residue. */
	readonly textLines: readonly Line[];
	/** The paragraphs of all documents of the file, in order. */
	readonly paragraphs: readonly BodyParagraph[];
	/** The statements of a document, each once. */
	readonly statements: (document: OfficialDocument) => readonly Statement[];
	/** The units of a document's statements, statement by statement. */
	readonly statedUnits: (document: OfficialDocument) => readonly (readonly StatedUnit[])[];
}

export function createFacts(analysis: Analysis, surroundings: Surroundings): RuleFacts {
	const statements = new Map<OfficialDocument, readonly Statement[]>();
	const units = new Map<OfficialDocument, readonly (readonly StatedUnit[])[]>();
	let citations: readonly Citation[] | undefined;
	let references: readonly Reference[] | undefined;
	let attachments: AttachmentReading | undefined;
	let writtenNumbers: readonly WrittenNumber[] | undefined;
	let figures: readonly Figure[] | undefined;
	let deadlines: readonly Deadline[] | undefined;
	let metadata: readonly MetadataField[] | undefined;
	let textLines: readonly Line[] | undefined;
	let paragraphs: readonly BodyParagraph[] | undefined;
	const readAllFigures = (): readonly Figure[] => {
		figures ??= readFigures(analysis.text);
		return figures;
	};
	const statementsOf = (document: OfficialDocument): readonly Statement[] => {
		let known = statements.get(document);
		if (known === undefined) {
			known = eachStatement([document]);
			statements.set(document, known);
		}
		return known;
	};
	const unitsOf = (document: OfficialDocument): readonly (readonly StatedUnit[])[] => {
		let known = units.get(document);
		if (known === undefined) {
			known = statedUnits(statementsOf(document), surroundings.units);
			units.set(document, known);
		}
		return known;
	};
	return {
		statements: statementsOf,
		statedUnits: unitsOf,
		get citations() {
			citations ??= findCitations(analysis);
			return citations;
		},
		get references() {
			references ??= findReferences(analysis);
			return references;
		},
		get attachments() {
			attachments ??= readAttachments(analysis);
			return attachments;
		},
		get writtenNumbers() {
			writtenNumbers ??= findWrittenNumbers(analysis.text);
			return writtenNumbers;
		},
		get figures() {
			return readAllFigures();
		},
		get deadlines() {
			deadlines ??= readDeadlines(analysis.text, readAllFigures());
			return deadlines;
		},
		get metadata() {
			metadata ??= metadataFields(analysis);
			return metadata;
		},
		get textLines() {
			textLines ??= analysis.lines.filter((line) => !isBlankLine(line) && !analysis.residue.has(line.index));
			return textLines;
		},
		get paragraphs() {
			paragraphs ??= readBodyParagraphs(analysis.documents);
			return paragraphs;
		},
	};
}
