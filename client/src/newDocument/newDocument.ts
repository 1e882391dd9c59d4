import { commands, type Disposable, SnippetString, window, workspace } from 'vscode';
import { SKELETON, type SkeletonParams, type SkeletonResult } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { l10n } from '../localize';

/** 新建公文: asks for 文种, topic and issuing organ, and opens a draft with the parts such a document has. */
export function registerNewDocument(client: DraftClient): Disposable {
	return commands.registerCommand('policyDraft.newDocument', async (given?: Partial<SkeletonParams>) => {
		const kind = given?.kind ?? (await askKind());
		if (kind === undefined) {
			return;
		}
		const topic = given?.topic ?? (await ask(l10n.t('事由，如：做好稳就业工作'), 2));
		if (topic === undefined) {
			return;
		}
		const issuer = given?.issuer ?? (await ask(l10n.t('发文机关，如：青阳县人民政府；可留空'), 3));
		if (issuer === undefined) {
			return;
		}
		const params: SkeletonParams = { kind, topic: topic.trim(), issuer: issuer.trim() };
		const result = await client.sendRequest<SkeletonResult | null>(SKELETON, params);
		if (result === null) {
			return;
		}
		const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'policy-draft' }));
		await editor.insertSnippet(new SnippetString(result.snippet));
		if (result.sources.length > 0) {
			window.setStatusBarMessage(l10n.t('章节参照了 {0} 份先例。', result.sources.length), 6000);
		}
	});
}

const STEPS = 3;

async function askKind(): Promise<string | undefined> {
	const chosen = await window.showQuickPick(
		kinds().map(([label, detail]) => ({ label, detail })),
		{ title: title(1), placeHolder: l10n.t('文种'), matchOnDetail: true },
	);
	return chosen?.label;
}

function ask(prompt: string, step: number): Thenable<string | undefined> {
	return window.showInputBox({ title: title(step), prompt, ignoreFocusOut: true });
}

function title(step: number): string {
	return `${l10n.t('新建公文')}（${step}/${STEPS}）`;
}

function kinds(): readonly (readonly [string, string])[] {
	return [
		['通知', l10n.t('发布、传达要求下级机关执行和有关单位周知或者执行的事项')],
		['意见', l10n.t('对重要问题提出见解和处理办法')],
		['实施意见', l10n.t('把上级的意见落到本地')],
		['工作方案', l10n.t('一项工作的目标、任务、步骤和保障')],
		['实施方案', l10n.t('一项工作怎样实施')],
		['行动计划', l10n.t('一个时期的目标和任务')],
		['若干措施', l10n.t('几条具体政策')],
		['办法', l10n.t('以条文规定一项管理制度')],
		['应急预案', l10n.t('突发事件怎样应对')],
		['报告', l10n.t('向上级机关汇报工作、反映情况')],
		['请示', l10n.t('向上级机关请求指示、批准')],
	];
}
