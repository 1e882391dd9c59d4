import { equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigurationTarget, commands, type Hover, type MarkdownString, type TextEditor, workspace } from 'vscode';
import { hasHarness } from '../support/channel';
import { openDraft } from '../support/drafts';
import { cursorBehind } from '../support/editing';
import { clickOn, screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const FILES = 2000;
const NURSERY =
	'海东市人民政府关于国有林场建设的意见\n\n一、任务\n1.育苗木。扩建国有林场珍稀树种苗圃，培育良种。（责任单位：市林业局）\n';
const DRAFT =
	'江北市人民政府关于渔港建设的意见\n\n一、任务\n1.修渔港。疏浚第7号渔港航道，整修码头。\n2.育苗木。扩建国有林场珍稀树种苗圃。\n';

export function corpusFolderSuite(): void {
	describe('a folder of two thousand documents', () => {
		let folder = '';

		before(() => {
			folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-precedents-'));
			for (let i = 0; i < FILES; i++) {
				writeFileSync(path.join(folder, `${i}.txt`), precedent(i));
			}
		});

		after(async () => {
			await setFolders(undefined);
			rmSync(folder, { recursive: true, force: true });
		});

		it('is read with progress that can be seen, and is of use before its end; cancelled, it keeps what was read', async () => {
			const editor = await openDraft(DRAFT);
			await hoverText(editor, '疏浚');
			await setFolders([folder]);
			const first = await waitFor(() => hoverText(editor, '疏浚'), 'a precedent from the folder');
			match(first, /渔港建设的意见/);
			if (hasHarness) {
				await screenshot('corpus-progress');
				// The button is in the language of the window, which need not be that of the extension.
				await clickOn('Cancel').catch(() => clickOn('取消'));
				await new Promise((resolve) => setTimeout(resolve, 500));
				await screenshot('corpus-cancelled');
			}
			match((await hoverText(editor, '疏浚')) ?? '', /渔港建设的意见/);
		});

		it('answers while the drafter types', async () => {
			const editor = await openDraft(DRAFT);
			const started = Date.now();
			equal(await editor.edit((edit) => edit.insert(cursorBehind(editor, '整修码头'), '和护岸')), true);
			ok(await hoverText(editor, '护岸'));
			ok(Date.now() - started < 5000);
		});

		it('is gone for the drafter when it is gone from the disk, and back when it is back', async () => {
			const editor = await openDraft(DRAFT);
			const inner = path.join(folder, '下级');
			mkdirSync(inner);
			writeFileSync(path.join(inner, '苗圃.txt'), NURSERY);
			await waitFor(() => hoverText(editor, '珍稀树种', '国有林场'), 'a precedent from the new folder', 20_000);
			renameSync(inner, `${folder}-away`);
			await waitFor(async () => !(await hoverText(editor, '珍稀树种', '国有林场')), 'it to go', 20_000);
			renameSync(`${folder}-away`, inner);
			await waitFor(() => hoverText(editor, '珍稀树种', '国有林场'), 'it to come back', 20_000);
			renameSync(folder, `${folder}-away`);
			await waitFor(async () => !(await hoverText(editor, '疏浚')), 'all of it to go', 20_000);
			renameSync(`${folder}-away`, folder);
		});
	});
}

async function setFolders(folders: readonly string[] | undefined): Promise<void> {
	await workspace.getConfiguration('policyDraft').update('precedents.folders', folders, ConfigurationTarget.Workspace);
}

async function hoverText(editor: TextEditor, words: string, about = '渔港'): Promise<string | undefined> {
	const hovers = await commands.executeCommand<Hover[]>(
		'vscode.executeHoverProvider',
		editor.document.uri,
		cursorBehind(editor, words),
	);
	const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join('\n');
	return text.includes(about) ? text : undefined;
}

function precedent(i: number): string {
	const items = Array.from(
		{ length: 20 },
		(_, n) =>
			`（${'一二三四五六七八九十'[n % 10]}）第${n}项。推进第${i}号渔港第${n}期工程，疏浚航道，整修码头，安排资金${i + n}万元。（责任单位：市海洋局）`,
	);
	return `海东市人民政府关于第${i}号渔港建设的意见\n\n一、任务\n${items.join('\n')}\n`;
}
