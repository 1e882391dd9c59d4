import { describe, expect, it, vi } from 'vitest';
import type { Rule } from '../../server/src/core/rules/rule';
import { startClient } from './support/client';

vi.mock('../../server/src/core/rules/all', async (importOriginal) => {
	const { ALL_RULES } = await importOriginal<{ readonly ALL_RULES: readonly Rule[] }>();
	const [first] = ALL_RULES;
	const failing = {
		...first,
		id: 'failing',
		check: () => {
			throw new Error('defect');
		},
	};
	return { ALL_RULES: [failing, ...ALL_RULES] };
});

describe('a rule that throws', () => {
	it('does not cost the other findings, and is logged once', async () => {
		const client = await startClient();
		const logged: string[] = [];
		client.connection.onNotification('window/logMessage', ({ message }) => {
			logged.push(message);
		});
		await client.open('file:///a.gongwen', '一、任务\n1.稳岗位。\n4.扩就业。\n');
		expect(await client.findings('file:///a.gongwen')).toEqual(['numbering-gap 4.']);
		await client.replace('file:///a.gongwen', '任务', '主要任务');
		expect(await client.findings('file:///a.gongwen')).toEqual(['numbering-gap 4.']);
		expect(logged).toHaveLength(1);
		expect(logged[0]).toMatch(/failing[\s\S]*defect/);
	});
});
