import type { Analysis } from '../core/analysis';
import { fingerprint } from '../core/rules/fingerprint';
import type { FindingFilter } from '../core/rules/fixAll';
import type { RuleFinding, RuleRun } from '../core/rules/runRules';
import type { AcceptedFinding, Settings } from '../core/settings/settings';
import { isOneFile, matchGlobs } from '../files/globs';
import { isBelow } from '../files/isBelow';
import type { LoadedSettings } from './loadSettings';

/** An entry of a configuration that accepts nothing any more. */
export interface StaleEntry {
	readonly entry: AcceptedFinding;
	readonly configuration: string;
}

/** Sorts out the findings that the configurations accept, and knows which of their entries accept nothing any more. */
export class AcceptedFindings {
	readonly #lists = new Map<LoadedSettings, EntryList>();

	/** Whether a finding of `file` stands, for asking without counting: a fix must not touch what is accepted. */
	stands(file: string, loaded: LoadedSettings): FindingFilter {
		const entries = this.#listOf(loaded).entriesFor(file);
		return (analysis, finding) => acceptedBy(entries, analysis, finding).length === 0;
	}

	/** The findings that stand. The entries for `file` count as checked, those of rules that did not run excepted. */
	filter(file: string, analysis: Analysis, run: RuleRun, loaded: LoadedSettings): readonly RuleFinding[] {
		const list = this.#listOf(loaded);
		const entries = list.entriesFor(file);
		const failed = new Set(run.failures.map(({ rule }) => rule.id));
		for (const entry of [...entries.values()].flat()) {
			if (!failed.has(entry.rule) && loaded.settings.rules.get(entry.rule)?.severity !== 'off') {
				list.checked.add(entry);
			}
		}
		return run.findings.filter((finding) => {
			const accepting = acceptedBy(entries, analysis, finding);
			for (const entry of accepting) {
				list.met.add(entry);
			}
			return accepting.length === 0;
		});
	}

	/**
	 * Entries whose file was checked and has no such finding. One that may be about several files is stale only if all of
	 * them were checked, which is known where the folder of its configuration is below one of the folders `searched`.
	 */
	stale(searched: readonly string[]): readonly StaleEntry[] {
		return [...this.#lists].flatMap(([{ file, base }, { checked, met }]) => {
			const complete = searched.some((folder) => isBelow(base, folder));
			return [...checked]
				.filter((entry) => !met.has(entry) && (complete || (entry.file !== undefined && isOneFile(entry.file))))
				.map((entry) => ({ entry, configuration: file?.path ?? '' }));
		});
	}

	#listOf(loaded: LoadedSettings): EntryList {
		const list = this.#lists.get(loaded) ?? new EntryList(loaded.settings, loaded.base);
		this.#lists.set(loaded, list);
		return list;
	}
}

type EntriesByFinding = ReadonlyMap<string, readonly AcceptedFinding[]>;

/** The entries of one configuration. A baseline may hold thousands, so each glob is made ready once. */
class EntryList {
	readonly checked = new Set<AcceptedFinding>();
	readonly met = new Set<AcceptedFinding>();
	readonly #groups: readonly { readonly matches: (file: string) => boolean; readonly entries: AcceptedFinding[] }[];

	constructor(settings: Settings, base: string) {
		const groups = new Map<string | undefined, AcceptedFinding[]>();
		for (const entry of settings.ignore) {
			const entries = groups.get(entry.file) ?? [];
			groups.set(entry.file, entries);
			entries.push(entry);
		}
		this.#groups = [...groups].map(([glob, entries]) => ({
			matches: glob === undefined ? () => true : matchGlobs([glob], base),
			entries,
		}));
	}

	entriesFor(file: string): EntriesByFinding {
		const found = new Map<string, AcceptedFinding[]>();
		for (const entry of this.#groups.flatMap(({ matches, entries }) => (matches(file) ? entries : []))) {
			const key = `${entry.rule} ${entry.fingerprint}`;
			const entries = found.get(key) ?? [];
			found.set(key, entries);
			entries.push(entry);
		}
		return found;
	}
}

function acceptedBy(entries: EntriesByFinding, analysis: Analysis, finding: RuleFinding): readonly AcceptedFinding[] {
	return entries.size === 0 ? [] : (entries.get(`${finding.rule.id} ${fingerprint(analysis, finding)}`) ?? []);
}
