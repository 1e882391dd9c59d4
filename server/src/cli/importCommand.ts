import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../files/reasonOf';
import { writeWhole } from '../files/writeWhole';
import { importWord } from '../word/import/importWord';
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
		return fail('不能用文本覆盖 Word 文档，请给另一个文件名。');
	}
	let bytes: Uint8Array;
	try {
		bytes = file === '-' ? await console.readInput() : await readBounded(file);
	} catch (error) {
		return fail(`无法读取（${reasonOf(error)}）`);
	}
	const result = await importWord(bytes);
	if ('problem' in result) {
		return fail(`${result.problem['zh-cn']}。`);
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

/** What is larger is no document, and would only fill the memory. */
const MAX_BYTES = 200 * 1024 * 1024;

async function readBounded(file: string): Promise<Uint8Array> {
	if ((await stat(file)).size > MAX_BYTES) {
		throw new Error('文件超过 200 MB');
	}
	return readFile(file);
}
