import { describe, expect, it } from 'vitest';
import { findWrittenNumbers } from '../../server/src/core/elements/writtenNumber';
import { createSourceText } from '../../server/src/core/text/sourceText';

describe('numbers as they are written', () => {
	it.each<[string, readonly string[]]>([
		['根据《办法》（国发〔2015〕43号）和国办函〔2018〕71号', ['国发〔2015〕43号', '国办函〔2018〕71号']],
		['甲政发[2026]8号', ['甲政发[2026]8号']],
		['甲府发〔202015号', ['甲府发〔202015号']],
		['甲府发2020〕15号', ['甲府发2020〕15号']],
		['（国发〔2015〕43）', ['国发〔2015〕43']],
		['财政部 税务总局公告2020年第8号', []],
		['国务院令第706号', []],
		['（2018）最高法民终123号', []],
		['三年行动(2020-2022年)、第(12)5项、表(2020)', []],
		['〔区〕〔2020〕 号', []],
		['', []],
	])('%s', (text, expected) => {
		expect(findWrittenNumbers(createSourceText(text)).map(({ span }) => text.slice(span.start, span.end))).toEqual(
			expected,
		);
	});
});
