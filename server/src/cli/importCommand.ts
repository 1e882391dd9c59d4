import path from 'node:path';
import { importWordFile } from '../files/importWordFile';
import { reasonOf } from '../files/reasonOf';
import { writeWhole } from '../files/writeWhole';
import { type Console, EXIT, STDIN } from './console';

export interface ImportOptions {
	readonly output?: string;
}

/**
 * `policy-draft import A.docx`: the text of a Word document, and on standard error what was changed on the way and what was
 * left behind.
 */
export async function importCommand(file: string, { output }: ImportOptions, console: Console): Promise<number> {
	const name = file === '-' ? STDIN : file;
	const fail = (reason: string): number => {
		console.error(`${name}：${reason}`);
		return EXIT.failed;
	};
	if (output !== undefined && file !== '-' && path.resolve(output) === path.resolve(file)) {
		return fail('不能用文本覆盖 Word 文档，请给另一个文件名');
	}
	const result = await importWordFile(file === '-' ? { bytes: await console.readInput() } : { path: file });
	if ('problem' in result) {
		return fail(result.problem['zh-cn']);
	}
	if (output === undefined) {
		console.out(result.text);
	} else {
		try {
			await writeWhole(output, result.text);
		} catch (error) {
			console.error(`${output}：无法写入（${reasonOf(error)}）`);
			return EXIT.failed;
		}
	}
	for (const remark of result.summary.remarks) {
		console.error(`${name}：${remark['zh-cn']}`);
	}
	return EXIT.clean;
}
