import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SEVERITIES } from '../core/settings/settings';
import { baselineCommand } from './baselineCommand';
import { checkCommand } from './checkCommand';
import { type Console, EXIT } from './console';
import { exportCommand } from './exportCommand';
import { importCommand } from './importCommand';
import { outlineCommand } from './outlineCommand';
import { precedentsCommand } from './precedentsCommand';
import { rulesCommand } from './rulesCommand';
import { tableCommand } from './tableCommand';
import { usageError } from './usageError';

/** Runs one command line and gives its exit status: 0 clean, 1 findings, 2 bad arguments or unreadable files. */
export async function runProgram(args: readonly string[], console: Console, version: string): Promise<number> {
	let status: number = EXIT.clean;
	const program = createProgram(console, version, (result) => {
		status = result;
	});
	try {
		await program.parseAsync([...args], { from: 'user' });
		return status;
	} catch (error) {
		if (error instanceof CommanderError) {
			return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
		}
		throw error;
	}
}

function createProgram(console: Console, version: string, done: (status: number) => void): Command {
	const program = new Command('policy-draft')
		.description(
			'公文起草：读大纲、查问题、找先例、列分工 / outline, check, precedents and tasks of Chinese official documents',
		)
		.version(version, '-V, --version', '显示版本')
		.exitOverride()
		.configureHelp({ styleTitle: (title) => HELP_TITLES[title] ?? title })
		.configureOutput({
			writeOut: console.out,
			writeErr: (text) => console.error(text.replace(/\n$/, '')),
			outputError: (text, write) => write(usageError(text)),
		})
		.helpOption('-h, --help', '显示帮助')
		.helpCommand('help [command]', '显示一个命令的帮助');
	const format = (...choices: readonly string[]): Option =>
		new Option('--format <format>', '输出格式').choices([...choices]).default('text');

	program
		.command('outline')
		.description('大纲：文种、标题、文号、主送、署名、日期、各级条款与责任单位')
		.argument('<file...>', '文件；- 为标准输入')
		.addOption(format('text', 'json'))
		.action(async (files: string[], options) => done(await outlineCommand(files, options, console)));

	program
		.command('check')
		.description('检查文件；文件夹指其下所有按名称认得的公文')
		.argument('<path...>', '文件或文件夹；- 为标准输入')
		.addOption(format('text', 'json', 'sarif', 'gitlab'))
		.option('--fix', '应用所有安全的修复', false)
		.addOption(
			new Option('--fail-on <severity>', '有此级别及以上的问题时退出码为 1')
				.choices([...SEVERITIES, 'never'])
				.default('error'),
		)
		.option('--changed-since <rev>', '只报自某个 Git 版本以来改动过的条款')
		.option('--config <file>', '用这个配置，不找 .policydraft.json')
		.option('--no-color', '不用颜色；也可设环境变量 NO_COLOR，或设 FORCE_COLOR 总用颜色')
		.action(async (paths: string[], options) => done(await checkCommand(paths, { ...options, version }, console)));

	program
		.command('baseline')
		.description('接受现有的所有问题，写入 .policydraft.json 的 ignore')
		.argument('<path...>', '文件或文件夹')
		.option('--config <file>', '写入这个配置')
		.action(async (paths: string[], options) => done(await baselineCommand(paths, options, console)));

	program
		.command('precedents')
		.description('找与一条条款相近的先例')
		.option('--text <text>', '条款')
		.option('--heading <heading>', '条款所在的标题')
		.option('--batch <file>', '多条查询，每行一个 JSON；- 为标准输入')
		.option('--corpus <folder>', '先例库文件夹，可多次给出；给出后不用内置先例', collect, [])
		.option('--exclude <file>', '不在其中查找的文件，可多次给出', collect, [])
		.option('--limit <n>', '每条查询最多给出几条；不给出时依配置，配置也没有时为 5', parseCount)
		.addOption(format('text', 'json'))
		.action(async (options) => done(await precedentsCommand(options, console)));

	program
		.command('table')
		.description('责任分工表：每条措施一行，牵头、责任、配合单位和完成时限')
		.argument('<file>', '文件；- 为标准输入')
		.addOption(new Option('--format <format>', '输出格式').choices(['md', 'csv', 'json']).default('md'))
		.action(async (file: string, options) => done(await tableCommand(file, options, console)));

	program
		.command('import')
		.description('把 Word 文档（.docx）变成文本：自动编号写成文字，修订按接受处理，没带入的逐项说明')
		.argument('<file>', 'Word 文档；- 为标准输入')
		.option('-o, --output <file>', '写入这个文件；不给出时写到标准输出')
		.action(async (file: string, options) => done(await importCommand(file, options, console)));

	program
		.command('export')
		.description('把草稿按 GB/T 9704-2012 的版式导出为 Word 文档（.docx）')
		.argument('<file>', '草稿；- 为标准输入')
		.requiredOption('-o, --output <file>', '写入这个文件')
		.option('--review', '审阅稿：把检查出的问题写成批注', false)
		.option('--no-seal', '不加盖印章：署名右空二字，日期比署名右移二字')
		.option('--red-head <name>', '套红头，如“××市人民政府文件”')
		.option('--allow-secret', '标有密级的也导出', false)
		.action(async (file: string, options) => done(await exportCommand(file, options, console)));

	program
		.command('rules')
		.description('列出所有规则')
		.addOption(format('text', 'json'))
		.action((options) => done(rulesCommand(options, console)));

	return program;
}

const HELP_TITLES: Readonly<Record<string, string>> = {
	'Usage:': '用法：',
	'Arguments:': '参数：',
	'Options:': '选项：',
	'Commands:': '命令：',
};

function collect(value: string, previous: readonly string[]): readonly string[] {
	return [...previous, value];
}

function parseCount(value: string): number {
	const count = Number(value);
	if (!/^\d+$/.test(value) || count < 1) {
		throw new InvalidArgumentError('应为正整数。');
	}
	return count;
}
