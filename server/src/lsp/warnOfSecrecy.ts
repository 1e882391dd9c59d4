import { type Connection, MessageType, ShowMessageNotification, type TextDocuments } from 'vscode-languageserver';
import { carriesSecrecyMark } from '../core/elements/secrecyMark';
import { foldWidth } from '../core/text/fold';
import { detach } from './detach';
import type { Draft } from './draft';
import type { Session } from './session';

/**
 * Says once of each draft with a 密级 what is done with it and what is not. The law on state secrets forbids to handle it on
 * a machine that is joined to a network; whether this is one, the drafter knows.
 */
export function warnOfSecrecy(
	connection: Connection,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): void {
	const said = new Set<string>();
	drafts.onDidOpen(({ document: { uri, openedWith } }) => {
		if (said.has(uri) || !carriesSecrecyMark(foldWidth(openedWith))) {
			return;
		}
		said.add(uri);
		const english = session()?.facts.locale?.startsWith('en') === true;
		const message = english ? ENGLISH : CHINESE;
		detach(
			connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
			connection,
		);
	});
}

const CHINESE = '本件标有密级：不写入缓存，不摘录到配置，导出前会再问。涉密文件不得在联网的计算机上处理。';
const ENGLISH =
	'This draft carries a secrecy mark: no word of it goes into a cache or a configuration, and exporting asks first. Secret documents must not be handled on a networked computer.';
