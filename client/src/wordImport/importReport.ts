import { type Disposable, type OutputChannel, window } from 'vscode';
import type { ImportResult } from '../../../server/src/protocol';
import { l10n } from '../localize';

/** Says what an import changed and what it left behind: in short at once, in full in a channel of its own. */
export class ImportReport implements Disposable {
	#channel: OutputChannel | undefined;

	tell(name: string, { remarks }: ImportResult): void {
		if (remarks.length === 0) {
			window.setStatusBarMessage(l10n.t('已导入“{0}”，没有遗漏。', name), 6000);
			return;
		}
		this.#channel ??= window.createOutputChannel(l10n.t('公文起草：导入'), 'markdown');
		for (const line of [name, ...remarks.map((remark) => `　${remark}`), '']) {
			this.#channel.appendLine(line);
		}
		void this.#notify(name, remarks);
	}

	dispose(): void {
		this.#channel?.dispose();
	}

	async #notify(name: string, remarks: readonly string[]): Promise<void> {
		const show = l10n.t('查看全部说明');
		const answer = await window.showInformationMessage(
			l10n.t('已导入“{0}”。{1}', name, remarks.slice(0, SHOWN).join('')),
			...(remarks.length > SHOWN ? [show] : []),
		);
		if (answer === show) {
			this.#channel?.show(true);
		}
	}
}

/** A notification is read at a glance. */
const SHOWN = 2;
