import type { Language } from '../core/localized';
import { SEVERITIES, type Severity } from '../core/settings/settings';
import type { CheckedFile } from './checkedFile';
import { checkReport } from './checkReport';
import { excerpt } from './excerpt';

/** What the text is shown on. */
export interface Screen {
	readonly color: boolean;
	/** How many cells a line has. */
	readonly columns: number;
}

/**
 * What `policy-draft check` prints for reading: a line a finding, as compilers print them, then the line it stands in and
 * what points at it, then the counts. `fixed`: how many were put right.
 */
export function checkText(checked: readonly CheckedFile[], language: Language, fixed: number, screen: Screen): string {
	const words = WORDS[language];
	const paint = screen.color ? painted : plain;
	const report = checkReport(checked, language);
	const lines = checked.flatMap(({ file, analysis, findings }, i) =>
		findings.flatMap((finding, j): readonly string[] => {
			const found = report.files[i]?.diagnostics[j];
			if (found === undefined) {
				return [];
			}
			const number = String(found.line);
			const gutter = ' '.repeat(number.length);
			const { line, pointer } = excerpt(analysis.text, finding.span, screen.columns - number.length - FRAME);
			return [
				`${paint(`${file}:${found.line}:${found.column}`, 'bold')} ${paint(words[found.severity], found.severity)} ${found.message} ${paint(`[${found.rule}]`, 'faint')}`,
				`  ${paint(`${number} |`, 'faint')} ${line}`,
				`  ${paint(`${gutter} |`, 'faint')} ${pointer.blanks}${paint(pointer.carets, found.severity)}`,
			];
		}),
	);
	const counts = SEVERITIES.filter((severity) => report.summary[severity] > 0).map((severity) =>
		paint(`${words[severity]} ${report.summary[severity]}`, severity),
	);
	const summary = `${fixed === 0 ? '' : words.fixed(fixed)}${words.checked(report.summary.files)}${counts.length === 0 ? words.clean : counts.join(words.comma)}`;
	return [...lines, summary].map((line) => `${line}\n`).join('');
}

/** What stands around the number of a line. */
const FRAME = '   | '.length;

type Style = Severity | 'bold' | 'faint';

/** SGR codes: what switches a style on, and off again. */
const STYLES: Readonly<Record<Style, readonly [number, number]>> = {
	error: [31, 39],
	warning: [33, 39],
	information: [36, 39],
	hint: [34, 39],
	bold: [1, 22],
	faint: [2, 22],
};

function painted(text: string, style: Style): string {
	const [on, off] = STYLES[style];
	return `\u001B[${on}m${text}\u001B[${off}m`;
}

function plain(text: string): string {
	return text;
}

const WORDS = {
	'zh-cn': {
		error: '错误',
		warning: '警告',
		information: '信息',
		hint: '提示',
		comma: '，',
		clean: '没有发现问题',
		fixed: (count: number) => `修复了 ${count} 处；`,
		checked: (files: number) => `检查了 ${files} 个文件：`,
	},
	en: {
		error: 'error',
		warning: 'warning',
		information: 'information',
		hint: 'hint',
		comma: ', ',
		clean: 'nothing found',
		fixed: (count: number) => `Fixed ${count}. `,
		checked: (files: number) => `Checked ${files} file${files === 1 ? '' : 's'}: `,
	},
} as const;
