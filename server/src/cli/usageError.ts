/** What the argument parser says, in a drafter's words; what is not known is passed on as it is. */
export function usageError(text: string): string {
	for (const [pattern, words] of PHRASES) {
		const match = pattern.exec(text);
		if (match !== null) {
			const [, first = '', second = '', third = ''] = match;
			const meant = /Did you mean (?:one of )?(.+?)\?/.exec(text)?.[1];
			return `${words(first, second, third)}${meant === undefined ? '' : `是不是要写 ${meant}？`}\n`;
		}
	}
	return text;
}

const PHRASES: readonly (readonly [RegExp, (first: string, second: string, third: string) => string])[] = [
	[/unknown option '(.+?)'/, (option) => `没有选项 ${option}。`],
	[/unknown command '(.+?)'/, (command) => `没有命令 ${command}。`],
	[/missing required argument '(.+?)'/, (argument) => `缺少参数 <${argument}>。`],
	[/required option '(.+?)' not specified/, (option) => `缺少选项 ${option}。`],
	[/option '(.+?)' argument missing/, (option) => `选项 ${option} 后面缺少内容。`],
	[
		/option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\.$/m,
		(option, value, choices) => `选项 ${option} 不能是“${value}”，应为 ${choices.replaceAll(', ', '、')} 之一。`,
	],
	[
		/option '(.+?)' argument '(.*?)' is invalid\. (.+)$/m,
		(option, value, why) => `选项 ${option} 不能是“${value}”，${why}`,
	],
	[/too many arguments/, () => '参数太多。'],
];
