import {
	type ChangeAnnotation,
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	CodeActionTriggerKind,
	type Range,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { clauseAt } from '../core/editing/clauseText';
import type { EditPlan, PlannedEdit } from '../core/editing/editPlan';
import { readTrees } from '../core/editing/readTrees';
import type { Language, Localized } from '../core/localized';
import { CLAUSE_CHANGES, type ClauseChange, planClauseChange } from '../features/clauseChanges';
import { MOVE_KIND } from './actionKinds';
import { toOffset, toRange } from './convert';
import type { Draft } from './draft';
import type { RequestContext } from './requestContext';

/** What a client can do with the edits of an action. */
export interface ClauseActionSupport {
	/** Whether it asks for the edit of an action when that is chosen. */
	readonly resolves: boolean;
	/** Whether it shows edits that need a confirmation before it makes them. */
	readonly annotates: boolean;
	readonly versions: boolean;
}

/** What an action stands for until it is chosen. */
interface ClauseActionData {
	readonly uri: string;
	readonly change: ClauseChange;
	readonly range: Range;
}

/** The changes of the clause at the place, for who asks: a lamp beside every clause that the cursor comes to would say nothing. */
export function clauseActions(
	{ draft, language }: RequestContext,
	{ context, range }: CodeActionParams,
	support: ClauseActionSupport,
): readonly CodeAction[] {
	const asked = context.only?.some((kind) => kind === '' || kind.split('.')[0] === CodeActionKind.Refactor);
	if (!(asked ?? context.triggerKind === CodeActionTriggerKind.Invoked)) {
		return [];
	}
	const { analysis } = draft;
	const inClause = clauseAt(analysis, readTrees(analysis).all, toOffset(analysis.text, range.start)) !== undefined;
	if (!inClause) {
		return [];
	}
	return CLAUSE_CHANGES.filter(({ moves }) => isWanted(context.only, kindOf(moves))).flatMap(
		({ change, title, moves }): readonly CodeAction[] => {
			const data: ClauseActionData = { uri: draft.uri, change, range };
			const action: CodeAction = { title: title[language], kind: kindOf(moves), data };
			if (support.resolves) {
				return [action];
			}
			const edit = editOf(draft, data, support, language);
			return 'refused' in edit ? [] : [{ ...action, edit: edit.edit }];
		},
	);
}

/** The edit of an action that was chosen, or why there is none. */
export function resolveClauseAction(
	{ draft, language }: RequestContext,
	data: ClauseActionData,
	support: ClauseActionSupport,
): ReturnType<typeof editOf> {
	return editOf(draft, data, support, language);
}

export function isClauseActionData(data: unknown): data is ClauseActionData {
	return typeof data === 'object' && data !== null && 'uri' in data && 'change' in data && 'range' in data;
}

function kindOf(moves: boolean): string {
	return moves ? MOVE_KIND : CodeActionKind.RefactorRewrite;
}

function isWanted(only: readonly string[] | undefined, kind: string): boolean {
	return only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

function editOf(
	draft: Draft,
	{ change, range }: ClauseActionData,
	support: ClauseActionSupport,
	language: Language,
): { readonly edit: WorkspaceEdit } | { readonly refused: Localized } {
	const { analysis, references } = draft;
	const selection = { start: toOffset(analysis.text, range.start), end: toOffset(analysis.text, range.end) };
	const { plan, refused } = planClauseChange({ analysis, references }, change, selection);
	if (plan === undefined) {
		return { refused };
	}
	return { edit: toWorkspaceEdit(draft, plan, change === 'renumber', support, language) };
}

/**
 * With what a person must look at as edits that change nothing and want to be confirmed. A renumbering may touch the whole draft,
 * so there is always such an edit: editors show what they do before they do it then.
 */
function toWorkspaceEdit(
	{ uri, version, analysis: { text } }: Draft,
	plan: EditPlan,
	isShown: boolean,
	{ annotates, versions }: ClauseActionSupport,
	language: Language,
): WorkspaceEdit {
	const plain = plan.edits.map(({ span, newText }) => ({ range: toRange(text, span), newText }));
	if (!versions) {
		return { changes: { [uri]: plain } };
	}
	const annotations: Record<string, ChangeAnnotation> = {};
	const annotated = (edit: PlannedEdit) => {
		const label = ROLE[edit.role][language];
		annotations[edit.role] = { label, needsConfirmation: false };
		return { range: toRange(text, edit.span), newText: edit.newText, annotationId: edit.role };
	};
	const edits = annotates && isShown ? plan.edits.map(annotated) : plain;
	const looks = !annotates
		? []
		: plan.remarks
				.filter(({ span }) => !plan.edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end))
				.map(({ span, message }, i) => {
					const annotationId = `look${i}`;
					annotations[annotationId] = { label: message[language], needsConfirmation: true };
					return { range: toRange(text, span), newText: text.content.slice(span.start, span.end), annotationId };
				});
	if (annotates && isShown) {
		const start = { line: 0, character: 0 };
		looks.unshift({ range: { start, end: start }, newText: '', annotationId: 'shown' });
		annotations['shown'] = { label: SHOWN[language], needsConfirmation: true };
	}
	const documentChanges = [{ textDocument: { uri, version }, edits: [...edits, ...looks] }];
	return Object.keys(annotations).length === 0
		? { documentChanges }
		: { documentChanges, changeAnnotations: annotations };
}

const SHOWN: Localized = { 'zh-cn': '勾选的才会改', en: 'Only what is ticked will change' };

/** Under what heading a preview shows an edit. */
const ROLE: Readonly<Record<PlannedEdit['role'], Localized>> = {
	text: { 'zh-cn': '条款', en: 'Clauses' },
	number: { 'zh-cn': '编号', en: 'Numbers' },
	reference: { 'zh-cn': '引用', en: 'References' },
};
