import type { CorpusListener, CorpusReading } from '../../lsp/corpusReading';
import type { CorpusEvent, CorpusJob } from './corpusJob';

/** Reads a corpus: in a thread of its own, or in this one. */
export interface CorpusReader {
	readonly read: (job: CorpusJob, listener: CorpusListener) => CorpusReading;
	/** The text of one file. Rejects with what a drafter can be told. */
	readonly text: (path: string) => Promise<string>;
}

export function tell(listener: CorpusListener, event: CorpusEvent): void {
	switch (event.type) {
		case 'found':
			listener.found(event.files);
			break;
		case 'batch':
			listener.batch(event.batch);
			break;
		case 'problem':
			listener.problem(event.message);
			break;
		case 'finished':
			listener.finished(event.gone);
	}
}
