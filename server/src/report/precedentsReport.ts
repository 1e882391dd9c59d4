import type { Clause, ClauseStatement } from '../core/precedents/clause';
import type { PrecedentHit } from '../core/precedents/precedentIndex';

/** What `policy-draft precedents --format json` prints. Lines are 1-based. */
export interface PrecedentsReport {
	readonly queries: readonly QueryReport[];
}

export interface QueryReport {
	/** As the query has it. */
	readonly id: string | number;
	readonly results: readonly ResultReport[];
}

export interface ResultReport {
	readonly document: DocumentName;
	readonly path: readonly string[];
	readonly line: number;
	/** 0 to 1, to three places. */
	readonly score: number;
	readonly text: string;
	readonly responsibilities: readonly ClauseStatement[];
	readonly also: readonly { readonly document: DocumentName; readonly line: number; readonly text: string }[];
}

interface DocumentName {
	readonly file: string;
	readonly title: string | null;
	readonly number: string | null;
}

export function queryReport(id: QueryReport['id'], hits: readonly PrecedentHit[]): QueryReport {
	return {
		id,
		results: hits.map(({ clause, score, also }) => ({
			document: documentName(clause),
			path: clause.path,
			line: clause.line,
			score: Math.round(score * 1000) / 1000,
			text: clause.text,
			responsibilities: clause.statements,
			also: also.map((each) => ({ document: documentName(each), line: each.line, text: each.text })),
		})),
	};
}

/** The same for reading. */
export function queryText(report: QueryReport): string {
	if (report.results.length === 0) {
		return `${report.id}：没有相近的先例条款\n`;
	}
	return report.results
		.map((result, i) => {
			const { document } = result;
			const also = result.also.length === 0 ? '' : `（同文 ${result.also.length + 1} 处）`;
			const source = `${document.file}:${result.line} 《${document.title ?? '无标题'}》${document.number ?? ''}${also}`;
			return `${i + 1}. ${result.score.toFixed(2)} ${source}\n   ${result.path.join(' › ')}\n   ${result.text.replace(/\n/g, '\n   ')}\n`;
		})
		.join('');
}

function documentName(clause: Clause): DocumentName {
	const { file, title, number } = clause.document;
	return { file, title: title ?? null, number: number ?? null };
}
