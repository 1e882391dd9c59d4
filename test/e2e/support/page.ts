import { ask, hasHarness } from './channel';

/** Takes a picture of the window when it has stopped changing; without a harness there is none. */
export async function screenshot(name: string): Promise<void> {
	if (hasHarness) {
		await ask({ kind: 'screenshot', name });
	}
}

/** Moves the mouse over the first place where an editor shows this text. Only with a harness. */
export async function hoverOver(text: string): Promise<void> {
	await ask({ kind: 'hover', text });
}

/** Clicks the first place where one of our views shows this text. Only with a harness. */
export async function clickInView(text: string): Promise<void> {
	await ask({ kind: 'clickInView', text });
}

/** What our views show in the part of them that is seen, text by text. Only with a harness. */
export async function seenInView(): Promise<readonly string[]> {
	return (await ask({ kind: 'seenInView' })) as readonly string[];
}

/** Scrolls our views. Only with a harness. */
export async function scrollView(pixels: number): Promise<void> {
	await ask({ kind: 'scrollView', pixels });
}

/** Drags a file from the explorer into the editor that shows this text, with Shift as VS Code asks for. Only with a harness. */
export async function dropFile(file: string, text: string): Promise<void> {
	await ask({ kind: 'drop', file, text });
}

/** Clicks the first place where the window shows this text. Only with a harness. */
export async function clickOn(text: string): Promise<void> {
	await ask({ kind: 'click', text });
}
