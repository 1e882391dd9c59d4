import fc from 'fast-check';
import { SEEDS } from '../../support/seeds';

/** What a drafter, or an accident, may put into a draft. */
const PIECES = [
	'\n',
	'\r\n',
	'\r',
	'　',
	'一、',
	'（二）',
	'3.',
	'(4)',
	'⑤',
	'1.1 ',
	'——',
	'第六条 ',
	'标题\n',
	'。',
	'（',
	'）',
	'“',
	'（责任单位：市财政局、',
	'责任单位：市人社局\n',
	'2020年3月1日\n',
	'附件：1.甲\n',
	'关于稳就业的通知\n',
	'为做好工作，制定本方案。\n',
	'\ud842',
	'𠮷',
	'\0',
	'\u200b',
];

const edit = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	remove: fc.nat({ max: 400 }),
	insert: fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 4 }),
});

/** Seeds after random edits; the same ones at every run. */
const editedSeed = fc
	.record({ seed: fc.constantFrom(...SEEDS), edits: fc.array(edit, { maxLength: 8 }) })
	.map(({ seed, edits }) =>
		edits.reduce((text, { at, remove, insert }) => {
			const start = Math.floor(at * text.length);
			return text.slice(0, start) + insert.join('') + text.slice(start + remove);
		}, seed.content),
	);

/** Checks a property on many texts, the seeds themselves among them. */
export function forEditedSeeds(check: (text: string) => void): void {
	for (const { content } of SEEDS) {
		check(content);
	}
	fc.assert(fc.property(editedSeed, check), { seed: 20200207, numRuns: 150 });
}
