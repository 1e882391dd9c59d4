import type { PrecedentFilter, PrecedentView } from '../../server/src/protocol';
import type { PrecedentsMessage, PrecedentsWords } from '../src/precedents/messages';
import { button, element, show } from './dom';
import { connect } from './host';

/** What is set, kept while the view is hidden. */
interface State {
	readonly text: string;
	readonly filter: PrecedentFilter;
	readonly order: 'best' | 'newest';
	readonly limit: number;
	readonly pinned: readonly PrecedentView[];
}

let shown: PrecedentsMessage | undefined;
/** Addresses of the precedents whose whole text is shown. */
const opened = new Set<string>();
let composing = false;

const host = connect((message) => {
	if ((message as PrecedentsMessage).type === 'precedents') {
		shown = message as PrecedentsMessage;
		render();
	}
});

let state: State = (host.kept() as State | undefined) ?? { text: '', filter: {}, order: 'best', limit: 0, pinned: [] };
host.send({ type: 'ready', wanted: wanted() });

function wanted() {
	const { text, filter, order, limit } = state;
	return { text, filter, order, limit };
}

/** Whatever is set anew is looked for anew. */
function change(part: Partial<State>): void {
	state = { ...state, ...part };
	host.keep(state);
	host.send({ type: 'search', wanted: wanted() });
}

function pin(precedent: PrecedentView): void {
	const isPinned = state.pinned.some((each) => key(each) === key(precedent));
	state = {
		...state,
		pinned: isPinned ? state.pinned.filter((each) => key(each) !== key(precedent)) : [...state.pinned, precedent],
	};
	host.keep(state);
	render();
}

function key({ address }: PrecedentView): string {
	return `${address.file}:${address.line}`;
}

function render(): void {
	if (shown === undefined || composing) {
		return;
	}
	const { result, words } = shown;
	const focus = document.activeElement?.id ?? '';
	const caret = document.activeElement instanceof HTMLInputElement ? document.activeElement.selectionStart : null;
	const pinned = new Set(state.pinned.map(key));
	const found = (result?.precedents ?? []).filter((each) => !pinned.has(key(each)));
	show(
		controls(words),
		result === undefined ? element('p', { class: 'about' }, words.noDraft) : undefined,
		result?.about ? element('p', { class: 'about', role: 'status' }, result.about) : undefined,
		...state.pinned.map((each) => card(each, words, true)),
		...found.map((each) => card(each, words, false)),
		result !== undefined && found.length === 0 ? element('p', { role: 'status' }, words.nothing) : undefined,
		result !== undefined && result.more > 0
			? button(`${words.more}（${result.more}）`, () => change({ limit: found.length + 10 }))
			: undefined,
	);
	const back = focus === '' ? null : document.getElementById(focus);
	back?.focus();
	if (back instanceof HTMLInputElement && caret !== null) {
		back.setSelectionRange(caret, caret);
	}
}

function controls(words: PrecedentsWords): HTMLElement {
	const input = element('input', {
		id: 'search',
		type: 'search',
		placeholder: words.search,
		'aria-label': words.search,
	});
	input.value = state.text;
	// While pinyin is being composed nothing is asked, and nothing is drawn anew under the drafter's hands.
	input.addEventListener('compositionstart', () => {
		composing = true;
	});
	input.addEventListener('compositionend', () => {
		composing = false;
		change({ text: input.value });
	});
	input.addEventListener('input', () => {
		if (!composing) {
			change({ text: input.value });
		}
	});
	const choices = shown?.result?.choices;
	const form = element(
		'form',
		{ role: 'search' },
		input,
		select('place', words.place, choices?.place ?? [], words),
		select('level', words.level, choices?.level ?? [], words),
		select('kind', words.kind, choices?.kind ?? [], words),
		select('folder', words.folder, choices?.folder ?? [], words),
		years(words),
		order(words),
	);
	form.addEventListener('submit', (event) => event.preventDefault());
	return form;
}

