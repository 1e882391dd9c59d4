/** @typedef {'installed' | 'downloaded' | 'browser'} Host which VS Code the suites run in */

/**
 * The hosts to try, the best first; the next one is tried only where the one before cannot be had.
 * @param {{ wish: string | undefined, platform: string, hasDisplay: boolean, hasInstalled: boolean }} machine
 * @returns {Host[]}
 */
export function chooseHost({ wish = 'auto', platform, hasDisplay, hasInstalled }) {
	/** @type {Host[]} */
	const desktop = hasInstalled ? ['installed'] : ['downloaded'];
	switch (wish) {
		case 'desktop':
			return desktop;
		case 'browser':
			return ['browser'];
		case 'auto':
			return platform !== 'linux' || hasDisplay ? [...desktop, 'browser'] : ['browser'];
		default:
			throw new Error(`POLICYDRAFT_E2E_HOST is "${wish}"; it may be desktop, browser or auto.`);
	}
}
