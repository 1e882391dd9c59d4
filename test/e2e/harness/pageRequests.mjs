import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does on the page what suites ask for.
 * @param {import('playwright-core').Page} page
 * @param {string} screenshots
 * @returns {(request: import('./channel.mjs').Request) => Promise<unknown>}
 */
export function pageRequests(page, screenshots) {
	return async (request) => {
		switch (request.kind) {
			case 'screenshot':
				return takeScreenshot(page, path.join(screenshots, `${request.name}.png`));
			case 'type':
				return page.keyboard.type(request.text);
			case 'press':
				return page.keyboard.press(request.key);
			case 'hover':
				return page.locator('.view-lines').getByText(request.text).first().hover();
			case 'click':
				return page.getByText(request.text).first().click();
			case 'clickInView':
				return clickInView(page, request.text);
			case 'seenInView':
				return seenInView(page);
			case 'scrollView':
				return scrollView(page, request.pixels);
			case 'drop':
				return dropFile(page, request.file, request.text);
			case 'compose':
				return compose(page, request.stages, request.commit);
			case 'suggestions':
				return suggestions(page);
		}
	};
}

/**
 * A view is a page in a page in the window.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function clickInView(page, text) {
	for (const frame of viewFrames(page)) {
		const found = frame.getByText(text).first();
		if ((await found.count()) > 0) {
			return found.click();
		}
	}
	throw new Error(`No view shows “${text}”.`);
}

/**
 * What our views show in the part of them that is seen, text by text.
 * @param {import('playwright-core').Page} page
 */
async function seenInView(page) {
	const seen = await Promise.all(
		viewFrames(page).map((frame) =>
			frame
				.evaluate(() =>
					[...document.querySelectorAll('main *')]
						.filter((each) => each.childElementCount === 0 && each.textContent !== '')
						.filter((each) => {
							const { top, bottom } = each.getBoundingClientRect();
							return bottom > 0 && top < window.innerHeight;
						})
						.map((each) => each.textContent),
				)
				.catch(() => []),
		),
	);
	return seen.flat();
}

/**
 * Scrolls our views, as a mouse wheel would.
 * @param {import('playwright-core').Page} page
 * @param {number} pixels
 */
async function scrollView(page, pixels) {
	for (const frame of viewFrames(page)) {
		await frame.evaluate((y) => window.scrollBy(0, y), pixels).catch(() => undefined);
	}
}

/** @param {import('playwright-core').Page} page */
function viewFrames(page) {
	return page.frames().filter((each) => each !== page.mainFrame());
}

/**
 * Shift tells the editor that the file is to be dropped into the text, not to be opened.
 * @param {import('playwright-core').Page} page
 * @param {string} file
 * @param {string} text
 */
async function dropFile(page, file, text) {
	const source = await middleOf(page.locator('.explorer-folders-view .monaco-list-row').getByText(file).first());
	const target = await middleOf(page.locator('.view-lines').getByText(text).first());
	await page.mouse.move(source.x, source.y);
	await page.mouse.down();
	await page.mouse.move(source.x + 20, source.y + 5, { steps: 4 });
	await page.mouse.move(target.x, target.y, { steps: 10 });
	await page.keyboard.down('Shift');
	await page.mouse.move(target.x + 4, target.y, { steps: 4 });
	await sleep(500);
	await page.mouse.up();
	await page.keyboard.up('Shift');
}

/** @param {import('playwright-core').Locator} locator */
async function middleOf(locator) {
	const box = await locator.boundingBox({ timeout: 4000 });
	if (box === null) {
		throw new Error('It is not shown.');
	}
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Types with an input method: letter by letter what is composed, then what is chosen. Gives how many suggestions the window
 * showed while each stage was composed.
 * @param {import('playwright-core').Page} page
 * @param {readonly string[]} stages
 * @param {string} commit
 */
async function compose(page, stages, commit) {
	const session = await page.context().newCDPSession(page);
	const shown = [];
	for (const text of stages) {
		await session.send('Input.imeSetComposition', {
			text,
			selectionStart: text.length,
			selectionEnd: text.length,
		});
		await sleep(400);
		shown.push((await suggestions(page)).length);
	}
	await session.send('Input.insertText', { text: commit });
	await session.detach();
	return shown;
}

/**
 * The labels of the suggestions that the window shows.
 * @param {import('playwright-core').Page} page
 */
async function suggestions(page) {
	return page.locator('.suggest-widget.visible .monaco-list-row .label-name').allTextContents();
}

const millisecondsToSettle = 3000;

/**
 * Takes the picture when the page has stopped changing: a pop-up that is still fading in shows nothing yet.
 * @param {import('playwright-core').Page} page
 * @param {string} file
 */
async function takeScreenshot(page, file) {
	const take = () => page.screenshot({ caret: 'hide', animations: 'disabled' });
	let [before, after] = [await take(), await take()];
	for (const end = Date.now() + millisecondsToSettle; !before.equals(after) && Date.now() < end; await sleep(100)) {
		[before, after] = [after, await take()];
	}
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, after);
}
