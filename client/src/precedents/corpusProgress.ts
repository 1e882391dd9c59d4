import { ProgressLocation, window } from 'vscode';
import { CANCEL_CORPUS, CORPUS_PROGRESS, type CorpusProgressParams } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';

/** A reading of the corpus that is shown. */
interface Shown {
	readonly report: (params: CorpusProgressParams) => void;
	readonly end: () => void;
}

/** Shows how far a corpus is read, as a notification that can be cancelled. */
export function showCorpusProgress(client: DraftClient): void {
	const readings = new Map<number, Shown>();
	client.onNotification(CORPUS_PROGRESS, (params: CorpusProgressParams) => {
		const { id, kind, message } = params;
		if (kind === 'begin') {
			readings.set(
				id,
				begin(message, () => client.notify(CANCEL_CORPUS, { id })),
			);
		} else if (kind === 'report') {
			readings.get(id)?.report(params);
		} else {
			readings.get(id)?.end();
			readings.delete(id);
		}
	});
}

function begin(title: string, cancel: () => void): Shown {
	let end = (): void => {};
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	let report: Shown['report'] = () => {};
	void window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
		token.onCancellationRequested(cancel);
		let shown = 0;
		report = ({ percentage, message }) => {
			progress.report({ increment: percentage - shown, message });
			shown = percentage;
		};
		return ended;
	});
	return { report: (params) => report(params), end };
}
