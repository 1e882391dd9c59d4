import { parentPort, workerData } from 'node:worker_threads';
import type { TextAnswer, WorkerTask } from '../files/corpus/backgroundReader';
import { type CorpusJob, runCorpusJob } from '../files/corpus/corpusJob';
import { readDocumentFile } from '../files/corpus/readDocumentFile';

/** Reads a corpus in a thread of its own; see `createBackgroundReader`. */
void run(workerData as WorkerTask);

async function run(task: WorkerTask): Promise<void> {
	if (task.kind === 'text') {
		parentPort?.postMessage(await readText(task.path));
	} else {
		await readCorpus(task.job);
	}
}

async function readCorpus(job: CorpusJob): Promise<void> {
	for await (const event of runCorpusJob(job)) {
		// The bytes are handed over, not copied: nobody here looks at them again.
		const handedOver = event.type === 'batch' ? [event.batch.bytes.buffer as ArrayBuffer] : [];
		parentPort?.postMessage(event, handedOver);
	}
}

async function readText(path: string): Promise<TextAnswer> {
	try {
		return { text: await readDocumentFile(path) };
	} catch (error) {
		return { problem: error instanceof Error ? error.message : String(error) };
	}
}
