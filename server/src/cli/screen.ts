import type { Screen } from '../report/checkText';

/**
 * What standard output is shown on. Colours where a terminal shows it; FORCE_COLOR asks for them elsewhere too, a service
 * that keeps logs for one, and NO_COLOR asks for none.
 */
export function screenOf(
	output: { readonly isTTY?: boolean; readonly columns?: number },
	environment: Readonly<Record<string, string | undefined>>,
): Screen {
	const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = environment;
	const shows = output.isTTY === true && terminal !== 'dumb' && (none === undefined || none === '');
	const color = force === undefined || force === '' ? shows : force !== '0' && force !== 'false';
	return { color, columns: output.isTTY === true && output.columns ? Math.min(output.columns, WIDEST) : USUAL };
}

/** Longer lines than this nobody reads. */
const WIDEST = 160;
/** Of a file or a log. */
const USUAL = 100;
