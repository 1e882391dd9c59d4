import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { detach } from './detach';

/** What a drafter sees of a corpus being read. */
export interface CorpusProgress {
	/** So many files are to be read; `cancel` when the drafter has had enough. */
	begin(files: number, cancel: () => void): void;
	advance(files: number, clauses: number): void;
	done(): void;
}

/** Progress is worth a drafter's look where there is more than a moment's work. */
const MIN_FILES = 50;

/** Shows progress in the editor, with files, clauses and the time that is left; nowhere where it cannot be shown. */
export function showProgress(connection: Connection, canShow: boolean, english: () => boolean): CorpusProgress {
	let total = 0;
	let read = 0;
	let clauses = 0;
	let started = 0;
	let isDone = false;
	let shown: WorkDoneProgressServerReporter | undefined;
	return {
		begin(files, cancel) {
			total = files;
			started = Date.now();
			if (!canShow || files < MIN_FILES) {
				return;
			}
			const title = english() ? 'Reading precedents' : '读入先例';
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
			detach(open(), connection);
		},
		advance(files, more) {
			read += files;
			clauses += more;
			const left = Math.ceil(((Date.now() - started) / 1000 / Math.max(1, read)) * Math.max(0, total - read));
			shown?.report(
				Math.min(100, Math.floor((100 * read) / Math.max(1, total))),
				english()
					? `${read}/${total} files, ${clauses} clauses, about ${left} s left`
					: `${read}/${total} 份，${clauses} 条，约剩 ${left} 秒`,
			);
		},
		done() {
			isDone = true;
			shown?.done();
		},
	};
}
