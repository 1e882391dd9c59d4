import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SEEDS } from '../support/seeds';

/** The corpus is quoted, not edited: an editor that trims blanks or changes line ends must not get at it. */
it.each(SEEDS.map((each) => [each.file] as const))('%s is byte for byte what was published', (file) => {
	const bytes = readFileSync(path.resolve(import.meta.dirname, '../..', file));
	expect(createHash('sha256').update(bytes).digest('hex')).toBe(DIGESTS[path.basename(file)]);
});

const DIGESTS: Readonly<Record<string, string>> = {
	'000_71e405fa3c2b98eb.txt': 'eca28d5cfb3327ad4ba0ff1f46f11779fbf89455e514faa0bb4381c42fd9bbdb',
	'001_2c3b6ff48f25ff77.txt': 'c99c93b49b3cee604c4955aab2a5a64e771955e427293a5aa225d1612ca74f32',
	'002_2c2c4d22ac34879f.txt': '059ecccee498731a4ad184f24f10424d07b2cd4c0744e2423f564025ac07b5e0',
	'003_6acf222ad9d67b87.txt': 'ebea49b4cc777e1dc6b823c72cb33dc8316792eab2d59b99edd40e147d555557',
	'004_02c053774b11eaac.txt': '66cfde5c9ec4c5605f22160396801aa364c50dd4e19138594d58f1422a4a26b5',
};
