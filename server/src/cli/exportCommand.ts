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
import { type LoadedSettings, SettingsLoader } from './loadSettings';
import { SurroundingsLoader } from './loadSurroundings';
import { type Input, readInputs } from './readInputs';

export interface ExportOptions {
	readonly output: string;
	readonly review: boolean;
	/** `false` where the document goes out without one, whatever is configured. */
	readonly seal: boolean;
	/** In place of the one that is configured. */
	readonly redHead?: string;
	/** Whether a document with a 密级 may be exported. */
	readonly allowSecret: boolean;
}

/** `policy-draft export A.txt -o A.docx`: a draft as a Word document in the layout of GB/T 9704-2012. */
export async function exportCommand(file: string, options: ExportOptions, console: Console): Promise<number> {
	const { output, review, allowSecret } = options;
	const fail = (reason: string, of = file): number => {
		console.error(`${of}：${reason}`);
		return EXIT.failed;
	};
	if (file !== '-' && path.resolve(output) === path.resolve(file)) {
		return fail('不能用 Word 文档覆盖草稿，请给另一个文件名');
	}
	const { inputs } = await readInputs([file], undefined, console);
	const [input] = inputs;
	if (input === undefined) {
		return EXIT.failed;
	}
	const analysis = analyze(input.content);
	const secret = carriesSecrecyMark(analysis.text.folded);
	if (secret && !allowSecret) {
		return fail('标有密级，没有导出；确要导出请加 --allow-secret，并按涉密文件管理', input.file);
	}
	const loader = new SettingsLoader(console, undefined);
	const loaded = await loader.forFile(input.file === STDIN ? undefined : input.file);
	const comments = review ? await findComments(input, analysis, loaded, console) : NO_COMMENTS;
	if (loader.failed || comments === undefined) {
		return EXIT.failed;
	}
	const { exportSeal, exportRedHead } = loaded.settings;
	const layout = { seal: options.seal && exportSeal, redHead: options.redHead ?? exportRedHead };
	const result = await exportWord(analysis, layout, comments.list);
	if (result === undefined) {
		return fail('没有可导出的正文', input.file);
	}
	try {
		await writeWhole(output, result.bytes);
	} catch (error) {
		return fail(`无法写入（${reasonOf(error)}）`, output);
	}
	for (const remark of result.remarks) {
		console.error(`${input.file}：${remark['zh-cn']}`);
	}
	if (secret) {
		console.error(`${input.file}：标有密级，导出的 Word 文档请按涉密文件管理`);
	}
	return comments.complete ? EXIT.clean : EXIT.failed;
}

interface Comments {
	readonly list: readonly ReviewComment[];
	/** `false` where a rule broke down. */
	readonly complete: boolean;
}

const NO_COMMENTS: Comments = { list: [], complete: true };

/** The findings that stand, as `check` would tell them. `undefined` where they could not be told; why has been said. */
async function findComments(
	input: Input,
	analysis: Analysis,
	loaded: LoadedSettings,
	console: Console,
): Promise<Comments | undefined> {
	const surroundings = new SurroundingsLoader(console);
	const run = runRules(analysis, loaded.settings, await surroundings.get(loaded));
	if (surroundings.failed) {
		return undefined;
	}
	for (const { rule, error } of run.failures) {
		console.error(`${input.file}：规则 ${rule.id} 出错：${error instanceof Error ? error.message : String(error)}`);
	}
	const language = loaded.settings.language === 'en' ? 'en' : 'zh-cn';
	const list = new AcceptedFindings()
		.filter(input.file, analysis, run, loaded)
		.map(({ span, message, rule }) => ({ span, text: `${message[language]}（${rule.id}）` }));
	return { list, complete: run.failures.length === 0 };
}
