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
		}
	};
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
