import { CodeActionKind } from 'vscode-languageserver';

/** The kinds of action that this server offers besides quick fixes. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.policy-draft`;
export const MOVE_KIND = `${CodeActionKind.Refactor}.move`;
export const CLAUSE_ACTION_KINDS: readonly string[] = [MOVE_KIND, CodeActionKind.RefactorRewrite];
