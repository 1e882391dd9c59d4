import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { RuleFinding } from '../core/rules/runRules';
import { spansOverlap, spanTouches } from '../core/text/span';
import { findQuickFixes, usesPrecedents } from '../features/quickFixes';
import { acceptAction } from './acceptAction';
import { FIX_ALL_KIND } from './actionKinds';
import { toOffset, toRange } from './convert';
import { shownFindings } from './diagnostics';
import type { Check } from './draft';
import { fixAllAction, fixRuleAction } from './fixAllActions';
import type { AcceptanceFile } from './host';
import type { RequestContext } from './requestContext';
import { DIAGNOSTIC_SOURCE } from './toProtocol';

/** What fixes are worked out with, beside the draft itself. */
export interface CodeActionServices {
	readonly check: Check;
	readonly toDiagnostics: (context: RequestContext, findings: readonly RuleFinding[]) => readonly Diagnostic[];
	/** Where a finding of the draft is accepted. */
	readonly acceptanceFile: (uri: string) => Promise<AcceptanceFile | undefined>;
	/** Whether the client can make that file. */
	readonly createsFiles: boolean;
}

/**
 * One action a choice, each with its whole edit, one that accepts the finding, and one for all findings of its rule. The fixes are worked out on the text as
 * it is now, for the findings that the editor names, or, where it names none, for those shown at the place.
 */
export async function codeActions(
	context: RequestContext,
	params: CodeActionParams,
	services: CodeActionServices,
): Promise<CodeAction[]> {
	const { only } = params.context;
	// The whole draft is put right only for who asks for that: at every move of the cursor it would be worked out in vain.
	const all = only?.some((kind) => includes(kind, FIX_ALL_KIND)) ? fixAllAction(context) : [];
	if (only !== undefined && !only.some((kind) => includes(kind, CodeActionKind.QuickFix))) {
		return [...all];
	}
	const { draft, language } = context;
	const { version } = draft;
	const wanted = wantedFindings(context, params, services);
	const source = wanted.some(({ finding }) => usesPrecedents(finding)) ? await context.precedents() : undefined;
	const acceptance = wanted.length > 0 ? await services.acceptanceFile(draft.uri) : undefined;
	if (draft.version !== version) {
		// Files were read meanwhile, and the edits would miss their places.
		return [];
	}
	const { analysis } = draft;
	const single = wanted.flatMap(({ diagnostic, finding }) => {
		const fixes = findQuickFixes(analysis, finding, source).map(
			({ fix, preferred }): CodeAction => ({
				title: fix.title[language],
				kind: CodeActionKind.QuickFix,
				diagnostics: [diagnostic],
				isPreferred: preferred,
				edit: {
					changes: {
						[draft.uri]: fix.edits.map((edit) => ({ range: toRange(analysis.text, edit.span), newText: edit.newText })),
					},
				},
			}),
		);
		const accept =
			acceptance && acceptAction(analysis, finding, diagnostic, acceptance, services.createsFiles, language);
		return accept === undefined ? fixes : [...fixes, accept];
	});
	const rules = new Set(wanted.map(({ finding }) => finding.rule));
	const ofRules = [...rules].flatMap((rule) => {
		const diagnostics = wanted.filter(({ finding }) => finding.rule === rule).map(({ diagnostic }) => diagnostic);
		return fixRuleAction(context, rule, draft.findings(context, services.check), diagnostics);
	});
	return [...single, ...ofRules, ...all];
}

/** Whether a kind that was asked for means another: `source` means `source.fixAll`, nothing means everything. */
function includes(asked: string, kind: string): boolean {
	return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

/** Who selects a whole draft wants no menu of a thousand fixes; each may cost a search. */
const MAX_FINDINGS = 50;

interface WantedFinding {
	readonly diagnostic: Diagnostic;
	readonly finding: RuleFinding;
}

function wantedFindings(
	context: RequestContext,
	params: CodeActionParams,
	{ check, toDiagnostics }: CodeActionServices,
): readonly WantedFinding[] {
	const { draft } = context;
	const { text } = draft.analysis;
	const { diagnostics } = params.context;
	if (diagnostics.length > 0) {
		const findings = draft.findings(context, check);
		return diagnostics.slice(0, MAX_FINDINGS).flatMap((diagnostic) => {
			const finding =
				diagnostic.source === DIAGNOSTIC_SOURCE
					? findNamed(findings, diagnostic, toOffset(text, diagnostic.range.start))
					: undefined;
			return finding === undefined ? [] : [{ diagnostic, finding }];
		});
	}
	const range = { start: toOffset(text, params.range.start), end: toOffset(text, params.range.end) };
	const shown = shownFindings(draft, context, check)
		.filter(({ span }) => spansOverlap(span, range) || spanTouches(span, range.start))
		.slice(0, MAX_FINDINGS);
	const own = toDiagnostics(context, shown);
	return shown.flatMap((finding, i) => {
		const diagnostic = own[i];
		return diagnostic === undefined ? [] : [{ diagnostic, finding }];
	});
}

/** The finding that begins where the editor shows it; after an edit that it has not heard of, the one around that place. */
function findNamed(findings: readonly RuleFinding[], { code }: Diagnostic, start: number): RuleFinding | undefined {
	const same = findings.filter(({ rule }) => rule.id === code);
	return same.find(({ span }) => span.start === start) ?? same.find(({ span }) => spanTouches(span, start));
}
