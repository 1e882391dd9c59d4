import { analyze } from '../core/analysis';
import { outlineReport, outlineText } from '../report/outlineReport';
import { type Console, EXIT } from './console';
import { readInputs } from './readInputs';

export interface OutlineOptions {
	readonly format: 'text' | 'json';
}

/** `policy-draft outline FILE…` */
export async function outlineCommand(
	files: readonly string[],
	options: OutlineOptions,
	console: Console,
): Promise<number> {
	const { inputs, failed } = await readInputs(files, undefined, console);
	const reports = inputs.map((input) => outlineReport(input.file, analyze(input.content)));
	if (options.format === 'json') {
		console.out(`${JSON.stringify({ files: reports }, undefined, 2)}\n`);
	} else {
		console.out(reports.map(outlineText).join('\n'));
	}
	return failed ? EXIT.failed : EXIT.clean;
}
