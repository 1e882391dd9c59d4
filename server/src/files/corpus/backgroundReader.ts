import { Worker } from 'node:worker_threads';
import type { CorpusListener, CorpusReading } from '../../lsp/corpusReading';
import type { CorpusEvent, CorpusJob } from './corpusJob';
import { type CorpusReader, tell } from './corpusReader';

/** What the program in the other thread is asked. */
export type WorkerTask =
	| { readonly kind: 'read'; readonly job: CorpusJob }
	| { readonly kind: 'text'; readonly path: string };

/** What it answers a request for a text. */
export type TextAnswer = { readonly text: string } | { readonly problem: string };

/** Reads in a thread of its own: `program` is what runs there. It is not loaded before it is needed. */
export function createBackgroundReader(program: string): CorpusReader {
	return {
		read: (job, listener) => read(program, job, listener),
		text: (path) => text(program, path),
	};
}

function read(program: string, job: CorpusJob, listener: CorpusListener): CorpusReading {
	const thread = start(program, { kind: 'read', job });
	let ended = false;
	const end = (): void => {
		ended = true;
		void thread.terminate();
	};
	thread.on('message', (event: CorpusEvent) => {
		if (!ended) {
			if (event.type === 'finished') {
				end();
			}
			tell(listener, event);
		}
	});
	const breakOff = (reason: string): void => {
		if (!ended) {
			end();
			listener.problem(`先例库的读取中断了（${reason}）`);
			listener.finished([]);
		}
	};
	thread.on('error', ({ message }: Error) => breakOff(message));
	thread.on('exit', (code) => breakOff(`exit ${code}`));
	return { cancel: end };
}

function text(program: string, path: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const thread = start(program, { kind: 'text', path });
		thread.on('message', (answer: TextAnswer) => {
			if ('text' in answer) {
				resolve(answer.text);
			} else {
				reject(new Error(answer.problem));
			}
		});
		thread.on('error', reject);
		thread.on('exit', (code) => reject(new Error(`exit ${code}`)));
	});
}

function start(program: string, task: WorkerTask): Worker {
	// Whatever a package prints there must not get into the protocol, which standard output may be.
	const thread = new Worker(program, { workerData: task, stdout: true, stderr: true });
	// It must not keep the server alive that its editor has left.
	thread.unref();
	return thread;
}
