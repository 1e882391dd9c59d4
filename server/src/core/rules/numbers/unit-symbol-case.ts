import { createCharacterFinder } from '../../text/characterFinder';
import type { Finding, Rule } from '../rule';
import { UNIT_SYMBOLS } from '../sources';

/** As drafters write them, and as the standard does. */
const SYMBOLS: Readonly<Record<string, string>> = {
	KV: 'kV',
	Kv: 'kV',
	kv: 'kV',
	KW: 'kW',
	Kw: 'kW',
	kw: 'kW',
	KWh: 'kWh',
	KWH: 'kWh',
	Kwh: 'kWh',
	kwh: 'kWh',
	mw: 'MW',
	Mw: 'MW',
	KG: 'kg',
	Kg: 'kg',
	KM: 'km',
	Km: 'km',
	MM: 'mm',
	CM: 'cm',
	Mhz: 'MHz',
	mhz: 'MHz',
	MHZ: 'MHz',
	Ghz: 'GHz',
	ghz: 'GHz',
	GHZ: 'GHz',
	KVA: 'kVA',
	Kva: 'kVA',
	kva: 'kVA',
	ML: 'mL',
};

export const unitSymbolCase: Rule = {
	id: 'unit-symbol-case',
	title: { 'zh-cn': '计量单位符号的大小写', en: 'Case of unit symbols' },
	severity: 'information',
	fixable: true,
	source: UNIT_SYMBOLS,
	explanation: {
		what: {
			'zh-cn': '数字后面的单位符号大小写不对：500KV、20Kg、30KM、5Mhz。APP、5G 之类不是单位。',
			en: 'The symbol behind a figure is written in the wrong case: 500KV, 20Kg, 30KM. APP and 5G are no units.',
		},
		why: { 'zh-cn': '大小写不同，单位就不同：k 是千，M 是兆，m 是毫。', en: 'Case tells kilo from mega and milli.' },
		how: { 'zh-cn': '改为规定的写法：kV、kg、km、MHz。', en: 'Write kV, kg, km, MHz.' },
	},
	examples: {
		bad: [
			{ text: '建设500«KV»和220«KV»变电站。', fixed: '建设500kV和220kV变电站。' },
			{ text: '每亩20«Kg»，里程３０«ＫＭ»。', fixed: '每亩20kg，里程３０km。' },
		],
		good: ['建设500kV变电站，5G基站，3MW机组。', '推广APP，KM公司，20KB以内。'],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { content, folded } = analysis.text;
		return Array.from(findFirstLetters(analysis.text)).flatMap((start) => {
			SYMBOL.lastIndex = start;
			const symbol = SYMBOL.exec(folded)?.[0] ?? '';
			const right = SYMBOLS[symbol];
			const end = start + symbol.length;
			return right === undefined
				? []
				: [
						{
							span: { start, end },
							message: {
								'zh-cn': `单位符号“${content.slice(start, end)}”应写作“${right}”。`,
								en: `The symbol is ${right}.`,
							},
							fixes: [
								{
									title: { 'zh-cn': `改为“${right}”`, en: `Write ${right}` },
									edits: [{ span: { start, end }, newText: right }],
									safe: true,
								},
							],
						},
					];
		});
	},
};

const findFirstLetters = createCharacterFinder(Object.keys(SYMBOLS).map((symbol) => symbol[0] ?? ''));
const SYMBOL = /(?<=\d ?)[A-Za-z]{2,3}(?![A-Za-z\d])/y;
