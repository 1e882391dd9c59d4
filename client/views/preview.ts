import type { PreviewLine, PreviewPage, PreviewResult, PreviewRun } from '../../server/src/protocol';
import type {
	Place,
	PreviewMessage,
	PreviewRequest,
	PreviewState,
	PreviewWords,
	PreviewZoom,
} from '../src/preview/messages';
import { element, show } from './dom';
import { connect } from './host';

/**
 * The pages of a draft. Each sheet is a drawing in the measures of the page, so that it looks the same at any size; what
 * it shows is drawn while it is near the window, and again only when it has changed.
 */
interface Sheet {
	readonly frame: HTMLElement;
	readonly drawing: SVGSVGElement;
	page: PreviewPage;
	/** What is drawn, without where it stands in the draft: an edit further up changes that of every line. */
	look: string;
	drawn: string;
	near: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
const ZOOMS: readonly PreviewZoom[] = ['width', 'page', 'actual'];

let shown: (PreviewMessage & { readonly type: 'pages' }) | undefined;
let cursor: Place | undefined;
/** Where the editor had the view scrolled to: that is not reported back to it. */
let asked = 0;
let wanted: Place | undefined;
const sheets: Sheet[] = [];

const host = connect((message) => receive(message as PreviewMessage));
let state: PreviewState = (host.kept() as PreviewState | undefined) ?? {};
const stack = element('div', { id: 'sheets' });
const counter = element('span', { class: 'counter', role: 'status' });
const bar = element('header', {}, counter);
const watcher = new IntersectionObserver(
	(entries) => {
		for (const { target, isIntersecting } of entries) {
			const sheet = sheets.find(({ frame }) => frame === target);
			if (sheet !== undefined) {
				sheet.near = isIntersecting;
				draw(sheet);
			}
		}
	},
	{ rootMargin: '100% 0%' },
);
window.addEventListener('scroll', () => onScroll(), { passive: true });
window.addEventListener('resize', () => count());
send({ type: 'ready' });

function send(message: PreviewRequest): void {
	host.send({ ...message });
}

function choose(changed: PreviewState): void {
	const place = placeAtTop();
	state = { ...state, ...changed };
	host.keep(state);
	applyChoice();
	// What was looked at stays where it was.
	if (place !== undefined) {
		scrollTo(place);
	}
}

function applyChoice(): void {
	document.body.dataset['zoom'] = state.zoom ?? 'width';
	document.body.dataset['paper'] = state.whitePaper ? 'white' : 'window';
}

function receive(message: PreviewMessage): void {
	if (message.type === 'pages') {
		if (shown === undefined) {
			show(bar, stack);
			bar.append(controls(message.words));
		} else if (shown.draft !== message.draft) {
			wanted = { line: 0, character: 0 };
		}
		shown = message;
		state = { ...state, draft: message.draft };
		host.keep(state);
		applyChoice();
		update(message.result);
		if (wanted !== undefined) {
			scrollTo(wanted);
		}
	} else if (message.type === 'scroll') {
		wanted = message.place;
		scrollTo(message.place);
	} else {
		cursor = message.place;
		markCursor();
	}
}

function controls(words: PreviewWords): HTMLElement {
	const zoom = element(
		'select',
		{ 'aria-label': words.zoom },
		...ZOOMS.map((each) => element('option', { value: each }, words.zooms[each])),
	);
	zoom.value = state.zoom ?? 'width';
	zoom.addEventListener('change', () => choose({ zoom: zoom.value as PreviewZoom }));
	const white = element('input', { type: 'checkbox' });
	white.checked = state.whitePaper ?? false;
	white.addEventListener('change', () => choose({ whitePaper: white.checked }));
	const paper = element('label', { class: 'paper' }, white, words.whitePaper);
	return element('div', { class: 'controls' }, zoom, paper);
}

/** Keeps the sheets that look the same, draws the others anew. */
function update({ pages, width, height }: PreviewResult): void {
	for (const [i, page] of pages.entries()) {
		const sheet = sheets[i] ?? addSheet(i, width, height);
		sheet.page = page;
		sheet.look = JSON.stringify(page, (key, value: unknown) => (key === 'position' ? undefined : value));
		draw(sheet);
	}
	for (const { frame } of sheets.splice(pages.length)) {
		watcher.unobserve(frame);
		frame.remove();
	}
	markCursor();
	count();
}

function addSheet(index: number, width: number, height: number): Sheet {
	const drawing = document.createElementNS(SVG, 'svg');
	drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
	const label = shown?.words.page.replace('{0}', String(index + 1)) ?? '';
	const frame = element('section', { class: 'sheet', 'aria-label': label }, drawing);
	frame.addEventListener('click', (event) => onClick(sheet, event));
	const sheet: Sheet = { frame, drawing, page: { lines: [], rules: [] }, look: '', drawn: '', near: false };
	sheets.push(sheet);
	stack.append(frame);
	watcher.observe(frame);
	return sheet;
}

function draw(sheet: Sheet): void {
	const look = sheet.near ? sheet.look : '';
	if (look === sheet.drawn) {
		return;
	}
	sheet.drawn = look;
	if (look === '') {
		sheet.drawing.replaceChildren();
		return;
	}
	sheet.drawing.replaceChildren(
		...sheet.page.rules.map(({ color, ...place }) => shape('rect', { class: color, ...place })),
		...sheet.page.lines.flatMap((line) => line.runs.map((run) => drawRun(run, line))),
	);
	markCursor();
}

/** Each run as wide as it is in print, whatever font stands in for its own. */
function drawRun({ text, font, size, x, width }: PreviewRun, { top, height }: PreviewLine): SVGElement {
	const baseline = Math.round(top + height / 2 + size * 0.36);
	const made = shape('text', { class: font, x, y: baseline, 'font-size': size });
	if (text.trim() !== '') {
		made.setAttribute('textLength', String(width));
	}
	made.textContent = text;
	return made;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) {
		made.setAttribute(key, String(value));
	}
	return made;
}

