import type { CompareRow } from '../../server/src/protocol';
import type { ComparisonMessage, ComparisonWords } from '../src/precedents/messages';
import { button, element, show } from './dom';
import { connect } from './host';

/** 对比: what the draft changed against a precedent, clause by clause, and what it has not. */
type Filter = 'all' | 'changed' | 'missing';

let filter: Filter = 'all';
let shown: ComparisonMessage | undefined;

const host = connect((message) => {
	if ((message as ComparisonMessage).type === 'comparison') {
		shown = message as ComparisonMessage;
		render();
	}
});
host.send({ type: 'ready' });

function render(): void {
	if (shown === undefined) {
		return;
	}
	const { result, words, whole } = shown;
	const rows = result.rows.filter((row) => isShown(row));
	show(
		element(
			'header',
			{},
			element('h1', {}, result.precedent),
			whole ? element('p', { class: 'summary', role: 'status' }, words.summary) : undefined,
			whole ? filters(words) : button(words.wholeDocument, () => host.send({ type: 'whole' })),
		),
		rows.length === 0 ? element('p', {}, words.nothing) : element('div', {}, ...rows.map((row) => viewRow(row, words))),
	);
}

function isShown(row: CompareRow): boolean {
	return (
		filter === 'all' ||
		(filter === 'missing'
			? row.kind === 'precedent'
			: row.kind !== 'both' || row.changes.some(({ kind }) => kind !== 'same'))
	);
}

function filters(words: ComparisonWords): HTMLElement {
	const choices: readonly (readonly [Filter, string])[] = [
		['all', words.all],
		['changed', words.changed],
		['missing', words.missing],
	];
	const select = element(
		'select',
		{ 'aria-label': words.filter },
		...choices.map(([value, text]) =>
			element('option', { value, ...(value === filter ? { selected: '' } : {}) }, text),
		),
	);
	select.addEventListener('change', () => {
		filter = select.value as Filter;
		render();
	});
	return select;
}

function viewRow(row: CompareRow, words: ComparisonWords): HTMLElement {
	const { draft, precedent } = row;
	const note = row.kind === 'draft' ? words.onlyDraft : row.kind === 'precedent' ? words.onlyPrecedent : '';
	return element(
		'article',
		{ class: row.kind },
		element(
			'h2',
			{},
			draft && button(draft.label, () => host.send({ type: 'draft', line: draft.line })),
			draft && precedent ? element('span', { class: 'arrow', 'aria-hidden': 'true' }, ' ⇄ ') : undefined,
			precedent && button(precedent.label, () => host.send({ type: 'precedent', line: precedent.line })),
			note === '' ? undefined : element('span', { class: 'note' }, note),
			row.moved ? element('span', { class: 'note' }, words.moved) : undefined,
		),
		element('p', { class: 'text' }, ...row.changes.map(viewChange)),
		viewUnits(row, words),
	);
}

function viewChange({ kind, text, emphatic }: CompareRow['changes'][number]): Node | string {
	if (kind === 'same') {
		return text;
	}
	return element(kind === 'added' ? 'ins' : 'del', emphatic ? { class: 'emphatic' } : {}, text);
}

function viewUnits({ units }: CompareRow, words: ComparisonWords): HTMLElement | undefined {
	const { both, onlyDraft, onlyPrecedent } = units;
	if (both.length + onlyDraft.length + onlyPrecedent.length === 0) {
		return undefined;
	}
	const join = (names: readonly string[]): string => names.join('、');
	return element(
		'p',
		{ class: 'units' },
		element('span', { class: 'label' }, `${words.units}：`),
		join(both),
		onlyDraft.length === 0 ? undefined : element('ins', {}, ` ${words.unitsAdded}${join(onlyDraft)}`),
		onlyPrecedent.length === 0 ? undefined : element('del', {}, ` ${words.unitsRemoved}${join(onlyPrecedent)}`),
	);
}
