import type { Analysis } from '../../analysis';
import type { OfficialDocument } from '../../outline/model';
import { isDigitUnit } from '../../text/characters';
import { isEnclosed } from './issuance';

/**
 * The day or year of a document: its date of issue, else the year of its number, of its title, of the document that
 * encloses it, else the latest year of its text that is no goal, else `today`.
 */
export function documentDate(analysis: Analysis, index: number, today: string | undefined): string | undefined {
	const document = analysis.documents[index];
	if (document === undefined) {
		return today;
	}
	return statedDate(document) ?? enclosingDate(analysis, index) ?? latestYear(analysis, document, today) ?? today;
}

function statedDate({ date, number, title }: OfficialDocument): string | undefined {
	return date?.value ?? YEAR_OF_NUMBER.exec(number ?? '')?.[1] ?? YEAR_OF_TITLE.exec(title?.text ?? '')?.[1];
}

const YEAR_OF_NUMBER = /((?:19|20)\d{2})/;
const YEAR_OF_TITLE = /((?:19|20)\d{2})(?= *(?:年|[-—–~～至]))/;

function enclosingDate(analysis: Analysis, index: number): string | undefined {
	if (!isEnclosed(analysis, index)) {
		return undefined;
	}
	return analysis.documents
		.slice(0, index)
		.map(statedDate)
		.findLast((date) => date !== undefined);
}

/** Years behind 到, 至, 力争 or a dash, and before 年底, are goals. */
function latestYear({ text }: Analysis, { span }: OfficialDocument, today: string | undefined): string | undefined {
	const limit = today?.slice(0, 4) ?? '9999';
	let latest: string | undefined;
	for (
		let at = text.folded.indexOf('年', span.start);
		at >= 0 && at < span.end;
		at = text.folded.indexOf('年', at + 1)
	) {
		// 一年, 年度 and the like: most stand behind no number.
		if (!isDigitUnit(text.units[at - 1] ?? 0)) {
			continue;
		}
		const year = text.folded.slice(at - 4, at);
		const isYear = /^(?:19|20)\d\d$/.test(year) && !/\d/.test(text.folded[at - 5] ?? '');
		const isGoal =
			/[到至争\-—–~]$/.test(text.folded.slice(at - 5, at - 4)) || /[底前末]/.test(text.folded[at + 1] ?? '');
		if (isYear && !isGoal && year <= limit && year > (latest ?? '')) {
			latest = year;
		}
	}
	return latest;
}
