import { describe, expect, it } from 'vitest';
import { ShowMessageNotification } from 'vscode-languageserver/node';
import { analyze } from '../../server/src/core/analysis';
import { carriesSecrecyMark } from '../../server/src/core/elements/secrecyMark';
import { createPrecedentStore } from '../../server/src/core/precedents/precedentStore';
import { readClauses } from '../../server/src/core/precedents/readClauses';
import { packCorpus, unpackCorpus, withoutSecrets } from '../../server/src/lsp/corpusCache';
import { startClient } from '../lsp/support/client';
import { createFakeHost } from '../lsp/support/fakeHost';

const BODY = '海南市关于储备工作的意见\n一、任务\n1.管好储备。粮仓钥匙由专人保管。（责任单位：市粮食局）\n';

describe('a document with a 密级', () => {
	it.each(['机密', '秘密★1年', '绝密★长期', '密级：秘密', '000012 机密 特急'])('%s is known by its mark', (mark) => {
		expect(carriesSecrecyMark(analyze(`${mark}\n${BODY}`).text.folded)).toBe(true);
	});

	it.each(['做好保密工作。', '严守国家秘密，不得外传。', '机密文件管理办法'])('%s is no mark', (line) => {
		expect(carriesSecrecyMark(analyze(`${line}\n${BODY}`).text.folded)).toBe(false);
	});

	it('leaves not a word in what is cached of the corpus', () => {
		const files = [
			['公开.txt', BODY.replace('粮仓钥匙', '仓库台账'), false],
			['涉密.txt', `机密\n${BODY}`, true],
		] as const;
		const store = createPrecedentStore(
			files.map(([file, text]) => ({ file, stamp: '1', clauses: readClauses(analyze(text), file) })),
		);
		const facts = files.map(([name, , secret]) => ({
			name,
			path: name,
			stamp: '1',
			hash: 1,
			secret,
			documents: [],
			skeletons: [],
		}));
		const saved = unpackCorpus(packCorpus(withoutSecrets({ store, files: facts })));
		expect([...(saved?.store.files().keys() ?? [])]).toEqual(['公开.txt']);
		expect(saved?.files.map(({ name }) => name)).toEqual(['公开.txt']);
		const hits = saved?.store.search({ text: '粮仓钥匙由专人保管', mode: 'clause', limit: 5 }) ?? [];
		expect(hits.map(({ clause }) => clause.text).join()).not.toContain('粮仓钥匙');
		// What is held while the editor runs still has both.
		expect(store.files().size).toBe(2);
	});

	it('is said to be one, once', async () => {
		const said: string[] = [];
		const client = await startClient({ host: createFakeHost() });
		client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
			said.push(message);
		});
		const uri = 'file:///drafts/意见.gongwen';
		await client.open(uri, `机密\n${BODY}`);
		await client.findings(uri);
		await client.close(uri);
		await client.open(uri, `机密\n${BODY}`);
		await client.open('file:///drafts/公开.gongwen', BODY);
		await client.findings('file:///drafts/公开.gongwen');
		expect(said.filter((message) => message.includes('密级'))).toHaveLength(1);
	});
});
