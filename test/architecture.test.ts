import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../server/src/core/rules/all';

/**
 * What each folder may import: its own files always, the folders named here, and these packages. The longest name that
 * fits a file counts. `type` before a name admits types of it only, which leave no trace in the program.
 */
const MAY_IMPORT: Readonly<Record<string, Permission>> = {
	// The core, from the ground up. It knows no package, no protocol, no file, no clock.
	'core/localized.ts': { folders: [] },
	'core/text': { folders: [] },
	'core/settings': { folders: ['type core/localized.ts'] },
	'core/lines': { folders: ['core/text'] },
	'core/elements': { folders: ['core/text', 'core/lines'] },
	'core/responsibility': { folders: ['core/text', 'core/lines', 'core/elements'] },
	'core/units': { folders: ['core/text', 'core/elements', 'type core/localized.ts'] },
	'core/terms': { folders: ['core/text', 'type core/localized.ts'] },
	'core/figures': { folders: ['core/text'] },
	'core/outline': {
		folders: ['core/text', 'core/lines', 'core/elements', 'core/responsibility', 'type core/settings'],
	},
	'core/analysis.ts': { folders: ['core/text', 'core/lines', 'core/elements', 'core/outline'] },
	// What looks at an analysis is handed one; only what applies fixes makes new ones.
	'core/references': {
		folders: ['core/text', 'core/lines', 'core/elements', 'core/outline', 'type core/analysis.ts'],
	},
	// What formats analyses its own results; the rules tell of what it puts right.
	'core/formatting': {
		folders: ['core/text', 'core/lines', 'core/elements', 'core/outline', 'type core/analysis.ts'],
	},
	'core/formatting/formatText.ts': { folders: ['core/formatting', 'core/text', 'core/analysis.ts'] },
	'core/formatting/cleanPasted.ts': { folders: ['core/formatting', 'core/text', 'core/lines', 'core/analysis.ts'] },
	'core/rules': {
		folders: [
			'core/text',
			'core/lines',
			'core/elements',
			'core/figures',
			'core/units',
			'core/terms',
			'core/responsibility',
			'core/outline',
			'core/references',
			'core/formatting',
			'type core/analysis.ts',
			'type core/settings',
			'type core/localized.ts',
		],
	},
	// What is changed is read again, to see that it says the same.
	'core/editing': {
		folders: [
			'core/text',
			'core/lines',
			'core/outline',
			'core/references',
			'core/analysis.ts',
			'type core/localized.ts',
		],
	},
	'core/rules/fixAll.ts': { folders: ['core/rules', 'core/text', 'core/analysis.ts', 'type core/settings'] },
	'core/tasks': {
		folders: ['core/text', 'core/figures', 'core/outline', 'core/responsibility', 'type core/analysis.ts'],
	},
	'core/precedents': {
		folders: [
			'core/text',
			'core/lines',
			'core/elements',
			'core/responsibility',
			'core/outline',
			'type core/analysis.ts',
		],
	},
	// What stands on the core. Only `files`, `cli` and `main` touch the machine, only `lsp` and `main` speak the protocol.
	features: { folders: ['core'] },
	'features/comparison': { folders: ['core'], packages: ['diff'] },
	report: { folders: ['core'], packages: ['type sarif'] },
	files: {
		folders: ['core', 'word/import'],
		packages: ['node:', 'picomatch', 'pinyin-pro'],
	},
	'report/cells.ts': { folders: ['core'], packages: ['get-east-asian-width'] },
	'files/corpus': {
		folders: ['core', 'files', 'word/import', 'type lsp/corpusReading.ts'],
		packages: ['node:', 'htmlparser2', 'unpdf', 'word-extractor'],
	},
	'word/import': { folders: ['type core/localized.ts'], packages: ['type node:stream', 'saxes', 'yauzl'] },
	'word/layout': {
		folders: ['core/text', 'core/lines', 'core/elements', 'type core/outline', 'core/analysis.ts'],
	},
	'word/pages': { folders: ['core/text', 'word/layout', 'type core/analysis.ts'] },
	'word/export': {
		folders: ['word/layout', 'core/lines', 'type core/text', 'type core/analysis.ts', 'type core/localized.ts'],
		packages: ['fflate'],
	},
	'files/nodeHost.ts': {
		folders: ['core', 'files', 'type lsp/host.ts', 'type lsp/corpusReading.ts'],
		packages: ['node:'],
	},
	cli: { folders: ['core', 'report', 'files', 'word/import', 'word/export'], packages: ['node:', 'commander'] },
	'cli/changedClauses.ts': { folders: ['core'], packages: ['diff'] },
	'protocol.ts': { folders: [] },
	lsp: {
		folders: ['core', 'features', 'protocol.ts', 'word/export', 'word/pages', 'type word/import'],
		packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
	},
	main: { folders: ['cli', 'files', 'lsp'], packages: ['node:', 'vscode-languageserver/node'] },
	client: { folders: ['protocol.ts', 'l10n'], packages: ['vscode', 'vscode-languageclient/node'] },
};

