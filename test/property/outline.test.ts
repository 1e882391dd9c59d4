import { expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { type ItemReport, outlineReport } from '../../server/src/report/outlineReport';
import { type DraftItem, draft } from './support/drafts';
import { always } from './support/runs';

it('reads the outline that a draft was written from', () => {
	always(draft, ({ text, items, ...head }) => {
		const { documents } = outlineReport('draft', analyze(text));
		expect(documents).toHaveLength(1);
		const [document] = documents;
		expect({
			title: document?.title,
			kind: document?.kind,
			addressee: document?.addressee,
			signature: document?.signature,
			date: document?.date,
		}).toEqual(head);
		expect(document?.items.map(readBack)).toEqual(items);
	});
});

function readBack({ style, ordinal, level, title, responsibilities, children }: ItemReport): DraftItem {
	const parties = responsibilities.flatMap((statement) => statement.parties);
	return {
		style,
		ordinal,
		level,
		title,
		units: Object.fromEntries(parties.map(({ role, units }) => [role, units])),
		children: children.map(readBack),
	};
}
