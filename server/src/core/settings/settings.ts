import type { Language } from '../localized';

/** How much a finding matters, as the settings name it; `off` takes the rule out. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a rule is set to: a severity in place of its own, options of its own. */
export interface RuleSetting {
	readonly severity: Severity | 'off' | undefined;
	readonly options: Readonly<Record<string, unknown>>;
}

/** Which measures must name someone: where the document itself makes a habit of it, all, or none. */
export type ResponsibilityRequirement = 'auto' | 'always' | 'never';

/** A finding that the office has accepted. */
export interface AcceptedFinding {
	readonly rule: string;
	/** A glob, relative to the configuration; `undefined` for every file. */
	readonly file: string | undefined;
	readonly fingerprint: string;
	readonly excerpt: string | undefined;
	readonly reason: string | undefined;
}

/** A path as a setting gives it, and the folder it is relative to where it is not absolute. */
export interface SettingPath {
	readonly path: string;
	readonly base: string | undefined;
}

/** The drafter's wishes, as the editor's settings and `.policydraft.json` give them. */
export interface Settings {
	readonly lintRun: 'onSave' | 'onType';
	readonly rules: ReadonlyMap<string, RuleSetting>;
	readonly responsibilityRequired: ResponsibilityRequirement;
	/** Folders added to the built-in corpus. */
	readonly precedentFolders: readonly SettingPath[];
	/** The office's own list of organs; see `parseOfficeUnits`. */
	readonly unitsFile: SettingPath | undefined;
	/** The office's own list of words; see `parseHouseTerms`. */
	readonly termsFile: SettingPath | undefined;
	/** How many precedents completion and the command line give. */
	readonly maxPrecedents: number;
	/** Whether names are also found by the initials of their pinyin. */
	readonly completionPinyin: boolean;
	/** Whether what a clause has is shown above it. */
	readonly codeLens: boolean;
	/** Whether the full name of an organ is shown behind its short form. */
	readonly fullNameHints: boolean;
	/** Whether Enter behind a clause proposes the next number. */
	readonly continueNumbering: boolean;
	/** Whether a document goes out with a seal, which decides where signature and date stand. */
	readonly exportSeal: boolean;
	/** 发文机关标志 of an exported document; empty where it has no red head. */
	readonly exportRedHead: string;
	readonly language: Language | 'auto';
	/** Globs of files that a check of a folder leaves out. */
	readonly exclude: readonly string[];
	readonly ignore: readonly AcceptedFinding[];
}

export const DEFAULT_SETTINGS: Settings = {
	lintRun: 'onSave',
	rules: new Map(),
	responsibilityRequired: 'auto',
	precedentFolders: [],
	unitsFile: undefined,
	termsFile: undefined,
	maxPrecedents: 5,
	completionPinyin: false,
	codeLens: false,
	fullNameHints: false,
	continueNumbering: true,
	exportSeal: true,
	exportRedHead: '',
	language: 'auto',
	exclude: [],
	ignore: [],
};