interface Permission {
	readonly folders: readonly string[];
	/** A name that ends in a colon stands for all that begin with it. */
	readonly packages?: readonly string[];
}

/** What makes the same text give different answers, or reaches around the caller. Core and features do without. */
const IMPURE: Readonly<Record<string, RegExp>> = {
	'the clock': /\bDate\.now\b|\bnew Date\b|\bperformance\.now\b/,
	chance: /\bMath\.random\b|\brandomUUID\b/,
	'the process': /\bprocess\./,
	'the console': /\bconsole\./,
	timers: /\bset(?:Timeout|Interval|Immediate)\b/,
	'the network': /\bfetch\(/,
};

const SOURCES = readSources();

describe('what a folder may import', () => {
	it.each(Object.entries(MAY_IMPORT).map(([place, permission]) => [place, describePermission(permission)] as const))(
		'%s: %s',
		(place) => {
			const files = SOURCES.filter((source) => ruleFor(source.place) === place);
			expect(files.length).toBeGreaterThan(0);
			expect(files.flatMap(forbiddenImports)).toEqual([]);
		},
	);

	it('says something of every file', () => {
		expect(SOURCES.filter((source) => ruleFor(source.place) === undefined).map(({ file }) => file)).toEqual([]);
	});

	it.each([
		["import { readFile } from 'node:fs';", 'core/text/span.ts', 'imports node:fs'],
		["import { a } from '../outline/model';", 'core/lines/line.ts', 'imports core/outline/model.ts'],
		["import { analyze } from '../analysis';", 'core/rules/rule.ts', 'imports core/analysis.ts'],
		["import type { Analysis } from '../analysis';", 'core/rules/rule.ts', undefined],
		["import { type Analysis } from '../analysis';", 'core/rules/rule.ts', undefined],
		["import { type Analysis, analyze } from '../analysis';", 'core/rules/rule.ts', 'imports core/analysis.ts'],
		["export { analyze } from '../analysis';", 'core/rules/rule.ts', 'imports core/analysis.ts'],
		["import {\n\ta,\n} from 'vscode-languageserver';", 'features/hover.ts', 'imports vscode-languageserver'],
		["const a = await import('node:fs');", 'core/analysis.ts', 'imports node:fs'],
		["import 'vscode-languageserver';", 'core/analysis.ts', 'imports vscode-languageserver'],
		["import { a } from '../../server/src/core/analysis';", '../../client/src/a.ts', 'imports core/analysis.ts'],
	])('would see %j in %s', (code, name, expected) => {
		const file = path.posix.join('server/src', name);
		const reported = forbiddenImports({ file, place: placeOf(file), code });
		expect(reported.map((each) => each.split(';')[0])).toEqual(expected === undefined ? [] : [`${file}:1 ${expected}`]);
	});
});

describe('the core and the features', () => {
	const pure = SOURCES.filter(({ place }) => /^(?:core|features)\//.test(place));

	it.each(Object.entries(IMPURE))('do without %s', (_, pattern) => {
		expect(pure.flatMap((source) => linesWith(source, pattern))).toEqual([]);
	});

	it('have no circle of imports', () => {
		expect(findCircles(pure)).toEqual([]);
	});
});

describe('a rule', () => {
	const rules = SOURCES.filter(({ place }) => /^core\/rules\/(?!shared\/)[^/]+\//.test(place));

	it('imports no other rule', () => {
		const imported = rules.flatMap((source) =>
			importsOf(source)
				.filter(({ target }) => rules.some((other) => other.place === target && other.place !== source.place))
				.map(({ line, target }) => `${source.file}:${line} imports ${target}`),
		);
		expect(imported).toEqual([]);
	});

	it('has the name of its file for its id', () => {
		const wrong = rules.flatMap((source) => {
			const id = /^\tid: '([^']+)',$/m.exec(source.code)?.[1];
			return id === path.basename(source.file, '.ts') ? [] : [`${source.file}: ${id}`];
		});
		expect(wrong).toEqual([]);
	});

	it('is in the list once', () => {
		const listed = ALL_RULES.map((rule) => rule.id).sort();
		expect(listed).toEqual(rules.map((source) => path.basename(source.file, '.ts')).sort());
	});
});

interface Source {
	/** `server/src/core/text/span.ts` */
	readonly file: string;
	/** The same as the table names it: `core/text/span.ts`, `client/extension.ts`. */
	readonly place: string;
	readonly code: string;
}

function readSources(): readonly Source[] {
	const root = path.resolve(import.meta.dirname, '..');
	return ['server/src', 'client/src'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.map((name) => name.split(path.sep).join('/'))
			.filter((name) => /\.m?tsx?$/.test(name))
			.sort()
			.map((name) => {
				const file = `${folder}/${name}`;
				return { file, place: placeOf(file), code: readFileSync(path.join(root, file), 'utf8') };
			}),
	);
}

function placeOf(file: string): string {
	return file.replace(/^server\/src\//, '').replace(/^client\/src\//, 'client/');
}

interface Import {
	readonly line: number;
	/** A place, or the name of a package. */
	readonly target: string;
	readonly internal: boolean;
	readonly typeOnly: boolean;
}

const CLAUSE = String.raw`(?:type\s+)?(?:[\w$]+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)?`;
const IMPORT = new RegExp(
	String.raw`^(?:(?:import|export)\s+(${CLAUSE})\s*from\s*|import\s+)'([^']+)'|\bimport\(\s*'([^']+)'\s*\)`,
	'gm',
);

function importsOf({ file, code }: Source): readonly Import[] {
	return [...code.matchAll(IMPORT)].map((match) => {
		const specifier = match[2] ?? match[3] ?? '';
		const internal = specifier.startsWith('.');
		return {
			line: code.slice(0, match.index).split('\n').length,
			target: internal ? resolve(file, specifier) : specifier,
			internal,
			typeOnly: match[1] !== undefined && isTypeClause(match[1].trim()),
		};
	});
}

function resolve(file: string, specifier: string): string {
	return placeOf(`${path.posix.join(path.posix.dirname(file), specifier)}.ts`);
}

/** `type { A }`, `type A`, `{ type A, type B }`. */
function isTypeClause(clause: string): boolean {
	const names = /^\{([^}]*)\}$/.exec(clause)?.[1]?.split(',') ?? [];
	const named = names.map((name) => name.trim()).filter((name) => name !== '');
	return /^type\b/.test(clause) || (named.length > 0 && named.every((name) => name.startsWith('type ')));
}

function ruleFor(place: string): string | undefined {
	return Object.keys(MAY_IMPORT)
		.filter((folder) => covers(folder, place))
		.sort((a, b) => b.length - a.length)[0];
}

function covers(folder: string, place: string): boolean {
	return place === folder || place.startsWith(`${folder}/`);
}

function forbiddenImports(source: Source): readonly string[] {
	const rule = ruleFor(source.place) ?? '';
	const permission = MAY_IMPORT[rule] ?? { folders: [] };
	return importsOf(source)
		.filter((each) => !isAllowed(rule, permission, each))
		.map(({ line, target, typeOnly }) => {
			return `${source.file}:${line} imports ${target}${typeOnly ? ' (types)' : ''}; ${rule} may import ${describePermission(permission)}`;
		});
}

function isAllowed(rule: string, permission: Permission, { target, internal, typeOnly }: Import): boolean {
	const allowed = internal ? [rule, ...permission.folders] : (permission.packages ?? []);
	return allowed.some((entry) => {
		const name = entry.replace(/^type /, '');
		const fits = internal ? covers(name, target) : target === name || (name.endsWith(':') && target.startsWith(name));
		return fits && (typeOnly || name === entry);
	});
}

function describePermission({ folders, packages = [] }: Permission): string {
	return [...folders, ...packages].join(', ') || 'nothing';
}

function linesWith({ file, code }: Source, pattern: RegExp): readonly string[] {
	return withoutComments(code)
		.split('\n')
		.flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : []));
}

/** Line breaks are kept, so that lines keep their numbers. */
function withoutComments(code: string): string {
	return code
		.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
		.replace(/(^|[\s;,{(])\/\/[^\n]*/g, '$1');
}

/** Circles of imports that exist when the program runs, each by the file where it closes. */
function findCircles(sources: readonly Source[]): readonly string[] {
	const next = new Map(
		sources.map((source) => [
			source.place,
			importsOf(source)
				.filter(({ internal, typeOnly }) => internal && !typeOnly)
				.map(({ target }) => target),
		]),
	);
	const circles: string[] = [];
	const done = new Set<string>();
	const visit = (place: string, trail: readonly string[]): void => {
		if (trail.includes(place)) {
			circles.push([...trail.slice(trail.indexOf(place)), place].join(' → '));
		} else if (!done.has(place)) {
			for (const target of next.get(place) ?? []) {
				visit(target, [...trail, place]);
			}
			done.add(place);
		}
	};
	for (const { place } of sources) {
		visit(place, []);
	}
	return circles;
}
