import path from 'node:path';
import { type Analysis, analyze } from '../core/analysis';
import { carriesSecrecyMark } from '../core/elements/secrecyMark';
import { runRules } from '../core/rules/runRules';
import { reasonOf } from '../files/reasonOf';
import { writeWhole } from '../files/writeWhole';
import type { ReviewComment } from '../word/export/comments';
import { exportWord } from '../word/export/exportWord';
import { AcceptedFindings } from './acceptedFindings';
import { type Console, EXIT, STDIN } from './console';
import { SettingsLoader } from './loadSettings';
import { SurroundingsLoader } from './loadSurroundings';
import { type Input, readInputs } from './readInputs';

export interface ExportOptions {
	readonly output: string;
	readonly review: boolean;
	/** `false` where the document goes out without one. */
	readonly seal: boolean;
	readonly redHead?: string;
	/** Whether a document with a 密级 may be exported. */
	readonly allowSecret: boolean;
}

/** `policy-draft export A.txt -o A.docx`: a draft as a Word document in the layout of GB/T 9704-2012. */
export async function exportCommand(file: string, options: ExportOptions, console: Console): Promise<number> {
	const { output, review, seal, redHead, allowSecret } = options;
	if (file !== '-' && path.resolve(output) === path.resolve(file)) {
		console.error(`${file}：不能用 Word 文档覆盖草稿，请给另一个文件名`);
		return EXIT.failed;
	}
	const { inputs } = await readInputs([file], undefined, console);
	const [input] = inputs;
	if (input === undefined) {
		return EXIT.failed;
	}
	const analysis = analyze(input.content);
	const secret = carriesSecrecyMark(analysis.text.folded);
	if (secret && !allowSecret) {
		console.error(`${input.file}：标有密级，没有导出；确要导出请加 --allow-secret，并按涉密文件管理`);
		return EXIT.failed;
	}
	const comments = review ? await findComments(input, analysis, console) : [];
	if (comments === undefined) {
		return EXIT.failed;
	}
	const bytes = await exportWord(analysis, { seal, redHead }, comments);
	try {
		await writeWhole(output, bytes);
	} catch (error) {
		console.error(`${output}：无法写入（${reasonOf(error)}）`);
		return EXIT.failed;
	}
	if (secret) {
		console.error(`${input.file}：标有密级，导出的 Word 文档请按涉密文件管理`);
	}
	return EXIT.clean;
}

/** The findings that stand, as `check` would tell them. `undefined` where they could not be told; why has been said. */
async function findComments(
	input: Input,
	analysis: Analysis,
	console: Console,
): Promise<readonly ReviewComment[] | undefined> {
	const loader = new SettingsLoader(console, undefined);
	const surroundings = new SurroundingsLoader(console);
	const loaded = await loader.forFile(input.file === STDIN ? undefined : input.file);
	const run = runRules(analysis, loaded.settings, await surroundings.get(loaded));
	if (loader.failed || surroundings.failed) {
		return undefined;
	}
	const language = loaded.settings.language === 'en' ? 'en' : 'zh-cn';
	return new AcceptedFindings()
		.filter(input.file, analysis, run, loaded)
		.map(({ span, message, rule }) => ({ span, text: `${message[language]}（${rule.id}）` }));
}
