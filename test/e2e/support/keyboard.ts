import { commands } from 'vscode';
import { ask, hasHarness } from './channel';

/** Types into what has the focus. Without a harness VS Code's own command types, into the editor only. */
export async function typeText(text: string): Promise<void> {
	if (hasHarness) {
		await ask({ kind: 'type', text });
		return;
	}
	// Letter by letter, so that trigger characters and suggestions behave as they do for a person.
	for (const character of text) {
		await commands.executeCommand('type', { text: character });
	}
}

/** Presses a key, named as Playwright names it: `Enter`, `Control+Space`, `F8`. Some only with a harness. */
export async function pressKey(key: string): Promise<void> {
	if (hasHarness) {
		await ask({ kind: 'press', key });
		return;
	}
	const command = commandsOfKeys[key];
	if (command === undefined) {
		throw new Error(`Only a harness can press ${key}; test \`hasHarness\` first.`);
	}
	await commands.executeCommand(...command);
}

/**
 * Types with an input method: each stage of what is composed, then what is chosen. Gives how many suggestions were shown
 * while it was composed. Only with a harness.
 */
export async function compose(stages: readonly string[], commit: string): Promise<readonly number[]> {
	return (await ask({ kind: 'compose', stages, commit })) as readonly number[];
}

/** The labels of the suggestions that the window shows. Only with a harness. */
export async function shownSuggestions(): Promise<readonly string[]> {
	return (await ask({ kind: 'suggestions' })) as readonly string[];
}

const commandsOfKeys: Record<string, [command: string, argument?: unknown]> = {
	Enter: ['type', { text: '\n' }],
	Tab: ['tab'],
	Backspace: ['deleteLeft'],
	Delete: ['deleteRight'],
	ArrowUp: ['cursorUp'],
	ArrowDown: ['cursorDown'],
	ArrowLeft: ['cursorLeft'],
	ArrowRight: ['cursorRight'],
	Home: ['cursorHome'],
	End: ['cursorEnd'],
	F8: ['editor.action.marker.nextInFiles'],
	'Control+Space': ['editor.action.triggerSuggest'],
	'Control+z': ['undo'],
};
