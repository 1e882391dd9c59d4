import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

export interface Token {
	readonly text: string;
	/** Outermost first; the last one is what a theme paints. */
	readonly scopes: readonly string[];
}

const grammarUrl = new URL('../../syntaxes/policy-draft.tmLanguage.json', import.meta.url);
const seedsUrl = new URL('../../seeds/', import.meta.url);

let engine: Promise<void> | undefined;

async function loadEngine(): Promise<void> {
	const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
	await oniguruma.loadWASM(wasm);
}

/** The grammar, run by the same two packages that VS Code uses. */
async function loadGrammar(): Promise<IGrammar> {
	engine ??= loadEngine();
	const registry = new textmate.Registry({
		onigLib: engine.then(() => ({
			createOnigScanner: (sources: string[]) => new oniguruma.OnigScanner(sources),
			createOnigString: (text: string) => new oniguruma.OnigString(text),
		})),
		loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarUrl, 'utf8'), grammarUrl.pathname),
	});
	const grammar = await registry.loadGrammar('text.policy-draft');
	if (!grammar) throw new Error('the grammar did not load');
	return grammar;
}

export const grammar = await loadGrammar();

/** The tokens of each line, the state carried from one to the next as in an editor. */
export function tokenLines(lines: readonly string[]): Token[][] {
	let state: StateStack = textmate.INITIAL;
	return lines.map((line) => {
		// 0 switches the time limit off: a slow machine must not change what is coloured.
		const result = grammar.tokenizeLine(line, state, 0);
		state = result.ruleStack;
		return result.tokens
			.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes.slice(1) }))
			.filter((token) => token.text !== '');
	});
}

export function tokens(line: string): Token[] {
	return tokenLines([line])[0] ?? [];
}

/** The pieces of the line that carry the scope (`a.b` covers `a.b.c`), neighbouring tokens joined. */
export function pieces(line: readonly Token[], scope: string): string[] {
	const found: string[] = [];
	let open = false;
	for (const token of line) {
		const carries = token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
		if (!carries) {
			open = false;
		} else if (open) {
			found[found.length - 1] += token.text;
		} else {
			found.push(token.text);
			open = true;
		}
	}
	return found;
}

export interface Seed {
	readonly name: string;
	readonly lines: readonly string[];
}

export const seeds: readonly Seed[] = readdirSync(seedsUrl)
	.filter((name) => name.endsWith('.txt'))
	.sort()
	.map((name) => ({ name: name.slice(0, 3), lines: readFileSync(new URL(name, seedsUrl), 'utf8').split(/\r?\n/) }));
