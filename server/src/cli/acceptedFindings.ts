import path from 'node:path';
import picomatch from 'picomatch';
import type { Analysis } from '../core/analysis';
import { fingerprint } from '../core/rules/fingerprint';
import type { RuleFinding } from '../core/rules/runRules';
import type { AcceptedFinding, Settings } from '../core/settings/settings';

/** Sorts out the findings that the configuration accepts, and knows which of its entries accept nothing any more. */
export class AcceptedFindings {
	readonly #checked = new Set<AcceptedFinding>();
	readonly #met = new Set<AcceptedFinding>();

	/** `base` is the folder of the configuration. */
	filter(
		file: string,
		analysis: Analysis,
		findings: readonly RuleFinding[],
		settings: Settings,
		base: string,
	): readonly RuleFinding[] {
		const entries = entriesFor(file, settings, base);
		for (const entry of entries) {
			this.#checked.add(entry);
		}
		return findings.filter((finding) => {
			const accepting = entries.filter(
				(entry) => entry.rule === finding.rule.id && entry.fingerprint === fingerprint(analysis, finding),
			);
			for (const entry of accepting) {
				this.#met.add(entry);
			}
			return accepting.length === 0;
		});
	}

	/** Entries whose file was checked and has no such finding; one for every file is stale only if none of them has. */
	stale(): readonly AcceptedFinding[] {
		return [...this.#checked].filter((entry) => !this.#met.has(entry));
	}
}

function entriesFor(file: string, settings: Settings, base: string): readonly AcceptedFinding[] {
	const relative = path.relative(base, path.resolve(file)).split(path.sep).join('/');
	return settings.ignore.filter(
		(entry) => entry.file === undefined || picomatch.isMatch(relative, entry.file, { dot: true }),
	);
}