/** Shows beside its line where the cursor is. */
function markCursor(): void {
	for (const mark of stack.querySelectorAll('.cursor')) {
		mark.remove();
	}
	if (cursor === undefined) {
		return;
	}
	const found = lineOf(cursor);
	if (found?.line.position?.line === cursor.line && found.sheet.near) {
		const { top, height, runs } = found.line;
		const x = Math.min(...runs.map((run) => run.x)) - 200;
		found.sheet.drawing.append(shape('rect', { class: 'cursor', x, y: top + 60, width: 40, height: height - 120 }));
	}
}

interface FoundLine {
	readonly sheet: Sheet;
	readonly line: PreviewLine;
}

/** The printed line that shows a place of the draft, or what comes before it. */
function lineOf({ line, character }: Place): FoundLine | undefined {
	let found: FoundLine | undefined;
	for (const sheet of sheets) {
		for (const each of sheet.page.lines) {
			const { position } = each;
			const isBefore =
				position !== null && (position.line < line || (position.line === line && position.character <= character));
			if (isBefore && position.line >= (found?.line.position?.line ?? 0)) {
				found = { sheet, line: each };
			}
		}
	}
	return found;
}

/** The first sheet is seen from its upper edge where the editor shows the first line. */
function scrollTo(place: Place): void {
	const found = lineOf(place);
	let top = 0;
	if (found !== undefined && (place.line > 0 || place.character > 0)) {
		const sheet = placeOf(found.sheet);
		top = sheet.top + found.line.top * sheet.scale - barHeight() - MARGIN;
	}
	window.scrollTo(0, top);
	asked = window.scrollY;
}

function placeOf({ frame }: Sheet): { readonly top: number; readonly scale: number } {
	const { top, width } = frame.getBoundingClientRect();
	return { top: top + window.scrollY, scale: width / (shown?.result.width ?? 1) };
}

function barHeight(): number {
	return bar.getBoundingClientRect().height;
}

/** Where in the draft the topmost printed line of the window begins. */
function placeAtTop(): Place | undefined {
	const edge = window.scrollY + barHeight();
	for (const sheet of sheets) {
		const { top, scale } = placeOf(sheet);
		const found = sheet.page.lines.find(
			({ position, top: lineTop, height }) => position !== null && top + (lineTop + height / 2) * scale > edge,
		);
		if (found?.position != null) {
			return found.position;
		}
	}
	return undefined;
}

function onScroll(): void {
	count();
	if (Math.abs(window.scrollY - asked) < 1) {
		return;
	}
	const place = window.scrollY < MARGIN ? { line: 0, character: 0 } : placeAtTop();
	asked = -1;
	if (place !== undefined) {
		wanted = undefined;
		send({ type: 'scrolled', place });
	}
}

/** Which page is looked at: the one in the middle of the window. */
function count(): void {
	const middle = window.innerHeight / 2;
	const index = sheets.findIndex(({ frame }) => frame.getBoundingClientRect().bottom > middle);
	const current = index < 0 ? sheets.length : index + 1;
	counter.textContent = (shown?.words.pages ?? '')
		.replace('{0}', String(current))
		.replace('{1}', String(sheets.length));
}

/** A click leads to the place in the draft; one that marks text to be copied does not. */
function onClick(sheet: Sheet, event: MouseEvent): void {
	if (window.getSelection()?.isCollapsed === false) {
		return;
	}
	const { top, scale } = placeOf(sheet);
	const y = (event.clientY + window.scrollY - top) / scale;
	const line = sheet.page.lines.find((each) => each.top <= y && y < each.top + each.height);
	if (line?.position == null) {
		return;
	}
	const x = event.clientX - sheet.frame.getBoundingClientRect().left;
	const { line: row, character } = line.position;
	send({ type: 'go', place: { line: row, character: character + charactersBefore(line, x / scale) } });
}

function charactersBefore({ runs }: PreviewLine, x: number): number {
	let characters = 0;
	for (const run of runs) {
		if (x < run.x + run.width) {
			return characters + Math.max(0, Math.round(((x - run.x) / run.width) * run.text.length));
		}
		characters += run.text.length;
	}
	return characters;
}

/** What is left above the topmost line, in pixels. */
const MARGIN = 12;
