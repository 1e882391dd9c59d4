import type { Analysis } from '../core/analysis';
import type { OfficialDocument } from '../core/outline/model';
import { readPlace } from '../core/precedents/provenance';

/** The word for a level of government that a unit's name begins with: 市财政局, 州财政局. */
export const LEVEL = /^[省市州县区](?=\p{Script=Han}{2})/u;

/** The levels of government that a draft's units belong to; before it names any, that of the place it is issued at. */
export function ownLevels(
	analysis: Analysis,
	document: OfficialDocument | undefined,
	units: Iterable<string>,
): ReadonlySet<string> {
	const levels = new Set([...units].flatMap((name) => LEVEL.exec(name)?.[0] ?? []));
	if (levels.size > 0 || document === undefined) {
		return levels;
	}
	const titled = TITLE_LEVEL.exec(document.title?.text ?? '')?.[1];
	const level = titled ?? readPlace(analysis, document)?.at(-1);
	return new Set(level === undefined ? [] : [level]);
}

/** 甲市关于…的意见, 甲县人民政府关于…的通知 */
const TITLE_LEVEL = /^(?!关于)\p{Script=Han}{1,10}?([省市州县区])(?=关于|人民政府|委|政府)/u;
