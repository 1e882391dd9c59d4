import { analyze } from '../../core/analysis';
import { carriesSecrecyMark } from '../../core/elements/secrecyMark';
import { readSkeletons } from '../../core/precedents/documentSkeleton';
import type { IndexedFile } from '../../core/precedents/precedentIndex';
import { createPrecedentStore } from '../../core/precedents/precedentStore';
import { readClauses } from '../../core/precedents/readClauses';
import { hashText } from '../../core/text/hashText';
import type { CorpusBatch, CorpusFileFacts } from '../../lsp/corpusReading';

/** A document as text. */
export interface CorpusText {
	readonly name: string;
	readonly path: string;
	readonly stamp: string;
	readonly content: string;
}

/** Files read as documents and cut into clauses, one after another, and packed together when there are enough of them. */
export class BatchPacker {
	#indexed: IndexedFile[] = [];
	#files: CorpusFileFacts[] = [];
	#clauses = 0;

	get clauses(): number {
		return this.#clauses;
	}

	get isEmpty(): boolean {
		return this.#files.length === 0;
	}

	add({ name, path, stamp, content }: CorpusText): void {
		const analysis = analyze(content);
		const clauses = readClauses(analysis, name);
		this.#indexed.push({ file: name, stamp, clauses });
		this.#clauses += clauses.length;
		this.#files.push({
			name,
			path,
			stamp,
			hash: hashText(withoutReturns(content)),
			secret: carriesSecrecyMark(analysis.text.folded),
			documents: [...new Set(clauses.map((clause) => clause.document))],
			skeletons: readSkeletons(analysis),
		});
	}

	/** What was added since the last time. */
	pack(): CorpusBatch {
		const batch = {
			bytes: createPrecedentStore(this.#indexed).save(),
			files: this.#files,
			clauses: this.#clauses,
		};
		this.#indexed = [];
		this.#files = [];
		this.#clauses = 0;
		return batch;
	}
}

/** How a text is hashed: a copy with other line ends is a copy. */
export function withoutReturns(content: string): string {
	return content.includes('\r') ? content.replace(/\r/g, '') : content;
}
