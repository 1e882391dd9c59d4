import { existsSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';

/**
 * Counts the tests of a pass without a VS Code: the suites are defined, not run.
 * @param {import('./session.mjs').Pass} pass
 * @returns {number}
 */
export function countTests(pass) {
	const bundle = path.join(root, 'out', 'e2e', 'index.js');
	if (!existsSync(bundle)) {
		throw new Error(`There is no ${bundle}; run \`node esbuild.mjs --tests\` first.`);
	}
	return withoutVSCode(() => createRequire(import.meta.url)(bundle).countTests(pass));
}

/**
 * @template T
 * @param {() => T} action
 * @returns {T}
 */
function withoutVSCode(action) {
	const internals = /** @type {{ _load: (request: string, ...rest: unknown[]) => unknown }} */ (
		/** @type {unknown} */ (Module)
	);
	const load = internals._load;
	internals._load = function (request, ...rest) {
		return request === 'vscode' ? anything : load.call(this, request, ...rest);
	};
	try {
		return action();
	} finally {
		internals._load = load;
	}
}

// Stands in for the `vscode` module while suites are being defined; whatever is taken from it is again anything.
// (A plain function underneath, because a class has a prototype that a proxy may not hide.)
/** @type {unknown} */
const anything = new Proxy(() => {}, {
	get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything),
	getPrototypeOf: () => /** @type {object} */ (anything),
	apply: () => anything,
	construct: () => /** @type {object} */ (anything),
});
