import type { Analysis } from '../../analysis';

/** Whether the file was copied from a web page, where 署名, 文号 and dates are often left out. */
export function isWebCopy({ residue }: Analysis): boolean {
	for (const kind of residue.values()) {
		if (kind !== 'contents') {
			return true;
		}
	}
	return false;
}
