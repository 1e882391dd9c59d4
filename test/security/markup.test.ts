import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver/node';
import { startClient } from '../lsp/support/client';
import { createFakeHost } from '../lsp/support/fakeHost';

const CLAUSE = '面向渔民开展深海养殖培训，发放培训补贴。';
const URI = 'file:///drafts/意见.gongwen';

/** What a file may be called and hold, to be taken for more than text. */
const TRAPS = [
	'[点我](command:workbench.action.terminal.new)',
	'<img src=x onerror=alert(1)>',
	'![](https://example.org/a.png)',
	'`$(rm)`',
	'https://example.org/x',
	'<https://example.org>',
	'*粗* _斜_ ~~删~~',
	'](command:policyDraft.x)',
];

describe('a corpus file that means harm', () => {
	it.each(TRAPS)('%s in its name, title and text stays text on the card', async (trap) => {
		const host = createFakeHost({
			// A line with an address is taken for what a web page left; there the trap is in the name only.
			[`${trap.replaceAll('/', '')}.txt`]: `海南市关于${/https/.test(trap) ? '渔业' : trap}的意见\n一、任务\n1.强培训。${CLAUSE}${/https/.test(trap) ? '' : trap}（责任单位：${/https/.test(trap) ? '市海洋局' : trap}）\n`,
		});
		const client = await startClient({ host, initializationOptions: { followsCommands: true } });
		await client.open(URI, `一、任务\n1.强培训。${CLAUSE}`);
		const hover = await client.hover(URI, '深海养殖');
		expect(hover).not.toBeNull();
		const { kind, value } = (hover?.contents ?? {}) as MarkupContent;
		expect(kind).toBe('markdown');
		const own = withoutOwnLinks(value);
		// Every mark of the file is escaped, so none can begin a link, a tag or a picture.
		expect(own.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/\]\(|<[a-z/h]|!\[|`|https?:\/\/|command:/i);
	});
});

/** The card without the links that we put there. */
function withoutOwnLinks(card: string): string {
	return card.replace(
		/\[[^\]\\]*\]\(command:policyDraft\.(?:openPrecedent|comparePrecedent|adoptPrecedent)\?[^)\s]*(?: "[^"]*")?\)/g,
		'',
	);
}
