import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
	type CodeLens,
	ConfigurationTarget,
	commands,
	env,
	type InlayHint,
	Range,
	Selection,
	type SemanticTokens,
	type SemanticTokensLegend,
	type TextEditor,
	window,
	workspace,
} from 'vscode';
import { hasHarness } from '../support/channel';
import { openDraft } from '../support/drafts';
import { clickOn, screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const DRAFT = `甲市人民政府关于促进就业创业的实施意见

各县（市、区）人民政府，市政府各部门：

　　为落实《国务院关于进一步做好稳就业工作的意见》（国发〔2019〕28号），现提出如下意见。

　　一、稳定就业岗位

　　（一）加大援企稳岗力度。对不裁员、少裁员的企业返还失业保险费的50%，2026年6月底前发放3000万元。（责任单位：市人社局、市财政局）

　　（二）支持灵活就业。全年培训2万人次，按月公布。（责任单位：市人社局、市发改委）

　　（三）优化就业服务。由市人社局组织专场招聘。（责任单位：市人社局）

　　二、扶持创业

　　（一）加大创业担保贷款支持力度。个人贷款额度提高到30万元，年底前落实。

　　（二）建设创业园区。新建园区3家，长期坚持。（责任单位：市人社局）

甲市人民政府
2026年3月1日
`;

export function seeingSuite(): void {
	describe('what is seen', () => {
		it('numbers, titles, units, deadlines, amounts and citations are told apart', async () => {
			const editor = await openDraft(DRAFT);
			const seen = await waitFor(() => tokens(editor), 'semantic tokens');
			for (const each of [
				'marker （一）',
				'heading 支持灵活就业',
				'unit 市人社局',
				'deadline 2026年6月底前',
				'amount 3000万元',
				'amount 50%',
				'citation 《国务院关于进一步做好稳就业工作的意见》',
				'documentNumber 国发〔2019〕28号',
			]) {
				ok(seen.includes(each), `${each} in ${seen.join(' | ')}`);
			}
			await settle();
			await screenshot('colours');
		});

		it('lenses count units and precedents, when they are wanted', async () => {
			const editor = await openDraft(DRAFT);
			deepEqual(await lensTitles(editor), []);
			await set('codeLens.enabled', true);
			try {
				const titles = await waitFor(async () => {
					const found = await lensTitles(editor);
					return found.length === 10 ? found : undefined;
				}, 'the lenses');
				equal(titles[0], said('责任单位 2', '2 units'));
				match(titles[1] ?? '', said(/^相似先例 \d/, /^\d+\+? precedents?$/));
				ok(titles.includes(said('没有责任单位', 'No unit')), titles.join());
				await settle();
				await screenshot('lenses');
				if (hasHarness) {
					await clickOn(said('相似先例 20+', '20+ precedents'));
					await settle();
					await screenshot('lenses-precedents');
				}
			} finally {
				await set('codeLens.enabled', undefined);
			}
		});

		it('full names stand behind short forms, when they are wanted', async () => {
			const editor = await openDraft(DRAFT);
			deepEqual(await hints(editor), []);
			await set('inlayHints.fullNames', true);
			try {
				const names = await waitFor(async () => {
					const found = await hints(editor);
					return found.length > 0 ? found : undefined;
				}, 'the hints');
				deepEqual([...new Set(names)].sort(), ['市人力资源和社会保障局', '市发展和改革委员会']);
				await settle();
				await screenshot('full-names');
				equal(editor.document.getText(), DRAFT);
			} finally {
				await set('inlayHints.fullNames', undefined);
			}
		});

		it('the status bar counts the clauses without a unit, and leads to the next', async () => {
			const editor = await openDraft(DRAFT);
			await settle();
			await screenshot('status-bar');
			if (hasHarness) {
				await clickOn(said('缺责任单位 1', '1 without a unit'));
			} else {
				await commands.executeCommand('policyDraft.nextUnassigned');
			}
			const line = await waitFor(() => window.activeTextEditor?.selection.active.line || undefined, 'the clause');
			ok(editor.document.lineAt(line).text.includes('加大创业担保贷款'));
			const end = editor.document.lineAt(line).range.end;
			await editor.edit((edit) => edit.insert(end, '（责任单位：市财政局）'));
			await settle();
			if (hasHarness) {
				await clickOn(said('责任单位齐全', 'All units named'));
			}
			await screenshot('status-bar-complete');
			editor.selection = new Selection(0, 0, 0, 0);
		});
	});
}

/** What the window says, in its language. */
function said<T>(chinese: T, english: T): T {
	return env.language.startsWith('zh') ? chinese : english;
}

async function tokens(editor: TextEditor): Promise<readonly string[] | undefined> {
	const { uri } = editor.document;
	const legend = await commands.executeCommand<SemanticTokensLegend | undefined>(
		'vscode.provideDocumentSemanticTokensLegend',
		uri,
	);
	const found = await commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uri);
	if (legend === undefined || found === undefined || found.data.length === 0) {
		return undefined;
	}
	const words: string[] = [];
	let line = 0;
	let character = 0;
	for (let i = 0; i < found.data.length; i += 5) {
		const [lines = 0, characters = 0, length = 0, type = 0] = found.data.slice(i, i + 5);
		character = lines === 0 ? character + characters : characters;
		line += lines;
		const word = editor.document.getText(new Range(line, character, line, character + length));
		words.push(`${legend.tokenTypes[type]} ${word}`);
	}
	return words;
}

async function lensTitles(editor: TextEditor): Promise<readonly string[]> {
	const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri, 100);
	return found.map(({ command }) => command?.title ?? '');
}

async function hints(editor: TextEditor): Promise<readonly string[]> {
	const whole = new Range(0, 0, editor.document.lineCount, 0);
	const found = await commands.executeCommand<InlayHint[]>(
		'vscode.executeInlayHintProvider',
		editor.document.uri,
		whole,
	);
	return found.map(({ label }) => String(label));
}

async function set(name: string, value: unknown): Promise<void> {
	await workspace.getConfiguration('policyDraft').update(name, value, ConfigurationTarget.Global);
}

/** The window draws what no command can ask it about. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 1500));
}
