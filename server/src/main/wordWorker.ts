import { parentPort, workerData } from 'node:worker_threads';
import { importWordFile, type WordSource } from '../files/importWordFile';

/** Reads a Word document in a thread of its own; see `createBackgroundImporter`. */
void importWordFile(workerData as WordSource).then((result) => parentPort?.postMessage(result));
