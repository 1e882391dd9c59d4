import { expect, it } from 'vitest';
import { PREVIEW, type PreviewLine, type PreviewResult } from '../../server/src/protocol';
import { startClient } from './support/client';

const URI = 'file:///a/关于做好工作的通知.txt';
const DRAFT = '关于做好工作的通知\r\n\r\n各区：\r\n\r\n　　特此通知。\r\n\r\n某某市人民政府\r\n2026年3月1日\r\n';

async function preview(text: string, settings: unknown = {}): Promise<PreviewResult | null> {
	const client = await startClient({ settings: settings as Record<string, unknown> });
	await client.open(URI, text);
	return client.connection.sendRequest<PreviewResult | null>(PREVIEW, { uri: URI });
}

function textOf({ runs }: PreviewLine): string {
	return runs.map(({ text }) => text).join('');
}

it('gives the pages of a draft, and where in it each line begins', async () => {
	const result = await preview(DRAFT);
	expect(result?.pages).toHaveLength(1);
	expect(result?.pages[0]?.lines.map((line) => [textOf(line), line.position])).toEqual([
		['关于做好工作的通知', { line: 0, character: 0 }],
		['各区：', { line: 2, character: 0 }],
		['特此通知。', { line: 4, character: 2 }],
		['某某市人民政府', { line: 6, character: 0 }],
		['2026年3月1日', { line: 7, character: 0 }],
		['— 1 —', null],
	]);
});

it('leaves room for a seal by the setting', async () => {
	const dateAt = async (seal: boolean): Promise<number | undefined> => {
		const result = await preview(DRAFT, { export: { seal } });
		return result?.pages[0]?.lines.find((line) => textOf(line).startsWith('2026'))?.runs[0]?.x;
	};
	const [sealed, plain] = [await dateAt(true), await dateAt(false)];
	expect(sealed).toBeGreaterThan(0);
	expect(sealed).not.toBe(plain);
});

it('has nothing to show of a draft that is not open', async () => {
	const { connection } = await startClient();
	expect(await connection.sendRequest<PreviewResult | null>(PREVIEW, { uri: URI })).toBeNull();
});
