import { describe, expect, it } from 'vitest';
import { workbenchAddress } from '../../scripts/lib/workbenchAddress.mjs';

describe('the address of VS Code in the browser', () => {
	const workbench = { origin: 'http://127.0.0.1:4000', token: 't', folder: '/tmp/公 文', extension: '/src/ext' };
	const parametersOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

	it('names the folder as a path and the extension as a place on the server', () => {
		const { tkn, folder, payload } = parametersOf(workbenchAddress(workbench));
		expect({ tkn, folder }).toEqual({ tkn: 't', folder: '/tmp/公 文' });
		expect(JSON.parse(payload ?? '')).toEqual([
			['skipWelcome', 'true'],
			['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:4000/src/ext'],
		]);
	});

	it('names tests and a file to open where there are some', () => {
		const address = workbenchAddress({ ...workbench, tests: '/src/tests.js', file: '/tmp/公 文/意见.gongwen' });
		const payload = Object.fromEntries(JSON.parse(parametersOf(address)['payload'] ?? ''));
		expect(payload['extensionTestsPath']).toBe('vscode-remote://127.0.0.1:4000/src/tests.js');
		expect(decodeURIComponent(payload['openFile'])).toBe('vscode-remote://127.0.0.1:4000/tmp/公 文/意见.gongwen');
	});
});
