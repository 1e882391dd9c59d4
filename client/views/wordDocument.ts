import type { WordDocumentMessage, WordDocumentRequest } from '../src/wordImport/messages';
import { button, element, show } from './dom';
import { connect } from './host';

/** A Word document that was opened: how it begins, what there is to say of it, and the offer to import it. */
const host = connect((message) => {
	if ((message as WordDocumentMessage).type === 'wordDocument') {
		render(message as WordDocumentMessage);
	}
});
send('ready');

function send(type: WordDocumentRequest['type']): void {
	host.send({ type });
}

function render({ name, problem, remarks, lines, words }: WordDocumentMessage): void {
	if (problem !== '') {
		show(element('h1', {}, name), element('p', { class: 'problem', role: 'alert' }, `${words.cannot}：${problem}`));
		return;
	}
	const offer = button(words.import, () => send('import'));
	offer.className = 'primary';
	show(
		element('h1', {}, name),
		offer,
		element('h2', {}, words.told),
		remarks.length === 0
			? element('p', {}, words.nothing)
			: element('ul', {}, ...remarks.map((remark) => element('li', {}, remark.trim()))),
		element('h2', {}, words.text),
		element('pre', { tabindex: '0' }, lines.join('\n')),
		words.more === '' ? undefined : element('p', { class: 'source' }, words.more),
	);
}