function select(
	name: 'place' | 'level' | 'kind' | 'folder',
	label: string,
	choices: readonly string[],
	words: PrecedentsWords,
): HTMLElement | undefined {
	const set = state.filter[name];
	const all = set === undefined || choices.includes(set) ? choices : [set, ...choices];
	if (all.length < 2 && set === undefined) {
		return undefined;
	}
	return dropDown(
		name,
		label,
		[['', `${label}：${words.any}`], ...all.map((each) => [each, each] as const)],
		set ?? '',
		(value) => {
			const { [name]: _, ...rest } = state.filter;
			change({ filter: value === '' ? rest : { ...rest, [name]: value } });
		},
	);
}

function years(words: PrecedentsWords): HTMLElement {
	const input = element('input', {
		id: 'since',
		type: 'number',
		min: '1949',
		max: '2100',
		placeholder: `${words.year} ≥`,
		'aria-label': `${words.year} ≥`,
	});
	input.value = state.filter.since === undefined ? '' : String(state.filter.since);
	input.addEventListener('change', () => {
		const { since: _, ...rest } = state.filter;
		const since = Number(input.value);
		change({ filter: input.value === '' || !Number.isInteger(since) ? rest : { ...rest, since } });
	});
	return input;
}

function order(words: PrecedentsWords): HTMLElement {
	return dropDown(
		'order',
		words.order,
		[
			['best', words.best],
			['newest', words.newest],
		],
		state.order,
		(value) => change({ order: value === 'newest' ? 'newest' : 'best' }),
	);
}

function dropDown(
	id: string,
	label: string,
	choices: readonly (readonly [string, string])[],
	chosen: string,
	choose: (value: string) => void,
): HTMLElement {
	const made = element(
		'select',
		{ id, 'aria-label': label },
		...choices.map(([value, text]) =>
			element('option', { value, ...(value === chosen ? { selected: '' } : {}) }, text),
		),
	);
	made.addEventListener('change', () => choose(made.value));
	return made;
}

function card(precedent: PrecedentView, words: PrecedentsWords, isPinned: boolean): HTMLElement {
	const { address, source, document: name, path, title, sentence, text, units, also, gone } = precedent;
	const id = key(precedent);
	const label = `${source} ${title}`;
	const isOpen = opened.has(id);
	const last = path.at(-1) ?? '';
	const made = element(
		'article',
		{ tabindex: '0', 'aria-label': label, ...(isPinned ? { class: 'pinned' } : {}) },
		element('h2', {}, `${source}　${last.endsWith(title) ? last : last + title}`),
		element('p', { class: 'source' }, [name, ...path.slice(0, -1)].join(' › ')),
		isOpen
			? element('p', { class: 'text' }, text)
			: element('p', {}, ...sentence.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))),
		units === '' ? undefined : element('p', {}, element('span', { class: 'label' }, `${words.units}：`), units),
		gone.length === 0 ? undefined : element('p', { class: 'gone' }, `${words.gone}：${gone.join('、')}`),
		also.length === 0
			? undefined
			: element(
					'p',
					{ class: 'source' },
					`${words.also}：`,
					...also.flatMap((each, i) => [
						i === 0 ? '' : '、',
						button(each.source === '' ? each.document : each.source, () =>
							host.send({ type: 'open', clause: each.address }),
						),
					]),
				),
		element(
			'div',
			{ class: 'actions' },
			button(words.adopt, () => host.send({ type: 'adopt', clause: address }), `${words.adopt}：${label}`),
			button(words.compare, () => host.send({ type: 'compare', clause: address }), `${words.compare}：${label}`),
			button(words.open, () => host.send({ type: 'open', clause: address }), `${words.open}：${label}`),
			button(isOpen ? words.less : words.whole, () => {
				if (!opened.delete(id)) {
					opened.add(id);
				}
				render();
			}),
			button(isPinned ? words.unpin : words.pin, () => pin(precedent)),
		),
	);
	// With the keyboard alone: the arrows go from card to card, Enter adopts.
	made.addEventListener('keydown', (event) => {
		if (event.target !== made) {
			return;
		}
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			const to = event.key === 'ArrowDown' ? made.nextElementSibling : made.previousElementSibling;
			if (to instanceof HTMLElement && to.tagName === 'ARTICLE') {
				event.preventDefault();
				to.focus();
			}
		} else if (event.key === 'Enter') {
			event.preventDefault();
			host.send({ type: 'adopt', clause: address });
		}
	});
	return made;
}
