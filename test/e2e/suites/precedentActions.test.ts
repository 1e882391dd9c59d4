import { equal, match, ok } from 'node:assert/strict';
import { commands, type Hover, type MarkdownString, type TextEditor, window } from 'vscode';
import { hasHarness } from '../support/channel';
import { openDraft } from '../support/drafts';
import { cursorBehind } from '../support/editing';
import { pressKey, typeText } from '../support/keyboard';
import { screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

/** A draft of another place and level than any document of the built-in corpus. */
const DRAFT = `青阳县人民政府关于稳定就业的实施意见

各乡镇人民政府，县政府各部门：

　　一、稳定就业
　　（一）加大援企稳岗力度。落实失业保险稳岗返还政策，对不裁员、少裁员的参保企业给予返还。（责任单位：县人社局、县财政局）
　　（二）优化金融服务。加大创业担保贷款支持力度。（责任单位：县财政局）

青阳县人民政府
2026年3月1日
`;

export function precedentActionsSuite(): void {
	describe('what is done with precedents', () => {
		it('a card links to 打开原文, 对比 and 采用, and to nothing else', async () => {
			const editor = await openDraft(DRAFT);
			const links = await waitFor(() => cardLinks(editor, '加大援企稳岗'), 'the card');
			const names = new Set(links.map(([name]) => name));
			equal(
				[...names].sort().join(' '),
				'policyDraft.adoptPrecedent policyDraft.comparePrecedent policyDraft.openPrecedent',
			);
		});

		it('打开原文 shows the document at the clause, read-only', async () => {
			const editor = await openDraft(DRAFT);
			await follow(editor, 'policyDraft.openPrecedent');
			const opened = await waitFor(
				() =>
					window.activeTextEditor?.document.uri.scheme === 'policy-precedent' ? window.activeTextEditor : undefined,
				'the document of the corpus',
			);
			match(opened.document.lineAt(opened.selection.active.line).text, /稳岗|就业/);
			equal(opened.document.languageId, 'policy-draft');
			await screenshot('open-precedent');
			if (hasHarness) {
				const before = opened.document.getText();
				await typeText('改');
				await settle();
				equal(opened.document.getText(), before);
			}
		});

		it('采用 puts the clause below in the words of the draft, with its figures as tab stops', async () => {
			const editor = await openDraft(DRAFT);
			await follow(editor, 'policyDraft.adoptPrecedent');
			const text = await waitFor(() => {
				const now = editor.document.getText();
				return now === DRAFT ? undefined : now;
			}, 'the clause in the draft');
			match(text, /\n　　（二）[^\n]+（责任单位：县人社局、[^\n]*）\n　　（三）优化金融服务/);
			ok(!/聊城|全市|市财政局/.test(text), text);
			await screenshot('adopt');
			await pressUndo();
			await waitFor(() => editor.document.getText() === DRAFT, 'one undo to take it back');
		});

		it('对比 shows what differs, beside the draft', async () => {
			const editor = await openDraft(DRAFT);
			await follow(editor, 'policyDraft.comparePrecedent');
			await waitFor(
				() => window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => /对比|Compare/.test(tab.label))),
				'the comparison',
			);
			await settle();
			await screenshot('compare');
			const [link] =
				(await cardLinks(editor, '加大援企稳岗'))?.filter(([name]) => name.endsWith('comparePrecedent')) ?? [];
			ok(link);
			await commands.executeCommand(link[0], ...link[1], 'document');
			await settle();
			await screenshot('compare-document');
		});

		it('the view of precedents follows the cursor', async () => {
			if (!hasHarness) {
				return;
			}
			const editor = await openDraft(DRAFT);
			cursorBehind(editor, '优化金融服务');
			await commands.executeCommand('policyDraft.precedentsView.focus');
			await settle();
			await settle();
			await screenshot('precedents-view');
			await commands.executeCommand('workbench.action.focusActiveEditorGroup');
			await pressKey('Escape');
		});
	});
}

/** Commands and arguments that the card over a clause links to. */
async function cardLinks(
	editor: TextEditor,
	words: string,
): Promise<readonly (readonly [string, readonly unknown[]])[] | undefined> {
	const hovers = await commands.executeCommand<Hover[]>(
		'vscode.executeHoverProvider',
		editor.document.uri,
		cursorBehind(editor, words),
	);
	const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join('\n');
	const links = [...text.matchAll(/\]\(command:([^?)]+)\?([^)]*)\)/g)];
	return links.length === 0
		? undefined
		: links.map(([, name = '', args = '']) => [name, JSON.parse(decodeURIComponent(args)) as unknown[]] as const);
}

async function follow(editor: TextEditor, command: string): Promise<void> {
	const links = await waitFor(() => cardLinks(editor, '加大援企稳岗'), 'the card');
	const link = links.find(([name]) => name === command);
	ok(link);
	await commands.executeCommand(command, ...link[1]);
}

async function pressUndo(): Promise<void> {
	await commands.executeCommand('leaveSnippet');
	await commands.executeCommand('undo');
}

/** A view is drawn by a process of its own, which nobody can ask. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 1500));
}
