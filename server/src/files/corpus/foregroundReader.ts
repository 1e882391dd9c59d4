import type { CorpusListener, CorpusReading } from '../../lsp/corpusReading';
import { type CorpusJob, runCorpusJob } from './corpusJob';
import { type CorpusReader, tell } from './corpusReader';
import { readDocumentFile } from './readDocumentFile';

/** Reads in this thread, for a host without a program for another: requests are answered between two files. */
export const FOREGROUND_READER: CorpusReader = { read, text: readDocumentFile };

function read(job: CorpusJob, listener: CorpusListener): CorpusReading {
	let cancelled = false;
	const run = async (): Promise<void> => {
		for await (const event of runCorpusJob(job)) {
			if (cancelled) {
				return;
			}
			tell(listener, event);
		}
	};
	run().catch((error: unknown) => {
		if (!cancelled) {
			listener.problem(`先例库的读取中断了（${error instanceof Error ? error.message : String(error)}）`);
			listener.finished([]);
		}
	});
	return {
		cancel: () => {
			cancelled = true;
		},
	};
}
