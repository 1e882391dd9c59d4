import { deepEqual, match, ok } from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import { hasHarness } from '../support/channel';
import { openDraft } from '../support/drafts';
import { typeBehind } from '../support/editing';
import { compose, pressKey, shownSuggestions, typeText } from '../support/keyboard';
import { screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const DRAFT = `青阳县人民政府关于稳定就业的实施意见

各乡镇人民政府，县政府各部门：

　　为稳定就业，

　　一、稳定就业
　　（一）加大援企稳岗力度。落实失业保险稳岗返还政策。（责任单位：县人社局、县财政局）
　　（二）优化金融服务。加大创业担保贷款支持力度。
　　二、

青阳县人民政府
2026年3月1日
`;

/** Typed as an input method hands it over: whole words, committed. */
export function completionSuite(): void {
	describe('completion', () => {
		it('lists the documents of the corpus behind 《, with their numbers', async function () {
			needsKeyboard(this);
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '为稳定就业，');
			await compose(['gen ju'], '根据');
			await compose(['《'], '《');
			const labels = await suggestions('the documents');
			ok(
				labels.some((label) => label.includes('六稳')),
				labels.join(' '),
			);
			await screenshot('completion-citation');
			await compose(['jing ji'], '平稳');
			await waitFor(async () => (await shownSuggestions()).every((label) => label.includes('六稳')), 'the one');
			await pressKey('Tab');
			match(editor.document.getText(), /为稳定就业，根据《[^《》]*“六稳”工作，促进[^《》]*》（聊政发〔2020〕2号）\n/);
		});

		it('lists sections behind the number of a section', async function () {
			needsKeyboard(this);
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '二、');
			await compose(['zu zhi'], '组织');
			const labels = await suggestions('the sections');
			ok(
				labels.some((label) => label.includes('组织领导')),
				labels.join(' '),
			);
			await screenshot('completion-section');
		});

		it('goes on with a set phrase, with tab stops', async function () {
			needsKeyboard(this);
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '为稳定就业，');
			await compose(['jie he'], '结合');
			const labels = await suggestions('the phrases');
			deepEqual(labels.slice(0, 1), ['结合我县实际，']);
			await screenshot('completion-phrase');
			await pressKey('Tab');
			match(editor.document.getText(), /为稳定就业，结合我县实际，\n/);
		});

		it('finds units by the initials of their pinyin where that is switched on', async function () {
			needsKeyboard(this);
			const settings = workspace.getConfiguration('policyDraft');
			await settings.update('completion.pinyin', true, ConfigurationTarget.Global);
			try {
				const editor = await openDraft(DRAFT);
				await typeBehind(editor, '创业担保贷款支持力度。');
				await compose(['ze ren'], '（责任单位：');
				await typeText('rsj');
				const labels = await suggestions('人社局');
				ok(labels.includes('县人社局'), labels.join(' '));
				await screenshot('completion-pinyin');
				await pressKey('Tab');
				match(editor.document.getText(), /支持力度。（责任单位：县人社局/);
			} finally {
				await settings.update('completion.pinyin', undefined, ConfigurationTarget.Global);
			}
		});
	});
}

function needsKeyboard(test: Mocha.Context): void {
	if (!hasHarness) {
		test.skip();
	}
}

function suggestions(what: string): Promise<readonly string[]> {
	return waitFor(async () => {
		const labels = await shownSuggestions();
		return labels.length > 0 ? labels : undefined;
	}, what);
}
