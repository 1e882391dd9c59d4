import type { TaskUnitsView, TaskView } from '../../server/src/protocol';
import type { TasksMessage, TasksRequest, TasksWords } from '../src/tasks/messages';
import { button, element, show } from './dom';
import { connect } from './host';

/** 责任分工表: who has to do what by when, by clause or by unit. */
interface Choice {
	readonly group: 'clause' | 'unit';
	readonly filter: string;
	readonly onlyMissing: boolean;
}

let shown: TasksMessage | undefined;

const host = connect((message) => {
	if ((message as TasksMessage).type === 'tasks') {
		shown = message as TasksMessage;
		render();
	}
});
let choice: Choice = {
	group: 'clause',
	filter: '',
	onlyMissing: false,
	...(host.kept() as Partial<Choice> | undefined),
};
const body = element('div');
send({ type: 'ready' });

function send(message: TasksRequest): void {
	host.send({ ...message });
}

function choose(changed: Partial<Choice>): void {
	choice = { ...choice, ...changed };
	host.keep(choice);
	renderBody();
}

/** The controls stay while their table changes: what is typed into the filter must not lose the cursor. */
function render(): void {
	if (shown === undefined) {
		return;
	}
	if (!body.isConnected) {
		show(element('header', {}, element('h1', {}, shown.words.heading)), controls(shown.words), body);
	}
	renderBody();
}

function controls(words: TasksWords): HTMLElement {
	const filter = element('input', { type: 'search', 'aria-label': words.filter, placeholder: words.filter });
	filter.value = choice.filter;
	filter.addEventListener('input', () => choose({ filter: filter.value }));
	const group = element(
		'select',
		{ 'aria-label': words.group },
		element('option', { value: 'clause' }, words.byClause),
		element('option', { value: 'unit' }, words.byUnit),
	);
	group.value = choice.group;
	group.addEventListener('change', () => choose({ group: group.value as Choice['group'] }));
	const missing = element('input', { type: 'checkbox' });
	missing.checked = choice.onlyMissing;
	missing.addEventListener('change', () => choose({ onlyMissing: missing.checked }));
	const copy = button(words.copy, () => {
		const rows = shownRows();
		send({ type: 'copy', text: asTabs(rows, words), rows: rows.length });
	});
	return element('div', { class: 'controls' }, filter, group, element('label', {}, missing, words.onlyMissing), copy);
}

interface Row {
	readonly number: number;
	readonly task: TaskView;
}

function shownRows(): readonly Row[] {
	const wanted = choice.filter.trim();
	return (shown?.result.tasks ?? [])
		.map((task, i) => ({ number: i + 1, task }))
		.filter(({ task }) => !(choice.onlyMissing && task.stated))
		.filter(({ task }) => wanted === '' || wordsOf(task).some((word) => word.includes(wanted)));
}

function wordsOf({ path, title, lead, responsible, support, deadlines }: TaskView): readonly string[] {
	return [...path, title, ...lead.units, ...responsible.units, ...support.units, ...deadlines];
}

function renderBody(): void {
	if (shown === undefined) {
		return;
	}
	const { words, result } = shown;
	const rows = shownRows();
	const missing = result.tasks.filter(({ stated }) => !stated).length;
	const summary = words.summary.replace('{0}', String(result.tasks.length)).replace('{1}', String(missing));
	const tables =
		choice.group === 'clause'
			? [table(rows, words)]
			: unitsOf(rows, words).flatMap(([unit, own]) => [
					element('h2', {}, `${unit}（${own.length}）`),
					table(own, words),
				]);
	body.replaceChildren(
		element('p', { role: 'status' }, summary),
		...(rows.length === 0 ? [element('p', {}, words.nothing)] : tables),
	);
}

/** Each unit with what it has to do, the busiest first; clauses without a unit before them. */
function unitsOf(rows: readonly Row[], words: TasksWords): readonly (readonly [string, readonly Row[]])[] {
	const units = new Map<string, Row[]>();
	for (const row of rows) {
		const { lead, responsible, support } = row.task;
		const named = new Set([...lead.units, ...responsible.units, ...support.units]);
		for (const unit of named.size === 0 ? [words.nobody] : named) {
			units.set(unit, [...(units.get(unit) ?? []), row]);
		}
	}
	return [...units].sort(
		(a, b) => Number(b[0] === words.nobody) - Number(a[0] === words.nobody) || b[1].length - a[1].length,
	);
}

function table(rows: readonly Row[], { columns, missing }: TasksWords): HTMLElement {
	const head = (text: string): HTMLElement => element('th', { scope: 'col' }, text);
	return element(
		'table',
		{},
		element(
			'thead',
			{},
			element(
				'tr',
				{},
				head(columns.number),
				head(columns.task),
				head(columns.lead),
				head(columns.responsible),
				head(columns.support),
				head(columns.deadline),
			),
		),
		element(
			'tbody',
			{},
			...rows.map(({ number, task }) =>
				element(
					'tr',
					{ class: task.stated ? undefined : 'missing' },
					element('td', { class: 'number' }, String(number)),
					element(
						'td',
						{},
						element('span', { class: 'path' }, task.path.join(' › ')),
						button(task.title, () => send({ type: 'go', line: task.line })),
					),
					element('td', {}, listOf(task.lead)),
					element('td', { class: 'responsible' }, task.stated ? listOf(task.responsible) : missing),
					element('td', {}, listOf(task.support)),
					element('td', {}, task.deadlines.join('；')),
				),
			),
		),
	);
}

function listOf({ units, openEnded }: TaskUnitsView): string {
	return units.length === 0 ? '' : `${units.join('、')}${openEnded ? '等' : ''}`;
}

/** What a spreadsheet takes from the clipboard: a line a row, tabs between cells. */
function asTabs(rows: readonly Row[], { columns }: TasksWords): string {
	const line = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
	return [
		line([columns.number, columns.task, columns.lead, columns.responsible, columns.support, columns.deadline]),
		...rows.map(({ number, task }) =>
			line([
				String(number),
				[...task.path, task.title].join(' > '),
				listOf(task.lead),
				listOf(task.responsible),
				listOf(task.support),
				task.deadlines.join('；'),
			]),
		),
	].join('\n');
}
