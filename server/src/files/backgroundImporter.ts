import { Worker } from 'node:worker_threads';
import type { WordImport } from '../word/import/importWord';
import type { WordSource } from './importWordFile';

export type WordImporter = (source: WordSource) => Promise<WordImport>;

/**
 * Reads Word documents in a thread of their own: `program` is what runs there. One that was made to take for ever, or all
 * the memory, takes its thread with it and nothing else.
 */
export function createBackgroundImporter(program: string, { milliseconds, megabytes } = BOUNDS): WordImporter {
	return (source) =>
		new Promise((resolve) => {
			const thread = new Worker(program, {
				workerData: source,
				stdout: true,
				stderr: true,
				resourceLimits: { maxOldGenerationSizeMb: megabytes },
			});
			thread.unref();
			const end = (result: WordImport): void => {
				clearTimeout(timer);
				void thread.terminate();
				resolve(result);
			};
			const timer = setTimeout(() => end(TOO_LONG), milliseconds);
			thread.on('message', end);
			thread.on('error', () => end(TOO_LARGE));
			thread.on('exit', () => end(TOO_LARGE));
		});
}

/** A document of the length that is admitted takes a fifth of the time and half of the memory. */
const BOUNDS = { milliseconds: 60_000, megabytes: 1536 };

const TOO_LONG: WordImport = { problem: { 'zh-cn': '读取用时过长', en: 'it takes too long to read' } };
const TOO_LARGE: WordImport = { problem: { 'zh-cn': '文件过大', en: 'the file is too large' } };
