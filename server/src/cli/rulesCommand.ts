import { ALL_RULES } from '../core/rules/all';
import { rulePage } from '../files/packageFiles';
import { type Console, EXIT } from './console';

export interface RulesOptions {
	readonly format: 'text' | 'json';
}

/** `policy-draft rules` */
export function rulesCommand(options: RulesOptions, console: Console): number {
	const rules = ALL_RULES.map((rule) => ({
		id: rule.id,
		title: rule.title['zh-cn'],
		severity: rule.severity,
		fixable: rule.fixable,
		source: `${rule.source.strength}：${rule.source.text['zh-cn']}`,
		url: rulePage(rule.id, 'zh-cn'),
	}));
	if (options.format === 'json') {
		console.out(`${JSON.stringify(rules, undefined, 2)}\n`);
	} else {
		console.out(rules.map((rule) => `${rule.id}\t${rule.severity}\t${rule.title}\n`).join(''));
	}
	return EXIT.clean;
}
