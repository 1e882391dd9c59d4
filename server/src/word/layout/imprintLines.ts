import type { Analysis } from '../../core/analysis';
import { readImprint } from '../../core/elements/imprint';
import type { Line } from '../../core/lines/line';

/**
 * The lines of 版记, by index: 抄送 and 印发 where nothing follows them, below an attachment too. `parts`: the lines that are
 * printed, a part for what is bound together by itself.
 */
export function imprintLines({ text }: Analysis, parts: readonly (readonly Line[])[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (const lines of parts) {
		let broken: number[] = [];
		for (let i = lines.length - 1; i >= 0 && broken.length <= MAX_BROKEN; i--) {
			const line = lines[i];
			const imprint = line && readImprint(text.folded, line.body);
			if (line === undefined || line.marker !== undefined || (imprint?.kind === 'printing' && broken.length > 0)) {
				break;
			}
			if (imprint === undefined) {
				broken.push(line.index);
				continue;
			}
			// 抄送 that a copy broke over lines goes on below it.
			if (broken.length > 0 && /[。.]/.test(text.folded[line.body.end - 1] ?? '')) {
				break;
			}
			found.add(line.index);
			for (const index of broken) {
				found.add(index);
			}
			broken = [];
		}
	}
	return found;
}

const MAX_BROKEN = 4;
