import { deepEqual, equal, ok } from 'node:assert/strict';
import { hasHarness } from '../support/channel';
import { openDraft } from '../support/drafts';
import { typeBehind } from '../support/editing';
import { compose, pressKey, shownSuggestions, typeText } from '../support/keyboard';
import { screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const DRAFT = `青阳县人民政府关于稳定就业的实施意见

　　一、稳定就业
　　（一）加大援企稳岗力度。落实失业保险稳岗返还政策。（责任单位：县人社局、县财政局）
　　（二）优化金融服务。加大创业担保贷款支持力度。

青阳县人民政府
2026年3月1日
`;

export function compositionSuite(): void {
	describe('an input method', () => {
		it('is left alone while it composes, and answered when it has', async function () {
			if (!hasHarness) {
				this.skip();
			}
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '贷款支持力度。');
			const shown = [...(await compose(['z', 'ze', 'ze r', 'ze ren'], '（责任单位：'))];
			await waitFor(async () => ((await shownSuggestions()).length > 0 ? true : undefined), 'the units');
			// What was shown before stays until it is closed; what counts is that nothing comes up meanwhile.
			await pressKey('Escape');
			shown.push(...(await compose(['c', 'cai', 'cai zheng'], '财政')));
			deepEqual(
				shown.filter((count) => count > 0),
				[],
				'suggestions while composing',
			);
			const offered = await waitFor(async () => {
				const labels = await shownSuggestions();
				return labels.length > 0 ? labels : undefined;
			}, 'the suggestions behind it');
			ok(offered.includes('县财政局'), offered.join(' '));
			await screenshot('composition');
			equal(lineOf(editor.document.getText()), '　　（二）优化金融服务。加大创业担保贷款支持力度。（责任单位：财政');
			await pressKey('Tab');
			equal(
				lineOf(editor.document.getText()),
				'　　（二）优化金融服务。加大创业担保贷款支持力度。（责任单位：县财政局',
			);
		});

		it('loses no character and doubles none, however the marks come', async function () {
			if (!hasHarness) {
				this.skip();
			}
			const editor = await openDraft('青阳县人民政府关于稳定就业的实施意见\n\n');
			await typeBehind(editor, '实施意见\n');
			for (const [stages, commit] of PIECES) {
				await compose(stages, commit);
			}
			await pressKey('Escape');
			await pressKey('Enter');
			await typeText('2026');
			await compose(['nian'], '年');
			await pressKey('Escape');
			equal(
				editor.document.getText(),
				`青阳县人民政府关于稳定就业的实施意见\n${PIECES.map(([, commit]) => commit).join('')}\n2026年\n`,
			);
		});

		it('Enter is a new line while suggestions are shown', async function () {
			if (!hasHarness) {
				this.skip();
			}
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '贷款支持力度。');
			await compose(['ze'], '（责任单位：');
			await waitFor(async () => ((await shownSuggestions()).length > 0 ? true : undefined), 'suggestions');
			const before = editor.document.lineCount;
			await pressKey('Enter');
			equal(editor.document.lineCount, before + 1);
			ok(!editor.document.getText().includes('（责任单位：县人社局）\n）'));
		});
	});
}

/** 为进一步做好稳就业工作，根据… in the pieces that an input method hands over. */
const PIECES: readonly (readonly [readonly string[], string])[] = [
	[['w', 'wei'], '为'],
	[['j', 'jin', 'jin yi', 'jin yi bu'], '进一步'],
	[['zuo', 'zuo hao'], '做好'],
	[['wen jiu ye'], '稳就业'],
	[['gong zuo'], '工作'],
	[[','], '，'],
	[['gen ju'], '根据'],
	[['shang ji'], '上级'],
	[['yao qiu'], '要求'],
	[['.'], '。'],
	[['zhi'], '制'],
	[['ding'], '定'],
];

function lineOf(text: string): string {
	return text.split('\n').find((line) => line.includes('（二）')) ?? '';
}
