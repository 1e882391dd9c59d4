import { equal } from 'node:assert/strict';
import { ConfigurationTarget, commands, Range, type TextEditor, TextEditorRevealType, window, workspace } from 'vscode';
import { hasHarness } from '../support/channel';
import { closeEditors, openDraft } from '../support/drafts';
import { cursorBehind } from '../support/editing';
import { clickInView, screenshot, scrollView, seenInView } from '../support/page';
import { waitFor } from '../support/waitFor';

const CLAUSES = [...'一二三四五六七八九']
	.map(
		(number, i) =>
			`　　（${number}）第${i + 1}项工作。${'各乡镇要结合实际认真组织落实，'.repeat(24)}确保取得实效。（责任单位：县财政局）`,
	)
	.join('\n');
const DRAFT = `青阳县人民政府关于稳定和扩大就业促进经济平稳健康发展的实施意见

各乡镇人民政府，县政府各部门：

　　为贯彻落实《中华人民共和国就业促进法》，稳定就业，提出如下意见。
　　一、稳定就业
${CLAUSES}

青阳县人民政府
2026年3月1日

抄送：县委各部门。
青阳县人民政府办公室　　2026年3月1日印发
`;

export function previewSuite(): void {
	describe('the preview', () => {
		afterEach(async () => {
			await setTheme(undefined);
			await closeEditors();
		});

		it('shows the pages beside the draft and follows edits', async function () {
			const editor = await opened();
			if (!hasHarness) {
				this.skip();
			}
			await seen('青阳县人民政府关于稳定');
			await screenshot('preview');
			const first = editor.document.lineAt(4).range.start.translate(0, 2);
			await editor.edit((edit) => edit.insert(first, '在新形势下，'));
			await seen('在新形势下，');
		});

		it('follows the scroll position of the editor, and is followed by it', async function () {
			const editor = await opened();
			if (!hasHarness) {
				this.skip();
			}
			await seen('各乡镇人民政府，县政府各部门：');
			const last = DRAFT.slice(0, DRAFT.indexOf('抄送')).split('\n').length - 1;
			editor.revealRange(new Range(last, 0, last, 0), TextEditorRevealType.AtTop);
			await seen('抄送：县委各部门。');
			await screenshot('preview-last-page');
			editor.revealRange(new Range(0, 0, 0, 0), TextEditorRevealType.AtTop);
			await seen('各乡镇人民政府，县政府各部门：');
			equal(editor.visibleRanges[0]?.start.line, 0);
			await scrollView(4000);
			await waitFor(() => (editor.visibleRanges[0]?.start.line ?? 0) > 6, 'the editor to follow');
		});

		it('leads to the place in the draft that is clicked', async function () {
			const editor = await opened();
			if (!hasHarness) {
				this.skip();
			}
			cursorBehind(editor, '就业促进法》');
			await seen('各乡镇人民政府，县政府各部门：');
			await clickInView('各乡镇人民政府，县政府各部门：');
			await waitFor(() => window.activeTextEditor?.selection.active.line === 2, 'the cursor in the addressee');
		});

		it('is readable in a dark window and in one of high contrast', async function () {
			if (!hasHarness) {
				this.skip();
			}
			for (const [name, theme] of [
				['dark', 'Default Dark Modern'],
				['contrast', 'Default High Contrast'],
			] as const) {
				await setTheme(theme);
				await opened();
				await seen('各乡镇人民政府，县政府各部门：');
				await screenshot(`preview-${name}`);
				await closeEditors();
			}
		});
	});
}

async function opened(): Promise<TextEditor> {
	const editor = await openDraft(DRAFT);
	await commands.executeCommand('policyDraft.openPreview');
	await waitFor(
		() => window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /^(预览|Preview)/.test(label))),
		'the preview',
	);
	return editor;
}

/** Waits until the part of the preview that is seen shows this. */
async function seen(text: string): Promise<void> {
	await waitFor(async () => (await seenInView()).some((each) => each.includes(text)), `“${text}” in the preview`);
}

async function setTheme(name: string | undefined): Promise<void> {
	await workspace.getConfiguration('workbench').update('colorTheme', name, ConfigurationTarget.Global);
}
