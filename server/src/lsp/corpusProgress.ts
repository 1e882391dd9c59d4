import type { Connection } from 'vscode-languageserver';
import { CANCEL_CORPUS, CORPUS_PROGRESS, type CorpusProgressParams } from '../protocol';
import { detach } from './detach';

/** What a drafter sees of a corpus being read. */
export interface CorpusProgress {
	/** So many files are to be read; `cancel` when the drafter has had enough. */
	begin(files: number, cancel: () => void): void;
	advance(files: number, clauses: number): void;
	done(): void;
}

/** A place to show progress in. */
export interface ProgressDisplay {
	readonly begin: (title: string, cancel: () => void) => void;
	readonly report: (percentage: number, message: string) => void;
	readonly done: () => void;
}

/** Progress is worth a drafter's look where there is more than a moment's work. */
const MIN_FILES = 50;

/** Says how far a reading is: files, clauses and the time that is left; nothing for a few files. */
export function followReading(display: ProgressDisplay, english: boolean): CorpusProgress {
	let total = 0;
	let read = 0;
	let clauses = 0;
	let started = 0;
	return {
		begin(files, cancel) {
			total = files;
			started = Date.now();
			if (files >= MIN_FILES) {
				display.begin(english ? 'Reading precedents' : '读入先例', cancel);
			}
		},
		advance(files, more) {
			read += files;
			clauses += more;
			const left = Math.ceil(((Date.now() - started) / 1000 / Math.max(1, read)) * Math.max(0, total - read));
			if (total >= MIN_FILES) {
				display.report(
					Math.min(100, Math.floor((100 * read) / total)),
					english
						? `${read}/${total} files, ${clauses} clauses, about ${left} s left`
						: `${read}/${total} 份，${clauses} 条，约剩 ${left} 秒`,
				);
			}
		},
		done() {
			if (total >= MIN_FILES) {
				display.done();
			}
		},
	};
}

/** Our own client shows it where it can be cancelled. */
export function ownDisplays(connection: Connection): () => ProgressDisplay {
	const cancels = new Map<number, () => void>();
	connection.onNotification(CANCEL_CORPUS, ({ id }: { readonly id: number }) => cancels.get(id)?.());
	let last = 0;
	return () => {
		const id = ++last;
		const send = (kind: CorpusProgressParams['kind'], percentage: number, message: string): void => {
			const params: CorpusProgressParams = { id, kind, percentage, message };
			detach(connection.sendNotification(CORPUS_PROGRESS, params), connection);
		};
		return {
			begin(title, cancel) {
				cancels.set(id, cancel);
				send('begin', 0, title);
			},
			report: (percentage, message) => send('report', percentage, message),
			done() {
				cancels.delete(id);
				send('end', 100, '');
			},
		};
	};
}

/** Any other client shows the progress of the protocol, where it has any. */
export function protocolDisplays(connection: Connection, canShow: boolean): () => ProgressDisplay {
	return () => {
		let isDone = false;
		let shown: Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>> | undefined;
		return {
			begin(title, cancel) {
				const open = async (): Promise<void> => {
					const reporter = await connection.window.createWorkDoneProgress();
					if (isDone) {
						return;
					}
					shown = reporter;
					reporter.begin(title, 0, undefined, true);
					reporter.token.onCancellationRequested(() => {
						if (!isDone) {
							cancel();
						}
					});
				};
				if (canShow) {
					detach(open(), connection);
				}
			},
			report: (percentage, message) => shown?.report(percentage, message),
			done() {
				isDone = true;
				shown?.done();
			},
		};
	};
}
