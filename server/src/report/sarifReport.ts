import type { Artifact, Log, ReportingDescriptor, Result } from 'sarif';
import type { Language } from '../core/localized';
import { fingerprint } from '../core/rules/fingerprint';
import type { Rule } from '../core/rules/rule';
import type { RuleFinding } from '../core/rules/runRules';
import type { Severity } from '../core/settings/settings';
import { positionAt, type SourceText } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import type { CheckedFile } from './checkedFile';

/** SARIF 2.1.0, for code scanning services and review tools. */
export function sarifReport(
	checked: readonly CheckedFile[],
	rules: readonly Rule[],
	language: Language,
	version: string,
): Log {
	return {
		version: '2.1.0',
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
		runs: [
			{
				tool: {
					driver: {
						name: 'policy-draft',
						version,
						language: LOCALE[language],
						rules: rules.map((rule) => descriptor(rule, language)),
					},
				},
				language: LOCALE[language],
				columnKind: 'utf16CodeUnits',
				artifacts: checked.map(artifact),
				results: checked.flatMap((file, index) =>
					file.findings.map((finding) => result({ ...file, index }, finding, rules, language)),
				),
			},
		],
	};
}

/** As the standard spells it: the region in capitals. */
const LOCALE: Readonly<Record<Language, string>> = { 'zh-cn': 'zh-CN', en: 'en' };

const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
	Severity,
	string
>;

function descriptor(rule: Rule, language: Language): ReportingDescriptor {
	const { what, why, how } = rule.explanation;
	return {
		id: rule.id,
		shortDescription: { text: rule.title[language] },
		fullDescription: { text: what[language] },
		help: { text: [what, why, how].map((part) => part[language]).join('\n\n') },
		defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: LEVEL[rule.severity] },
		properties: { source: rule.source.text[language], strength: rule.source.strength },
	};
}

function artifact({ location, encoding }: CheckedFile): Artifact {
	return { location: { uri: toUri(location) }, encoding };
}

function result(
	file: CheckedFile & { readonly index: number },
	finding: RuleFinding,
	rules: readonly Rule[],
	language: Language,
): Result {
	const { text } = file.analysis;
	const artifactLocation = { uri: toUri(file.location), index: file.index };
	const fixes = finding.fixes.filter((fix) => fix.edits.length > 0 && fix.edits.length <= MAX_REPLACEMENTS);
	return {
		ruleId: finding.rule.id,
		ruleIndex: rules.findIndex((rule) => rule.id === finding.rule.id),
		level: LEVEL[finding.severity],
		message: { text: finding.message[language] },
		locations: [{ physicalLocation: { artifactLocation, region: region(text, finding.span) } }],
		partialFingerprints: { 'policyDraft/v1': fingerprint(file.analysis, finding) },
		...(fixes.length === 0
			? {}
			: {
					fixes: fixes.map((fix) => ({
						description: { text: fix.title[language] },
						artifactChanges: [
							{
								artifactLocation,
								replacements: fix.edits.map((edit) => ({
									deletedRegion: region(text, edit.span),
									insertedContent: { text: edit.newText },
								})),
							},
						],
					})),
				}),
	};
}

/** Renumbering a long document from many places on would make a report that no service takes. */
const MAX_REPLACEMENTS = 200;

function region(text: SourceText, span: Span) {
	const start = positionAt(text, span.start);
	const end = positionAt(text, span.end);
	return { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

/** A relative reference: SARIF wants URIs, and a report must not name the machine it was made on. */
function toUri(location: string): string {
	return location.split('/').map(encodeURIComponent).join('/');
}
